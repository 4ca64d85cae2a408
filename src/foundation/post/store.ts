import { sql, type Generated, type Transaction } from 'kysely'
import type { Day } from '../kernel/clock.ts'
import type { PostDirection } from '../sealing/core/post-protocol.ts'
import type { Tx } from '../storage/database.ts'
import type { EraseTables } from '../storage/erase.ts'

type ThreadRow = {
  id: string; kind: string; person: string; mailbox: string; received_day: Day; last_day: Day; last_from: PostDirection; closed_day: Day | null; released: boolean
}
/** The tables as Kysely knows them; `content` is sealed by a client and carries the outer layer of the thread's erase key. */
export type PostTables = EraseTables & {
  'post.mailbox': { id: string; auth_key: Uint8Array }
  'post.thread': ThreadRow
  'post.item': { thread: string; direction: PostDirection; sequence: number; n: Generated<number>; content: Uint8Array; released: boolean }
  'post.slot': { thread: string; mailbox: string; n: Generated<number>; content: Uint8Array }
  'post.own': { thread: string; content: Uint8Array; version: number }
  'post.nonce': { id: string; ring: number }
}
export type PostTx = Transaction<PostTables>
export const postTables = (tx: Tx): PostTx => tx.withTables<PostTables>() as PostTx

export type ThreadWithKey = ThreadRow & { readonly key: Uint8Array }

const threads = (tx: PostTx) => tx.selectFrom('post.thread').innerJoin('erase.key', 'erase.key.subject', 'post.thread.id').selectAll('post.thread').select('erase.key.key as key')

/** The thread, if it exists for the actor and can still be opened. */
export const threadRow = (tx: PostTx, kind: string, id: string): Promise<ThreadWithKey | undefined> =>
  threads(tx).where('post.thread.kind', '=', kind).where('post.thread.id', '=', id).executeTakeFirst()

/** A person's threads, the newest message first. */
export const threadsOfPerson = (tx: PostTx, kind: string, person: string): Promise<readonly ThreadWithKey[]> =>
  threads(tx).where('post.thread.kind', '=', kind).where('post.thread.person', '=', person).orderBy('post.thread.last_day', 'desc').orderBy('post.thread.id').execute()

export const insertThread = async (tx: PostTx, row: ThreadRow, authKey: Uint8Array, eraseKey: Uint8Array): Promise<void> => {
  await tx.insertInto('post.mailbox').values({ id: row.mailbox, auth_key: authKey }).onConflict((conflict) => conflict.doNothing()).execute()
  await tx.insertInto('post.thread').values(row).execute()
  await tx.insertInto('erase.key').values({ subject: row.id, key: eraseKey }).execute()
}

export const threadsOfMailbox = async (tx: PostTx, mailbox: string): Promise<number> =>
  Number((await tx.selectFrom('post.thread').select(({ fn }) => fn.countAll<number>().as('count')).where('mailbox', '=', mailbox).executeTakeFirstOrThrow()).count)

export type NewItem = { readonly thread: string; readonly mailbox: string; readonly direction: PostDirection; readonly sequence: number; readonly content: Uint8Array; readonly slots: readonly Uint8Array[]; readonly released: boolean; readonly day: Day }

/** Adds an item and the mailbox's copy of it. A sequence that stands already is a duplicate key: somebody was first. */
export const insertItem = async (tx: PostTx, { thread, mailbox, direction, sequence, content, slots, released, day }: NewItem): Promise<void> => {
  await tx.insertInto('post.item').values({ thread, direction, sequence, content, released }).execute()
  for (const slot of slots) await tx.insertInto('post.slot').values({ thread, mailbox, content: slot }).execute()
  await tx.updateTable('post.thread').set({ last_day: day, last_from: direction, closed_day: null }).where('id', '=', thread).execute()
}

/** The last number in one direction; only the system sees both. */
export const lastSequence = async (tx: PostTx, thread: string, direction: PostDirection): Promise<number> => {
  const row = await tx.selectFrom('post.item').select(({ fn }) => fn.max('sequence').as('last')).where('thread', '=', thread).where('direction', '=', direction).executeTakeFirst()
  return Number(row?.last ?? 0)
}

export const itemsOf = (tx: PostTx, thread: string) => tx.selectFrom('post.item').select(['direction', 'sequence', 'content']).where('thread', '=', thread).orderBy('n').execute()

export const ownOf = (tx: PostTx, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : tx.selectFrom('post.own').selectAll().where('thread', 'in', [...ids]).execute()

/** Saves what a person keeps with a thread; false when it was changed meanwhile. */
export const saveOwn = async (tx: PostTx, thread: string, content: Uint8Array, version: number): Promise<boolean> => {
  const { rows } = version === 0
    ? await sql`INSERT INTO post.own VALUES (${thread}, ${content}, 1) ON CONFLICT DO NOTHING RETURNING thread`.execute(tx)
    : await sql`UPDATE post.own SET content = ${content}, version = ${version + 1} WHERE thread = ${thread} AND version = ${version} RETURNING thread`.execute(tx)
  return rows.length === 1
}

/** A page of a mailbox's slots over all its threads, with the key of each. */
export const slotsOf = (tx: PostTx, mailbox: string, page: number, size: number) =>
  tx.selectFrom('post.slot').innerJoin('erase.key', 'erase.key.subject', 'post.slot.thread').select(['post.slot.content as content', 'erase.key.key as key'])
    .where('post.slot.mailbox', '=', mailbox).orderBy('post.slot.n').limit(size).offset(page * size).execute()

export const setClosed = async (tx: PostTx, thread: string, day: Day | null): Promise<void> => {
  await tx.updateTable('post.thread').set({ closed_day: day }).where('id', '=', thread).execute()
}

/** What arrived since the last release becomes visible to its person, threads before their items. */
export const releaseAll = async (tx: PostTx, kind: string): Promise<void> => {
  await tx.updateTable('post.thread').set({ released: true }).where('kind', '=', kind).where('released', '=', false).execute()
  await sql`UPDATE post.item SET released = true FROM post.thread t WHERE t.id = item.thread AND t.kind = ${kind} AND NOT item.released`.execute(tx)
}

/** Erases threads of a kind that were closed, or last written in, on or before a day: key first, then every row. */
export const eraseThreads = async (tx: PostTx, kind: string, closedBy: Day, silentSince: Day): Promise<number> => {
  const gone = await tx.selectFrom('post.thread').select(['id', 'mailbox']).where('kind', '=', kind)
    .where(({ or, eb }) => or([eb('closed_day', '<=', closedBy), eb('last_day', '<=', silentSince)])).execute()
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.deleteFrom('erase.key').where('subject', 'in', ids).execute()
  await tx.deleteFrom('post.thread').where('id', 'in', ids).execute()
  await sql`DELETE FROM post.mailbox m WHERE NOT EXISTS (SELECT 1 FROM post.thread t WHERE t.mailbox = m.id)`.execute(tx)
  return ids.length
}

/** Open threads of each person, for bands of workload; the system only. */
export const openThreads = async (tx: PostTx, kind: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await tx.selectFrom('post.thread').select(['person', ({ fn }) => fn.countAll<number>().as('count')]).where('kind', '=', kind).where('closed_day', 'is', null).groupBy('person').execute())
    .map(({ person, count }) => [person, Number(count)]))

/** Uses a nonce up: false when it was used before; rings older than its life are emptied. */
export const useNonce = async (tx: PostTx, id: string, ring: number): Promise<boolean> => {
  await tx.deleteFrom('post.nonce').where('ring', '=', (ring + 1) % 3).execute()
  const added = await tx.insertInto('post.nonce').values({ id, ring }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) === 1
}

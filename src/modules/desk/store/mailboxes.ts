import { sql } from 'kysely'
import type { DeskTx } from './tables.ts'

/** The mailbox the transaction runs for, if there is one. */
export const mailboxRow = (tx: DeskTx, id: string) => tx.selectFrom('desk.mailbox').select(['id', 'case_id', 'thread']).where('id', '=', id).executeTakeFirst()

/** Adds a mailbox to a case (as the system, after its ticket was read); throws a duplicate when it stands already. */
export const insertThread = async (tx: DeskTx, one: { readonly id: string; readonly caseId: string; readonly authKey: Uint8Array }): Promise<void> => {
  await tx.insertInto('desk.mailbox').values({ id: one.id, case_id: one.caseId, thread: one.id, auth_key: one.authKey }).execute()
  await tx.updateTable('desk.cases').set({ mailboxes: sql`array_append(mailboxes, ${one.id})` }).where('id', '=', one.caseId).execute()
}

/** How many threads a case has. */
export const threadCount = async (tx: DeskTx, caseId: string): Promise<number> =>
  Number((await tx.selectFrom('desk.mailbox').select((of) => of.fn.countAll<number>().as('n')).where('case_id', '=', caseId).where('thread', '<>', '').executeTakeFirstOrThrow()).n)

export const mailboxItems = (tx: DeskTx, mailbox: string, page: number, size: number) =>
  tx.selectFrom('desk.mailbox_item as o').innerJoin('desk.mailbox as m', 'm.id', 'o.mailbox_id').innerJoin('desk.entry as e', (on) => on.onRef('e.case_id', '=', 'm.case_id').onRef('e.thread', '=', 'm.thread').onRef('e.i', '=', 'o.i'))
    .select(['o.content', 'o.start', 'o.bytes', 'e.blob']).where('o.mailbox_id', '=', mailbox).orderBy('o.i').orderBy('o.position').limit(size).offset(page * size).execute()

/** Uses a nonce up: false when it was used before. Rings older than the life of a nonce are emptied, so that no time need be kept. */
export const useNonce = async (tx: DeskTx, id: string, ring: number): Promise<boolean> => {
  await tx.deleteFrom('desk.nonce').where('ring', '=', (ring + 1) % 3).execute()
  const added = await tx.insertInto('desk.nonce').values({ id, ring }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) === 1
}

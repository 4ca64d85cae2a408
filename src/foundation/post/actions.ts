import { addDays } from '../calendar/day.ts'
import type { Clock, Day } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { Random } from '../kernel/random.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { postDoorSchema, type PostAppend, type PostOpening, type PostThread, type PostThreadRow } from '../sealing/core/post-protocol.ts'
import { slotsPerPage, type Challenge, type LoginAnswer, type LoginRequest, type Trust } from '../sealing/core/protocol.ts'
import { mailboxIdOf, verifyLogin } from '../sealing/core/login.ts'
import { parseCanonical } from '../sealing/core/canonical.ts'
import { parseAs } from '../sealing/core/schemas.ts'
import { verify } from '../sealing/core/signing.ts'
import { slotPage } from '../sealing/core/slot-page.ts'
import { actAs } from '../storage/actor.ts'
import { decodeBase64Url, digest, encodeBase64Url } from '../storage/bytes.ts'
import type { Database, Tx } from '../storage/database.ts'
import { newEraseKey, openOuter, sealOuter } from '../storage/erase.ts'
import { isDuplicate } from '../storage/faults.ts'
import { makeTicket, readTicket } from '../storage/ticket.ts'
import {
  eraseThreads, insertItem, insertThread, itemsOf, lastSequence, ownOf, postTables, releaseAll, saveOwn, setClosed, slotsOf, threadRow, threadsOfMailbox, threadsOfPerson, useNonce,
  type ThreadWithKey,
} from './store.ts'

/** What sealed post needs to run. */
export type PostServices = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly trust: () => Trust
  readonly ticketKey: Uint8Array
  readonly origins: readonly string[]
  /** True in the demonstration: persons see at once what a mailbox added. */
  readonly releaseAtOnce: boolean
}
/** One use of post by a module. `accepts` says, in a transaction of the system, whether somebody may be written to today. */
export type PostPlan<Services extends PostServices = PostServices> = {
  readonly kind: string
  readonly accepts: (services: Services, tx: Tx, person: string, today: Day) => Promise<boolean>
}
export const postLimits = { challengeSeconds: 120, tokenSeconds: 900, threads: 8, itemsEachWay: 400, requestBytes: 600_000, ownBytes: 200_000 } as const

export type PostRefusal = 'not-found' | 'not-valid' | 'stale' | 'not-now' | 'too-much'

const realmOf = (services: PostServices): string => {
  const last = services.trust().chain.at(-1)
  if (!last) throw new Error('there is no roster')
  return (parseCanonical(decodeBase64Url(last.payload)) as unknown as { realm: string }).realm
}
const bytesOf = (fields: readonly string[]): readonly Uint8Array[] | null => {
  try {
    return fields.map(decodeBase64Url)
  } catch {
    return null
  }
}
const peel = (key: Uint8Array, content: Uint8Array): string => {
  const opened = openOuter(key, content)
  if (!opened.ok) throw new Error('an outer layer does not open')
  return encodeBase64Url(opened.value)
}

/** Opens a thread: signature first, then whether the person may be written to, then everything in one transaction. */
export const openThread = async <Services extends PostServices>(services: Services, plan: PostPlan<Services>, request: PostOpening): Promise<Result<{ readonly day: Day }, PostRefusal>> => {
  const verified = verify('post', request.door, request.authKey)
  const door = verified.ok ? parseAs(postDoorSchema, verified.value) : verified
  const bytes = bytesOf([request.authKey, request.item, ...request.slots])
  if (!door.ok || !bytes) return refuse('not-valid')
  const [authKey, item, ...slots] = bytes as [Uint8Array, Uint8Array, ...Uint8Array[]]
  const { realm, thread, person, mailbox, itemHash } = door.value
  if (realm !== realmOf(services) || mailbox !== mailboxIdOf(request.authKey) || itemHash !== digest(item)) return refuse('not-valid')
  const today = services.clock.today()
  try {
    return await services.database.within({ kind: 'system' }, async (db): Promise<Result<{ readonly day: Day }, PostRefusal>> => {
      if (!(await plan.accepts(services, db, person, today))) return refuse('not-now')
      await actAs(db, { kind: 'mailbox', mailbox })
      const tx = postTables(db)
      if ((await threadsOfMailbox(tx, mailbox)) >= postLimits.threads) return refuse('too-much')
      const key = newEraseKey(services.random)
      const seal = (content: Uint8Array) => sealOuter(key, content, services.random)
      const released = services.releaseAtOnce
      await insertThread(tx, { id: thread, kind: plan.kind, person, mailbox, received_day: today, last_day: today, last_from: 'in', closed_day: null, released }, authKey, key)
      await insertItem(tx, { thread, mailbox, direction: 'in', sequence: 1, content: seal(item), slots: slots.map(seal), released, day: today })
      return ok({ day: today })
    })
  } catch (fault) {
    // The same opening again: its first answer may have been lost.
    if (isDuplicate(fault)) return ok({ day: today })
    throw fault
  }
}

/** A nonce that any server process recognises; it is written down only once it is used. */
export const postChallenge = (services: PostServices): Challenge =>
  ({ nonce: makeTicket(services.ticketKey, 'post-nonce', [newId(services.random)], services.clock.now() + postLimits.challengeSeconds * 1000) })

/** Opens a session for whoever holds the mailbox's key; unknown and known mailboxes are answered alike. */
export const postSession = async (services: PostServices, request: LoginRequest): Promise<Result<LoginAnswer, 'login-refused'>> => {
  const now = services.clock.now()
  const nonceIn = (ticket: string): string | undefined => readTicket(services.ticketKey, 'post-nonce', ticket, now)?.[0]
  const origin = services.origins.find((one) => verifyLogin(request, { realm: realmOf(services), origin: one, nonce: (ticket) => nonceIn(ticket) !== undefined }).ok)
  const login = origin === undefined ? null : verifyLogin(request, { realm: realmOf(services), origin, nonce: () => true })
  const nonce = login?.ok ? nonceIn(login.value.nonce) : undefined
  if (!login?.ok || nonce === undefined) return refuse('login-refused')
  const ring = Math.floor(now / (postLimits.challengeSeconds * 1000)) % 3
  const fresh = await services.database.within({ kind: 'system' }, (tx) => useNonce(postTables(tx), nonce, ring))
  return fresh ? ok({ token: makeTicket(services.ticketKey, 'post-mailbox', [login.value.mailboxId], now + postLimits.tokenSeconds * 1000) }) : refuse('login-refused')
}

export const mailboxOfPostToken = (services: PostServices, token: string): string | null => readTicket(services.ticketKey, 'post-mailbox', token, services.clock.now())?.[0] ?? null

/** A page of 262,144 bytes, for a mailbox that exists and for one that does not. */
export const postPage = async (services: PostServices, mailbox: string, page: number): Promise<Uint8Array<ArrayBuffer>> => {
  const contents = await services.database.within({ kind: 'mailbox', mailbox }, async (db) =>
    (await slotsOf(postTables(db), mailbox, page, slotsPerPage)).map(({ content, key }) => decodeBase64Url(peel(key, content))))
  return slotPage(contents, 0, services.random)
}

const append = async (services: PostServices, thread: ThreadWithKey, db: Tx, direction: 'in' | 'out', request: PostAppend, released: boolean): Promise<Result<null, PostRefusal>> => {
  const bytes = bytesOf([request.item, ...request.slots])
  if (!bytes) return refuse('not-valid')
  const [item, ...slots] = bytes as [Uint8Array, ...Uint8Array[]]
  const tx = postTables(db)
  await actAs(db, { kind: 'system' })
  const last = await lastSequence(tx, thread.id, direction)
  if (last >= postLimits.itemsEachWay) return refuse('too-much')
  if (request.sequence !== last + 1) return refuse('stale')
  const seal = (content: Uint8Array) => sealOuter(thread.key, content, services.random)
  await insertItem(tx, { thread: thread.id, mailbox: thread.mailbox, direction, sequence: request.sequence, content: seal(item), slots: slots.map(seal), released, day: services.clock.today() })
  return ok(null)
}

const guarded = async (work: () => Promise<Result<null, PostRefusal>>): Promise<Result<null, PostRefusal>> => {
  try {
    return await work()
  } catch (fault) {
    if (isDuplicate(fault)) return refuse('stale')
    throw fault
  }
}

/** Adds what the mailbox wrote. */
export const appendFromPostbox = (services: PostServices, plan: Pick<PostPlan, 'kind'>, mailbox: string, request: PostAppend): Promise<Result<null, PostRefusal>> =>
  guarded(() => services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
    const thread = await threadRow(postTables(db), plan.kind, request.thread)
    return thread ? append(services, thread, db, 'in', request, services.releaseAtOnce) : refuse('not-found')
  }))

/** Adds what the person answered. */
export const appendFromPerson = (services: PostServices, plan: Pick<PostPlan, 'kind'>, person: string, request: PostAppend): Promise<Result<null, PostRefusal>> =>
  guarded(() => services.database.within({ kind: 'person', person }, async (db) => {
    const thread = await threadRow(postTables(db), plan.kind, request.thread)
    return thread ? append(services, thread, db, 'out', request, true) : refuse('not-found')
  }))

const rowOf = (row: ThreadWithKey, own: readonly { readonly thread: string; readonly content: Uint8Array; readonly version: number }[]): PostThreadRow => {
  const mine = own.find(({ thread }) => thread === row.id)
  return {
    thread: row.id, mailbox: row.mailbox, receivedDay: row.received_day, lastDay: row.last_day, lastFrom: row.last_from, closedDay: row.closed_day,
    own: mine ? peel(row.key, mine.content) : null, ownVersion: mine?.version ?? 0,
  }
}

/** A person's threads, the newest message first. */
export const personThreads = (services: PostServices, plan: Pick<PostPlan, 'kind'>, person: string): Promise<readonly PostThreadRow[]> =>
  services.database.within({ kind: 'person', person }, async (db) => {
    const tx = postTables(db)
    const rows = await threadsOfPerson(tx, plan.kind, person)
    const own = await ownOf(tx, rows.map(({ id }) => id))
    return rows.map((row) => rowOf(row, own))
  })

/** One whole thread, for its person. */
export const personThread = (services: PostServices, plan: Pick<PostPlan, 'kind'>, person: string, id: string): Promise<Result<PostThread, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<PostThread, 'not-found'>> => {
    const tx = postTables(db)
    const row = await threadRow(tx, plan.kind, id)
    if (!row) return refuse('not-found')
    const items = (await itemsOf(tx, id)).map(({ direction, sequence, content }) => ({ direction, sequence, content: peel(row.key, content) }))
    return ok({ ...rowOf(row, await ownOf(tx, [id])), items })
  })

/** Keeps a person's own sealed record of a thread (notes, what it was about); the version is the one that was read. */
export const keepOwn = (services: PostServices, plan: Pick<PostPlan, 'kind'>, person: string, id: string, content: string, version: number): Promise<Result<null, PostRefusal>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, PostRefusal>> => {
    const tx = postTables(db)
    const row = await threadRow(tx, plan.kind, id)
    const bytes = bytesOf([content])?.[0]
    if (!row) return refuse('not-found')
    if (!bytes) return refuse('not-valid')
    return (await saveOwn(tx, id, sealOuter(row.key, bytes, services.random), version)) ? ok(null) : refuse('stale')
  })

/** Closes or reopens a thread; from the closing on its days to erasure are counted. A new message reopens it. */
export const closeThread = (services: PostServices, plan: Pick<PostPlan, 'kind'>, person: string, id: string, closed: boolean): Promise<Result<null, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, 'not-found'>> => {
    const tx = postTables(db)
    if (!(await threadRow(tx, plan.kind, id))) return refuse('not-found')
    await setClosed(tx, id, closed ? services.clock.today() : null)
    return ok(null)
  })

/** Lets persons see what arrived: for a job at fixed times, so that the moment of a message says nothing. */
export const releasePost = (services: PostServices, kind: string): Promise<void> => services.database.within({ kind: 'system' }, (tx) => releaseAll(postTables(tx), kind))

/** Erases what was closed `afterClosing` days ago or was silent for `afterSilence` days; the number of threads that went. */
export const erasePost = (services: PostServices, kind: string, terms: { readonly afterClosing: number; readonly afterSilence: number }): Promise<number> => {
  const today = services.clock.today()
  return services.database.within({ kind: 'system' }, (tx) => eraseThreads(postTables(tx), kind, addDays(today, -terms.afterClosing), addDays(today, -terms.afterSilence)))
}

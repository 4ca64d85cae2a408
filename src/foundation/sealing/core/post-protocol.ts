/**
 * Sealed post: a conversation (`thread`) between a mailbox and one person of the directory. Nobody else is a reader and nobody can be
 * added: whoever wants to tell a second person opens a second thread. One mailbox may hold several threads.
 * Conventions as in `protocol.ts`; what is signed here has the type `post`.
 */
import * as z from 'zod/mini'
import type { Day } from '../../kernel/clock.ts'
import { idPattern } from '../../kernel/ids.ts'
import type { Age, B64, Id, Recipient, Signed } from './protocol.ts'
import { signedSchema } from './schemas.ts'

/** `in`: from the mailbox to the person. `out`: back. */
export type PostDirection = 'in' | 'out'

/**
 * One message. `sequence` and `prev` run per thread and direction. The first `in` message brings in its body
 * `{box: Recipient, signKey: B64, …}`, by which the person answers and checks what follows.
 */
export type PostMessage = {
  readonly realm: Id
  readonly thread: Id
  readonly mailbox: Id
  readonly person: Id
  readonly direction: PostDirection
  readonly sequence: number
  readonly prev: B64
  readonly day: Day
  readonly kind: string
  readonly body: unknown
}
/** The mailbox's own memory of a thread, sealed to itself: later messages go to these keys and to no others. */
export type PostState = {
  readonly realm: Id
  readonly thread: Id
  readonly mailbox: Id
  readonly to: { readonly person: Id; readonly role: string; readonly department: string; readonly name: string; readonly enc: Recipient; readonly sig: B64 }
  readonly sequence: number
  readonly prev: B64
  readonly day: Day
}
/** Signed by the mailbox's auth key: proves that who opens the thread holds the mailbox. `itemHash` = SHA-256 of the item's bytes. */
export type PostDoor = { readonly realm: Id; readonly thread: Id; readonly person: Id; readonly mailbox: Id; readonly itemHash: B64 }

/** `POST …/threads`, no sign-in. `item` is the first message sealed to the person; `slots` the mailbox's own copy and state. */
export type PostOpening = { readonly authKey: B64; readonly door: Signed; readonly item: Age; readonly slots: readonly Age[] }
/** `POST …/mailbox/entries` (the mailbox's token) and `POST …/threads/:thread/entries` (the person). */
export type PostAppend = { readonly thread: Id; readonly sequence: number; readonly item: Age; readonly slots: readonly Age[] }
/** One row of a person's list; `last` is the day of the newest message either way. */
export type PostThreadRow = { readonly thread: Id; readonly mailbox: Id; readonly receivedDay: Day; readonly lastDay: Day; readonly lastFrom: PostDirection; readonly closedDay: Day | null; readonly own: Age | null; readonly ownVersion: number }
/** A whole thread for its person: both directions sealed to them, in order. */
export type PostThread = PostThreadRow & { readonly items: readonly { readonly direction: PostDirection; readonly sequence: number; readonly content: Age }[] }

const id = z.string().check(z.regex(idPattern))
const b64 = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/))
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const hash = z.string().check(z.regex(/^([A-Za-z0-9_-]{43})?$/))
const recipient = z.string().check(z.startsWith('age1pq1'), z.maxLength(4000))
const day = z.iso.date()
const count = z.int().check(z.positive())

export const postMessageSchema: z.ZodMiniType<PostMessage> = z.strictObject({
  realm: id, thread: id, mailbox: id, person: id, direction: z.enum(['in', 'out']), sequence: count, prev: hash, day, kind: z.string().check(z.maxLength(60)), body: z.unknown(),
})
export const postStateSchema: z.ZodMiniType<PostState> = z.strictObject({
  realm: id, thread: id, mailbox: id, to: z.strictObject({ person: id, role: z.string(), department: z.string(), name: z.string(), enc: recipient, sig: key }), sequence: count, prev: hash, day,
})
export const postDoorSchema: z.ZodMiniType<PostDoor> = z.strictObject({ realm: id, thread: id, person: id, mailbox: id, itemHash: key })
/** Bounds: an item is at most 64 KiB of plaintext, and its copy at most eight slots. */
const item = b64.check(z.minLength(100), z.maxLength(100_000))
const slots = z.array(b64.check(z.minLength(100), z.maxLength(22_000))).check(z.maxLength(16))
export const postOpeningSchema: z.ZodMiniType<PostOpening> = z.strictObject({ authKey: key, door: signedSchema, item, slots: slots.check(z.minLength(1)) })
export const postAppendSchema: z.ZodMiniType<PostAppend> = z.strictObject({ thread: id, sequence: count, item, slots })
/** What the first message must bring besides its own fields. */
export const postKeysSchema = z.looseObject({ box: recipient, signKey: key })

/**
 * A sealed ladder: something that must travel upward by a clock, such as a signal to a manager. It is sealed at creation to every rung it
 * can reach; the server hands out a rung's wraps at that rung's step and not before. Each rung has a key of its own, and a wrap brings the
 * keys of its rung and of those below: whoever comes later reads what was before, whoever was passed reads nothing of what came after.
 * Names stand apart, under a key and an erase key of their own. Conventions as in `protocol.ts`; what is signed has the type `ladder`.
 */
import * as z from 'zod/mini'
import type { Day } from '../../kernel/clock.ts'
import { idPattern } from '../../kernel/ids.ts'
import type { Age, B64, Id, Recipient, Signed } from './protocol.ts'
import { signedSchema } from './schemas.ts'

/** A rung as it was sealed: a word of the module that owns it, the rung's public key, and whose signature counts on it. */
export type Rung = { readonly rung: string; readonly key: Recipient; readonly readers: readonly { readonly person: Id; readonly sig: B64 }[] }
/** What every reader relies on: signed by the mailbox, sealed to the key of the lowest rung. */
export type LadderPlan = {
  readonly kind: 'plan'
  readonly realm: Id
  readonly ladder: Id
  readonly mailbox: Id
  readonly day: Day
  /** By which the readers answer and check the mailbox. */
  readonly box: Recipient
  readonly signKey: B64
  readonly names: Recipient
  readonly rungs: readonly Rung[]
  /** A second mailbox, that reads every rung and may write on every rung: of whom it touches, beside who raised it. */
  readonly second?: { readonly person: Id; readonly sig: B64 } | undefined
}
export type LadderShown = readonly { readonly person: Id; readonly name: string }[]
/** What is sealed to one reader: seeds of the rungs from 0 up to `rung`, and of the names. `by` is empty for the mailbox, else the reader who let somebody stand in. */
export type LadderWrap = {
  readonly kind: 'wrap'
  readonly realm: Id
  readonly ladder: Id
  /** Hash of the plan. */
  readonly plan: B64
  readonly rung: number
  readonly person: Id
  readonly seeds: readonly B64[]
  readonly names: B64
  readonly by: Id
  /** For the second mailbox only: who the readers are, for display. */
  readonly shown?: LadderShown | undefined
}
/** One message, sealed to the key of its rung. `author` is empty for the mailbox; `sequence` and `prev` run per author. */
export type LadderMessage = {
  readonly kind: 'message'
  readonly realm: Id
  readonly ladder: Id
  readonly plan: B64
  readonly rung: number
  readonly author: Id
  readonly sequence: number
  readonly prev: B64
  readonly day: Day
  readonly what: string
  readonly body: unknown
}
/** The names, or that there are none; always there and always of one length, so that nobody without the key can tell. The highest version counts. */
export type LadderNames = { readonly kind: 'names'; readonly realm: Id; readonly ladder: Id; readonly plan: B64; readonly version: number; readonly day: Day; readonly body: unknown }
/** The mailbox's own memory, sealed to itself. `shown` says who the readers are, for display. */
export type LadderState = {
  readonly kind: 'state'
  readonly realm: Id
  readonly ladder: Id
  readonly mailbox: Id
  readonly plan: B64
  readonly sequence: number
  readonly prev: B64
  readonly names: number
  readonly day: Day
  readonly shown: LadderShown
}
/** Signed by the mailbox's auth key: the server learns who may be handed what, and that whoever asks holds the mailbox. `sealed` = hash over all that is sealed. */
export type LadderDoor = { readonly kind: 'door'; readonly realm: Id; readonly ladder: Id; readonly mailbox: Id; readonly rungs: readonly { readonly rung: string; readonly persons: readonly Id[] }[]; /** The second mailbox; empty when there is none. */ readonly second: Id | ''; readonly sealed: B64 }

export type SealedRung = { readonly rung: number; readonly person: Id; readonly content: Age }
/** What a client posts to begin a ladder. `item` is the first message. */
export type LadderOpening = {
  readonly authKey: B64; readonly door: Signed; readonly plan: Age; readonly wraps: readonly SealedRung[]; readonly item: Age; readonly names: Age; readonly slots: readonly Age[]
  /** The mailbox's own copy of the names: shredded with them. */
  readonly nameSlots: readonly Age[]
  /** What the second mailbox reads by; null when there is none. */
  readonly second: Age | null
}
/** Names written anew, or taken out; the part keeps its length. */
export type LadderNamesChange = { readonly ladder: Id; readonly version: number; readonly names: Age; readonly slots: readonly Age[]; readonly nameSlots: readonly Age[] }
export type LadderAppend = { readonly ladder: Id; readonly rung: number; readonly sequence: number; readonly item: Age; readonly slots: readonly Age[] }
/** What a reader is handed: own wraps, and the items of the rungs they may see. */
export type LadderFile = {
  readonly ladder: Id; readonly mailbox: Id; readonly plan: Age; readonly wraps: readonly Age[]
  readonly items: readonly { readonly rung: number; readonly content: Age }[]
  readonly names: Age | null
}

const id = z.string().check(z.regex(idPattern))
const author = z.union([z.literal(''), id])
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))
const hash = z.string().check(z.regex(/^([A-Za-z0-9_-]{43})?$/))
const recipient = z.string().check(z.startsWith('age1pq1'), z.maxLength(4000))
const day = z.iso.date()
const count = z.int().check(z.positive())
const step = z.int().check(z.nonnegative(), z.maximum(11))
const word = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
const shown = z.array(z.strictObject({ person: id, name: z.string().check(z.maxLength(200)) }))
const age = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.minLength(100), z.maxLength(most))

export const ladderPlanSchema: z.ZodMiniType<LadderPlan> = z.strictObject({
  kind: z.literal('plan'), realm: id, ladder: id, mailbox: id, day, box: recipient, signKey: key, names: recipient,
  rungs: z.array(z.strictObject({ rung: word, key: recipient, readers: z.array(z.strictObject({ person: id, sig: key })).check(z.minLength(1), z.maxLength(6)) })).check(z.minLength(1), z.maxLength(12)), second: z.optional(z.strictObject({ person: id, sig: key })),
})
export const ladderWrapSchema: z.ZodMiniType<LadderWrap> = z.strictObject({
  kind: z.literal('wrap'), realm: id, ladder: id, plan: key, rung: step, person: id, seeds: z.array(key).check(z.minLength(1), z.maxLength(12)), names: key, by: author, shown: z.optional(shown),
})
export const ladderMessageSchema: z.ZodMiniType<LadderMessage> = z.strictObject({
  kind: z.literal('message'), realm: id, ladder: id, plan: key, rung: step, author, sequence: count, prev: hash, day, what: z.string().check(z.maxLength(60)), body: z.unknown(),
})
export const ladderNamesSchema: z.ZodMiniType<LadderNames> = z.strictObject({ kind: z.literal('names'), realm: id, ladder: id, plan: key, version: count, day, body: z.unknown() })
export const ladderStateSchema: z.ZodMiniType<LadderState> = z.strictObject({
  kind: z.literal('state'), realm: id, ladder: id, mailbox: id, plan: key, sequence: count, prev: key, names: count, day, shown,
})
export const ladderDoorSchema: z.ZodMiniType<LadderDoor> = z.strictObject({
  kind: z.literal('door'), realm: id, ladder: id, mailbox: id, second: author, sealed: key,
  rungs: z.array(z.strictObject({ rung: word, persons: z.array(id).check(z.minLength(1), z.maxLength(6)) })).check(z.minLength(1), z.maxLength(12)),
})
const slots = z.array(age(22_000)).check(z.maxLength(16))
export const ladderOpeningSchema: z.ZodMiniType<LadderOpening> = z.strictObject({
  authKey: key, door: signedSchema, plan: age(80_000), wraps: z.array(z.strictObject({ rung: step, person: id, content: age(16_000) })).check(z.minLength(1), z.maxLength(40)),
  item: age(100_000), names: age(16_000), slots, nameSlots: slots, second: z.nullable(age(30_000)),
})
export const ladderAppendSchema: z.ZodMiniType<LadderAppend> = z.strictObject({ ladder: id, rung: step, sequence: count, item: age(100_000), slots })
export const ladderNamesChangeSchema: z.ZodMiniType<LadderNamesChange> = z.strictObject({ ladder: id, version: count, names: age(16_000), slots, nameSlots: slots })
/** A reader let somebody stand in: their wrap, and the message that says so to everybody who reads. */
export const ladderDeputySchema = z.strictObject({ wrap: z.strictObject({ rung: step, person: id, content: age(16_000) }), append: ladderAppendSchema })
/** What a message that names a deputy holds. */
export const deputyBodySchema = z.looseObject({ person: id, name: z.string().check(z.maxLength(200)), sig: key })

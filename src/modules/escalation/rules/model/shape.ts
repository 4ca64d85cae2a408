import { z } from 'zod'

/** Where somebody sits. A number is a place in the line above the unit: 0 is its own manager. */
export const seats = ['line', 'top', 'desk', 'process-owner', 'raiser', 'affected', 'oversight'] as const

/** Roles that a state or a move may name besides an actor: who holds the level that was reached, who holds the next one up. */
export const roles = ['owner', 'level', 'level-above'] as const

/** What people can do with a signal. `carry-on`: the affected person's own words go on to the desk. */
export const moveKinds = [
  'take-up', 'answer', 'cannot-act', 'close', 'look-again', 'extend', 'confirm', 'not-resolved', 'slow', 'withdraw', 'retaliation', 'unsafe', 'carry-on',
] as const

/** What must come with a move: one sentence, a reason, or the affected person's consent. */
export const needs = ['sentence', 'reason', 'consent'] as const

/** Why somebody at a level is passed over. `below-accused`: they report, directly or not, to the person it is about. `had-it`: the same person had it a level lower. */
export const passReasons = ['nobody', 'no-key', 'accused', 'below-accused', 'raiser', 'had-it'] as const

/** `follow-up`: something was done. `higher`: it goes on elsewhere, above these levels. `wish`: the affected person wants it to end. */
export const endKinds = ['follow-up', 'higher', 'wish'] as const

const id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'an id: small letters, digits and hyphens, beginning with a letter')
const termId = z.string().regex(/^([A-Z][A-Z0-9_]*|[a-z][a-z0-9-]*)$/, 'the id of a term, such as ESC_1').max(60)
const day = z.iso.date('a day as YYYY-MM-DD')
/** A length of nothing can be written down, so that the checker can say what is wrong with it. */
const length = z.string().regex(/^(0|[1-9]\d{0,3})(d|wd|w|m|y)$/, 'a length such as 3d, 5wd, 10w, 3m or 1y')
const line = z.string().max(2_000)
/** A language that is missing is told by the checker, so that a draft can be saved half-way. */
const text = z.strictObject({ nl: line.optional(), en: line.optional(), easy: line.optional() }).default({})
const who = z.union([z.enum(roles), id])

const term = z.strictObject({
  id: termId, name: text, length, kind: z.enum(['law', 'house']), ground: line.default(''), provisional: z.boolean().default(false),
  /** How far a department may go with it: shortest and longest. Without it nobody may change it. */
  bounds: z.strictObject({ from: length, to: length }).optional(),
})

const actor = z.strictObject({ id, name: text, seat: z.enum(seats), /** Of a seat in the line: 0 for the unit's own manager, 1 for the manager above. */ up: z.int().min(0).max(20).optional() })

/** `up`: the next level that can be reached. `stays`: the place does not change. Otherwise a state or an end. */
const to = id

const move = z.strictObject({
  event: z.enum(moveKinds), by: z.array(who).max(10).default([]), to, name: text, needs: z.array(z.enum(needs)).default([]), tells: z.array(who).max(20).default([]),
  /** Adds this term to the day by which the owner must act. */
  adds: termId.optional(),
  /** How often it may be used on one signal; without it, as often as one likes. */
  times: z.int().min(1).max(20).optional(),
  /** Not while somebody is unsafe. */
  notUnsafe: z.boolean().default(false),
})

const late = z.strictObject({ to, tells: z.array(who).max(20).default([]), because: text })

const state = z.strictObject({
  id, name: text, /** Who must act now: an actor, or by role. */ owner: who.optional(), does: text, term: termId.optional(),
  /** What happens when the term passes and the owner did nothing. */
  late: late.optional(),
  /** When the level's holder is passed over; of states that are a level. */
  passOver: z.array(z.enum(passReasons)).default([]),
  moves: z.array(move).max(30).default([]),
})

const end = z.strictObject({ id, name: text, kind: z.enum(endKinds), text })

/** What a signal is about, and the levels that it can reach, lowest first. */
const ladder = z.strictObject({ id, name: text, levels: z.array(id).max(20) })

/** The whole model as one file. */
export const modelShape = z.strictObject({
  format: z.literal('gehoor/escalation/v1'), id, version: z.int().min(1).max(999_999), name: text, owner: line.min(1), reviewBy: day,
  terms: z.array(term).max(5_000), actors: z.array(actor).max(500), ladders: z.array(ladder).min(1).max(20), states: z.array(state).min(1).max(5_000), ends: z.array(end).max(500),
  /** What can be done in every state. */
  everywhere: z.array(move).max(20).default([]),
  /** Where `up` leads past the last level. */
  beyond: id.optional(),
  /** While somebody is unsafe this term counts in each level. */
  unsafeTerm: termId.optional(),
})

export type Model = z.infer<typeof modelShape>
export type State = Model['states'][number]
export type End = Model['ends'][number]
export type Move = Model['everywhere'][number]
export type Actor = Model['actors'][number]
export type Term = Model['terms'][number]
export type Ladder = Model['ladders'][number]
export type MoveKind = (typeof moveKinds)[number]
export type PassReason = (typeof passReasons)[number]
export type LooseText = Term['name']

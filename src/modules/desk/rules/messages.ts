import * as z from 'zod/mini'
import { compartments } from '../../../foundation/sealing/core/protocol.ts'
import { bytes, day, id, outcomes, text } from './messages/parts.ts'
import { letterBody } from './letters/letter.ts'
import { procedureBodies } from './messages/procedure.ts'
import { partyBodies } from './parties/bodies.ts'

export { outcomes, type Outcome } from './messages/parts.ts'
export * from './messages/procedure.ts'

/**
 * What a sealed message of the joint desk can say. Every reader parses with these schemas after the signature held;
 * what does not fit is shown as unreadable, never guessed at.
 */
export const procedures = ['complaint', 'integrity', 'triage'] as const
export type Procedure = (typeof procedures)[number]
export const namings = ['anonymous', 'confidential', 'named'] as const
export type Naming = (typeof namings)[number]

/** One answer: free text, one choice, several choices, or a list of short entries. */
export const answer = z.union([text, z.array(z.string().check(z.maxLength(500))).check(z.maxLength(100))])
export type Answer = z.infer<typeof answer>

export const wayBacks = ['mailbox', 'telephone', 'post'] as const
export type WayBack = (typeof wayBacks)[number]

/** Whom the reporter does not want as readers: people, and everybody of these units. */
export const keptOut = z.strictObject({ handlers: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(500)), units: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(500)) })
export type KeptOut = z.infer<typeof keptOut>

export const reportBody = z.strictObject({
  box: z.string().check(z.startsWith('age1pq1')),
  signKey: bytes,
  questionnaire: z.strictObject({ id: z.string(), version: z.int() }),
  language: z.enum(['nl', 'en', 'easy']),
  procedure: z.enum(procedures),
  naming: z.enum(namings),
  /** The reporter's own short title, or what the questionnaire made of it. */
  title: z.string().check(z.maxLength(120)),
  answers: z.record(z.string().check(z.maxLength(60)), answer),
  /** Wants answers in the mailbox; how else they may be reached is in the identity message. */
  wayBack: z.enum(wayBacks),
  /** A follow-up by who lost the words: the case it goes on from. It counts once two readers of that case confirmed it there. */
  continues: z.optional(z.string().check(z.maxLength(22))),
  /** A new report about what followed an earlier one (retaliation); each keeps its own clock. */
  follows: z.optional(id),
  /** Filed together with others from one shared draft: the same group in each, and nothing else in common. */
  together: z.optional(z.strictObject({ group: id })),
  /** Also later; only readers of the case can open it. */
  notBy: z.optional(keptOut),
  /** Typed by an officer for somebody on the telephone, at the desk or on paper: signed (type `message`) by the officer. */
  onBehalf: z.optional(z.strictObject({ statement: z.strictObject({ payload: bytes, sig: bytes }) })),
})
export type ReportBody = z.infer<typeof reportBody>

/** In the `identity` compartment when confidential, in `intake` when by name. */
export const identityBody = z.strictObject({ name: z.string().check(z.maxLength(200)), telephone: z.string().check(z.maxLength(60)), address: z.string().check(z.maxLength(500)) })
export type IdentityBody = z.infer<typeof identityBody>

export const stages = ['received', 'assessing', 'addressing', 'concluding', 'aftercare'] as const
export type Stage = (typeof stages)[number]
export const duties = ['triage', 'member', 'secretary', 'authority'] as const
export const suspendReasons = ['mediation', 'criminal-investigation'] as const

/** Awb 9:8: (1)(a) to (f), and (2) insufficient weight. */
export const declineGrounds = ['already-handled', 'over-one-year', 'objection-open', 'appeal-open', 'before-court', 'criminal-case', 'insufficient-weight'] as const

const said = z.strictObject({ text })
const grave = { effectiveDay: day, notice: z.string().check(z.maxLength(40)) }
/** What the reporter can be asked to agree to. */
export const consentMatters = ['deferral', 'hand-over', 'conversion', 'mediation', 'referral', 'satisfied'] as const
export const messageBodies = {
  ...procedureBodies,
  report: reportBody,
  identity: identityBody,
  /** Free text both ways; inside = a note among handlers. */
  text: said,
  acknowledge: z.strictObject({ text, acknowledgedDay: day }),
  stage: z.strictObject({ stage: z.enum(stages), text }),
  /** The complaint is taken up, or it is not: a reasoned human decision (Awb 9:8). */
  admitted: z.strictObject({ text }),
  declined: z.strictObject({ ground: z.enum(declineGrounds), text }),
  /** What the assessment is and what follows (Wbk: within three months). */
  feedback: z.strictObject({ text }),
  'defect-notified': z.strictObject({ text }),
  repaired: z.strictObject({ text }),
  adjourned: z.strictObject({ reason: text, noticeToBoth: z.literal(true) }),
  suspended: z.strictObject({ reason: z.enum(suspendReasons), text }),
  resumed: z.strictObject({ text }),
  /** Asks the reporter's consent, such as to deferral, hand-over to another body or conversion. */
  'consent-asked': z.strictObject({ what: z.enum(consentMatters), detail: z.string().check(z.maxLength(200)), text }),
  /** The reporter's answer; `to` = SHA-256 of the asking message's payload. */
  consent: z.strictObject({ to: bytes, what: z.enum(consentMatters), detail: z.string().check(z.maxLength(200)), given: z.boolean() }),
  deferred: z.strictObject({ until: day, consent: bytes }),
  converted: z.strictObject({ procedure: z.enum(procedures), consent: bytes }),
  /** A label for the worklist: who took it. */
  assigned: z.strictObject({ handler: z.string() }),
  recused: z.strictObject({ reason: text }),
  'change-proposed': z.strictObject({ detail: z.unknown(), panelChange: z.unknown(), wraps: z.unknown() }),
  change: z.strictObject({ detail: z.unknown() }),
  'compartment-opened': z.strictObject({ compartment: z.enum(compartments), recipient: z.string().check(z.startsWith('age1pq1')) }),
  /** One reader asks for a confidential name; it opens nothing. */
  'name-asked': z.strictObject({ reason: text }),
  /** Another reader gave their part: `to` can read the name from now on. The reporter is told in the same entry; `asked` = hash of the request. */
  'name-opened': z.strictObject({ to: z.string().check(z.maxLength(60)), asked: bytes, duty: z.enum(duties), text }),
  /** A one-time code was given: to a reporter who lost the words, or to somebody who was asked to join. */
  'way-in-made': z.strictObject({ until: day, party: z.optional(id) }),
  /** One reader compared the fingerprint of the new receipt with the reporter. With two of these the old receipt decides nothing any more. */
  'continued-in': z.strictObject({ case: z.string().check(z.maxLength(22)), mailbox: z.string().check(z.maxLength(22)) }),
  /** What an earlier case of this reporter says of whom they keep out, carried over by a reader of both. */
  'kept-out': keptOut,
  closed: z.strictObject({ outcome: z.enum(outcomes), text }),
  reopened: z.strictObject({ reason: text }),
  /** The reporter's grave steps take effect only after the notice time; until then they can be called off. */
  withdraw: z.strictObject({ ...grave, text }),
  'name-myself': z.strictObject({ ...grave, identity: identityBody }),
  'called-off': z.strictObject({ to: bytes }),
  opened: z.strictObject({}),
  /** A letter as it was sent, to print; a step in law is its own message. */
  letter: letterBody,
  /** Why a case is held, no longer held, or kept for another time: the reason is sealed, the server knows the result. */
  retention: z.strictObject({ what: z.enum(['held', 'released', 'class']), to: z.string().check(z.maxLength(60)), reason: text }),
  /** The record for the figures was handed in; nothing of the case stands with it. */
  statistics: z.strictObject({ year: z.int() }),
  /** A reader took a copy out of the sealing: the whole case, or the papers for the archive. */
  exported: z.strictObject({ what: z.enum(['case', 'archive']) }),
  ...partyBodies,
} as const
export type MessageKind = keyof typeof messageBodies
export type MessageBody<Kind extends MessageKind> = z.infer<(typeof messageBodies)[Kind]>

/** What a worklist row shows once its reader opened it; sealed to the intake compartment. */
export const caseLabel = z.strictObject({ title: z.string().check(z.maxLength(120)), procedure: z.enum(procedures), naming: z.enum(namings), stage: z.enum(stages), assigned: z.nullable(z.string()), /** Absent where the reporter reads the mailbox. */ wayBack: z.optional(z.enum(['telephone', 'post'])), /** The group of reports this one belongs to, if any. */ cluster: z.optional(z.strictObject({ id, about: z.string().check(z.maxLength(120)) })), /** Somebody wrote that it does not go well after closing. */ detriment: z.optional(z.boolean()) })
export type CaseLabel = z.infer<typeof caseLabel>

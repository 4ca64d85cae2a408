import * as z from 'zod/mini'
import { bytes, day, id, outcomes, text } from '../messages/parts.ts'

/** As whom somebody may join a case. `caller`: who reported by telephone, at the desk or on paper, and makes their own receipt afterwards. */
export const partyRoles = ['accused', 'witness', 'caller'] as const
export type PartyRole = (typeof partyRoles)[number]

/** Full months after closing at which the desk asks how it goes (NAZORG). */
export const checkInMonths = [1, 3, 6, 12] as const
export type CheckInMonth = (typeof checkInMonths)[number]
const month = z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)])

/** Directive (EU) 2019/1937, article 19, (a) to (o). */
export const detriments = [
  'dismissal', 'demotion', 'duties', 'training', 'appraisal', 'discipline', 'harassment', 'unfair', 'not-permanent', 'not-renewed', 'damage', 'blacklist', 'end-of-contract',
  'permit', 'medical', 'other',
] as const
export type Detriment = (typeof detriments)[number]

const short = z.string().check(z.maxLength(200))

/** What is said about, to and by the other people in a case. */
export const partyBodies = {
  /** A reader asks somebody to join. `hidden`: an anonymous witness, whose name the accused never gets; it wants weighty objective grounds and a second reader. */
  'party-asked': z.strictObject({ party: id, role: z.enum(partyRoles), who: short, hidden: z.boolean(), ground: text, until: day }),
  'hidden-agreed': z.strictObject({ party: id, text }),
  /** Awb 9:9: the accused gets a copy of the complaint and its enclosures. */
  'complaint-copy': z.strictObject({ text }),
  /** The accused's own side, and a witness's statement, in their own words. */
  view: z.strictObject({ text }),
  statement: z.strictObject({ text }),
  /** Who stands by the accused or the witness. */
  companion: z.strictObject({ who: short, as: z.enum(['adviser', 'counsel', 'other']) }),
  'outcome-told': z.strictObject({ text, outcome: z.enum(outcomes), rehabilitation: z.boolean() }),
  /** That a reporter knew a report to be false: facts, how it follows that they knew, and what they said to it. It counts once a second reader agreed. */
  'false-report-proposed': z.strictObject({ facts: text, knowledge: text, heard: text }),
  'false-report-agreed': z.strictObject({ to: bytes, text }),
  /** The reporter's answer at a check-in, or what an officer heard by telephone or post. */
  'check-in': z.strictObject({ month, well: z.boolean() }),
  'check-in-heard': z.strictObject({ month, well: z.enum(['yes', 'no', 'no-answer']), text }),
  /** Detriment after reporting: what, since when, what shows it, and what the reporter wants. */
  detriment: z.strictObject({ kinds: z.array(z.enum(detriments)).check(z.minLength(1), z.maxLength(16)), since: short, text, wish: z.enum(['new-report', 'reopen', 'only-tell']) }),
  /** This case belongs to a cluster, or no longer does. It names no other case: who may read several sees them by the same cluster in their labels. */
  cluster: z.strictObject({ cluster: id, about: z.string().check(z.maxLength(120)), linked: z.boolean(), reason: text }),
  /** A threshold was reached and somebody outside the line was told; the text is what they were told. */
  'alert-addressed': z.strictObject({ cluster: id, to: z.enum(['sg', 'other-sg']), reports: z.int().check(z.gte(1)), text }),
} as const

import * as z from 'zod/mini'
import { bytes, day, line, person, text } from './parts.ts'

/** Where a case can go outside the desk; `police` covers Sv 160 and 162. */
export const referralTargets = ['police', 'huis', 'college', 'ombudsman', 'ministry', 'other-body'] as const
/** The signs of a possible misstand: they are asked, and decide nothing. */
export const misstandSigns = ['pattern', 'several-victims', 'rule-or-process', 'top-manager', 'cover-up'] as const
export const signAnswers = ['yes', 'no', 'unknown'] as const
export const parties = ['complainant', 'accused'] as const
export const challengers = ['complainant', 'accused', 'self'] as const
/** Awb 9:10 lid 2; the accused's right to be heard knows only their own word. */
export const waiveGrounds = ['own-word', 'manifestly-unfounded', 'no-timely-reply'] as const
export const evidenceReaders = ['panel', 'complainant', 'accused', 'authority'] as const
export const judgments = ['founded', 'partly-founded', 'unfounded', 'no-finding'] as const
export type Judgment = (typeof judgments)[number]
export const seriouslyAnswers = ['yes', 'partly', 'no'] as const

/** CAO Rijk chapter 15: interim order measures and penalties; then the other outcomes. */
export const measureKinds = {
  order: ['deny-workplace', 'suspend'],
  penalty: ['reprimand', 'fewer-ikb-hours', 'no-periodic-rise', 'transfer', 'fine', 'end-employment'],
  other: [
    'talk', 'apology', 'mediation-after', 'coaching', 'other-line', 'team-intervention', 'change-rule', 'correct-appraisal', 'new-selection',
    'aftercare-plan', 'crime-report', 'refer-on', 'rehabilitate', 'no-measure',
  ],
} as const
export const measures = [...measureKinds.order, ...measureKinds.penalty, ...measureKinds.other] as const

const advice = { judgment: z.enum(judgments), findings: text, advice: text }
/** A measure has an owner, a day, and somebody who confirms that it was done. */
export const measure = z.strictObject({ measure: z.enum(measures), owner: line, due: day, confirms: line, text })
export type Measure = z.infer<typeof measure>

/** What is said in triage, handling, advice, decision and improvement. */
export const procedureBodies = {
  /** This reader confirms that they had no part in the conduct (Awb 9:7). */
  'not-involved': z.strictObject({}),
  'incidents-noted': z.strictObject({ days: z.array(day).check(z.minLength(1), z.maxLength(50)), crime: z.boolean(), text }),
  /** "Manifestly insufficient weight" (9:8 lid 2) takes effect only after a second reader agreed. */
  'weight-proposed': z.strictObject({ text }),
  'weight-answered': z.strictObject({ to: bytes, agrees: z.boolean(), text }),
  'misstand-checked': z.strictObject({ signs: z.strictObject({ pattern: z.enum(signAnswers), 'several-victims': z.enum(signAnswers), 'rule-or-process': z.enum(signAnswers), 'top-manager': z.enum(signAnswers), 'cover-up': z.enum(signAnswers) }), candidate: z.boolean(), text }),
  /** `consent` is the reporter's answer; empty only where the law orders the step. `leaves` says what is passed on. */
  referred: z.strictObject({ to: z.enum(referralTargets), leaves: text, consent: bytes, duty: z.boolean(), text }),
  'panel-composed': z.strictObject({ chair: person, members: z.array(person).check(z.minLength(2), z.maxLength(8)), names: z.array(line).check(z.maxLength(9)), text }),
  /** From the mailbox of a party: facts that make a member partial. */
  challenged: z.strictObject({ member: line, reason: text }),
  'challenge-noted': z.strictObject({ by: z.enum(challengers), member: person, reason: text }),
  'challenge-answered': z.strictObject({ to: bytes, grants: z.boolean(), text }),
  'challenge-decided': z.strictObject({ to: bytes, name: line, granted: z.boolean(), text }),
  'hearing-invited': z.strictObject({ who: z.enum(parties), day, place: line, text }),
  'hearing-waived': z.strictObject({ who: z.enum(parties), ground: z.enum(waiveGrounds), text }),
  'hearing-held': z.strictObject({ who: z.enum(parties), day, present: line, record: text }),
  /** Read back: signed, or with objections. `behalf` names who said so where a handler writes it down. */
  'record-answered': z.strictObject({ to: bytes, agrees: z.boolean(), objections: text, behalf: line }),
  'evidence-noted': z.strictObject({ title: line, source: line, about: bytes, seenBy: z.array(z.enum(evidenceReaders)).check(z.maxLength(4)) }),
  /** A copy with passages made illegible in the browser; the original stays as it is. */
  'copy-made': z.strictObject({ of: bytes, title: line, text, hidden: z.int() }),
  'expert-asked': z.strictObject({ expert: line, question: text, sees: text }),
  'expert-answered': z.strictObject({ to: bytes, text }),
  'advice-drafted': z.strictObject(advice),
  /** No abstention: a vote is for or against; who is against may have their own view recorded. */
  voted: z.strictObject({ to: bytes, agrees: z.boolean(), view: text }),
  advised: z.strictObject({ draft: bytes, ...advice, minority: text }),
  'authority-asked': z.strictObject({ authority: person, text }),
  /** The decision of the competent authority: reasons where it deviates, and always the advice itself (Awb 9:16). */
  decided: z.strictObject({ judgment: z.enum(judgments), reasons: text, advice: z.strictObject({ hash: bytes, ...advice, minority: text }), measures: z.array(measure).check(z.minLength(1), z.maxLength(20)), text, ombudsmanUntil: day }),
  /** Before a penalty the accused can give their side (CAO Rijk chapter 15): what is intended and why, told to them by letter. */
  'penalty-intended': z.strictObject({ penalties: z.array(z.enum(measureKinds.penalty)).check(z.minLength(1), z.maxLength(6)), text }),
  /** What the accused said to it, or that they do not want to say anything; `to` is the intent. */
  'penalty-view': z.strictObject({ to: bytes, given: z.boolean(), text }),
  'measure-done': z.strictObject({ to: bytes, number: z.int(), text }),
  /** A proposal left this case without anything that points back to it. */
  recommended: z.strictObject({ text }),
  'taken-seriously': z.strictObject({ how: z.enum(seriouslyAnswers), text }),
} as const

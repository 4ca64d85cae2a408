import { z } from 'zod'
import type { Withdrawn } from '../targets/target.ts'

const words = (most: number) => z.string().trim().max(most)
const ids = z.array(z.string().max(40)).max(12)

export const measureStates = ['planned', 'running', 'done', 'stopped'] as const
export const evidenceKinds = ['science', 'ser', 'experts', 'own-figures', 'none-yet'] as const
export const enoughs = ['yes', 'no', 'unknown'] as const

export const measureShape = z.strictObject({
  name: words(200).min(1),
  aim: words(1000).min(1),
  /** Why it would work: what it does, to whom, and why that changes something. */
  theory: words(2000),
  evidence: z.array(z.enum(evidenceKinds)).max(5),
  evidenceWords: words(2000),
  owner: words(200).min(1),
  enough: z.enum(enoughs),
  enoughWords: words(1000),
  start: z.iso.date().nullable(),
  milestones: z.array(z.strictObject({ day: z.iso.date(), what: words(200).min(1), done: z.boolean() })).max(20),
  /** Whom it is for and whom it reached, in people; null where nobody counted. */
  reach: z.strictObject({ meant: z.int().min(0).max(1e7).nullable(), reached: z.int().min(0).max(1e7).nullable() }),
  state: z.enum(measureStates),
  /** One of the government-wide agreed measures, or null for one of the department's own. */
  agreed: z.string().nullable(),
  /** Does it happen? Apart from: does it work? */
  compliance: z.enum(['full', 'partly', 'not-yet', 'unknown']),
  effectiveness: z.enum(['shown', 'cannot-tell', 'not-examined', 'worse']),
  effectivenessWords: words(1000),
  placed: z.strictObject({ subjects: ids, approaches: ids, forms: ids, functions: ids }),
  /** The proposal from cases that it came from; null for most. */
  proposal: z.string().nullable(),
})
export type MeasureWords = z.infer<typeof measureShape>
export type Measure = MeasureWords & { readonly id: string; readonly department: string; readonly withdrawn: Withdrawn | null; readonly version: number }

export type MeasureRefusal = 'reach' | 'no-place' | 'shown-without-evidence' | 'start'
/** What is wrong with a measure; that nothing is known yet is never wrong. */
export const checkMeasure = (one: MeasureWords): readonly MeasureRefusal[] => [
  ...(one.reach.meant !== null && one.reach.reached !== null && one.reach.reached > one.reach.meant ? ['reach' as const] : []),
  ...(Object.values(one.placed).some((list) => list.length === 0) ? ['no-place' as const] : []),
  ...(one.effectiveness === 'shown' && one.effectivenessWords === '' ? ['shown-without-evidence' as const] : []),
  ...(one.state === 'running' && one.start === null ? ['start' as const] : []),
]

/** The measures agreed for the whole government in the answers of November 2024; each department says how far it is. */
export const agreedMeasures = [
  { id: 'broad-recruitment', nl: 'Breed werven', en: 'Broad recruitment' },
  { id: 'objective-selection', nl: 'Objectief selecteren', en: 'Objective selection' },
  { id: 'selection-training', nl: 'Training voor sollicitatiecommissies', en: 'Training for selection committees' },
  { id: 'leadership', nl: 'Inclusie in leiderschapsprogramma’s', en: 'Inclusion in leadership programmes' },
  { id: 'staff-talks', nl: 'Inclusie in personeelsgesprekken', en: 'Inclusion in staff talks' },
  { id: 'cross-mentoring', nl: 'Cross-mentoring', en: 'Cross-mentoring' },
] as const

/** How far a department is with each agreed measure; `null`: it says nothing about it. */
export const implementationOf = (measures: readonly Measure[]): readonly { readonly agreed: (typeof agreedMeasures)[number]; readonly measure: Measure | null }[] =>
  agreedMeasures.map((agreed) => ({ agreed, measure: measures.find((one) => one.agreed === agreed.id && one.withdrawn === null) ?? null }))

import { z } from 'zod'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { checkDesign, type DesignAnswer } from './design.ts'
import type { EffectAnswer } from './estimate.ts'
import type { Drawn } from './lottery.ts'
import type { Verdict } from './verdict.ts'

const words = (most: number) => z.string().trim().max(most)

/**
 * What is registered before any figure is looked at: which measure, by which indicator, which way is better, from where on a difference
 * matters, and when whom starts. It does not change any more; another plan is another study.
 */
export const planShape = z.strictObject({
  name: words(200).min(1),
  indicator: z.string().nullable(),
  measure: z.string().nullable(),
  question: words(600),
  polarity: z.enum(['up', 'down']),
  margin: z.number().positive().max(1e9),
  controls: z.enum(['notYet', 'never']),
  units: z.array(words(60).min(1)).min(2).max(400),
  /** Years, in order. */
  periods: z.array(z.int().min(1900).max(2200)).min(2).max(60),
  starts: z.array(z.strictObject({ period: z.int(), units: z.int().min(1).max(400) })).min(1).max(60),
})
export type Plan = z.infer<typeof planShape>

export type PlanRefusal = 'units-twice' | 'periods-order' | 'start-outside' | 'too-many' | 'ambiguous' | 'other-way'
/** `better`: which way the indicator's definition calls better; null when figures are brought. Where more may be worse and better at once, no verdict is possible. */
export const checkPlan = ({ units, periods, starts, polarity }: Plan, better: 'up' | 'down' | 'ambiguous' | null = null): readonly PlanRefusal[] => [
  ...(better === 'ambiguous' ? ['ambiguous' as const] : better !== null && better !== polarity ? ['other-way' as const] : []),
  ...(new Set(units).size !== units.length ? ['units-twice' as const] : []),
  ...(periods.some((one, at) => at > 0 && one <= (periods[at - 1] ?? 0)) ? ['periods-order' as const] : []),
  ...(starts.some(({ period }) => !periods.includes(period) || period === periods[0]) || new Set(starts.map(({ period }) => period)).size !== starts.length ? ['start-outside' as const] : []),
  ...(starts.reduce((sum, one) => sum + one.units, 0) > units.length ? ['too-many' as const] : []),
]

/** What the plan can show at best, before figures are collected. */
export const designOf = ({ units, periods, starts, controls }: Plan): DesignAnswer =>
  checkDesign({ units: units.length, periods: periods.length, starts: starts.map((one) => ({ period: periods.indexOf(one.period) + 1, units: one.units })), controls })

export type Lottery = { readonly seed: number; /** Where the seed comes from, so that nobody could have chosen it. */ readonly source: string; readonly day: Day; readonly starts: readonly Drawn[] }
export type StudyVerdict = Verdict | 'not-comparable'
export type StudyResult = { readonly day: Day; readonly source: 'upload' | 'indicator'; /** The way of measuring changed between the periods. */ readonly instrumentChanged: boolean; readonly leftOut: readonly string[]; readonly answer: EffectAnswer; readonly verdict: StudyVerdict }
export type Study = {
  readonly id: string; readonly plan: Plan; readonly registered: Day; readonly by: string; readonly lottery: Lottery | null; readonly result: StudyResult | null
  /** What is decided next, whatever the verdict is. */
  readonly decision: string; readonly published: boolean; readonly version: number
}

/** The verdict of a study: a changed instrument comes before everything, because then the figures are of two kinds. */
export const studyVerdict = (answer: EffectAnswer, instrumentChanged: boolean): StudyVerdict => (instrumentChanged ? 'not-comparable' : answer.verdict)

/** What must be there before a study is published: a verdict says nothing without the next decision. */
export const mayPublish = ({ result, decision }: Study): boolean => result !== null && decision.trim().length >= 10

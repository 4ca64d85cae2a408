import { z } from 'zod'
import type { Reading } from '../../../../foundation/kernel/indicators.ts'
import type { Definition } from '../indicators/definition.ts'

const words = (most: number) => z.string().trim().max(most)
const figure = z.number().finite().min(-1e9).max(1e9)

export const targetStatuses = ['binding', 'aim', 'none'] as const
export const targetShape = z.strictObject({
  name: words(200).min(1),
  /** The indicator it is measured by; null for a target in words. */
  indicator: z.string().nullable(),
  owner: words(200).min(1),
  baseline: z.strictObject({ value: figure, base: z.int().min(0).nullable(), period: z.string().regex(/^20\d\d$/) }).nullable(),
  aim: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('value'), value: figure }), z.strictObject({ kind: z.literal('band'), low: figure, high: figure }), z.strictObject({ kind: z.literal('words'), words: words(600).min(1) })]),
  by: z.iso.date(),
  status: z.enum(targetStatuses),
  legalGround: words(600),
  source: words(300),
  trajectory: z.array(z.strictObject({ year: z.int().min(2000).max(2100), value: figure })).max(20),
})
export type TargetWords = z.infer<typeof targetShape>
export type Withdrawn = { readonly day: string; readonly reason: string }
export type Target = TargetWords & { readonly id: string; readonly department: string; readonly withdrawn: Withdrawn | null; readonly version: number }

export const targetRefusals = ['legal-ground', 'band', 'needs-indicator', 'baseline', 'trajectory'] as const
export type TargetRefusal = (typeof targetRefusals)[number]

/** Words that tell that a target is about origin, for targets without an indicator; better once too often. */
const origin = /etnis|etnic|afkomst|herkomst|migratie|allochto|westers|cultureel divers|culturele divers|huidskleur|van kleur|\bras(?:sen)?\b|\bzwarte\b|bicultur|multicultur|turks|marokkaan|surina|antillia|ethnic|origin|migrant|migration|non-western|of colou?r|\brac(?:e|ial)\b|\bblack\b|nationaliteit|nationality/i

/** Whether a target is about the origin of people: by its indicator or by its words. */
export const concernsOrigin = (target: Pick<TargetWords, 'name' | 'aim'>, definition: Pick<Definition, 'characteristic'> | null): boolean =>
  definition?.characteristic === 'origin' || origin.test(target.name) || (target.aim.kind === 'words' && origin.test(target.aim.words))

/**
 * What is wrong with a target. A binding one about origin needs its legal ground in writing: the government set no hard targets there, and
 * the product suggests none. A band has its ends in order; figures need an indicator; a share lies from 0 to 1.
 */
export const checkTarget = (target: TargetWords, definition: Definition | null): readonly TargetRefusal[] => {
  const share = definition?.unit === 'share'
  const outside = (value: number): boolean => share && (value < 0 || value > 1)
  const { aim } = target
  const aims = aim.kind === 'value' ? [aim.value] : aim.kind === 'band' ? [aim.low, aim.high] : []
  return [
    ...(target.status === 'binding' && concernsOrigin(target, definition) && target.legalGround.length < 20 ? ['legal-ground' as const] : []),
    ...((aim.kind === 'band' && aim.low >= aim.high) || aims.some(outside) ? ['band' as const] : []),
    ...(aim.kind !== 'words' && definition === null ? ['needs-indicator' as const] : []),
    ...(target.baseline !== null && outside(target.baseline.value) ? ['baseline' as const] : []),
    ...(target.trajectory.some((one, at) => outside(one.value) || (at > 0 && one.year <= (target.trajectory[at - 1]?.year ?? 0))) ? ['trajectory' as const] : []),
  ]
}

export type Standing = 'reached' | 'on-course' | 'behind' | 'missed' | 'no-figure' | 'not-measurable' | 'withdrawn'

/** The value that should stand at the end of a year, by the trajectory; else by the straight way from baseline to aim; null when it cannot be told. */
export const expectedIn = ({ trajectory, baseline, aim, by }: TargetWords, year: number): number | null => {
  const set = trajectory.find((one) => one.year === year)
  if (set) return set.value
  const end = aim.kind === 'value' ? aim.value : null
  if (baseline === null || end === null) return end
  const [from, to] = [Number(baseline.period), Number(by.slice(0, 4))]
  return year >= to || to <= from ? end : baseline.value + ((end - baseline.value) * (year - from)) / (to - from)
}

/**
 * How a target stands with the figure of a year. A hidden figure says nothing: it is never read as missed. With an ambiguous polarity
 * only a band can be judged, because neither more nor less is better.
 */
export const standingOf = (target: Target, reading: Reading | null, polarity: Definition['polarity'] | null, year: number): Standing => {
  if (target.withdrawn !== null) return 'withdrawn'
  const { aim } = target
  if (aim.kind === 'words' || polarity === null || (aim.kind === 'value' && polarity === 'ambiguous')) return 'not-measurable'
  if (reading?.shown.state !== 'shown') return 'no-figure'
  const { value } = reading.shown
  const due = year >= Number(target.by.slice(0, 4))
  if (aim.kind === 'band') return value >= aim.low && value <= aim.high ? 'reached' : due ? 'missed' : 'behind'
  const good = (against: number): boolean => (polarity === 'up' ? value >= against : value <= against)
  if (good(aim.value)) return 'reached'
  if (due) return 'missed'
  const expected = expectedIn(target, year)
  return expected !== null && good(expected) ? 'on-course' : 'behind'
}

/** What a department says when a target was missed: all of it is asked, because a missed target without a cause steers nothing. */
export const missedShape = z.strictObject({
  trigger: words(2000).min(1), sources: words(2000).min(1), cause: words(2000).min(1), objective: words(2000).min(1), owner: words(200).min(1), start: z.iso.date(), end: z.iso.date(),
}).refine(({ start, end }) => start <= end, { path: ['end'] })
export type Missed = z.infer<typeof missedShape>

import { seeded } from '../../../../foundation/kernel/seeded.ts'
import { assignmentCount, drawnAssignments, everyAssignment } from './assignments.ts'
import { aggregatesOf, contrastsOf, groupsOf, scoresOf, sumOf, type Controls } from './group-time.ts'
import type { Panel } from './panel.ts'
import { randomisationOf, type Randomisation } from './randomisation.ts'
import { verdictOf, type Polarity, type Verdict } from './verdict.ts'

export type EffectQuestion = { readonly controls: Controls; readonly polarity: Polarity; /** The smallest relevant effect, registered beforehand. */ readonly margin: number | null; /** For drawing assignments where there are too many to go through. */ readonly seed: number }
export type GroupTime = { readonly group: number; readonly period: number; readonly estimate: number; readonly kind: 'effect' | 'before' }
export type EffectAnswer = {
  readonly groupTime: readonly GroupTime[]
  readonly aggregate: {
    readonly simple: number
    readonly group: number
    /** What stood there with the measure, over what would have stood there without it; null where that is not above zero. Shown beside the difference. */
    readonly ratio: number | null
    /** By how long after the start, and by period, groups weighed by size; absent in results of before these were computed. */
    readonly event?: readonly { readonly since: number; readonly estimate: number }[]
    readonly calendar?: readonly { readonly period: number; readonly estimate: number }[]
  } | null
  readonly randomisation: (Omit<Randomisation, 'detectable'> & { readonly assignments: number; readonly exact: boolean; readonly drawn: number | null }) | null
  readonly verdict: Verdict
  readonly detectable: number | null
}

/** Up to here all assignments are gone through, in a second or two; beyond it this many are drawn. */
const exactUpTo = 2_000_000
const drawnCount = 50_000

/** Estimates the effect of a measure that started at different times in different units. Without any control nothing is estimated and the verdict is that it cannot be told. */
export const estimateEffect = (panel: Panel, { controls, polarity, margin, seed }: EffectQuestion): EffectAnswer => {
  const groups = groupsOf(panel.starts)
  const membership = panel.starts.map((start) => groups.findIndex((group) => group.start === start))
  const contrasts = contrastsOf(groups, panel.periods.length, controls)
  // A unit's level cancels out of every contrast; taken off first, it leaves no rounding behind.
  const changes = panel.values.map((row) => row.map((value) => value - (row[0] ?? 0)))
  const total = (weights: readonly Float64Array[]): number => sumOf(scoresOf(changes, weights), groups.length, membership)
  const groupTime = contrasts.map(({ group, period, kind, weights }) => ({
    group: panel.periods[groups[group]?.start ?? 0] ?? 0, period: panel.periods[period] ?? 0, estimate: total(weights), kind,
  }))
  const aggregates = aggregatesOf(groups, panel.periods.length, contrasts)
  if (!aggregates) return { groupTime, aggregate: null, randomisation: null, verdict: 'cannot-tell', detectable: null }
  const sizes = groups.map((group) => group.size)
  const measured = panel.starts.map((start) => panel.periods.map((_, at) => (start !== null && at >= start ? 1 : 0)))
  const values = scoresOf(changes, aggregates.simple)
  const measure = scoresOf(measured, aggregates.simple)
  const assignments = assignmentCount(sizes)
  const exact = assignments <= exactUpTo
  const sums = exact ? everyAssignment(sizes, panel.units.length, values, measure, assignments) : drawnAssignments(membership, groups.length, values, measure, drawnCount, seeded(seed))
  const simple = sumOf(values, groups.length, membership)
  const { detectable, ...inference } = randomisationOf(sums, simple, changes.reduce((most, row) => row.reduce((found, value) => Math.max(found, Math.abs(value)), most), 0))
  const effects = contrasts.filter(({ kind }) => kind === 'effect')
  const told = groupTime.flatMap((one, at) => (one.kind === 'effect' ? [{ ...one, size: groups[contrasts[at]?.group ?? 0]?.size ?? 0 }] : []))
  const over = (by: (one: (typeof told)[number]) => number): readonly (readonly [number, number])[] => [...Map.groupBy(told, by)].toSorted(([a], [b]) => a - b)
    .map(([key, all]) => [key, all.reduce((sum, { estimate, size }) => sum + estimate * size, 0) / all.reduce((sum, { size }) => sum + size, 0)])
  const cells = effects.flatMap(({ group, period }) => membership.flatMap((own, unit) => (own === group ? [panel.values[unit]?.[period] ?? 0] : [])))
  const observed = cells.reduce((sum, value) => sum + value, 0) / cells.length
  return {
    groupTime,
    aggregate: { simple, group: total(aggregates.group), ratio: observed >= 0 && observed - simple > 0 ? observed / (observed - simple) : null,
      event: over(({ group, period }) => period - group).map(([since, estimate]) => ({ since, estimate })), calendar: over(({ period }) => period).map(([period, estimate]) => ({ period, estimate })) },
    randomisation: { assignments, exact, drawn: exact ? null : drawnCount, ...inference },
    verdict: verdictOf(inference.interval95, inference.interval90, polarity, margin),
    detectable,
  }
}

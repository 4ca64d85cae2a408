import type { Sums } from './assignments.ts'

/** An interval of effects; `null` = no bound on that side. */
export type Interval = readonly [number | null, number | null]

/**
 * What follows from comparing the estimate with what every other assignment of the starts would have given, had the measure the same
 * effect in all units and periods. `p` is two-sided on the absolute estimate. An interval holds the effects that are not rejected.
 */
export type Randomisation = { readonly p: number; readonly interval95: Interval; readonly interval90: Interval; readonly detectable: number | null }

/** Sums that differ by less than this part of the largest are the same sum added up in another order. */
const rounding = 1e-11

/**
 * For each assignment the effects under which it looks at least as extreme as the assignment that was: where
 * |a - t*b| >= |estimate - t|. Because no assignment has the measure more than once in full (|b| <= 1), that is one interval around the
 * estimate, so bounds follow from sorting ends instead of searching.
 */
const reach = (sums: Sums, estimate: number, scale: number): { readonly low: Float64Array; readonly high: Float64Array } => {
  const low = new Float64Array(sums.values.length)
  const high = new Float64Array(sums.values.length)
  for (let at = 0; at < low.length; at++) {
    const a = sums.values[at] as number
    const b = sums.measure[at] as number
    // (a - t*b)^2 - (estimate - t)^2 = (less - t*lessMeasure) * (more - t*moreMeasure)
    const [less, more] = [a - estimate, a + estimate]
    const [lessMeasure, moreMeasure] = [b - 1, b + 1]
    const sameTreated = Math.abs(lessMeasure) < rounding
    const mirrored = Math.abs(moreMeasure) < rounding
    const sameValue = Math.abs(less) < rounding * scale
    const mirroredValue = Math.abs(more) < rounding * scale
    if ((sameTreated && sameValue) || (mirrored && mirroredValue)) {
      low[at] = -Infinity
      high[at] = Infinity
      continue
    }
    const first = sameTreated ? (less > 0 ? Infinity : -Infinity) : less / lessMeasure
    const second = mirrored ? (more > 0 ? Infinity : -Infinity) : more / moreMeasure
    low[at] = Math.min(first, second, estimate)
    high[at] = Math.max(first, second, estimate)
  }
  return { low: low.sort(), high: high.sort() }
}

/** The `share` of `count` that may lie outside: an effect is rejected when at most that many assignments reach it. */
const outside = (share: number, count: number): number => Math.floor(share * count + 1e-9)

const finite = (bound: number | undefined): number | null => (bound !== undefined && Number.isFinite(bound) ? bound : null)

/** The smallest true effect that would be told from zero in four out of five assignments; `null` when no effect, however large, would be. */
const detectableSize = (sums: Sums, estimate: number, scale: number): number | null => {
  const noise = sums.values.map((value, at) => value - estimate * (sums.measure[at] as number))
  const sizes = noise.map(Math.abs).sort()
  const rejected = outside(0.05, sizes.length)
  const alike = sums.measure.reduce((count, b, at) => (Math.abs(Math.abs(b) - 1) < rounding && Math.abs(noise[at] as number) < rounding * scale ? count + 1 : count), 0)
  if (rejected < Math.max(1, alike)) return null
  const critical = sizes[sizes.length - rejected] ?? 0
  return critical - (noise.sort()[Math.floor(0.2 * noise.length)] ?? 0)
}

/** Exact when `sums` holds every assignment; a Monte Carlo estimate of the same when they were drawn. `largest`: of the values that were summed; where sums come to nothing, what is left is rounding. */
export const randomisationOf = (sums: Sums, estimate: number, largest: number): Randomisation => {
  const count = sums.values.length
  const scale = sums.values.reduce((most, value) => Math.max(most, Math.abs(value)), largest > 0 ? largest / 1000 : 1)
  const extreme = sums.values.reduce((found, value) => (Math.abs(value) >= Math.abs(estimate) - rounding * scale ? found + 1 : found), 0)
  const { low, high } = reach(sums, estimate, scale)
  const interval = (share: number): Interval => [finite(low[outside(share, count)]), finite(high[count - 1 - outside(share, count)])]
  return { p: extreme / count, interval95: interval(0.05), interval90: interval(0.1), detectable: detectableSize(sums, estimate, scale) }
}

import { tQuantile } from '../distributions.ts'
import { isCensus, type Design } from './design.ts'
import { estimateIn } from './estimate.ts'
import { proportionInterval, type IntervalMethod } from './interval.ts'
import { replicateDegrees, type Replicates } from './replicates.ts'

/** Values in rising order with the running sum of their weights; rows without weight or value are left out. */
type Sorted = { readonly values: Float64Array; readonly running: Float64Array; readonly total: number; readonly positions: Int32Array }

const sorted = ({ weights }: Design, x: Float64Array, at: Int32Array): Sorted => {
  const positions = at.filter((position) => x[position] === x[position] && weights[position] !== 0)
  positions.sort((one, other) => (x[one] as number) - (x[other] as number))
  const running = new Float64Array(positions.length)
  // The running sum keeps what rounding loses: a tie between a sum of weights and p times the total must be seen as a tie.
  let [sum, rest] = [0, 0]
  for (let i = 0; i < positions.length; i += 1) {
    const term = weights[positions[i] as number] as number
    const next = sum + term
    const back = next - sum
    rest += sum - (next - back) + (term - back)
    sum = next
    running[i] = sum + rest
  }
  return { values: Float64Array.from(positions, (position) => x[position] as number), running, total: running[running.length - 1] ?? 0, positions }
}

/**
 * The value at share `p` of the weight: the last value whose running weight does not pass p of the total, if it meets it exactly, else the
 * one after it. This is the rule of R's `svyquantile` with `qrule = "math"`, its default, down to its choice of the second value when
 * `p` lies before the first.
 */
const valueAt = ({ values, running, total }: Sorted, p: number): number => {
  const goal = p * total
  let [low, high] = [0, running.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((running[middle] as number) <= goal) low = middle + 1
    else high = middle
  }
  const at = Math.max(0, low - 1)
  return (p - (running[at] as number) / total === 0 ? values[at] : values[Math.min(at + 1, values.length - 1)]) as number
}

/** A quantile with Woodruff's interval: the interval of the share at or below it, read back as values. A bound beyond the data is null, and with it the error. */
export type Quantile = { readonly estimate: number | null; readonly se: number | null; readonly interval: readonly [number | null, number | null] | null; readonly base: number }

/** The quantile at `p` (0 to 1) in one domain; `method` is that of the interval of the share (R: `mean`, `xlogit`, `beta`; Wilson besides). */
export const quantileIn = (
  design: Design, at: Int32Array, x: Float64Array, p: number, confidence: number, method: IntervalMethod = 'wald', replicates: Replicates | null = null,
): Quantile => {
  const data = sorted(design, x, at)
  const base = data.values.length
  if (base === 0) return { estimate: null, se: null, interval: null, base }
  const estimate = valueAt(data, p)
  if (isCensus(design)) return { estimate, se: 0, interval: [estimate, estimate], base }
  const below = x.map((value) => (value !== value ? Number.NaN : value <= estimate ? 1 : 0))
  const [share] = estimateIn(design, { count: 1, start: Int32Array.of(0, at.length), at }, { kind: 'mean', x: below }, replicates)
  const df = replicateDegrees(design, replicates)
  const bounds = share?.estimate === null || share?.se === null || !share
    ? null
    : proportionInterval(method, { p: share.estimate, se: share.se, df, confidence, base, census: false })
  if (!bounds) return { estimate, se: null, interval: null, base }
  const low = bounds[0] < 0 ? null : valueAt(data, bounds[0])
  const high = bounds[1] > 1 ? null : valueAt(data, bounds[1])
  const se = low === null || high === null ? null : high === low ? 0 : (high - low) / (2 * tQuantile((1 + confidence) / 2, df))
  return { estimate, se, interval: [low, high], base }
}

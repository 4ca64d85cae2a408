import { calibratedWeights } from './calibrated-weights.ts'
import type { Design } from './design.ts'

/**
 * Replicate weights: the estimate is made again and again with primary units left out (`jkn`, the jackknife by strata) or drawn anew
 * (`bootstrap`, Rao and Wu's rescaled bootstrap with n - 1 draws a stratum). Deviations are taken from the estimate itself.
 */
export type Replicates = { readonly method: 'jkn' } | { readonly method: 'bootstrap'; readonly count: number; readonly seed: number }

/** A small generator of repeatable numbers from 0 to 1 (mulberry32); draws for a bootstrap, nothing secret. */
export const repeatable = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The primary units of a design: where each begins, which stratum it lies in, which unit opens each stratum. */
type Units = { readonly of: Int32Array; readonly stratum: Int32Array; readonly opens: Int32Array; readonly fraction: Float64Array }

const unitsOf = (design: Design): Units => {
  const [stage] = design.stages
  const of = new Int32Array(design.rows)
  const stratum: number[] = []
  const opens: number[] = []
  const fraction: number[] = []
  let [lastUnit, lastGroup] = [-1, -1]
  for (let at = 0; at < design.rows; at += 1) {
    const [unit, group] = [stage?.unit[at] as number, stage?.group[at] as number]
    if (unit !== lastUnit || group !== lastGroup) {
      if (group !== lastGroup) {
        opens.push(stratum.length)
        fraction.push(stage?.fraction[group] as number)
      }
      stratum.push(opens.length - 1)
    }
    lastUnit = unit
    lastGroup = group
    of[at] = stratum.length - 1
  }
  opens.push(stratum.length)
  return { of, stratum: Int32Array.from(stratum), opens: Int32Array.from(opens), fraction: Float64Array.from(fraction) }
}

/** One replicate: how often each primary unit counts. `changed` lists the strata in which that differs from once (null = all). */
type Replicate = { readonly factor: number; readonly times: Float64Array; readonly changed: number | null; readonly left: number | null }

function* replicatesOf(design: Design, units: Units, replicates: Replicates): Generator<Replicate> {
  const { stratum, opens, fraction } = units
  const strata = opens.length - 1
  const times = new Float64Array(stratum.length).fill(1)
  if (replicates.method === 'bootstrap') {
    for (let r = 0; r < replicates.count; r += 1) {
      const random = repeatable(Math.imul(replicates.seed | 0, 0x9e3779b1) ^ Math.imul(r + 1, 0x85ebca6b))
      for (let h = 0; h < strata; h += 1) {
        const [from, to] = [opens[h] as number, opens[h + 1] as number]
        const n = to - from
        if (n < 2) continue
        const root = Math.sqrt(Math.max(0, 1 - (fraction[h] as number)))
        times.fill(1 - root, from, to)
        for (let draw = 1; draw < n; draw += 1) {
          const drawn = from + Math.floor(random() * n)
          times[drawn] = (times[drawn] as number) + (root * n) / (n - 1)
        }
      }
      yield { factor: 1 / replicates.count, times, changed: null, left: null }
    }
    return
  }
  for (let h = 0; h < strata; h += 1) {
    const [from, to] = [opens[h] as number, opens[h + 1] as number]
    const n = to - from
    const open = 1 - (fraction[h] as number)
    if (open < 1e-7) continue
    if (n === 1) {
      if (design.lonely !== 'adjust' || strata < 2) continue
      times.fill(strata / (strata - 1))
      times[from] = 0
      yield { factor: (strata - 1) / strata, times, changed: null, left: null }
      times.fill(1)
      continue
    }
    times.fill(n / (n - 1), from, to)
    for (let left = from; left < to; left += 1) {
      if (left > from) times[left - 1] = n / (n - 1)
      times[left] = 0
      yield { factor: (open * (n - 1)) / n, times, changed: h, left }
    }
    times.fill(1, from, to)
  }
}

/** Calls `visit` with the weights of each replicate (calibrated anew where the design is) and its factor; the array is used again. */
export const eachReplicate = (design: Design, replicates: Replicates, visit: (weights: Float64Array, factor: number) => void): void => {
  const units = unitsOf(design)
  const weights = new Float64Array(design.rows)
  for (const { factor, times } of replicatesOf(design, units, replicates)) {
    for (let at = 0; at < weights.length; at += 1) weights[at] = (design.baseWeights[at] as number) * (times[units.of[at] as number] as number)
    const calibration = design.calibration
    if (!calibration) visit(weights, factor)
    else {
      const again = calibratedWeights(calibration.method, calibration.auxiliary, calibration.totals, weights)
      if (again.ok) visit(again.value, factor)
    }
  }
}

/** A column to add up; null stands for a column of ones. Rows where any column is missing count in none. */
export type SumColumn = Float64Array | null

/**
 * Calls `visit` with the weighted sums of `columns` over a domain in each replicate. Without calibration the sums are put together from
 * the sums per primary unit, so that a jackknife of n units costs n and not n times n.
 */
export const eachReplicateSums = (design: Design, replicates: Replicates, at: Int32Array, columns: readonly SumColumn[], visit: (sums: Float64Array, factor: number) => void): void => {
  const k = columns.length
  const used = at.filter((position) => columns.every((column) => column === null || column[position] === column[position]))
  const sums = new Float64Array(k)
  if (design.calibration) {
    eachReplicate(design, replicates, (weights, factor) => {
      sums.fill(0)
      for (const position of used) for (let c = 0; c < k; c += 1) sums[c] = (sums[c] as number) + (weights[position] as number) * ((columns[c]?.[position] ?? 1) as number)
      visit(sums, factor)
    })
    return
  }
  const units = unitsOf(design)
  const perUnit = new Float64Array(units.stratum.length * k)
  for (const position of used) {
    const line = (units.of[position] as number) * k
    for (let c = 0; c < k; c += 1) perUnit[line + c] = (perUnit[line + c] as number) + (design.weights[position] as number) * ((columns[c]?.[position] ?? 1) as number)
  }
  const strata = units.opens.length - 1
  const [whole, perStratum] = [new Float64Array(k), new Float64Array(strata * k)]
  for (let unit = 0; unit < units.stratum.length; unit += 1) {
    for (let c = 0; c < k; c += 1) {
      whole[c] = (whole[c] as number) + (perUnit[unit * k + c] as number)
      const cell = (units.stratum[unit] as number) * k + c
      perStratum[cell] = (perStratum[cell] as number) + (perUnit[unit * k + c] as number)
    }
  }
  for (const { factor, times, changed, left } of replicatesOf(design, units, replicates)) {
    if (changed !== null && left !== null) {
      const n = (units.opens[changed + 1] as number) - (units.opens[changed] as number)
      for (let c = 0; c < k; c += 1) sums[c] = (whole[c] as number) + (perStratum[changed * k + c] as number) / (n - 1) - ((perUnit[left * k + c] as number) * n) / (n - 1)
    } else {
      sums.fill(0)
      for (let unit = 0; unit < times.length; unit += 1) for (let c = 0; c < k; c += 1) sums[c] = (sums[c] as number) + (times[unit] as number) * (perUnit[unit * k + c] as number)
    }
    visit(sums, factor)
  }
}

/** Variance over replicates of a function of weighted sums, around the estimate; replicates in which it has no value are passed over. */
export const replicateVariance = (
  design: Design, replicates: Replicates, at: Int32Array, columns: readonly SumColumn[], of: (sums: Float64Array) => number, estimate: number,
): number => {
  let total = 0
  eachReplicateSums(design, replicates, at, columns, (sums, factor) => {
    const value = of(sums)
    if (Number.isFinite(value)) total += factor * (value - estimate) ** 2
  })
  return total
}

/** Degrees of freedom of an estimate: the design's; of replicates as many as they can tell apart, and of a bootstrap at most one less than their number. */
export const replicateDegrees = (design: Design, replicates: Replicates | null): number =>
  replicates === null ? design.degreesOfFreedom : replicates.method === 'bootstrap' ? Math.min(design.allDegrees, replicates.count - 1) : jackknifeDegrees(design)

const counted = new WeakMap<Float64Array, number>()

/**
 * The rank of the jackknife's weights less one. A stratum gives one less than its units with weight, or all of them where a unit without
 * weight is left out too or the only unit is; a stratum taken whole gives none. Where every stratum gives all, one more is lost.
 */
const jackknifeDegrees = (design: Design): number => {
  const before = counted.get(design.baseWeights)
  if (before !== undefined) return before
  const { of, stratum, opens, fraction } = unitsOf(design)
  const weighted = new Uint8Array(stratum.length)
  for (let at = 0; at < of.length; at += 1) if (design.baseWeights[at] !== 0) weighted[of[at] as number] = 1
  const strata = opens.length - 1
  let [degrees, lost] = [0, 1]
  for (let h = 0; h < strata; h += 1) {
    const [from, to] = [opens[h] as number, opens[h + 1] as number]
    const carrying = weighted.subarray(from, to).reduce((sum, one) => sum + one, 0)
    const gives = 1 - (fraction[h] as number) >= 1e-7 && (to - from > 1 || (design.lonely === 'adjust' && strata > 1))
    const full = gives && (carrying < to - from || to - from === 1)
    if (!full) lost = 0
    if (gives) degrees += full ? carrying : carrying - 1
  }
  const own = Math.max(0, degrees - lost)
  counted.set(design.baseWeights, own)
  return own
}

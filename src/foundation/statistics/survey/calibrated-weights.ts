import { ok, refuse, type Result } from '../../kernel/result.ts'
import { inverseOf, times } from '../linear/solve.ts'
import type { Auxiliary, CalibrationMethod } from './calibrated.ts'

/** The variables repeat each other, or no weights meet the totals. */
export type CalibrationRefusal = 'variables-not-independent' | 'totals-cannot-be-met'

/**
 * Weights that meet the totals and stay as close as possible to those given (Deville and Särndal 1992), by Newton's method until the
 * totals are met to rounding. Weights that are 0 stay 0. Linear calibration may give negative weights.
 */
export const calibratedWeights = (method: CalibrationMethod, auxiliary: Auxiliary, totals: Float64Array, weights: Float64Array): Result<Float64Array, CalibrationRefusal> => {
  const { p, codes, numeric } = auxiliary
  const rows = weights.length
  const linear = method === 'linear'
  if (method === 'postStratify') return cellWeights(auxiliary, totals, weights)
  const together = collapsed(auxiliary, weights)
  if (together) {
    const cells = calibratedWeights(method, together.auxiliary, totals, together.weights)
    if (!cells.ok) return cells
    const factors = cells.value.map((weight, cell) => (together.weights[cell] === 0 ? 0 : weight / (together.weights[cell] as number)))
    return ok(weights.map((weight, at) => weight * (factors[together.cell[at] as number] as number)))
  }
  const eta = new Float64Array(p)
  const width = codes.length + numeric.length
  const [index, value] = [new Int32Array(width), new Float64Array(width)]
  if (!linear) scaleFirst(auxiliary, totals, weights, eta)
  const size = totals.map((total) => 1 + Math.abs(total))
  let next = new Float64Array(rows)
  let [best, bestMiss, stalled] = [next, Infinity, 0]
  let [accepted, lowest, halvings] = [eta.slice(), Infinity, 0]
  for (let round = 0; round < 200; round += 1) {
    const [sums, slope] = [new Float64Array(p), new Float64Array(p * p)]
    for (let at = 0; at < rows; at += 1) {
      const weight = weights[at] as number
      if (weight === 0) continue
      let score = 0
      let used = 0
      for (const code of codes) {
        const own = code[at] as number
        if (own < 0) continue
        index[used] = own
        value[used] = 1
        used += 1
        score += eta[own] as number
      }
      for (const column of numeric) {
        const own = column.values[at] as number
        index[used] = column.index
        value[used] = own
        used += 1
        score += own * (eta[column.index] as number)
      }
      const moved = weight * (linear ? 1 + score : Math.exp(score))
      next[at] = moved
      const tilt = linear ? weight : moved
      for (let k = 0; k < used; k += 1) {
        const [row, own] = [index[k] as number, value[k] as number]
        sums[row] = (sums[row] as number) + moved * own
        const line = row * p
        for (let l = 0; l < used; l += 1) slope[line + (index[l] as number)] = (slope[line + (index[l] as number)] as number) + tilt * own * (value[l] as number)
      }
    }
    // Raking minimises the sum of weights less the totals' part of the scores, a convex function: a step that raises it was too long.
    const height = linear ? 0 : next.reduce((sum, weight) => sum + weight, 0) - eta.reduce((sum, value, k) => sum + value * (totals[k] as number), 0)
    if (!(height <= lowest + 1e-9 * Math.abs(lowest)) && halvings < 60) {
      for (let k = 0; k < p; k += 1) eta[k] = ((eta[k] as number) + (accepted[k] as number)) / 2
      halvings += 1
      continue
    }
    accepted = eta.slice()
    lowest = height
    const gap = totals.map((total, k) => total - (sums[k] as number))
    const miss = gap.reduce((most, value, k) => Math.max(most, Math.abs(value) / (size[k] as number)), 0)
    if (!Number.isFinite(miss)) return refuse('totals-cannot-be-met')
    if (miss < bestMiss) {
      stalled = miss < bestMiss * 0.9 ? 0 : stalled + 1
      best = next
      bestMiss = miss
      next = new Float64Array(rows)
    } else stalled += 1
    if (miss < 1e-15 || (stalled >= 2 && bestMiss < 1e-11) || stalled > 20) break
    const inverse = inverseOf(slope, p)
    if (!inverse) return refuse(round === 0 ? 'variables-not-independent' : 'totals-cannot-be-met')
    const step = times(inverse, gap, p)
    for (let k = 0; k < p; k += 1) eta[k] = (eta[k] as number) + (step[k] as number)
  }
  return bestMiss < 1e-9 ? ok(best) : refuse('totals-cannot-be-met')
}

/** Rows that share all categories move alike: one row each for every combination, where that is much fewer. Null where numbers differ within. */
const collapsed = ({ p, codes, numeric, constant }: Auxiliary, weights: Float64Array): { readonly auxiliary: Auxiliary; readonly weights: Float64Array; readonly cell: Int32Array } | null => {
  const onlyConstant = numeric.every(({ index }) => typeof constant === 'object' && constant?.numeric === index)
  if (codes.length === 0 || !onlyConstant || (p + 2) ** codes.length > 2 ** 52) return null
  const known = new Map<number, number>()
  const first: number[] = []
  const cell = new Int32Array(weights.length)
  for (let at = 0; at < weights.length; at += 1) {
    let key = 0
    for (const code of codes) key = key * (p + 2) + (code[at] as number) + 1
    let own = known.get(key)
    if (own === undefined) {
      own = first.length
      known.set(key, own)
      first.push(at)
    }
    cell[at] = own
  }
  if (first.length * 2 > weights.length) return null
  const sums = new Float64Array(first.length)
  for (let at = 0; at < weights.length; at += 1) sums[cell[at] as number] = (sums[cell[at] as number] as number) + (weights[at] as number)
  const pick = (values: Int32Array): Int32Array => Int32Array.from(first, (at) => values[at] as number)
  return { auxiliary: { p, codes: codes.map(pick), numeric: numeric.map(({ index }) => ({ index, values: new Float64Array(first.length).fill(1) })), constant }, weights: sums, cell }
}

/** Starts raking at the right size, where a constant lets it. */
const scaleFirst = ({ constant, codes, p }: Auxiliary, totals: Float64Array, weights: Float64Array, eta: Float64Array): void => {
  if (constant === null) return
  const [first] = codes
  const own = constant === 'first-codes' ? Array.from({ length: p }, (_, k) => k).filter((k) => first?.includes(k)) : [constant.numeric]
  const start = Math.log(own.reduce((sum, k) => sum + (totals[k] as number), 0) / weights.reduce((sum, weight) => sum + weight, 0))
  for (const k of own) eta[k] = start
}

const cellWeights = ({ p, codes }: Auxiliary, totals: Float64Array, weights: Float64Array): Result<Float64Array, CalibrationRefusal> => {
  const [cell] = codes
  if (!cell) return refuse('variables-not-independent')
  const sums = new Float64Array(p)
  for (let at = 0; at < weights.length; at += 1) sums[cell[at] as number] = (sums[cell[at] as number] as number) + (weights[at] as number)
  if (sums.some((sum) => sum === 0)) return refuse('totals-cannot-be-met')
  return ok(weights.map((weight, at) => (weight * (totals[cell[at] as number] as number)) / (sums[cell[at] as number] as number)))
}

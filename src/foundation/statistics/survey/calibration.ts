import { ok, refuse, type Result } from '../../kernel/result.ts'
import { dot, orthonormal, subtract } from '../linear/orthonormal.ts'
import { inverseOf, times } from '../linear/solve.ts'
import type { Auxiliary, Calibration, CalibrationMethod } from './calibrated.ts'
import type { Design } from './design.ts'
import { variance } from './variance.ts'

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

/** A design whose weights meet the totals; its variances are those of regression residuals. Variables that repeat others are left out, if their totals agree. */
export const calibrate = (design: Design, method: CalibrationMethod, given: Auxiliary, allTotals: Float64Array): Result<Design, CalibrationRefusal> => {
  const before = design.weights
  let [auxiliary, totals] = [given, allTotals]
  let weights = calibratedWeights(method, auxiliary, totals, before)
  if (!weights.ok && weights.error === 'variables-not-independent') {
    const { kept } = orthonormal(columnsOf(given, before))
    auxiliary = only(given, kept)
    totals = Float64Array.from(kept, (k) => allTotals[k] as number)
    weights = calibratedWeights(method, auxiliary, totals, before)
    if (weights.ok && !meets(given, allTotals, weights.value)) return refuse('totals-cannot-be-met')
  }
  if (!weights.ok) return weights
  const moved = weights.value
  let made: readonly Float64Array[] | null = null
  const basis = (): readonly Float64Array[] => (made ??= orthonormal(columnsOf(auxiliary, before)).basis)
  const roots = before.map(Math.sqrt)
  const scale = moved.map((weight, at) => (roots[at] === 0 ? 0 : weight / (roots[at] as number)))
  return ok({ ...design, weights: moved, calibration: { method, auxiliary, totals, roots, scale, basis } })
}

/** The auxiliary variables with these numbers only, renumbered. */
const only = ({ p, codes, numeric, constant }: Auxiliary, kept: readonly number[]): Auxiliary => {
  const place = new Int32Array(p).fill(-1)
  kept.forEach((index, at) => { place[index] = at })
  const left = numeric.flatMap(({ index, values }) => ((place[index] as number) < 0 ? [] : [{ index: place[index] as number, values }]))
  const still = typeof constant === 'object' && constant !== null ? ((place[constant.numeric] as number) < 0 ? null : { numeric: place[constant.numeric] as number }) : constant
  return { p: kept.length, codes: codes.map((code) => code.map((own) => (own < 0 ? -1 : (place[own] as number)))), numeric: left, constant: still }
}

const meets = (auxiliary: Auxiliary, totals: Float64Array, weights: Float64Array): boolean => {
  const unit = columnsOf(auxiliary, new Float64Array(weights.length).fill(1))
  return unit.every((column, k) => Math.abs(dot(column, weights) - (totals[k] as number)) <= 1e-9 * (1 + Math.abs(totals[k] as number)))
}

/** The auxiliary variables as columns, each value times the root of its old weight. */
const columnsOf = ({ p, codes, numeric }: Auxiliary, weights: Float64Array): Float64Array[] => {
  const columns = Array.from({ length: p }, () => new Float64Array(weights.length))
  const roots = weights.map(Math.sqrt)
  for (const code of codes) code.forEach((own, at) => { if (own >= 0) (columns[own] as Float64Array)[at] = roots[at] as number })
  for (const { index, values } of numeric) values.forEach((value, at) => { (columns[index] as Float64Array)[at] = value * (roots[at] as number) })
  return columns
}

/**
 * Variance of an estimate after calibration: its influences, divided by the new weights, are regressed on the auxiliary variables with the
 * old weights; the residuals, times the new weights, take their place (Särndal, Swensson and Wretman 1992, section 6.6).
 */
export const residualVariance = (design: Design, calibration: Calibration, at: Int32Array, u: Float64Array, length = at.length): number => {
  const { scale } = calibration
  const dense = new Float64Array(design.rows)
  for (let i = 0; i < length; i += 1) {
    const position = at[i] as number
    const own = scale[position] as number
    dense[position] = own === 0 ? 0 : (u[i] as number) / own
  }
  if (calibration.method === 'postStratify') removeCellMeans(calibration, dense)
  else for (const column of calibration.basis()) subtract(dense, column, dot(dense, column))
  for (let position = 0; position < dense.length; position += 1) dense[position] = (dense[position] as number) * (scale[position] as number)
  return variance(design, allPositions(design), dense)
}

/** Within each cell, takes from every value its regression on the roots of the old weights. */
const removeCellMeans = ({ auxiliary, roots }: Calibration, dense: Float64Array): void => {
  const { p, codes: [cell] } = auxiliary
  if (!cell) return
  const [sums, squares] = [new Float64Array(p), new Float64Array(p)]
  for (let position = 0; position < dense.length; position += 1) {
    const [own, root] = [cell[position] as number, roots[position] as number]
    sums[own] = (sums[own] as number) + root * (dense[position] as number)
    squares[own] = (squares[own] as number) + root * root
  }
  for (let position = 0; position < dense.length; position += 1) {
    const own = cell[position] as number
    if (squares[own]) dense[position] = (dense[position] as number) - ((roots[position] as number) * (sums[own] as number)) / (squares[own] as number)
  }
}

const positions = new WeakMap<Int32Array, Int32Array>()
const allPositions = ({ order }: Design): Int32Array => {
  const before = positions.get(order)
  if (before) return before
  const made = order.map((_, position) => position)
  positions.set(order, made)
  return made
}

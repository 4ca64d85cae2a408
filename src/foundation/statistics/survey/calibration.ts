import { ok, refuse, type Result } from '../../kernel/result.ts'
import { dot, orthonormal, subtract } from '../linear/orthonormal.ts'
import type { Auxiliary, Calibration, CalibrationMethod } from './calibrated.ts'
import { calibratedWeights, type CalibrationRefusal } from './calibrated-weights.ts'
import type { Design } from './design.ts'
import { variance } from './variance.ts'

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

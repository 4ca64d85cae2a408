import { ok, refuse, type Result } from '../../kernel/result.ts'
import { normalTwoSided } from '../distributions.ts'
import { inverseOf, times } from '../linear/solve.ts'
import { byTime, type Observations } from './observations.ts'

/** One coefficient: the log hazard ratio for one unit more of its column, its standard error, z and two-sided p. */
export type CoxCoefficient = { readonly estimate: number; readonly se: number; readonly z: number; readonly p: number }
export type Cox = { readonly coefficients: CoxCoefficient[]; readonly logLikelihood: number; readonly iterations: number }
/** No events; columns that repeat each other; or a group in which nobody (or everybody) has the event, so that the ratio has no finite estimate. */
export type CoxRefusal = 'no-events' | 'columns-not-independent' | 'no-finite-estimate'

type Pieces = { readonly logLikelihood: number; readonly gradient: Float64Array; readonly information: Float64Array }

/** Log partial likelihood with its derivatives; ties by Efron's approximation. Rows run from the latest time back, so that the risk set only grows. */
const pieces = (data: Observations, columns: readonly Float64Array[], order: Int32Array, beta: Float64Array): Pieces => {
  const p = columns.length
  const x = (row: number, k: number): number => columns[k]?.[row] ?? 0
  const [gradient, information] = [new Float64Array(p), new Float64Array(p * p)]
  let [logLikelihood, s0] = [0, 0]
  const [s1, s2] = [new Float64Array(p), new Float64Array(p * p)]
  const [d1, d2] = [new Float64Array(p), new Float64Array(p * p)]
  for (let end = order.length - 1; end >= 0;) {
    const time = data.time[order[end] ?? 0]
    let [start, events, d0] = [end, 0, 0]
    d1.fill(0)
    d2.fill(0)
    for (; start >= 0 && data.time[order[start] ?? 0] === time; start -= 1) {
      const row = order[start] ?? 0
      const score = beta.reduce((sum, value, k) => sum + value * x(row, k), 0)
      const risk = Math.exp(score)
      const event = data.event[row] === 1
      s0 += risk
      if (event) {
        events += 1
        d0 += risk
        logLikelihood += score
      }
      for (let k = 0; k < p; k += 1) {
        const own = x(row, k)
        s1[k] = (s1[k] ?? 0) + risk * own
        if (event) {
          d1[k] = (d1[k] ?? 0) + risk * own
          gradient[k] = (gradient[k] ?? 0) + own
        }
        for (let l = 0; l < p; l += 1) {
          s2[k * p + l] = (s2[k * p + l] ?? 0) + risk * own * x(row, l)
          if (event) d2[k * p + l] = (d2[k * p + l] ?? 0) + risk * own * x(row, l)
        }
      }
    }
    for (let tie = 0; tie < events; tie += 1) {
      const share = tie / events
      const z0 = s0 - share * d0
      logLikelihood -= Math.log(z0)
      for (let k = 0; k < p; k += 1) {
        const mean = ((s1[k] ?? 0) - share * (d1[k] ?? 0)) / z0
        gradient[k] = (gradient[k] ?? 0) - mean
        for (let l = 0; l < p; l += 1) {
          const other = ((s1[l] ?? 0) - share * (d1[l] ?? 0)) / z0
          information[k * p + l] = (information[k * p + l] ?? 0) + ((s2[k * p + l] ?? 0) - share * (d2[k * p + l] ?? 0)) / z0 - mean * other
        }
      }
    }
    end = start
  }
  return { logLikelihood, gradient, information }
}

/**
 * Cox's proportional hazards model with Efron's handling of ties, by Newton's method with step halving. `columns` are the covariates, one
 * array of numbers each (0 and 1 for membership of a group); they are centred for stability, which leaves the coefficients as they are.
 */
export const cox = (data: Observations, columns: readonly ArrayLike<number>[]): Result<Cox, CoxRefusal> => {
  if (!data.event.includes(1)) return refuse('no-events')
  const p = columns.length
  const centred = columns.map((column) => {
    const values = Float64Array.from(column)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.map((value) => value - mean)
  })
  const order = byTime(data)
  let beta = new Float64Array(p)
  let now = pieces(data, centred, order, beta)
  // Where all who were there at the events are alike in a column, what is left of it is rounding.
  if (centred.some((column, k) => (now.information[k * p + k] ?? 0) <= 1e-14 * spread(column) ** 2)) return refuse('columns-not-independent')
  for (let iterations = 1; iterations <= 60; iterations += 1) {
    const inverse = inverseOf(now.information, p)
    if (!inverse) return refuse(iterations === 1 ? 'columns-not-independent' : 'no-finite-estimate')
    const step = times(inverse, now.gradient, p)
    const gain = step.reduce((sum, value, k) => sum + value * (now.gradient[k] ?? 0), 0)
    if (gain < 1e-22 * Math.max(1, Math.abs(now.logLikelihood)) || (gain < 1e-14 && iterations > 40)) {
      return ok({ coefficients: coefficientsOf(beta, inverse), logLikelihood: now.logLikelihood, iterations })
    }
    let [next, factor] = [beta, 1]
    let after = now
    for (; factor > 1e-6; factor /= 2) {
      next = beta.map((value, k) => value + factor * (step[k] ?? 0))
      after = pieces(data, centred, order, next)
      if (after.logLikelihood >= now.logLikelihood - 1e-10 * Math.abs(now.logLikelihood)) break
    }
    // The likelihood keeps rising while a coefficient runs away: it has no maximum.
    if (next.some((value, k) => Math.abs(value) * spread(centred[k]) > 25)) return refuse('no-finite-estimate')
    beta = next
    now = after
  }
  return refuse('no-finite-estimate')
}

const spread = (column: Float64Array | undefined): number => (column ? column.reduce((most, value) => Math.max(most, value), -Infinity) - column.reduce((least, value) => Math.min(least, value), Infinity) : 0)

const coefficientsOf = (beta: Float64Array, inverse: Float64Array): CoxCoefficient[] =>
  [...beta].map((estimate, k) => {
    const se = Math.sqrt(inverse[k * beta.length + k] ?? Number.NaN)
    return { estimate, se, z: estimate / se, p: normalTwoSided(estimate / se) }
  })

import { ok, refuse, type Result } from '../../kernel/result.ts'
import { tTwoSided } from '../distributions.ts'
import { orthonormal } from '../linear/orthonormal.ts'
import { inverseOf, times } from '../linear/solve.ts'
import { degreesOfFreedom, type Design } from './design.ts'
import { linearVariance } from './estimate.ts'
import { eachReplicate, replicateDegrees, type Replicates } from './replicates.ts'

/** One coefficient on the log-odds; `estimate` is null for a column that repeats others (its term is left out of the model). */
export type Coefficient = { readonly estimate: number | null; readonly se: number | null; readonly t: number | null; readonly p: number | null }
export type Logistic = { readonly coefficients: Coefficient[]; readonly degreesOfFreedom: number; readonly base: number; readonly iterations: number }
/** Nobody left with all values known; all answers alike; or the predictors tell the answers apart so well that no finite model exists. */
export type LogisticRefusal = 'nobody' | 'outcome-does-not-vary' | 'separated'

type Fit = { readonly beta: Float64Array; readonly inverse: Float64Array; readonly fitted: Float64Array; readonly iterations: number }

/** Iteratively reweighted least squares to rounding; columns should be centred. Null when it does not settle. */
const fit = (columns: readonly Float64Array[], y: Float64Array, weights: Float64Array, start: Float64Array): Fit | null => {
  const p = columns.length
  let beta = start
  const fitted = new Float64Array(y.length)
  let before = -Infinity
  for (let iterations = 1; iterations <= 100; iterations += 1) {
    const [gradient, information] = [new Float64Array(p), new Float64Array(p * p)]
    let likelihood = 0
    for (let i = 0; i < y.length; i += 1) {
      const weight = weights[i] as number
      if (weight === 0) continue
      let score = 0
      for (let k = 0; k < p; k += 1) score += (beta[k] as number) * ((columns[k] as Float64Array)[i] as number)
      const mean = 1 / (1 + Math.exp(-score))
      fitted[i] = mean
      const answer = y[i] as number
      likelihood += weight * (answer * score - (score > 0 ? score + Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score))))
      const [gap, curve] = [weight * (answer - mean), weight * mean * (1 - mean)]
      for (let k = 0; k < p; k += 1) {
        const own = (columns[k] as Float64Array)[i] as number
        gradient[k] = (gradient[k] as number) + gap * own
        for (let l = 0; l <= k; l += 1) information[k * p + l] = (information[k * p + l] as number) + curve * own * ((columns[l] as Float64Array)[i] as number)
      }
    }
    for (let k = 0; k < p; k += 1) for (let l = 0; l < k; l += 1) information[l * p + k] = information[k * p + l] as number
    const inverse = inverseOf(information, p)
    if (!inverse) return null
    const step = times(inverse, gradient, p)
    const size = step.reduce((most, value, k) => Math.max(most, Math.abs(value) / Math.sqrt(inverse[k * p + k] as number)), 0)
    if (size < 1e-12 * Math.sqrt(y.length) || (size < 1e-8 && Math.abs(likelihood - before) < 1e-15 * Math.abs(likelihood))) return { beta, inverse, fitted, iterations }
    const shorten = size > 1e6 || (likelihood < before && iterations > 5) ? 0.5 : 1
    before = likelihood
    beta = beta.map((value, k) => value + shorten * (step[k] as number))
    if (beta.some((value) => !Number.isFinite(value))) return null
  }
  return null
}

/**
 * Weighted logistic regression with standard errors of the design (Binder 1983; R's `svyglm` with `quasibinomial`). `y` (0 to 1) and
 * `columns` are per position, without the constant, which is added as the first coefficient; NaN anywhere leaves the person out, and the
 * degrees of freedom are then counted over those who stay, less the coefficients but one.
 */
export const logistic = (design: Design, y: Float64Array, columns: readonly Float64Array[], replicates: Replicates | null = null): Result<Logistic, LogisticRefusal> => {
  const keep = y.map((value, at) => (value === value && design.weights[at] !== 0 && columns.every((column) => column[at] === column[at]) ? 1 : 0))
  const used = Int32Array.from(keep.keys()).filter((at) => keep[at] === 1)
  if (used.length === 0) return refuse('nobody')
  const answers = Float64Array.from(used, (at) => y[at] as number)
  const raw = Float64Array.from(used, (at) => design.weights[at] as number)
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length
  const weights = raw.map((weight) => weight / mean)
  if (answers.every((value) => value === 0) || answers.every((value) => value === 1)) return refuse('outcome-does-not-vary')

  const means = columns.map((column) => used.reduce((sum, at, i) => sum + (weights[i] as number) * (column[at] as number), 0) / used.length)
  const plain = [new Float64Array(used.length).fill(1), ...columns.map((column) => Float64Array.from(used, (at) => column[at] as number))]
  const { kept } = orthonormal(plain.map((column) => column.map((value, i) => value * Math.sqrt(Math.max(0, weights[i] as number)))))
  const centred = kept.map((index) => (index === 0 ? (plain[0] as Float64Array) : (plain[index] as Float64Array).map((value) => value - (means[index - 1] as number))))
  const share = answers.reduce((sum, value, i) => sum + (weights[i] as number) * value, 0) / used.length
  const start = new Float64Array(kept.length)
  start[0] = Math.log(share / (1 - share))
  const model = fit(centred, answers, weights, start)
  if (!model || model.fitted.every((value, i) => Math.abs(value - (answers[i] as number)) < 1e-6)) return refuse('separated')
  const p = kept.length
  const centre = kept.map((index) => (index === 0 ? 0 : (means[index - 1] as number)))
  const uncentred = (beta: Float64Array): Float64Array => beta.map((value, k) => (k === 0 ? value - beta.reduce((sum, other, l) => sum + other * (centre[l] as number), 0) : value))
  const estimates = uncentred(model.beta)
  const variances = replicates
    ? byReplicates(design, replicates, used, centred, answers, model.beta, uncentred)
    : byLinearisation(design, used, centred, answers, weights, model, centre)

  const df = (replicates ? replicateDegrees(design.degreesOfFreedom, replicates) : degreesOfFreedom(design, keep)) + 1 - p
  const at = new Map(kept.map((index, k) => [index, k]))
  const coefficients = plain.map((_, index): Coefficient => {
    const k = at.get(index)
    if (k === undefined) return { estimate: null, se: null, t: null, p: null }
    const [estimate, se] = [estimates[k] as number, Math.sqrt(variances[k] as number)]
    return { estimate, se, t: estimate / se, p: df > 0 ? tTwoSided(estimate / se, df) : null }
  })
  return ok({ coefficients, degreesOfFreedom: df, base: used.length, iterations: model.iterations })
}

const byLinearisation = (
  design: Design, used: Int32Array, columns: readonly Float64Array[], y: Float64Array, weights: Float64Array, { inverse, fitted }: Fit, centre: readonly number[],
): number[] => {
  const p = columns.length
  const influences = Array.from({ length: p }, () => new Float64Array(used.length))
  const scores = new Float64Array(p)
  for (let i = 0; i < used.length; i += 1) {
    const gap = (weights[i] as number) * ((y[i] as number) - (fitted[i] as number))
    for (let k = 0; k < p; k += 1) scores[k] = gap * ((columns[k] as Float64Array)[i] as number)
    const moved = times(inverse, scores, p)
    for (let k = 0; k < p; k += 1) (influences[k] as Float64Array)[i] = moved[k] as number
  }
  const first = influences[0] as Float64Array
  for (let i = 0; i < used.length; i += 1) for (let k = 1; k < p; k += 1) first[i] = (first[i] as number) - (centre[k] as number) * ((influences[k] as Float64Array)[i] as number)
  return influences.map((u) => linearVariance(design, used, u))
}

const byReplicates = (
  design: Design, replicates: Replicates, used: Int32Array, columns: readonly Float64Array[], y: Float64Array, beta: Float64Array, uncentred: (beta: Float64Array) => Float64Array,
): number[] => {
  const estimate = uncentred(beta)
  const variances = Array.from(beta, () => 0)
  eachReplicate(design, replicates, (weights, factor) => {
    const own = Float64Array.from(used, (at) => weights[at] as number)
    const again = fit(columns, y, own, beta)
    if (again) uncentred(again.beta).forEach((value, k) => { variances[k] = (variances[k] as number) + factor * (value - (estimate[k] as number)) ** 2 })
  })
  return variances
}

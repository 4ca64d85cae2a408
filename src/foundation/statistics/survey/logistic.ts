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

type Fit = {
  readonly beta: Float64Array
  /** Inverse information and working weights of the last round. */
  readonly inverse: Float64Array
  readonly working: Float64Array
  readonly fitted: Float64Array
  /** By how much the last round still moved somebody's log-odds. */
  readonly moved: number
  readonly iterations: number
}

/**
 * Iteratively reweighted least squares (McCullagh and Nelder 1989), from the usual start or from `start`, until the deviance changes by
 * less than 1e-14 of itself. Columns should be centred. Null when it does not settle.
 */
const fit = (columns: readonly Float64Array[], y: Float64Array, weights: Float64Array, start: Float64Array | null): Fit | null => {
  const [p, n] = [columns.length, y.length]
  const column = (k: number): Float64Array => columns[k] as Float64Array
  const [score, fitted, working] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  let beta = start ?? new Float64Array(p)
  let moved = 0
  const predict = (): void => {
    moved = 0
    for (let i = 0; i < n; i += 1) {
      let sum = 0
      for (let k = 0; k < p; k += 1) sum += (beta[k] as number) * (column(k)[i] as number)
      moved = Math.max(moved, Math.abs(sum - (score[i] as number)))
      score[i] = sum
    }
  }
  const deviance = (): number => {
    let sum = 0
    for (let i = 0; i < n; i += 1) {
      const [own, answer] = [score[i] as number, y[i] as number]
      fitted[i] = 1 / (1 + Math.exp(-own))
      const entropy = answer > 0 && answer < 1 ? answer * Math.log(answer) + (1 - answer) * Math.log(1 - answer) : 0
      sum += 2 * (weights[i] as number) * (entropy - answer * own + Math.max(own, 0) + Math.log1p(Math.exp(-Math.abs(own))))
    }
    return sum
  }
  if (start) predict()
  else for (let i = 0; i < n; i += 1) score[i] = Math.log(((weights[i] as number) * (y[i] as number) + 0.5) / ((weights[i] as number) * (1 - (y[i] as number)) + 0.5))
  let before = deviance()
  for (let iterations = 1; iterations <= 60; iterations += 1) {
    const [right, information] = [new Float64Array(p), new Float64Array(p * p)]
    for (let i = 0; i < n; i += 1) {
      const mean = fitted[i] as number
      const curve = (weights[i] as number) * mean * (1 - mean)
      working[i] = curve
      if (curve === 0) continue
      const target = curve * (score[i] as number) + (weights[i] as number) * ((y[i] as number) - mean)
      for (let k = 0; k < p; k += 1) {
        const own = column(k)[i] as number
        right[k] = (right[k] as number) + target * own
        for (let l = 0; l <= k; l += 1) information[k * p + l] = (information[k * p + l] as number) + curve * own * (column(l)[i] as number)
      }
    }
    for (let k = 0; k < p; k += 1) for (let l = 0; l < k; l += 1) information[l * p + k] = information[k * p + l] as number
    const inverse = inverseOf(information, p)
    if (!inverse) return null
    beta = times(inverse, right, p)
    predict()
    const now = deviance()
    if (!Number.isFinite(now)) return null
    if (Math.abs(now - before) < 1e-14 * (Math.abs(now) + 0.1)) return { beta, inverse, working, fitted, moved, iterations }
    before = now
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
  const mean = design.weights.reduce((sum, weight) => sum + weight, 0) / design.rows
  const weights = raw.map((weight) => weight / mean)
  if (answers.every((value) => value === 0) || answers.every((value) => value === 1)) return refuse('outcome-does-not-vary')

  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const means = columns.map((column) => used.reduce((sum, at, i) => sum + (weights[i] as number) * (column[at] as number), 0) / total)
  const plain = [new Float64Array(used.length).fill(1), ...columns.map((column) => Float64Array.from(used, (at) => column[at] as number))]
  const { kept } = orthonormal(plain.map((column) => column.map((value, i) => value * Math.sqrt(Math.max(0, weights[i] as number)))))
  const centred = kept.map((index) => (index === 0 ? (plain[0] as Float64Array) : (plain[index] as Float64Array).map((value) => value - (means[index - 1] as number))))
  const model = fit(centred, answers, weights, null)
  // Where answers are told apart, for some or for all, log-odds go on growing by as much each round while the fit gains next to nothing.
  if (!model || model.moved > 1e-4 || model.fitted.every((value, i) => Math.abs(value - (answers[i] as number)) < 1e-6)) return refuse('separated')
  const p = kept.length
  const centre = kept.map((index) => (index === 0 ? 0 : (means[index - 1] as number)))
  const uncentred = (beta: Float64Array): Float64Array => beta.map((value, k) => (k === 0 ? value - beta.reduce((sum, other, l) => sum + other * (centre[l] as number), 0) : value))
  const estimates = uncentred(model.beta)
  const variances = replicates
    ? byReplicates(design, replicates, used, centred, answers, model.beta, uncentred)
    : byLinearisation(design, used, centred, answers, model, centre)

  const df = (replicates ? replicateDegrees(design, replicates) : degreesOfFreedom(design, keep)) + 1 - p
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
  design: Design, used: Int32Array, columns: readonly Float64Array[], y: Float64Array, { inverse, working, fitted }: Fit, centre: readonly number[],
): number[] => {
  const p = columns.length
  const influences = Array.from({ length: p }, () => new Float64Array(used.length))
  const scores = new Float64Array(p)
  for (let i = 0; i < used.length; i += 1) {
    const mean = fitted[i] as number
    const gap = ((working[i] as number) * ((y[i] as number) - mean)) / (mean * (1 - mean))
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

import beta from '@stdlib/stats-base-dists-beta'
import normal from '@stdlib/stats-base-dists-normal'
import t from '@stdlib/stats-base-dists-t'
import { gammaLower, gammaUpper, logGamma } from './gamma.ts'

/**
 * Distribution functions that the estimators need. Upper tails are computed as such, never as one minus the lower tail, so that small
 * p-values keep their digits. `NaN` in or a parameter out of range gives `NaN`; nothing here throws.
 */

/** Quantile of the standard normal distribution; `p` from 0 to 1. */
export const normalQuantile = (p: number): number => normal.quantile(p, 0, 1)

/** Two-sided p-value of a standard normal statistic. */
export const normalTwoSided = (z: number): number => 2 * normal.cdf(-Math.abs(z), 0, 1)

/** Quantile of Student's t; infinite degrees of freedom mean the normal distribution. */
export const tQuantile = (p: number, df: number): number => (df === Infinity ? normalQuantile(p) : df > 0 ? t.quantile(p, df) : Number.NaN)

/** Two-sided p-value of a t statistic. */
export const tTwoSided = (value: number, df: number): number =>
  df === Infinity ? normalTwoSided(value) : df > 0 ? Math.min(1, 2 * t.cdf(-Math.abs(value), df)) : Number.NaN

/** P(F > value) of Fisher's F with real degrees of freedom, by the incomplete beta function. */
export const fUpper = (value: number, df1: number, df2: number): number => {
  if (!(df1 > 0) || !(df2 > 0) || Number.isNaN(value)) return Number.NaN
  if (value <= 0) return 1
  return df2 === Infinity ? chiSquareUpper(value * df1, df1) : beta.cdf(df2 / (df2 + df1 * value), df2 / 2, df1 / 2)
}

/** P(X ≤ value) of chi-square with `df` degrees of freedom. */
export const chiSquareLower = (value: number, df: number): number => (value <= 0 ? 0 : gammaLower(df / 2, value / 2))

/** P(X > value) of chi-square with `df` degrees of freedom. */
export const chiSquareUpper = (value: number, df: number): number => (value <= 0 ? 1 : gammaUpper(df / 2, value / 2))

/**
 * Quantile of chi-square: Newton's method on the distribution function from the Wilson-Hilferty start, kept inside a bracket by bisection
 * (the library's own quantile is off by 4e-4 at p = .5, df = 4433).
 */
export const chiSquareQuantile = (p: number, df: number): number => {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity
  const upper = p > 0.5
  const miss = (x: number): number => (upper ? 1 - p - chiSquareUpper(x, df) : chiSquareLower(x, df) - p)
  const logScale = (df / 2) * Math.LN2 + logGamma(df / 2)
  const density = (x: number): number => Math.exp((df / 2 - 1) * Math.log(x) - x / 2 - logScale)
  const cube = 1 - 2 / (9 * df) + normalQuantile(p) * Math.sqrt(2 / (9 * df))
  const small = Math.exp((Math.log(p) + Math.log(df / 2) + logScale) * (2 / df))
  let x = cube > 0.1 ? df * cube ** 3 : Math.max(small, Number.MIN_VALUE)
  let [low, high] = [0, Infinity]
  for (let round = 0; round < 200; round += 1) {
    const f = miss(x)
    if (f > 0) high = x
    else low = x
    const step = f / density(x)
    let next = x - step
    if (!(next > low && next < high)) next = high === Infinity ? x * 2 : (low + high) / 2
    if (Math.abs(next - x) <= 4e-16 * x) return next
    x = next
  }
  return x
}

/** Quantile of the beta distribution; a zero shape gives the end where all mass lies. */
export const betaQuantile = (p: number, a: number, b: number): number => (a <= 0 ? 0 : b <= 0 ? 1 : beta.quantile(p, a, b))

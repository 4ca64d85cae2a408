import { chiSquareUpper, normalQuantile } from '../distributions.ts'
import type { TwoGroups } from './table.ts'

/** The common odds ratio over strata, with the test that it is one. */
export type MantelHaenszel = {
  /** null when no stratum can tell (its denominator is zero). */
  readonly oddsRatio: number | null
  /** Robins, Breslow and Greenland's interval; null when the odds ratio is 0, infinite or absent. */
  readonly interval: readonly [number, number] | null
  /** Mantel-Haenszel chi-square with one degree of freedom and continuity correction; null when every stratum is uniform. */
  readonly statistic: number | null
  readonly p: number | null
}

/**
 * Mantel-Haenszel pooling of two by two tables (as R's `mantelhaen.test`): strata of fewer than two people say nothing and are passed over.
 */
export const mantelHaenszel = (strata: readonly TwoGroups[], confidence = 0.95, continuity = true): MantelHaenszel => {
  let [top, bottom, gap, variance, pr, mixed, qs] = [0, 0, 0, 0, 0, 0, 0]
  for (const { a, n1, b, n2 } of strata) {
    const n = n1 + n2
    if (n < 2) continue
    const [c, d] = [n1 - a, n2 - b]
    const [r, s] = [(a * d) / n, (c * b) / n]
    const [p, q] = [(a + d) / n, (c + b) / n]
    top += r
    bottom += s
    pr += p * r
    mixed += p * s + q * r
    qs += q * s
    gap += a - (n1 * (a + b)) / n
    variance += (n1 * n2 * (a + b) * (c + d)) / (n * n * (n - 1))
  }
  const corrected = Math.abs(gap) - (continuity && Math.abs(gap) >= 0.5 ? 0.5 : 0)
  const statistic = variance > 0 ? (corrected * corrected) / variance : null
  const oddsRatio = bottom > 0 ? top / bottom : null
  const se = Math.sqrt(pr / (2 * top * top) + mixed / (2 * top * bottom) + qs / (2 * bottom * bottom))
  const z = normalQuantile((1 + confidence) / 2)
  return {
    oddsRatio,
    interval: oddsRatio === null || oddsRatio === 0 ? null : [oddsRatio * Math.exp(-z * se), oddsRatio * Math.exp(z * se)],
    statistic,
    p: statistic === null ? null : chiSquareUpper(statistic, 1),
  }
}

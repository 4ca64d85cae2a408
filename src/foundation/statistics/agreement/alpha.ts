import { seeded } from '../../kernel/seeded.ts'
import { countsOf, pairable, type Ratings } from './ratings.ts'

/** Krippendorff's alpha. `observed` and `expected` are the shares of disagreeing pairs it is made of; `values` the judgements that could be paired. */
export type Alpha = { readonly estimate: number; readonly observed: number; readonly expected: number; readonly units: number; readonly values: number }

/**
 * Krippendorff's alpha for nominal values, any number of coders, values missing anywhere: units that fewer than two coders judged fall
 * out. `null` where nothing can be paired or only one value was ever used: then disagreement was not possible.
 */
export const krippendorffAlpha = (ratings: Ratings): Alpha | null => alphaOf(pairable(ratings))

const alphaOf = (units: readonly (readonly string[])[]): Alpha | null => {
  const totals = countsOf(units.flat())
  const n = units.reduce((sum, row) => sum + row.length, 0)
  if (totals.size < 2) return null
  const disagreeing = units.reduce((sum, row) => {
    let same = 0
    for (const count of countsOf(row).values()) same += count * (count - 1)
    return sum + (row.length * (row.length - 1) - same) / (row.length - 1)
  }, 0)
  let sameByChance = 0
  for (const count of totals.values()) sameByChance += count * (count - 1)
  const observed = disagreeing / n
  const expected = 1 - sameByChance / (n * (n - 1))
  return { estimate: 1 - observed / expected, observed, expected, units: units.length, values: n }
}

/**
 * An interval for alpha: units drawn anew with replacement, `count` times, from `seed`; the same seed gives the same interval. `null` where
 * alpha is null, or where more than a tenth of the draws tell nothing. A draw without any disagreement possible is left out.
 */
export const alphaInterval = (ratings: Ratings, count: number, seed: number, confidence = 0.95): readonly [number, number] | null => {
  const units = pairable(ratings)
  if (alphaOf(units) === null) return null
  const { below } = seeded(seed)
  const draws = Array.from({ length: count }, () => alphaOf(units.map(() => units[below(units.length)] as readonly string[]))?.estimate ?? null).filter((one) => one !== null).toSorted((a, b) => a - b)
  if (draws.length < count * 0.9 || draws.length === 0) return null
  const at = (share: number): number => draws[Math.min(draws.length - 1, Math.max(0, Math.round(share * (draws.length - 1))))] as number
  return [at((1 - confidence) / 2), at(1 - (1 - confidence) / 2)]
}

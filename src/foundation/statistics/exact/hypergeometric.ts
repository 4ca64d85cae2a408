/** The distribution of one cell of a two by two table with fixed margins. */
export type Hypergeometric = { readonly low: number; readonly masses: Float64Array }

/**
 * Masses P(X = low), P(X = low + 1), … of the number of successes in a draw of `draws` from `successes` plus `failures`.
 * Built by ratios outward from the mode and then scaled to one, so every mass keeps full relative accuracy.
 */
export const hypergeometric = (successes: number, failures: number, draws: number): Hypergeometric => {
  const low = Math.max(0, draws - failures)
  const high = Math.min(successes, draws)
  const masses = new Float64Array(high - low + 1)
  const mode = Math.min(high, Math.max(low, Math.floor(((draws + 1) * (successes + 1)) / (successes + failures + 2))))
  masses[mode - low] = 1
  for (let k = mode + 1; k <= high; k += 1) masses[k - low] = (masses[k - low - 1] ?? 0) * (((successes - k + 1) * (draws - k + 1)) / (k * (failures - draws + k)))
  for (let k = mode - 1; k >= low; k -= 1) masses[k - low] = (masses[k - low + 1] ?? 0) * (((k + 1) * (failures - draws + k + 1)) / ((successes - k) * (draws - k)))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  for (let index = 0; index < masses.length; index += 1) masses[index] = (masses[index] ?? 0) / total
  return { low, masses }
}

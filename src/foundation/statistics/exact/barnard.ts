import type { TwoGroups } from './table.ts'
import { largestProbability, type Region } from './unconditional.ts'

/** The first value in [low, high) where an increasing predicate holds, else `high`. */
const firstWhere = (low: number, high: number, holds: (value: number) => boolean): number => {
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Signed square of the pooled score statistic, free of common factors; 0 when nobody or everybody was selected. */
const score = (x: number, y: number, n1: number, n2: number): number => {
  const selected = x + y
  const gap = x * n2 - y * n1
  const spread = selected * (n1 + n2 - selected)
  return spread === 0 ? 0 : (Math.sign(gap) * gap * gap) / spread
}

/**
 * Barnard's unconditional exact test, two-sided, ordered by the pooled score statistic (the default of the usual implementations).
 * Time grows with n1 + n2; tables of thousands are fine.
 */
export const barnardExact = (table: TwoGroups): number => {
  const { a, n1, b, n2 } = table
  const observed = Math.abs(score(a, b, n1, n2))
  if (observed === 0) return 1
  const limit = observed * (1 - 1e-12)
  const region: Region = { upTo: new Int32Array(n1 + 1).fill(-1), from: new Int32Array(n1 + 1).fill(n2 + 1) }
  for (let x = 0; x <= n1; x += 1) {
    region.upTo[x] = firstWhere(0, n2 + 1, (y) => score(x, y, n1, n2) < limit) - 1
    region.from[x] = firstWhere(0, n2 + 1, (y) => score(x, y, n1, n2) <= -limit)
  }
  return largestProbability(table, region)
}

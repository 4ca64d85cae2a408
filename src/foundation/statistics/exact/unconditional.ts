import type { TwoGroups } from './table.ts'

/** Which second counts are at least as extreme, per first count `x`: all `y ≤ upTo[x]` and all `y ≥ from[x]`. */
export type Region = { readonly upTo: Int32Array; readonly from: Int32Array }

/** Binomial masses, built by ratios outward from the mode and scaled to one. */
const binomial = (n: number, p: number, into: Float64Array): Float64Array => {
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const odds = p / (1 - p)
  into.fill(0)
  into[mode] = 1
  let total = 1
  for (let k = mode + 1; k <= n; k += 1) {
    const mass = (into[k - 1] ?? 0) * (((n - k + 1) / k) * odds)
    if (mass < 1e-320) break
    into[k] = mass
    total += mass
  }
  for (let k = mode - 1; k >= 0; k -= 1) {
    const mass = (into[k + 1] ?? 0) * ((k + 1) / ((n - k) * odds))
    if (mass < 1e-320) break
    into[k] = mass
    total += mass
  }
  for (let k = 0; k <= n; k += 1) into[k] = (into[k] ?? 0) / total
  return into
}

/** The probability of a region when both groups have the same chance `p`, for many `p`. */
const probabilityOf = ({ n1, n2 }: TwoGroups, { upTo, from }: Region): ((p: number) => number) => {
  const [first, second] = [new Float64Array(n1 + 1), new Float64Array(n2 + 1)]
  const [below, above] = [new Float64Array(n2 + 2), new Float64Array(n2 + 2)]
  return (p) => {
    binomial(n1, p, first)
    binomial(n2, p, second)
    for (let y = 0; y <= n2; y += 1) below[y + 1] = (below[y] ?? 0) + (second[y] ?? 0)
    for (let y = n2; y >= 0; y -= 1) above[y] = (above[y + 1] ?? 0) + (second[y] ?? 0)
    let sum = 0
    for (let x = 0; x <= n1; x += 1) {
      const end = upTo[x] ?? -1
      const start = Math.max(end + 1, from[x] ?? n2 + 1)
      sum += (first[x] ?? 0) * ((below[end + 1] ?? 0) + (start > n2 ? 0 : (above[start] ?? 0)))
    }
    return sum
  }
}

/**
 * The largest probability of a region over the unknown common chance: a grid, dense towards both ends, then golden section around
 * its five highest points. This is the p-value of an unconditional exact test.
 */
export const largestProbability = (table: TwoGroups, region: Region): number => {
  const probability = probabilityOf(table, region)
  const points = 800
  const grid = Array.from({ length: points }, (_, index) => (1 - Math.cos((Math.PI * (index + 0.5)) / points)) / 2)
  const heights = grid.map(probability)
  const peaks = heights
    .map((height, index) => ({ height, index }))
    .filter(({ height, index }) => height >= (heights[index - 1] ?? 0) && height >= (heights[index + 1] ?? 0))
    .sort((one, other) => other.height - one.height)
    .slice(0, 5)
  const golden = (Math.sqrt(5) - 1) / 2
  const climb = (index: number): number => {
    let [low, high] = [grid[index - 1] ?? 1e-12, grid[index + 1] ?? 1 - 1e-12]
    let [left, right] = [high - golden * (high - low), low + golden * (high - low)]
    let [atLeft, atRight] = [probability(left), probability(right)]
    while (high - low > 1e-9) {
      if (atLeft < atRight) [low, left, atLeft, right] = [left, right, atRight, left + golden * (high - left)]
      else [high, right, atRight, left] = [right, left, atLeft, right - golden * (right - low)]
      if (left === right) break
      atLeft = probability(left)
      atRight = probability(right)
    }
    return Math.max(atLeft, atRight)
  }
  return Math.min(1, peaks.reduce((most, { height, index }) => Math.max(most, height, climb(index)), 0))
}

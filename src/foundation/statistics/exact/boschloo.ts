import { logFactorials } from './log-factorials.ts'
import type { TwoGroups } from './table.ts'
import { largestProbability, type Region } from './unconditional.ts'

/** P(X ≤ x) for X selected in the first group given x + y selected in all: summed downward until nothing is added any more. */
const lowerTail = (n1: number, n2: number): ((x: number, y: number) => number) => {
  const log = logFactorials(n1 + n2)
  const at = (k: number): number => log[k] ?? 0
  return (x, y) => {
    const selected = x + y
    const total = n1 + n2
    let mass = Math.exp(at(n1) + at(n2) + at(selected) + at(total - selected) - at(total) - at(x) - at(n1 - x) - at(y) - at(n2 - y))
    let sum = mass
    // Towards smaller x the masses rise up to the mode and fall after it.
    for (let k = x; k > Math.max(0, selected - n2); k -= 1) {
      const ratio = (k * (n2 - selected + k)) / ((n1 - k + 1) * (selected - k + 1))
      mass *= ratio
      sum += mass
      if (ratio < 1 && mass < sum * 1e-17) break
    }
    return sum
  }
}

const mirror = ({ a, n1, b, n2 }: TwoGroups): TwoGroups => ({ a: b, n1: n2, b: a, n2: n1 })

/** Boschloo's test that the first group's chance is smaller (`less`) or larger (`greater`): Fisher's one-sided p-value is its statistic. */
export const boschlooOneSided = (table: TwoGroups, side: 'less' | 'greater'): number => {
  if (side === 'greater') return boschlooOneSided(mirror(table), 'less')
  const { a, n1, b, n2 } = table
  const tail = lowerTail(n1, n2)
  const limit = tail(a, b) * (1 + 1e-9)
  const region: Region = { upTo: new Int32Array(n1 + 1).fill(-1), from: new Int32Array(n1 + 1).fill(n2 + 1) }
  // The tail falls as y grows and rises as x grows: the border of the region is a staircase, walked once.
  let y = 0
  for (let x = 0; x <= n1; x += 1) {
    while (y <= n2 && tail(x, y) > limit) y += 1
    region.from[x] = y
  }
  return largestProbability(table, region)
}

/**
 * Boschloo's unconditional exact test, two-sided as twice the smaller one-sided p-value (as SciPy defines it; ordering by the two-sided
 * Fisher p-value, as some other programs do, gives another figure).
 */
export const boschlooExact = (table: TwoGroups): number => Math.min(1, 2 * Math.min(boschlooOneSided(table, 'less'), boschlooOneSided(table, 'greater')))

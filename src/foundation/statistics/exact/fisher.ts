import { hypergeometric, type Hypergeometric } from './hypergeometric.ts'
import type { TwoGroups } from './table.ts'

const margins = ({ a, n1, b, n2 }: TwoGroups): Hypergeometric => hypergeometric(n1, n2, a + b)

/**
 * Fisher's exact test, two-sided: the sum of all tables with these margins that are no likelier than the observed one (ties within 1e-7
 * count as equal, as in R's `fisher.test`).
 */
export const fisherExact = (table: TwoGroups): number => {
  const { low, masses } = margins(table)
  const limit = (masses[table.a - low] ?? 0) * (1 + 1e-7)
  return Math.min(1, masses.reduce((sum, mass) => (mass <= limit ? sum + mass : sum), 0))
}

/** One-sided Fisher p-value: P(X ≤ a) for `less`, P(X ≥ a) for `greater`, X the selected of the first group. */
export const fisherOneSided = (table: TwoGroups, side: 'less' | 'greater'): number => {
  const { low, masses } = margins(table)
  const at = table.a - low
  return Math.min(1, (side === 'less' ? masses.subarray(0, at + 1) : masses.subarray(at)).reduce((sum, mass) => sum + mass, 0))
}

/** The masses at odds ratio exp(`logOdds`) instead of 1 (Fisher's noncentral hypergeometric distribution). */
const tilted = ({ low, masses }: Hypergeometric, logOdds: number): Hypergeometric => {
  const logs = masses.map((mass, index) => Math.log(mass) + logOdds * index)
  const top = logs.reduce((most, value) => Math.max(most, value), -Infinity)
  const raised = logs.map((value) => Math.exp(value - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return { low, masses: raised.map((value) => value / total) }
}

/** The root of an increasing function of the log odds, by bisection. */
const logOddsWhere = (increasing: (logOdds: number) => number): number => {
  let [low, high] = [-700, 700]
  for (let round = 0; round < 120 && high - low > 1e-14 * Math.abs(high); round += 1) {
    const middle = (low + high) / 2
    if (increasing(middle) < 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

/** Odds ratio by conditional maximum likelihood with its exact interval (tail method), as R's `fisher.test` gives them; 0 and Infinity at the ends. */
export const fisherOddsRatio = (table: TwoGroups, confidence = 0.95): { readonly estimate: number; readonly interval: readonly [number, number] } => {
  const base = margins(table)
  const at = table.a - base.low
  const last = base.masses.length - 1
  const tail = (1 - confidence) / 2
  const sumFrom = (logOdds: number, from: number, to: number): number => tilted(base, logOdds).masses.subarray(from, to).reduce((sum, mass) => sum + mass, 0)
  const mean = (logOdds: number): number => tilted(base, logOdds).masses.reduce((sum, mass, index) => sum + mass * index, 0)
  return {
    estimate: last === 0 ? Number.NaN : at === 0 ? 0 : at === last ? Infinity : logOddsWhere((logOdds) => mean(logOdds) - at),
    interval: [
      at === 0 ? 0 : logOddsWhere((logOdds) => sumFrom(logOdds, at, last + 1) - tail),
      at === last ? Infinity : logOddsWhere((logOdds) => tail - sumFrom(logOdds, 0, at + 1)),
    ],
  }
}

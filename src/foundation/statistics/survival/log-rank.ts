import { chiSquareUpper } from '../distributions.ts'
import { inverseOf, times } from '../linear/solve.ts'
import { byTime, type Observations } from './observations.ts'

/** The log-rank test: are the waiting times of these groups alike? `statistic` and `p` are null when the data cannot tell. */
export type LogRank = { readonly statistic: number | null; readonly df: number; readonly p: number | null; readonly observed: number[]; readonly expected: number[] }

/** Log-rank test over `groups` groups; `group` gives each person's group, 0 to groups - 1 (Mantel's form, hypergeometric variance). `df` is one less than the groups of which somebody was there at an event, as in R. */
export const logRank = (data: Observations, group: ArrayLike<number>, groups: number): LogRank => {
  const order = byTime(data)
  const atRisk = new Float64Array(groups)
  for (const row of order) atRisk[group[row] ?? 0] = (atRisk[group[row] ?? 0] ?? 0) + 1
  const [observed, expected] = [new Float64Array(groups), new Float64Array(groups)]
  const variance = new Float64Array(groups * groups)
  for (let start = 0; start < order.length;) {
    const time = data.time[order[start] ?? 0]
    const left = new Float64Array(groups)
    let [end, events] = [start, 0]
    for (; end < order.length && data.time[order[end] ?? 0] === time; end += 1) {
      const row = order[end] ?? 0
      const own = group[row] ?? 0
      left[own] = (left[own] ?? 0) + 1
      if (data.event[row]) {
        events += 1
        observed[own] = (observed[own] ?? 0) + 1
      }
    }
    const n = order.length - start
    const factor = n > 1 ? (events * (n - events)) / (n - 1) : 0
    for (let i = 0; i < groups; i += 1) {
      const share = (atRisk[i] ?? 0) / n
      expected[i] = (expected[i] ?? 0) + events * share
      for (let j = 0; j < groups; j += 1) variance[i * groups + j] = (variance[i * groups + j] ?? 0) + factor * share * ((i === j ? 1 : 0) - (atRisk[j] ?? 0) / n)
    }
    for (let i = 0; i < groups; i += 1) atRisk[i] = (atRisk[i] ?? 0) - (left[i] ?? 0)
    start = end
  }
  // A group of which nobody was still there at any event says nothing; of the others the last follows from the rest.
  const compared = [...expected.keys()].filter((i) => (expected[i] ?? 0) > 0).slice(0, -1)
  const p = compared.length
  const gaps = Float64Array.from(compared, (i) => (observed[i] ?? 0) - (expected[i] ?? 0))
  const inverse = p > 0 ? inverseOf(Float64Array.from(compared.flatMap((i) => compared.map((j) => variance[i * groups + j] ?? 0))), p) : null
  const statistic = inverse ? times(inverse, gaps, p).reduce((sum, value, i) => sum + value * (gaps[i] ?? 0), 0) : null
  return { statistic, df: p, p: statistic === null ? null : chiSquareUpper(statistic, p), observed: [...observed], expected: [...expected] }
}

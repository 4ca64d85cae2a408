import { countsOf } from './ratings.ts'

/** The normal quantile of a 95 % interval, written out: this runs in a page, which needs no library of distributions for one number. */
const reach95 = 1.959963984540054

/** Cohen's kappa with its large-sample standard error and 95 % interval. `observed` and `expected` are the two shares it is made of. */
export type Kappa = { readonly estimate: number; readonly se: number; readonly interval: readonly [number, number]; readonly observed: number; readonly expected: number; readonly n: number }

/**
 * Cohen's kappa (1960) of two coders over the units that both judged. The standard error is that of Fleiss, Cohen and Everitt (1969), for
 * a kappa that need not be zero; the interval stays within -1 and 1. `null` without units, and where chance alone would agree always:
 * both coders used one and the same value throughout, so that agreement says nothing.
 */
export const cohenKappa = (pairs: readonly (readonly [string, string])[]): Kappa | null => {
  const n = pairs.length
  if (n === 0) return null
  const first = countsOf(pairs.map(([a]) => a))
  const second = countsOf(pairs.map(([, b]) => b))
  const values = [...new Set([...first.keys(), ...second.keys()])]
  const [p1, p2] = [(value: string): number => (first.get(value) ?? 0) / n, (value: string): number => (second.get(value) ?? 0) / n]
  const same = pairs.filter(([a, b]) => a === b)
  const observed = same.length / n
  // In whole numbers: a sum of rounded shares may miss 1 by a hair.
  if (values.length === 1) return null
  const expected = values.reduce((sum, value) => sum + p1(value) * p2(value), 0)
  const estimate = (observed - expected) / (1 - expected)
  const rest = 1 - estimate
  const onDiagonal = [...countsOf(same.map(([a]) => a))].reduce((sum, [value, count]) => sum + (count / n) * (1 - (p1(value) + p2(value)) * rest) ** 2, 0)
  const offDiagonal = pairs.reduce((sum, [a, b]) => (a === b ? sum : sum + (p2(a) + p1(b)) ** 2 / n), 0)
  const variance = (onDiagonal + rest ** 2 * offDiagonal - (estimate - expected * rest) ** 2) / (n * (1 - expected) ** 2)
  const se = Math.sqrt(Math.max(0, variance))
  const reach = reach95 * se
  return { estimate, se, interval: [Math.max(-1, estimate - reach), Math.min(1, estimate + reach)], observed, expected, n }
}

import { normalQuantile } from '../distributions.ts'
import type { TwoGroups } from './table.ts'

/** Selection rates of two groups side by side: ratio and difference belong together, each alone misleads. */
export type Impact = {
  /** Rate of the first group over rate of the second; null when nobody of the second was selected. */
  readonly ratio: number | null
  readonly difference: number
  /** Interval of the ratio on the log scale (Katz); null when a group has nobody selected. */
  readonly ratioInterval: readonly [number, number] | null
  /** Interval of the difference from the two Wilson intervals (Newcombe's method 10). */
  readonly differenceInterval: readonly [number, number]
}

/** Wilson's interval of a simple proportion `x` of `n`. */
export const wilson = (x: number, n: number, confidence = 0.95): readonly [number, number] => {
  const z = normalQuantile((1 + confidence) / 2)
  const centre = (x + (z * z) / 2) / (n + z * z)
  const half = (z / (n + z * z)) * Math.sqrt((x * (n - x)) / n + (z * z) / 4)
  return [x === 0 ? 0 : Math.max(0, centre - half), x === n ? 1 : Math.min(1, centre + half)]
}

/** Risk ratio and risk difference of the first group against the second. */
export const impact = ({ a, n1, b, n2 }: TwoGroups, confidence = 0.95): Impact => {
  const z = normalQuantile((1 + confidence) / 2)
  const [p, q] = [a / n1, b / n2]
  // Whole products first: 4 of 50 beside 5 of 50 is 0.8 and not a hair less.
  const ratio = b === 0 ? null : (a * n2) / (n1 * b)
  const se = Math.sqrt(1 / a - 1 / n1 + 1 / b - 1 / n2)
  const [[low1, high1], [low2, high2]] = [wilson(a, n1, confidence), wilson(b, n2, confidence)]
  return {
    ratio,
    difference: (a * n2 - b * n1) / (n1 * n2),
    ratioInterval: ratio === null || a === 0 ? null : [ratio * Math.exp(-z * se), ratio * Math.exp(z * se)],
    differenceInterval: [p - q - Math.hypot(p - low1, high2 - q), p - q + Math.hypot(high1 - p, q - low2)],
  }
}

/** The four-fifths rule in whole numbers: is a/n1 below four fifths of b/n2? Floating point wrongly flags exact four fifths. */
export const belowFourFifths = ({ a, n1, b, n2 }: TwoGroups): boolean => 5n * BigInt(a) * BigInt(n2) < 4n * BigInt(b) * BigInt(n1)

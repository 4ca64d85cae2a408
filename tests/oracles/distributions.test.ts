import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { betaQuantile, chiSquareLower, chiSquareQuantile, chiSquareUpper, fUpper, tQuantile, tTwoSided } from '../../src/foundation/statistics/distributions.ts'

/** Made by R 4.2.2 with qt, qchisq, qbeta, pt, pchisq, pf: see statistics/README.md. */
const rows = readFileSync(new URL('statistics/distributions.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => {
  const [kind = '', ...numbers] = line.split(',')
  const [p = 0, a = 0, b = 0, value = 0] = numbers.map(Number)
  return { kind, p, a, b, value }
})
const of = (kind: string) => rows.filter((row) => row.kind === kind)
const worst = (kind: string, compute: (p: number, a: number, b: number) => number): number => {
  const some = of(kind)
  expect(some.length).toBeGreaterThan(8)
  return Math.max(...some.map(({ p, a, b, value }) => Math.abs(compute(p, a, b) / value - 1)))
}

test('quantiles of t, chi-square and beta agree with R to twelve digits, in the tails and at 67,344 degrees of freedom', () => {
  expect(worst('t', tQuantile)).toBeLessThan(1e-12)
  expect(worst('chisq', chiSquareQuantile)).toBeLessThan(1e-12)
  expect(worst('beta', betaQuantile)).toBeLessThan(1e-12)
})

test('tail probabilities agree with R to twelve digits, F to nine', () => {
  expect(worst('pt', (x, df) => (x < 0 ? tTwoSided(x, df) / 2 : 1 - tTwoSided(x, df) / 2))).toBeLessThan(1e-12)
  expect(worst('pchisq', chiSquareLower)).toBeLessThan(1e-12)
  expect(worst('pf', (x, df1, df2) => 1 - fUpper(x, df1, df2))).toBeLessThan(1e-9)
})

test('lower and upper tail of chi-square add up to one', () => {
  for (const df of [0.5, 1, 3, 14, 100, 4433, 67344]) for (const share of [0.5, 0.9, 1, 1.1, 2]) expect(chiSquareLower(df * share, df) + chiSquareUpper(df * share, df)).toBeCloseTo(1, 13)
})

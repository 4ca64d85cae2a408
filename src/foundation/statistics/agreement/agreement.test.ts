import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaInterval, cohenKappa, krippendorffAlpha, observedAgreement, pairsOf, type Ratings } from './index.ts'

/** Written as the papers print them: one line per coder, a dot where nothing was judged. */
const coders = (...lines: readonly string[]): Ratings => {
  const rows = lines.map((line) => [...line.replaceAll(' ', '')].map((value) => (value === '.' ? null : value)))
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null))
}
const table = (cells: Readonly<Record<string, number>>): readonly (readonly [string, string])[] => Object.entries(cells).flatMap(([cell, count]) => Array.from({ length: count }, () => [cell.charAt(0), cell.charAt(1)] as const))

describe('Cohen’s kappa', () => {
  test('50 applications, both yes 20, both no 15, 5 and 10 apart: 0.70 observed, 0.50 by chance, kappa 0.40', () => {
    const kappa = cohenKappa(table({ yy: 20, yn: 5, ny: 10, nn: 15 }))
    expect(kappa?.observed).toBeCloseTo(35 / 50, 12)
    expect(kappa?.expected).toBeCloseTo((25 * 30 + 25 * 20) / 2500, 12)
    expect(kappa?.estimate).toBeCloseTo(0.4, 12)
  })
  test('the standard error is the one that the delta method gives for these shares', () => {
    const cells = { aa: 88, ab: 10, ac: 2, ba: 14, bb: 40, bc: 6, ca: 18, cb: 10, cc: 12 }
    const keys = Object.keys(cells) as (keyof typeof cells)[]
    const n = 200
    const p = keys.map((key) => cells[key] / n)
    const kappaOf = (shares: readonly number[]): number => {
      const margin = (at: 0 | 1, value: string): number => keys.reduce((sum, key, i) => (key[at] === value ? sum + (shares[i] as number) : sum), 0)
      const observed = keys.reduce((sum, key, i) => (key[0] === key[1] ? sum + (shares[i] as number) : sum), 0)
      const expected = ['a', 'b', 'c'].reduce((sum, value) => sum + margin(0, value) * margin(1, value), 0)
      return (observed - expected) / (1 - expected)
    }
    const slope = p.map((_, i) => (kappaOf(p.map((one, j) => (i === j ? one + 1e-6 : one))) - kappaOf(p.map((one, j) => (i === j ? one - 1e-6 : one)))) / 2e-6)
    const mean = p.reduce((sum, one, i) => sum + one * (slope[i] as number), 0)
    const variance = p.reduce((sum, one, i) => sum + one * ((slope[i] as number) - mean) ** 2, 0) / n
    const kappa = cohenKappa(table(cells))
    // Cohen's own example (1960): 200 patients, three diagnoses, 0.70 observed and 0.41 by chance, kappa 0.29 / 0.59.
    expect(kappa?.estimate).toBeCloseTo(0.29 / 0.59, 12)
    expect(kappa?.se).toBeCloseTo(Math.sqrt(variance), 6)
  })
  test('two coders who use one value throughout tell nothing, and so do no coders at all', () => {
    expect(cohenKappa(table({ aa: 30 }))).toBeNull()
    expect(cohenKappa([])).toBeNull()
  })
  test('full agreement on more than one value is 1 with error 0', () => {
    expect(cohenKappa(table({ aa: 3, bb: 4 }))).toMatchObject({ estimate: 1, se: 0, interval: [1, 1] })
  })
})

describe('Krippendorff’s alpha, nominal (the worked examples of “Computing Krippendorff’s Alpha-Reliability”)', () => {
  test('two coders, yes or no, nothing missing: 0.095', () => {
    // 10 units, 14 noughts and 6 ones, 4 units apart: 1 - (20 - 1) * 8 / (2 * 14 * 6) = 1 - 152/168.
    const ratings = coders('0100000010', '1110010000')
    expect(krippendorffAlpha(ratings)?.estimate).toBeCloseTo(1 - 152 / 168, 12)
    expect(krippendorffAlpha(ratings)?.estimate).toBeCloseTo(0.095, 3)
  })
  test('two coders, five values: 0.692', () => {
    const ratings = coders('aabbdcccedda', 'babbbcccedde'.replace(/e$/, 'd'))
    // 24 values in 12 units, of which 9 agree: 18 values stand in units that match.
    const counts = { a: 4, b: 6, c: 6, d: 6, e: 2 }
    const chance = Object.values(counts).reduce((sum, count) => sum + count * (count - 1), 0)
    expect(krippendorffAlpha(ratings)?.estimate).toBeCloseTo(((24 - 1) * 18 - chance) / (24 * (24 - 1) - chance), 12)
    expect(krippendorffAlpha(ratings)?.estimate).toBeCloseTo(0.692, 3)
  })
  test('four coders, values missing, one unit that a single coder judged: 0.743', () => {
    const ratings = coders('1233214 12...', '1233224 125.3', '.333234 2251.', '1233244 1251.')
    const alpha = krippendorffAlpha(ratings)
    expect([alpha?.units, alpha?.values]).toEqual([11, 40])
    // 40 values can be paired, with margins 9, 13, 10, 5 and 3.
    const margins = [9, 13, 10, 5, 3]
    expect(alpha?.expected).toBeCloseTo(1 - margins.reduce((sum, m) => sum + m * (m - 1), 0) / (40 * 39), 12)
    expect(alpha?.estimate).toBeCloseTo(0.743, 3)
  })
  test('one value only: disagreement was not possible, so nothing is told', () => {
    expect(krippendorffAlpha(coders('aaaa', 'aaaa'))).toBeNull()
    expect(krippendorffAlpha(coders('a...', '.b..'))).toBeNull()
  })
  test('the interval holds the estimate, is the same for the same seed and ends at 1 for full agreement', () => {
    const ratings = coders('abcabcabcaabbccabcab', 'abcabbabcaabcccabcab')
    const interval = alphaInterval(ratings, 500, 7)
    const { estimate } = krippendorffAlpha(ratings) as { estimate: number }
    expect(interval?.[0]).toBeLessThan(estimate)
    expect(interval?.[1]).toBeGreaterThanOrEqual(estimate)
    expect(alphaInterval(ratings, 500, 7)).toEqual(interval)
    expect(alphaInterval(coders('abcabcabcabc', 'abcabcabcabc'), 200, 1)).toEqual([1, 1])
  })
})

const judgement = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
const anyRatings = fc.integer({ min: 2, max: 4 }).chain((count) => fc.array(fc.array(judgement, { minLength: count, maxLength: count }), { maxLength: 30 }))

describe('whatever was judged', () => {
  test('the order of units and of coders changes nothing, and neither do other names for the values', () => {
    fc.assert(fc.property(anyRatings, (ratings) => {
      const turned = ratings.toReversed().map((row) => row.toReversed().map((value) => (value === null ? null : `x${value}`)))
      const [one, other] = [krippendorffAlpha(ratings)?.estimate ?? null, krippendorffAlpha(turned)?.estimate ?? null]
      if (one === null || other === null) expect(one).toBe(other)
      else expect(one).toBeCloseTo(other, 12)
    }))
  })
  test('no coefficient is above 1, and 1 means that every pair agreed', () => {
    fc.assert(fc.property(anyRatings, (ratings) => {
      const alpha = krippendorffAlpha(ratings)
      if (alpha) expect(alpha.estimate).toBeLessThanOrEqual(1)
      if (alpha?.estimate === 1) expect(observedAgreement(ratings)).toBe(1)
      const kappa = cohenKappa(pairsOf(ratings, 0, 1))
      if (kappa) expect(kappa.estimate).toBeLessThanOrEqual(1)
      if (kappa) expect(Number.isFinite(kappa.se)).toBe(true)
    }))
  })
  test('with two coders alpha is kappa with pooled margins and a small-sample correction: close together for many units', () => {
    const many = Array.from({ length: 4000 }, (_, at) => [at % 3 === 0 ? 'a' : 'b', at % 4 === 0 ? 'a' : 'b'])
    expect(krippendorffAlpha(many)?.estimate).toBeCloseTo(cohenKappa(pairsOf(many, 0, 1))?.estimate ?? 9, 1)
  })
})

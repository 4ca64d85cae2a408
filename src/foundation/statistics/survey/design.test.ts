import { describe, expect, test } from 'vitest'
import { calibrate, estimateIn, everybody, inOrder, isCensus, makeDesign, proportionInterval, replicateVariance, type Design, type DesignInput } from './index.ts'
import { eachReplicate, repeatable } from './replicates.ts'

const input: DesignInput = { rows: 4, weights: [10, 10, 20, 20], strata: Int32Array.of(0, 0, 1, 1), clusters: [], fpc: [], fpcIs: 'populationSize', lonely: 'fail' }
const made = (over: Partial<DesignInput> = {}): Design => {
  const design = makeDesign({ ...input, ...over })
  if (!design.ok) throw new Error(design.error.reason)
  return design.value
}
const refused = (over: Partial<DesignInput>): unknown => {
  const design = makeDesign({ ...input, ...over })
  return design.ok ? null : design.error
}

test('the example of the README gives what the README says', () => {
  const design = made()
  const [answer] = estimateIn(design, everybody(design), { kind: 'mean', x: inOrder(design, [1, 0, 1, 1]) })
  expect(answer?.estimate).toBeCloseTo(5 / 6, 14)
  expect(answer?.se).toBeCloseTo(1 / 6, 14)
  expect(answer?.base).toBe(4)
})

describe('a design that cannot be is refused, with the row that shows it', () => {
  test.each<readonly [Partial<DesignInput>, object]>([
    [{ weights: [1, -1, 1, 1] }, { reason: 'weight', row: 1 }],
    [{ weights: [1, Number.NaN, 1, 1] }, { reason: 'weight', row: 1 }],
    [{ weights: [0, 0, 0, 0] }, { reason: 'no-weight-at-all' }],
    [{ strata: Int32Array.of(0, 0, 1, 2) }, { reason: 'one-unit', row: 2, stage: 0 }],
    [{ fpc: [[5, 6, 5, 5]] }, { reason: 'fpc-varies', row: 1 }],
    [{ fpc: [[1, 1, 5, 5]] }, { reason: 'population-smaller-than-sample', row: 0 }],
    [{ fpc: [[0.5, 0.5, 1.5, 1.5]], fpcIs: 'samplingFraction' }, { reason: 'sampling-fraction', row: 2 }],
    [{ fpc: [[0, 0, 5, 5]] }, { reason: 'population-size', row: 0 }],
  ])('%j', (over, expected) => expect(refused(over)).toMatchObject(expected))
})

test('a stratum of one person who is the whole stratum is not lonely', () => {
  const design = made({ strata: Int32Array.of(0, 0, 0, 1), fpc: [[9, 9, 9, 1]], weights: null })
  expect([design.degreesOfFreedom, isCensus(design)]).toEqual([2, false])
})

test('cluster names that come back in another stratum are other clusters', () => {
  const design = made({ rows: 8, weights: new Float64Array(8).fill(1), strata: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1), clusters: [Int32Array.of(0, 0, 1, 1, 0, 0, 1, 1)] })
  expect(design.degreesOfFreedom).toBe(2)
})

/** A sample of 30 clusters in 3 strata, with everything it takes. */
const random = repeatable(7)
const rows = 150
const cluster = Int32Array.from({ length: rows }, (_, row) => row % 30)
const sample = made({ rows, weights: Float64Array.from({ length: rows }, () => 1 + random()), strata: cluster.map((own) => own % 3), clusters: [cluster], fpc: [new Float64Array(rows).fill(25)] })
const x = inOrder(sample, Float64Array.from({ length: rows }, () => Math.floor(random() * 5)))

test('the jackknife put together from sums per unit is the jackknife of weights', () => {
  const at = everybody(sample).at
  const mean = (weights: Float64Array): number => weights.reduce((sum, weight, i) => sum + weight * (x[i] as number), 0) / weights.reduce((sum, weight) => sum + weight, 0)
  const estimate = mean(sample.weights)
  let slow = 0
  eachReplicate(sample, { method: 'jkn' }, (weights, factor) => { slow += factor * (mean(weights) - estimate) ** 2 })
  expect(replicateVariance(sample, { method: 'jkn' }, at, [x, null], ([a = 0, b = 0]) => a / b, estimate)).toBeCloseTo(slow, 14)
})

test('calibrated weights meet their totals, and what they meet has no error left', () => {
  const age = sample.order.map((row) => row % 4)
  for (const method of ['raking', 'linear', 'postStratify'] as const) {
    const totals = Float64Array.of(70, 50, 60, 45)
    const done = calibrate(sample, method, { p: 4, codes: [age], numeric: [], constant: 'first-codes' }, totals)
    if (!done.ok) throw new Error(done.error)
    totals.forEach((total, level) => {
      const [found] = estimateIn(done.value, everybody(sample), { kind: 'total', x: Float64Array.from(age, (own) => (own === level ? 1 : 0)) })
      expect(found?.estimate).toBeCloseTo(total, 10)
      expect(found?.se).toBeLessThan(1e-10)
    })
  }
})

// prop.test(10, 100, correct = FALSE), binom.test(10, 100)
test('intervals of a simple sample are the known ones: 10 of 100', () => {
  const facts = { p: 0.1, se: Math.sqrt(0.09 / 100), df: 99, confidence: 0.95, base: 100, census: false }
  const wilson = proportionInterval('wilson', facts)
  expect(wilson?.[0]).toBeCloseTo(0.0552291370606751, 12)
  expect(wilson?.[1]).toBeCloseTo(0.1743656615049134, 12)
  const exact = proportionInterval('clopperPearson', facts)
  expect(exact?.[0]).toBeCloseTo(0.049004689221486, 10)
  expect(exact?.[1]).toBeCloseTo(0.176222597740023, 10)
})

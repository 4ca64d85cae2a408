import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readColumns } from '../../files/columns.ts'
import { asCategories, asNumbers } from '../data/table.ts'
import { calibrate, contrastIn, domainsBy, inOrder, makeDesign, type Design } from './index.ts'

const table = readColumns(readFileSync(new URL('../../../../tests/oracles/statistics/survey-clus1.csv', import.meta.url), 'utf8'), 'clus1')
const texts = (name: string): readonly string[] => (table.ok ? table.value.columns.get(name) : undefined) ?? []
const numbers = (name: string): Float64Array => asNumbers(texts(name)).numbers ?? new Float64Array()
const made = makeDesign({ rows: texts('pw').length, weights: numbers('pw'), strata: null, clusters: [asCategories(texts('dnum')).codes], fpc: [numbers('fpc')], fpcIs: 'populationSize', lonely: 'fail' })
const design = (): Design => {
  if (!made.ok) throw new Error(made.error.reason)
  return made.value
}
const types = asCategories(texts('stype')).codes

// svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = read.csv("survey-clus1.csv")); svycontrast(svyby(~api00, ~stype, design, svymean, covmat = TRUE), c(E = 1, H = -1))
test('a difference between two groups of the same clusters has the error that R gives it', () => {
  const found = contrastIn(design(), domainsBy(design(), types, 3), inOrder(design(), numbers('api00')), [1, -1, 0])
  expect(found?.estimate).toBeCloseTo(-13.403764781681389, 10)
  expect(found?.se).toBeCloseTo(30.495267138725946, 10)
  expect(found?.degreesOfFreedom).toBe(15)
})

// The same after calibrate(design, ~stype + api99, c(6194, 755, 1018, 3914069)), of meals, H minus M: svycontrast(svyglm(meals ~ stype, design), c(stypeH = 1, stypeM = -1)).
test('after calibration too', () => {
  const d = design()
  const code = d.order.map((row) => (types[row] as number) - 1)
  const done = calibrate(d, 'linear', {
    p: 4, codes: [code.map((own) => (own < 0 ? -1 : own + 1))], constant: { numeric: 0 },
    numeric: [{ index: 0, values: new Float64Array(d.rows).fill(1) }, { index: 3, values: inOrder(d, numbers('api99')) }],
  }, Float64Array.of(6194, 755, 1018, 3914069))
  if (!done.ok) throw new Error(done.error)
  const found = contrastIn(done.value, domainsBy(d, types, 3), inOrder(d, numbers('meals')), [0, 1, -1])
  expect(found?.estimate).toBeCloseTo(-8.2745182928958023, 10)
  expect(found?.se).toBeCloseTo(7.6046432312877377, 10)
})

test('an empty group has no difference', () => {
  expect(contrastIn(design(), domainsBy(design(), types, 4), inOrder(design(), numbers('api00')), [1, 0, 0, -1])).toBeNull()
})

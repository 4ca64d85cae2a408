import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { logistic, raoScott, type Design, type LogisticRefusal, type RaoScottRefusal, type Replicates } from '../../../../foundation/statistics/survey/index.ts'
import { codesInOrder, inOrder, type Columns } from './columns.ts'
import type { Analysis, TestSpec } from './design-file.ts'

type TestRow = Analysis['tests'][number]

const reasons: Record<RaoScottRefusal | LogisticRefusal, string> = {
  'fewer-than-two-levels': 'One of the variables has fewer than two values among those who answered both, so there is nothing to test.',
  'too-many-empty-cells': 'Too many combinations occur nowhere in the sample to estimate the correction.',
  'no-sampling-error': 'The table does not vary from sample to sample, so there is no error to hold the association against: what it shows is so.',
  nobody: 'Nobody has a value for the outcome and every predictor.',
  'outcome-does-not-vary': 'The outcome is the same for everybody who has a value for every predictor.',
  separated: 'The predictors tell the outcomes apart completely, so that the odds have no finite estimate.',
}

/** More comparisons than this in one test take hours, and no survey can bear them. */
const mostTerms = 300

/** One test, or why this sample cannot answer it; a sentence when the request itself is wrong. */
export const testRow = (spec: TestSpec, field: string, design: Design, replicates: Replicates | null, columns: Columns): Result<TestRow, string> =>
  spec.kind === 'raoScott' ? independence(spec, field, design, replicates, columns) : model(spec, field, design, replicates, columns)

const independence = (spec: Extract<TestSpec, { kind: 'raoScott' }>, field: string, design: Design, replicates: Replicates | null, columns: Columns): Result<TestRow, string> => {
  const [rows, across] = [columns.categories(spec.rows, `${field}.rows`), columns.categories(spec.columns, `${field}.columns`)]
  if (!rows.ok) return rows
  if (!across.ok) return across
  const [one, other] = [rows.value.levels.length, across.value.levels.length]
  if ((one - 1) * (other - 1) > mostTerms) return refuse(`${columns.file}: columns "${spec.rows}" and "${spec.columns}": expected values in groups (${field}); ${one} by ${other} different ones are more than can be tested.`)
  const test = raoScott(design, codesInOrder(design, rows.value.codes), rows.value.levels.length, codesInOrder(design, across.value.codes), across.value.levels.length, replicates)
  return ok(test.ok ? { id: spec.id, statistic: test.value.statistic, df: [...test.value.df], p: test.value.p, base: test.value.base } : { id: spec.id, refused: test.error, reason: reasons[test.error] })
}

/** The columns of one predictor with R's names: a number as it is, text (or `factor(x)`) as one column per value but the first. */
const termsOf = (predictor: string, field: string, design: Design, columns: Columns): Result<{ readonly term: string; readonly values: Float64Array }[], string> => {
  const forced = columns.table.columns.has(predictor) ? null : (/^factor\((.+)\)$/.exec(predictor)?.[1] ?? null)
  const name = forced ?? predictor
  const there = columns.texts(name, field)
  if (!there.ok) return there
  if (forced === null && columns.isNumeric(name)) {
    const found = columns.numbers(name, field)
    return found.ok ? ok([{ term: predictor, values: inOrder(design, found.value) }]) : found
  }
  const found = columns.categories(name, field)
  if (!found.ok) return found
  const codes = codesInOrder(design, found.value.codes)
  return ok(found.value.levels.slice(1).map((level, index) => ({ term: `${predictor}${level}`, values: Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : code === index + 1 ? 1 : 0)) })))
}

const outcomeOf = (name: string, field: string, design: Design, columns: Columns): Result<Float64Array, string> => {
  const found = columns.categories(name, field)
  if (!found.ok) return found
  if (!columns.isNumeric(name)) return ok(Float64Array.from(codesInOrder(design, found.value.codes), (code) => (code < 0 ? Number.NaN : code === 0 ? 0 : 1)))
  const numbers = columns.numbers(name, field)
  if (!numbers.ok) return numbers
  const row = numbers.value.findIndex((value) => value < 0 || value > 1)
  return row < 0 ? ok(inOrder(design, numbers.value)) : refuse(`${columns.file}: column "${name}", row ${row + 2}: expected an outcome of 0 or 1 (${field}); found "${columns.table.columns.get(name)?.[row] ?? ''}".`)
}

const model = (spec: Extract<TestSpec, { kind: 'logistic' }>, field: string, design: Design, replicates: Replicates | null, columns: Columns): Result<TestRow, string> => {
  const y = outcomeOf(spec.outcome, `${field}.outcome`, design, columns)
  if (!y.ok) return y
  const terms = [{ term: '(Intercept)', values: null as Float64Array | null }]
  for (const [index, predictor] of spec.predictors.entries()) {
    const found = termsOf(predictor, `${field}.predictors[${index}]`, design, columns)
    if (!found.ok) return found
    terms.push(...found.value)
  }
  if (terms.length > mostTerms) return refuse(`${columns.file}: expected at most ${mostTerms} terms in a model (${field}.predictors); the values of text columns give ${terms.length}.`)
  const fitted = logistic(design, y.value, terms.flatMap(({ values }) => (values ? [values] : [])), replicates)
  if (!fitted.ok) return ok({ id: spec.id, refused: fitted.error, reason: reasons[fitted.error] })
  const { coefficients, degreesOfFreedom, base } = fitted.value
  const all = terms.map(({ term }, index) => ({ term, ...(coefficients[index] ?? { estimate: null, se: null, t: null, p: null }) }))
  return ok({ id: spec.id, coefficients: all.filter(({ estimate }) => estimate !== null), aliased: all.filter(({ estimate }) => estimate === null).map(({ term }) => term), degreesOfFreedom, base })
}

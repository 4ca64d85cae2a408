import type { Table } from '../../../../foundation/statistics/data/table.ts'
import type { Replicates } from '../../../../foundation/statistics/survey/index.ts'
import { calibrated } from './calibrate.ts'
import { columnsOf } from './columns.ts'
import type { Analysis, DesignFile } from './design-file.ts'
import { sampleOf } from './sample.ts'
import { statisticRows } from './statistics.ts'
import { testRow } from './tests.ts'

export { analyseSchema, designFile, type Analysis, type DesignFile } from './design-file.ts'

/** How an analysis ended: everything answered, some questions without an answer (the analysis says why), or bad input in one sentence. */
export type AnalysisEnd =
  | { readonly end: 'done' | 'refused'; readonly analysis: Analysis }
  | { readonly end: 'not-calibrated'; readonly refused: string; readonly reason: string }
  | { readonly end: 'bad'; readonly sentence: string }

/** The columns that a design file uses, so that no others need to be kept. */
export const columnsUsed = (file: DesignFile): Set<string> => {
  const formula = (file.calibration?.formula ?? []).concat((file.calibration?.margins ?? []).map(({ variable }) => variable))
  const tests = file.tests.flatMap((test) => (test.kind === 'raoScott' ? [test.rows, test.columns] : [test.outcome, ...test.predictors.flatMap((name) => [name, /^factor\((.+)\)$/.exec(name)?.[1] ?? name])]))
  const statistics = file.statistics.flatMap(({ variable, denominator, by }) => [variable, ...(denominator ? [denominator] : []), ...(by ?? [])])
  return new Set([...(file.weights ? [file.weights] : []), ...(file.strata ?? []), ...(file.clusters ?? []), ...(file.fpc ?? []), ...formula, ...statistics, ...tests])
}

/** Everything a design file asks of a data file; `dataFile` and `designFile` are the names used in sentences. Pure. */
export const analyse = (file: DesignFile, table: Table, dataFile: string, designFile: string): AnalysisEnd => {
  const bad = (sentence: string): AnalysisEnd => ({ end: 'bad', sentence })
  if (table.rows === 0) return bad(`${dataFile}: expected rows of data; there is nothing after the header.`)
  const columns = columnsOf(table, dataFile, designFile)
  const sample = sampleOf(file, columns, designFile)
  if (!sample.ok) return bad(sample.error)
  const moved = file.calibration ? calibrated(file.calibration, sample.value, columns, designFile) : sample
  if (!moved.ok) {
    if (typeof moved.error === 'string') return bad(moved.error)
    return 'bad' in moved.error ? bad(moved.error.bad) : { end: 'not-calibrated', ...moved.error }
  }
  const design = moved.value
  const replicates: Replicates | null = file.replicates ? (file.replicates.method === 'jkn' ? { method: 'jkn' } : file.replicates) : null
  const statistics: Analysis['statistics'] = []
  for (const [index, spec] of file.statistics.entries()) {
    const rows = statisticRows(spec, `statistics[${index}]`, design, replicates, columns)
    if (!rows.ok) return bad(rows.error.startsWith('statistics[') ? `${designFile}: ${rows.error}` : rows.error)
    for (const row of rows.value) statistics.push(row)
  }
  const tests: Analysis['tests'] = []
  for (const [index, spec] of file.tests.entries()) {
    const row = testRow(spec, `tests[${index}]`, design, replicates, columns)
    if (!row.ok) return bad(row.error)
    tests.push(row.value)
  }
  const weights = { min: Infinity, max: -Infinity, sum: 0 }
  for (const weight of design.weights) {
    weights.min = Math.min(weights.min, weight)
    weights.max = Math.max(weights.max, weight)
    weights.sum += weight
  }
  return { end: tests.some((test) => 'refused' in test) ? 'refused' : 'done', analysis: { statistics, tests, weights } }
}

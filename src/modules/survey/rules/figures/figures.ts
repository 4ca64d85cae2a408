import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Table } from '../../../../foundation/statistics/data/table.ts'
import { analyse, type Analysis } from '../analyse/index.ts'
import { designFile, type DesignFile } from '../analyse/design-file.ts'
import { valuesOf, withoutMissing, type About, type DatasetVariable } from './dataset.ts'
import type { FigureRequest } from './request.ts'

/** The group of everybody, and of those of whom the group is not known; no column writes them so. */
export const everybody = '⟨all⟩'
export const unknownGroup = '⟨unknown⟩'

/** An estimate of one answer (empty for a mean) in one group, before anything is hidden. */
export type RawFigure = { readonly group: string; readonly answer: string; readonly estimate: number | null; readonly se: number | null; readonly interval: readonly [number, number] | null; readonly base: number }
/** The figures of a request with the people behind them; nothing of it may leave before disclosure has decided. */
export type RawFigures = {
  readonly kind: 'share' | 'mean'
  readonly groups: readonly string[]
  readonly answers: readonly string[]
  readonly figures: readonly RawFigure[]
  readonly people: readonly { readonly group: string; readonly answer: string; readonly count: number }[]
  /** Whether the groups differ more than chance explains; null where there are none or the sample cannot tell. */
  readonly difference: { readonly p: number } | null
}

/** The design of a wave as the estimators take it. */
export const designOf = ({ weights, strata, clusters, fpc, fpcIs, adjustment, population }: About): object => {
  const margins = adjustment === 'none' ? [] : Object.entries(population).map(([variable, totals]) => ({ variable, totals }))
  return {
    weights, strata: strata.length > 0 ? strata : null, clusters: clusters.length > 0 ? clusters : null, fpc: fpc.length > 0 ? fpc : null, fpcIs, lonelyStratum: 'adjust',
    calibration: margins.length === 0 ? null : { method: margins.length === 1 ? 'postStratify' : 'raking', margins },
  }
}

/** The table with missing codes taken out, of the columns that were loaded. */
export const cleaned = (table: Table, variables: readonly DatasetVariable[]): Table => ({
  ...table, columns: new Map([...table.columns].map(([name, values]) => [name, withoutMissing(values, variables.find((one) => one.name === name)?.missing ?? [])])),
})

const statistic = (asked: DatasetVariable, by: string | null): DesignFile['statistics'][number] =>
  ({ id: by === null ? everybody : 'by', kind: asked.use === 'number' ? 'mean' : 'proportion', variable: asked.name, by: by === null ? null : [by], interval: asked.use === 'number' ? 'wald' : 'wilson' }) as DesignFile['statistics'][number]

/** Everything a request asks of a cleaned table, or one sentence about what in the data does not fit. */
export const figuresOf = (request: FigureRequest, about: About, variables: readonly DatasetVariable[], table: Table): Result<RawFigures, string> => {
  const asked = variables.find((one) => one.name === request.variable)
  if (!asked) return refuse(`${request.variable}: no such variable.`)
  const by = request.by
  const kind = asked.use === 'number' ? 'mean' : 'share'
  const column = table.columns.get(asked.name) ?? []
  const answers = kind === 'share' ? valuesOf(asked, column) : []
  const groupColumn = by === null ? null : (table.columns.get(by) ?? [])
  const groups = groupColumn === null ? [] : valuesOf(variables.find((one) => one.name === by) ?? asked, groupColumn)
  const file = designFile.safeParse({
    ...designOf(about), statistics: [statistic(asked, null), ...(by === null ? [] : [statistic(asked, by)])], ...(by === null || kind === 'mean' ? {} : { tests: [{ id: 'difference', kind: 'raoScott', rows: by, columns: asked.name }] }),
  })
  if (!file.success) return refuse('The design of this wave is not complete.')
  const end = analyse(file.data, table, 'data', 'design')
  if (end.end === 'bad') return refuse(end.sentence)
  if (end.end === 'not-calibrated') return refuse(end.reason)
  const { statistics, tests } = end.analysis
  // People of unknown group are in the figure of everybody, so they are a group of the table that is protected.
  const people = new Map<string, { group: string; answer: string; count: number }>()
  for (let row = 0; row < table.rows; row++) {
    const answer = column[row] ?? ''
    if (answer.trim() === '') continue
    const group = groupColumn === null ? everybody : (groupColumn[row] ?? '').trim() === '' ? unknownGroup : (groupColumn[row] ?? '')
    const key = JSON.stringify([group, kind === 'share' ? answer : ''])
    const one = people.get(key) ?? { group, answer: kind === 'share' ? answer : '', count: 0 }
    people.set(key, one)
    one.count++
  }
  return ok({ kind, groups, answers, figures: statistics.map((row) => figureOf(row, by)), people: [...people.values()], difference: differenceOf(tests) })
}

const figureOf = ({ by, level, estimate, se, interval, base }: Analysis['statistics'][number], name: string | null): RawFigure => {
  const [low, high] = interval ?? [null, null]
  return { group: (name === null ? undefined : by[name]) ?? everybody, answer: level ?? '', estimate, se, base, interval: low === null || high === null || low === undefined || high === undefined ? null : [low, high] }
}

const differenceOf = (tests: Analysis['tests']): { readonly p: number } | null => {
  const [test] = tests
  return test && 'p' in test && test.p !== null ? { p: test.p } : null
}

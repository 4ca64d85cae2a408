import { isDay } from '../calendar/day.ts'
import type { Day } from '../kernel/clock.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'
import { type CsvProblem, type CsvRow, readCsvLines } from '../files/csv-lines.ts'
import { type EventRefusal, type NumberedEvent, type OrganisationEvent, unitKinds } from './events.ts'
import { type Position, type PositionProblem, positionProblems } from './management.ts'
import { firstProblem, unitsOn } from './tree.ts'

/** Why one line of a file is refused; the file as a whole is then refused too. */
export type LineProblem = {
  readonly line: number
  readonly column: string | null
  readonly problem: 'missing' | 'no such day' | 'unknown kind' | 'too long' | 'bad id' | EventRefusal | PositionProblem
}
export type ImportProblems = { readonly file: readonly CsvProblem[]; readonly lines: readonly LineProblem[] }

/** Columns of a file of units: each line founds one, parents may come before or after. */
export const unitColumns = { required: ['unit', 'kind', 'name_nl', 'name_en', 'valid_from'], optional: ['parent'] }
/** Columns of a file of positions: it replaces the whole list. `person` and `manager` may be empty, as may `valid_to`. */
export const positionColumns = { required: ['position', 'unit', 'person', 'manager', 'valid_from'], optional: ['valid_to'] }

const at = (row: CsvRow, column: string): string => row.values[column] ?? ''
const longest = 200

const plainProblems = (row: CsvRow, required: readonly string[], days: readonly string[]): LineProblem[] => [
  ...required.filter((column) => at(row, column) === '').map((column): LineProblem => ({ line: row.line, column, problem: 'missing' })),
  ...Object.keys(row.values).filter((column) => at(row, column).length > longest).map((column): LineProblem => ({
    line: row.line, column, problem: 'too long',
  })),
  ...days.filter((column) => at(row, column) !== '' && !isDay(at(row, column))).map((column): LineProblem => ({
    line: row.line, column, problem: 'no such day',
  })),
]

/** The events a file of units stands for, in an order that works; all of them or none. */
export const readUnits = (bytes: Uint8Array, events: readonly NumberedEvent[]): Result<readonly OrganisationEvent[], ImportProblems> => {
  const table = readCsvLines(bytes, unitColumns)
  if (!table.ok) return refuse({ file: table.error, lines: [] })
  const lines = table.value.flatMap((row) => [
    ...plainProblems(row, unitColumns.required, ['valid_from']),
    ...(at(row, 'kind') === '' || unitKinds.some((kind) => kind === at(row, 'kind')) ? [] : [{
      line: row.line, column: 'kind', problem: 'unknown kind',
    } as const]),
  ])
  if (lines.length > 0) return refuse({ file: [], lines: lines.slice(0, 100) })
  const depths = depthsOf(table.value)
  const waiting = table.value.map((row) => ({ line: row.line, event: founding(row), depth: depths.get(at(row, 'unit')) ?? 0 }))
    .sort((a, b) => (a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : a.depth - b.depth || a.line - b.line))
  const problems: LineProblem[] = []
  for (let accepted = waiting; ;) {
    const wrong = firstProblem([...events, ...accepted.map(({ event }, index) => ({ number: events.length + index + 1, event }))])
    if (wrong === null) return problems.length > 0 ? refuse({
      file: [], lines: problems.sort((a, b) => a.line - b.line),
    }) : ok(accepted.map(({ event }) => event))
    const culprit = accepted[wrong.number - events.length - 1]
    problems.push({ line: culprit?.line ?? 0, column: null, problem: wrong.problem })
    if (!culprit || problems.length >= 100) return refuse({ file: [], lines: problems.sort((a, b) => a.line - b.line) })
    accepted = accepted.filter((item) => item !== culprit)
  }
}

type Founding = Extract<OrganisationEvent, { kind: 'found' }>
const founding = (row: CsvRow): Founding => ({
  kind: 'found', day: at(row, 'valid_from'),
  unit: {
    id: at(row, 'unit'), kind: unitKinds.find((kind) => kind === at(row, 'kind')) ?? 'unit', name: { nl: at(row, 'name_nl'), en: at(row, 'name_en') },
    parent: at(row, 'parent') || null,
  },
})
/** How far below the top of the file each unit stands, so that parents are founded first; a circle ends the count. */
const depthsOf = (rows: readonly CsvRow[]): ReadonlyMap<string, number> => {
  const parents = new Map(rows.map((row) => [at(row, 'unit'), at(row, 'parent')]))
  return new Map([...parents.keys()].map((id) => {
    let depth = 0
    for (let current = parents.get(id); current && depth <= 50; current = parents.get(current)) depth++
    return [id, depth]
  }))
}

/** The positions of a file, checked against the units that stand on each line's first day; all of them or none. */
export const readPositions = (bytes: Uint8Array, events: readonly NumberedEvent[]): Result<readonly Position[], ImportProblems> => {
  const table = readCsvLines(bytes, positionColumns)
  if (!table.ok) return refuse({ file: table.error, lines: [] })
  const lines = table.value.flatMap((row) => plainProblems(row, ['position', 'unit', 'valid_from'], ['valid_from', 'valid_to']))
  if (lines.length > 0) return refuse({ file: [], lines: lines.slice(0, 100) })
  const trees = new Map<Day, ReadonlySet<string>>()
  const standing = (day: Day) => {
    const known = trees.get(day) ?? new Set(unitsOn(events, day).keys())
    trees.set(day, known)
    return known
  }
  const positions = table.value.map((row): Position => ({
    id: at(row, 'position'), unit: at(row, 'unit'), holder: at(row, 'person') || null, manager: at(row, 'manager') || null, validFrom: at(row, 'valid_from'),
    validTo: at(row, 'valid_to') || null,
  }))
  const every = new Set(positions.filter(({ unit, validFrom }) => standing(validFrom).has(unit)).map(({ unit }) => unit))
  const notYet = positions.flatMap(({ unit, validFrom }, index) => (every.has(unit) && !standing(validFrom).has(unit) ? [{
    index, problem: 'unit does not stand on that day' as const,
  }] : []))
  const problems = [...positionProblems(positions, every), ...notYet].map(({ index, problem }): LineProblem => ({
    line: table.value[index]?.line ?? 0, column: null, problem,
  }))
  return problems.length > 0 ? refuse({ file: [], lines: problems.sort((a, b) => a.line - b.line).slice(0, 100) }) : ok(positions)
}

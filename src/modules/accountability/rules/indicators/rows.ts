import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Definition } from './definition.ts'
import { checkRaw, rawShape, type Raw, type RawRefusal } from './reading.ts'

/** The header of a file with figures, the same for CSV, `.xlsx` and the API. */
export const columns = ['indicator', 'department', 'period', 'numerator', 'denominator'] as const
export type Row = Readonly<Record<(typeof columns)[number], string>>
export type Line = Raw & { readonly indicator: string; readonly version: number }
export type RowProblem = { readonly row: number; readonly column: string; readonly what: 'unknown-indicator' | 'delivered-by-module' | 'unknown-department' | 'not-yours' | 'bad-period' | 'bad-number' | 'point-or-comma' | 'twice' | RawRefusal }

export type Known = {
  /** Every version of every indicator, oldest first. */
  readonly definitions: readonly Definition[]
  /** The version to which the round about a year is bound; null where no round is, or it does not know the indicator. */
  readonly bound?: (indicator: string, year: number) => number | null
  readonly departments: readonly string[]
  /** Departments for which somebody may bring figures. */
  readonly mine: (department: string) => boolean
  readonly thisYear: number
}

const number = (typed: string): number | null | undefined => {
  const trimmed = typed.trim()
  if (trimmed === '') return null
  // A point and three digits: twelve hundred in Dutch, one and a fifth in English. Nobody guesses.
  return /^\d{1,10}([.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined
}
const columnOf: Readonly<Record<RawRefusal, string>> = { 'not-whole': 'numerator', 'no-base': 'denominator', 'part-larger': 'numerator', 'base-not-used': 'denominator', 'wrong-period': 'period', 'future-period': 'period' }

const readRow = (given: Row, row: number, { definitions, bound, departments, mine, thisYear }: Known): Result<Line, RowProblem> => {
  const wrong = (column: string, what: RowProblem['what']): Result<never, RowProblem> => refuse({ row, column, what })
  const versions = definitions.filter(({ id }) => id === given.indicator.trim())
  const round = bound?.(given.indicator.trim(), Number(given.period.trim().slice(0, 4))) ?? null
  // A definition that changed midway counts from the next round on: figures of this round's year are made by the version that it fixed.
  const definition = versions.find(({ version }) => version === round) ?? versions.at(-1)
  if (!definition) return wrong('indicator', 'unknown-indicator')
  if (definition.module !== null) return wrong('indicator', 'delivered-by-module')
  const department = given.department.trim().toLowerCase()
  if (!departments.includes(department)) return wrong('department', 'unknown-department')
  if (!mine(department)) return wrong('department', 'not-yours')
  const [numerator, denominator] = [number(given.numerator), number(given.denominator)]
  for (const column of ['numerator', 'denominator'] as const) if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(given[column].trim())) return wrong(column, 'point-or-comma')
  if (numerator === undefined || numerator === null) return wrong('numerator', 'bad-number')
  if (denominator === undefined) return wrong('denominator', 'bad-number')
  const raw = rawShape.safeParse({ department, period: given.period.trim(), numerator, denominator })
  if (!raw.success) return wrong(String(raw.error.issues[0]?.path[0] ?? 'period'), raw.error.issues[0]?.path[0] === 'period' ? 'bad-period' : 'bad-number')
  const checked = checkRaw(raw.data, definition, thisYear)
  return checked.ok ? ok({ ...checked.value, indicator: definition.id, version: definition.version }) : wrong(columnOf[checked.error], checked.error)
}

/** All lines of a file, or everything that is wrong in it: nothing is taken over halfway. Rows count from 2, under the header. */
export const readRows = (rows: readonly Row[], known: Known): Result<readonly Line[], readonly RowProblem[]> => {
  const seen = new Set<string>()
  const lines: Line[] = []
  const problems: RowProblem[] = []
  rows.forEach((given, at) => {
    const read = readRow(given, at + 2, known)
    if (!read.ok) return problems.push(read.error)
    const key = `${read.value.indicator}/${read.value.department}/${read.value.period}`
    if (seen.has(key)) return problems.push({ row: at + 2, column: 'period', what: 'twice' })
    seen.add(key)
    return lines.push(read.value)
  })
  return problems.length > 0 ? refuse(problems) : ok(lines)
}

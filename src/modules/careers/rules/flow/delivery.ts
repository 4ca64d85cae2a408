import { settings } from '../settings.ts'
import { groups, type Group } from '../fairness/counts.ts'

/** A delivered table of aggregates. Nothing in it is about one person. */
export const deliveryKinds = ['stock', 'moves', 'workforce', 'selection', 'indicators'] as const
export type DeliveryKind = (typeof deliveryKinds)[number]
export const columnsOf: Readonly<Record<DeliveryKind, readonly string[]>> = {
  stock: ['department', 'year', 'scale', 'group', 'count'],
  moves: ['department', 'year', 'from', 'to', 'group', 'count'],
  workforce: ['year', 'population', 'group', 'count'],
  selection: ['department', 'year', 'stratum', 'group', 'selected', 'total'],
  indicators: ['department', 'year', 'indicator', 'group', 'part', 'base'],
}

/** States of a move: a scale, or coming in (`in`) and leaving (`out`). */
export const outside = ['in', 'out'] as const
const scalePattern = /^(?:[1-9]|1[0-9])(?:-(?:[1-9]|1[0-9]))?\+?$/
export const isScale = (text: string): boolean => scalePattern.test(text)
/** Scales in order: by their first number. */
export const scaleOrder = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10)

/** Columns that only a file about persons has. The whole file is refused unread. */
const personColumns = /^(name|naam|person|persoon|employee|medewerker|personeelsnummer|sub|e-?mail|mail|bsn|birth.*|geboorte.*|postcode|street|straat|address|adres|sex|geslacht|id)$/i

export type FileProblem = 'person-level' | 'columns' | 'empty' | 'too-long'
/** What a header says of the file as a whole; null when it may be read on. */
export const headerProblem = (kind: DeliveryKind, header: readonly string[], rows: number): FileProblem | null => {
  if (header.some((name) => personColumns.test(name.trim()))) return 'person-level'
  if (columnsOf[kind].some((name) => !header.includes(name)) || header.length !== columnsOf[kind].length) return 'columns'
  return rows === 0 ? 'empty' : rows > 50_000 ? 'too-long' : null
}

export const cellProblems = ['unknown-department', 'not-yours', 'no-year', 'no-scale', 'unknown-group', 'no-count', 'too-small', 'more-than-base', 'unknown-indicator', 'unknown-population', 'twice'] as const
export type CellProblem = { readonly line: number; readonly what: (typeof cellProblems)[number]; readonly cell: string }
export type DeliveryRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }
export type Cell = { readonly key: readonly string[]; readonly department: string; readonly year: number; readonly group: Group; readonly count: number; readonly base: number | null }

/** A file is about persons when nearly every count is 0 or 1: then its rows are people in disguise. */
export const looksPersonLevel = (counts: readonly number[]): boolean => counts.length >= 10 && counts.filter((count) => count <= 1).length / counts.length > 0.8

const count = (text: string | undefined): number | null => (/^\d{1,9}$/.test((text ?? '').trim()) ? Number(text) : null)

/** Checks the cells of a table; one problem a line. Cells under the minimum are refused: the sender leaves them out or takes scales together. */
export const checkCells = (
  kind: DeliveryKind, rows: readonly DeliveryRow[],
  known: { readonly department: (id: string) => 'yours' | 'not-yours' | 'unknown'; readonly indicators: readonly string[]; readonly populations: readonly string[] },
): { readonly cells: readonly Cell[]; readonly problems: readonly CellProblem[] } => {
  const cells: Cell[] = []
  const problems: CellProblem[] = []
  const seen = new Set<string>()
  for (const { line, cells: row } of rows) {
    const at = (name: string): string => (row[name] ?? '').trim()
    const refuse = (what: CellProblem['what'], cell: string): void => void problems.push({ line, what, cell: cell.slice(0, 40) })
    const department = kind === 'workforce' ? '' : at('department')
    const whose = kind === 'workforce' ? 'yours' : known.department(department)
    const [part, base] = kind === 'selection' ? [count(at('selected')), count(at('total'))] : kind === 'indicators' ? [count(at('part')), count(at('base'))] : [count(at('count')), null]
    const key = columnsOf[kind].filter((name) => !['count', 'selected', 'total', 'part', 'base'].includes(name)).map(at)
    const scales = kind === 'stock' ? [at('scale')] : kind === 'moves' ? [at('from'), at('to')].filter((one) => !(outside as readonly string[]).includes(one)) : []
    if (whose === 'unknown') refuse('unknown-department', department)
    else if (whose === 'not-yours') refuse('not-yours', department)
    else if (!/^20\d\d$/.test(at('year'))) refuse('no-year', at('year'))
    else if (scales.some((one) => !isScale(one)) || (kind === 'moves' && (at('from') === 'out' || at('to') === 'in' || (at('from') === 'in' && at('to') === 'out')))) refuse('no-scale', scales.find((one) => !isScale(one)) ?? at('from'))
    else if (!(groups as readonly string[]).includes(at('group'))) refuse('unknown-group', at('group'))
    else if (kind === 'indicators' && !known.indicators.includes(at('indicator'))) refuse('unknown-indicator', at('indicator'))
    else if (kind === 'workforce' && !known.populations.includes(at('population'))) refuse('unknown-population', at('population'))
    else if (part === null || (columnsOf[kind].length === 6 && kind !== 'moves' && base === null)) refuse('no-count', part === null ? at('count') || at('selected') || at('part') : at('total') || at('base'))
    else if (base !== null && part > base) refuse('more-than-base', String(part))
    else if (seen.has(JSON.stringify(key))) refuse('twice', key.join(' '))
    else if ([part, ...(base === null ? [] : [base])].some((value) => value > 0 && value < settings.cellMinimum)) refuse('too-small', String(part))
    else {
      seen.add(JSON.stringify(key))
      cells.push({ key, department, year: Number(at('year')), group: at('group') as Group, count: part, base })
    }
  }
  return { cells, problems }
}

/** Organisations of a stock table that are too small for figures by origin. */
export const tooSmall = (cells: readonly Cell[]): readonly string[] => {
  const totals = new Map<string, number>()
  for (const { department, year, count: people } of cells) totals.set(`${department} ${year}`, (totals.get(`${department} ${year}`) ?? 0) + people)
  return [...totals].filter(([, people]) => people < settings.organisationMinimum).map(([key]) => key)
}

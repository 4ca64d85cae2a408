import { numberIn, readCsv, type CsvTable } from '../../../foundation/files/csv.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Observation } from '../rules/effect/panel.ts'

/** Beyond this, differences and squares no longer fit in a number. */
const mostOf = 1e100

const row = (file: string, table: CsvTable, at: number): Result<Observation, string> => {
  const cell = (name: string): string => table.rows[at]?.[table.header.indexOf(name)]?.trim() ?? ''
  const wrong = (column: string, expected: string) => refuse(`${file}: row ${at + 2}, column "${column}": expected ${expected}, got "${cell(column)}".`)
  const [unit, period, value, start] = [cell('unit'), numberIn(cell('period')), numberIn(cell('value')), cell('start') === '' ? null : numberIn(cell('start'))]
  if (unit === '') return wrong('unit', 'a name')
  if (period === null) return wrong('period', 'a number, such as a year')
  if (start === null && cell('start') !== '') return wrong('start', 'a period, or nothing for never')
  if (value === null) return wrong('value', 'a number; every unit needs one in every period')
  const large = ([['period', period], ['start', start ?? 0], ['value', value]] as const).find(([, one]) => Math.abs(one) > mostOf)
  return large ? wrong(large[0], 'a number between -1e100 and 1e100') : ok({ unit, period, start, value })
}

/** The observations of a panel file (unit, period, start, value), or one sentence about the first thing wrong in it. */
export const readPanel = (text: string, file: string): Result<readonly Observation[], string> => {
  const table = readCsv(text, file)
  if (!table.ok) return table
  const missing = ['unit', 'period', 'start', 'value'].find((name) => !table.value.header.includes(name))
  if (missing) return refuse(`${file}: the column "${missing}" is missing; expected unit,period,start,value.`)
  if (table.value.rows.length === 0) return refuse(`${file}: there are no rows under the header.`)
  const found: Observation[] = []
  for (let at = 0; at < table.value.rows.length; at++) {
    const one = row(file, table.value, at)
    if (!one.ok) return one
    found.push(one.value)
  }
  return ok(found)
}

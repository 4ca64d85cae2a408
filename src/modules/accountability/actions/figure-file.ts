import { csvFaultWords, readTable } from '../../../foundation/files/csv.ts'
import { faultIn, type FileFault } from '../../../foundation/files/fault.ts'
import { readWorkbook, writeWorkbook } from '../../../foundation/files/workbook.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { columns, type Row } from '../rules/indicators/rows.ts'

const utf8Text = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
const most = 20_000

/** What Dutch spreadsheets save, and what lies on the clipboard. */
const dutchSeparators = [';', '\t']

const rowsOf = (header: readonly string[], rows: readonly (readonly string[])[], file: string): Result<readonly Row[], FileFault> => {
  const missing = columns.find((name) => !header.includes(name))
  if (missing) return refuse(faultIn(file, { nl: `de kolom "${missing}" ontbreekt; verwacht: ${columns.join(',')}.`, en: `the column "${missing}" is missing; expected: ${columns.join(',')}.` }))
  if (rows.length > most) return refuse(faultIn(file, { nl: `hooguit ${most} regels tegelijk.`, en: `at most ${most} lines at once.` }))
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  return ok(filled.map((row) => Object.fromEntries(columns.map((name) => [name, row[header.indexOf(name)] ?? ''])) as Row))
}

/** The lines of a CSV or `.xlsx` file with figures, or one sentence in both languages about what is wrong with it. */
export const readFigureFile = async (name: string, bytes: Uint8Array): Promise<Result<{ readonly rows: readonly Row[]; readonly source: 'csv' | 'xlsx' }, FileFault>> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const book = await readWorkbook(bytes, name)
    if (!book.ok) return book
    const [header, ...rows] = book.value[0]?.rows ?? []
    const read = rowsOf((header ?? []).map((cell) => cell.trim().toLowerCase()), rows, name)
    return read.ok ? ok({ rows: read.value, source: 'xlsx' }) : read
  }
  const text = utf8Text(bytes)
  if (text === null) return refuse(faultIn(name, { nl: 'dit is geen CSV in UTF-8 en geen .xlsx.', en: 'this is neither CSV in UTF-8 nor .xlsx.' }))
  const table = readTable(text, dutchSeparators)
  if (!table.ok) return refuse(faultIn(name, csvFaultWords(table.error)))
  const read = rowsOf(table.value.header.map((cell) => cell.toLowerCase()), table.value.rows, name)
  return read.ok ? ok({ rows: read.value, source: 'csv' }) : read
}

/** An empty workbook with the right head. */
export const figureTemplate = (): Promise<Uint8Array<ArrayBuffer>> => writeWorkbook([{ name: 'cijfers', rows: [[...columns]] }])

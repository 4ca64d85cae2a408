import { unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import writeXlsx from 'write-excel-file/node'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { faultIn, type FileFault } from './fault.ts'

/** One sheet of a workbook as texts, row by row; an empty cell is an empty text, numbers are written with a decimal point. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** What a workbook may hold once it is unpacked, in bytes: a small file can be made to unpack without end. */
const largest = 64 * 1024 * 1024

const textOf = (cell: unknown): string => (cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))

const fits = (bytes: Uint8Array): boolean => {
  let sum = 0
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => { sum += originalSize; return false } })
  } catch {
    return false
  }
  return sum > 0 && sum <= largest
}

/** Reads an `.xlsx` file, all sheets. Refuses with one sentence that names `file` whatever is not one, or unpacks to more than 64 MB. */
export const readWorkbook = async (bytes: Uint8Array, file: string): Promise<Result<readonly Sheet[], FileFault>> => {
  if (!fits(bytes)) {
    return refuse(faultIn(file, {
      nl: 'dit is geen .xlsx-bestand dat we kunnen lezen. Het is iets anders, het is kapot, of het is uitgepakt groter dan 64 MB.',
      en: 'this is not an .xlsx file that can be read (it is something else, broken, or larger than 64 MB unpacked).',
    }))
  }
  try {
    const sheets = await readXlsx(Buffer.from(bytes), { trim: false })
    return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })))
  } catch {
    return refuse(faultIn(file, { nl: 'dit .xlsx-bestand is kapot of heeft geen bladen.', en: 'this .xlsx file is broken or lacks its sheets.' }))
  }
}

/** A cell to be written: a text or a number; `null` leaves it empty. */
export type WrittenCell = string | number | null

/** Writes an `.xlsx` file. The first row of each sheet is its head. Texts stay texts: nothing that starts with `=` becomes a formula. */
export const writeWorkbook = async (sheets: readonly { readonly name: string; readonly rows: readonly (readonly WrittenCell[])[] }[]): Promise<Uint8Array<ArrayBuffer>> => {
  const cells = (row: readonly WrittenCell[], head: boolean) => row.map((value) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String, ...(head ? { fontWeight: 'bold' as const } : {}) }))
  return new Uint8Array(await writeXlsx(sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row, at) => cells(row, at === 0)) }))).toBuffer())
}

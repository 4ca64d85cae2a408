import { ok, refuse, type Result } from '../kernel/result.ts'
import { csvRecords } from './csv-lines.ts'

/** A table of text as read from a file. `line(i)` is where row `i` (from 0) starts counting from 1 with the header, as long as no field holds a line break. */
export type CsvTable = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The column's values; `null` when there is no such column. Empty = missing. */
  readonly column: (name: string) => readonly string[] | null
}

/**
 * Reads CSV: header row, comma, quotes by RFC 4180, a byte order mark and either line end forgiven, empty last lines left out.
 * Refuses with one sentence that names `file`: an empty file, a column named twice or not at all, a row of another length, an open quote.
 */
export const readCsv = (text: string, file: string): Result<CsvTable, string> => {
  let broken = 0
  const data = csvRecords(text.replace(/^\uFEFF/, ''), (line) => (broken ||= line))
  if (broken > 0) return refuse(`${file}: row ${broken} has a quote that is not closed or stands in the middle of a field.`)
  const header = data[0]?.fields.map((name) => name.trim())
  if (!header) return refuse(`${file}: this file is empty; expected a header row.`)
  const unnamed = header.indexOf('')
  if (unnamed >= 0) return refuse(`${file}: column ${unnamed + 1} has no name in the header row.`)
  const twice = header.find((name, at) => header.indexOf(name) !== at)
  if (twice !== undefined) return refuse(`${file}: the column "${twice}" is there twice.`)
  const uneven = data.find(({ fields }) => fields.length !== header.length)
  if (uneven) return refuse(`${file}: row ${uneven.line} has ${uneven.fields.length} fields; the header has ${header.length}.`)
  const rows = data.slice(1).map(({ fields }) => fields)
  return ok({
    header, rows,
    column: (name) => {
      const at = header.indexOf(name)
      return at < 0 ? null : rows.map((row) => row[at] ?? '')
    },
  })
}

/** A number as written in a file: decimal point, no thousands separator. `null` for an empty or any other text. */
export const numberIn = (text: string): number | null => {
  const trimmed = text.trim()
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}

import { ok, refuse, type Result } from '../kernel/result.ts'
import { csvRecords } from './csv-lines.ts'
import type { FileFault } from './fault.ts'

/** A table of text as read from a file. `line(i)` is where row `i` (from 0) starts counting from 1 with the header, as long as no field holds a line break. */
export type CsvTable = {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The column's values; `null` when there is no such column. Empty = missing. */
  readonly column: (name: string) => readonly string[] | null
}

/** What keeps a text from being a table. Rows count from 1 with the header. */
export type CsvFault =
  | { readonly what: 'quote'; readonly row: number }
  | { readonly what: 'empty' }
  | { readonly what: 'unnamed'; readonly column: number }
  | { readonly what: 'twice'; readonly column: string }
  | { readonly what: 'uneven'; readonly row: number; readonly fields: number; readonly expected: number }

/** A fault in words, without the name of the file. */
export const csvFaultWords = (fault: CsvFault): FileFault => {
  switch (fault.what) {
    case 'quote': return { nl: `in regel ${fault.row} staat een aanhalingsteken dat niet sluit.`, en: `row ${fault.row} has a quote that is not closed or stands in the middle of a field.` }
    case 'empty': return { nl: 'dit bestand is leeg.', en: 'this file is empty; expected a header row.' }
    case 'unnamed': return { nl: `kolom ${fault.column} heeft geen naam in de eerste regel.`, en: `column ${fault.column} has no name in the header row.` }
    case 'twice': return { nl: `de kolom "${fault.column}" staat er twee keer.`, en: `the column "${fault.column}" is there twice.` }
    case 'uneven': return { nl: `regel ${fault.row} heeft ${fault.fields} velden, de eerste regel heeft er ${fault.expected}.`, en: `row ${fault.row} has ${fault.fields} fields; the header has ${fault.expected}.` }
  }
}

/**
 * Reads a table of text: header row, quotes by RFC 4180, a byte order mark and either line end forgiven, empty last lines left out. Fields are
 * parted by commas; where `others` are allowed and the first line has no comma, by the first of them that it has.
 */
export const readTable = (text: string, others: readonly string[] = []): Result<CsvTable, CsvFault> => {
  const content = text.replace(/^\uFEFF/, '')
  const first = /^.*/.exec(content)?.[0] ?? ''
  const separator = first.includes(',') ? ',' : (others.find((one) => first.includes(one)) ?? ',')
  let broken = 0
  const data = csvRecords(content, (line) => (broken ||= line), separator)
  if (broken > 0) return refuse({ what: 'quote', row: broken })
  const header = data[0]?.fields.map((name) => name.trim())
  if (!header) return refuse({ what: 'empty' })
  const unnamed = header.indexOf('')
  if (unnamed >= 0) return refuse({ what: 'unnamed', column: unnamed + 1 })
  const twice = header.find((name, at) => header.indexOf(name) !== at)
  if (twice !== undefined) return refuse({ what: 'twice', column: twice })
  const uneven = data.find(({ fields }) => fields.length !== header.length)
  if (uneven) return refuse({ what: 'uneven', row: uneven.line, fields: uneven.fields.length, expected: header.length })
  const rows = data.slice(1).map(({ fields }) => fields)
  return ok({
    header, rows,
    column: (name) => {
      const at = header.indexOf(name)
      return at < 0 ? null : rows.map((row) => row[at] ?? '')
    },
  })
}

/** Reads CSV with commas. Refuses with one English sentence that names `file`: on the command line, and where a page adds its own. */
export const readCsv = (text: string, file: string): Result<CsvTable, string> => {
  const table = readTable(text)
  return table.ok ? table : refuse(`${file}: ${csvFaultWords(table.error).en}`)
}

/** A number as written in a file: decimal point, no thousands separator. `null` for an empty or any other text. */
export const numberIn = (text: string): number | null => {
  const trimmed = text.trim()
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}

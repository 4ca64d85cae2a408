import papaparse, { type ParseLocalConfig } from 'papaparse'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** A table by columns, as it was written: one array of texts per column that was asked for. An empty text is a missing value. */
export type ColumnTable = { readonly rows: number; readonly names: readonly string[]; readonly columns: ReadonlyMap<string, readonly string[]> }

/**
 * Reads a wide CSV by columns, in pieces: header row, comma, RFC 4180 quotes, any line end, blank lines passed over. Only the columns in
 * `wanted` are kept (all when it is absent), so that a file of a hundred columns costs what is used of it; other columns may have no name
 * or the same one. Refuses with one sentence that names `file`.
 */
export const readColumns = (text: string, file: string, wanted?: ReadonlySet<string>): Result<ColumnTable, string> => {
  if (text.includes('\0')) return refuse(`${file}: expected text; it holds a zero byte.`)
  let names: readonly string[] | null = null
  let kept: { readonly at: number; readonly values: string[] }[] = []
  let rows = 0
  let wrong: string | null = null
  const start = (fields: readonly string[]): void => {
    names = fields.map((field) => field.trim())
    const first = names
    kept = first.flatMap((name, at) => ((!wanted || wanted.has(name)) && first.indexOf(name) === at ? [{ at, values: [] }] : []))
  }
  const config: Pick<ParseLocalConfig<string[]>, 'delimiter' | 'chunkSize' | 'chunk'> = {
    delimiter: ',',
    chunkSize: 4_000_000,
    chunk: ({ data, errors }, parser) => {
      const broken = errors.find(({ type }) => type === 'Quotes')
      if (broken) {
        wrong = `${file}: row ${rows + (broken.row ?? 0) + 1} has a quote that is not closed or stands in the middle of a field.`
        return parser.abort()
      }
      for (const fields of data) {
        if (fields.length === 1 && (fields[0] ?? '').trim() === '' && names?.length !== 1) continue
        if (names === null) {
          start(fields)
          continue
        }
        rows += 1
        if (fields.length !== names.length) {
          wrong = `${file}: row ${rows + 1} has ${fields.length} fields; the header has ${names.length}.`
          return parser.abort()
        }
        for (const { at, values } of kept) values.push(fields[at] as string)
      }
    },
  }
  papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), config as object)
  if (wrong !== null) return refuse(wrong)
  if (names === null) return refuse(`${file}: this file is empty; expected a header row.`)
  const header: readonly string[] = names
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at && (!wanted || wanted.has(name)))
  if (twice !== undefined) return refuse(`${file}: the column "${twice}" is there twice.`)
  // In a file of one column a blank line is a missing value, but at the end it is the end of the file.
  const [only] = kept
  if (header.length === 1 && only?.values.at(-1)?.trim() === '') {
    only.values.pop()
    rows -= 1
  }
  return ok({ rows, names: header, columns: new Map(kept.map(({ at, values }) => [header[at] as string, values])) })
}

import papaparse, { type ParseLocalConfig } from 'papaparse'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { csvFaultWords, type CsvFault } from './csv.ts'
import { faultIn, type FileFault } from './fault.ts'

/** A table by columns, as it was written: one array of texts per column that was asked for. An empty text is a missing value. */
export type ColumnTable = { readonly rows: number; readonly names: readonly string[]; readonly columns: ReadonlyMap<string, readonly string[]> }

/**
 * Reads a wide CSV by columns, in pieces: header row, comma, RFC 4180 quotes, any line end, blank lines passed over. Only the columns in
 * `wanted` are kept (all when it is absent), so that a file of a hundred columns costs what is used of it; other columns may have no name
 * or the same one. Refuses with one sentence that names `file`.
 */
export const readColumns = (text: string, file: string, wanted?: ReadonlySet<string>): Result<ColumnTable, FileFault> => {
  const { handle, end } = collector(text, file, wanted)
  papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), { ...pieces, chunk: handle } as object)
  return end()
}

/** The same for a server that has other work: between pieces `onRows` is waited for, and answers false to stop. */
export const readColumnsInSteps = (text: string, file: string, onRows: (rows: number) => Promise<boolean>): Promise<Result<ColumnTable, FileFault>> =>
  new Promise((resolve, reject) => {
    const { handle, end, rows } = collector(text, file)
    let stopped = false
    const config: ParseLocalConfig<string[]> = {
      ...pieces,
      chunk: (piece, parser) => {
        handle(piece, parser)
        parser.pause()
        onRows(rows()).then((go) => {
          stopped ||= !go
          if (go) parser.resume()
          else parser.abort()
        }, reject)
      },
      complete: () => resolve(stopped ? refuse(cancelledAfter(rows(), file)) : end()),
    } as ParseLocalConfig<string[]>
    papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), config as object)
  })

/** Somebody stopped the reading. */
export const cancelledAfter = (rows: number, file: string): FileFault => faultIn(file, { nl: `het inlezen is gestopt na ${rows} regels.`, en: `reading was cancelled after ${rows} rows.` })

const pieces = { delimiter: ',', chunkSize: 4_000_000 }
type Piece = Parameters<NonNullable<ParseLocalConfig<string[]>['chunk']>>

/** Puts pieces of a file together; `end` says what came of it. */
const collector = (text: string, file: string, wanted?: ReadonlySet<string>): { readonly handle: (piece: Piece[0], parser: Piece[1]) => void; readonly end: () => Result<ColumnTable, FileFault>; readonly rows: () => number } => {
  let names: readonly string[] | null = null
  let kept: { readonly at: number; readonly values: string[] }[] = []
  let rows = 0
  const fault = (what: CsvFault): FileFault => faultIn(file, csvFaultWords(what))
  let wrong: FileFault | null = text.includes('\0') ? faultIn(file, { nl: 'dit is geen tekst.', en: 'expected text; it holds a zero byte.' }) : null
  const start = (fields: readonly string[]): void => {
    names = fields.map((field) => field.trim())
    const first = names
    kept = first.flatMap((name, at) => ((!wanted || wanted.has(name)) && first.indexOf(name) === at ? [{ at, values: [] }] : []))
  }
  const handle = ({ data, errors }: Piece[0], parser: Piece[1]): void => {
    if (wrong !== null) return parser.abort()
    const broken = errors.find(({ type }) => type === 'Quotes')
    if (broken) {
      wrong = fault({ what: 'quote', row: rows + (broken.row ?? 0) + 1 })
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
        wrong = fault({ what: 'uneven', row: rows + 1, fields: fields.length, expected: names.length })
        return parser.abort()
      }
      for (const { at, values } of kept) values.push(fields[at] as string)
    }
  }
  const end = (): Result<ColumnTable, FileFault> => {
    if (wrong !== null) return refuse(wrong)
    if (names === null) return refuse(fault({ what: 'empty' }))
    const header: readonly string[] = names
    const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at && (!wanted || wanted.has(name)))
    if (twice !== undefined) return refuse(fault({ what: 'twice', column: twice }))
    // In a file of one column a blank line is a missing value, but at the end it is the end of the file.
    const [only] = kept
    if (header.length === 1 && only?.values.at(-1)?.trim() === '') {
      only.values.pop()
      rows -= 1
    }
    return ok({ rows, names: header, columns: new Map(kept.map(({ at, values }) => [header[at] as string, values])) })
  }
  return { handle, end, rows: () => rows }
}

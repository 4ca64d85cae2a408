import { type Result, ok, refuse } from '../kernel/result.ts'

/** A line of a table by column name, with the number of the line in the file where it starts (the header is line 1). */
export type CsvRow = { readonly line: number; readonly values: Readonly<Record<string, string>> }

export type CsvProblem =
  | { readonly kind: 'not UTF-8' }
  | { readonly kind: 'too large'; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'missing column'; readonly column: string }
  | { readonly kind: 'unknown column'; readonly column: string }
  | { readonly kind: 'column twice'; readonly column: string }
  | { readonly kind: 'wrong number of fields'; readonly line: number; readonly expected: number; readonly found: number }
  | { readonly kind: 'quote'; readonly line: number }
  | { readonly kind: 'control character'; readonly line: number }

/** Largest file that is read: 157,000 positions fit. */
export const csvBytes = 32 * 1024 * 1024

/** Control characters but line ends and tab, which RFC 4180 files have no use for; nor may text change its direction. */
// oxlint-disable-next-line no-control-regex
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/**
 * Reads a comma separated table (RFC 4180, UTF-8 with or without byte order mark, header row, CRLF or LF) in one pass.
 * Every problem is reported, not only the first, up to a hundred; fields are trimmed. Never throws.
 */
export const readCsvLines = (
  bytes: Uint8Array, columns: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): Result<readonly CsvRow[], readonly CsvProblem[]> => {
  if (bytes.length > csvBytes) return refuse([{ kind: 'too large', limit: csvBytes }])
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse([{ kind: 'not UTF-8' }])
  }
  const problems: CsvProblem[] = []
  const [header, ...records] = csvRecords(text, (line) => problems.push({ kind: 'quote', line }))
  if (!header) return refuse(problems.length > 0 ? problems : [{ kind: 'empty' }])
  const names = header.fields.map((name) => name.trim())
  const known = [...columns.required, ...(columns.optional ?? [])]
  for (const column of columns.required) if (!names.includes(column)) problems.push({ kind: 'missing column', column })
  names.forEach((column, at) => {
    if (!known.includes(column)) problems.push({ kind: 'unknown column', column: column.slice(0, 40) })
    else if (names.indexOf(column) !== at) problems.push({ kind: 'column twice', column })
  })
  const rows: CsvRow[] = []
  for (const { line, fields } of records) {
    if (problems.length >= 100) break
    if (fields.length !== names.length) problems.push({ kind: 'wrong number of fields', line, expected: names.length, found: fields.length })
    else if (fields.some((field) => hidden.test(field))) problems.push({ kind: 'control character', line })
    else rows.push({ line, values: Object.fromEntries(names.map((name, at) => [name, (fields[at] ?? '').trim()])) })
  }
  return problems.length > 0 ? refuse(problems) : ok(rows)
}

/** Cuts the text into records at `separator` (one character), with the line on which each begins; a blank line is passed over. `onQuote` hears of a quote that is not closed or stands in the middle of a field. */
export const csvRecords = (text: string, onQuote: (line: number) => void, separator = ','): { line: number; fields: string[] }[] => {
  const records: { line: number; fields: string[] }[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const start = line
    const fields: string[] = []
    for (;;) {
      let field: string
      if (text[at] === '"') {
        field = ''
        at++
        for (;;) {
          const close = text.indexOf('"', at)
          if (close < 0) {
            onQuote(start)
            return records
          }
          field += text.slice(at, close)
          at = close + 1
          if (text[at] !== '"') break
          field += '"'
          at++
        }
        line += field.split('\n').length - 1
      } else {
        const begin = at
        while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
        field = text.slice(begin, at)
        if (field.includes('"')) onQuote(start)
      }
      fields.push(field)
      if (text[at] === separator) {
        at++
        continue
      }
      if (text[at] === '\r' && text[at + 1] === '\n') at++
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
        onQuote(start)
        while (at < text.length && text[at] !== '\n') at++
      }
      at++
      line++
      break
    }
    if (fields.length > 1 || fields[0] !== '') records.push({ line: start, fields })
  }
  return records
}

import { ok, refuse, type Result } from '../../kernel/result.ts'
import { csvFaultWords, readTable } from '../csv.ts'
import { faultIn, type FileFault } from '../fault.ts'
import type { SurveyFile, Variable } from './variables.ts'

/** What each column of a codebook may be called. */
const heads = {
  variable: ['variable', 'variabele', 'name', 'naam'], label: ['label', 'question', 'vraag', 'omschrijving'], value: ['value', 'waarde', 'code'], text: ['value_label', 'valuelabel', 'waardelabel', 'antwoord', 'text', 'tekst'], missing: ['missing', 'ontbrekend'],
} as const
const yes = new Set(['1', 'yes', 'ja', 'true', 'x', 'missing', 'ontbrekend'])

/** Rows of a codebook: one per variable, or one per value of a variable. */
export const codebookOf = (rows: readonly (readonly string[])[], file: string): Result<{ readonly variables: readonly Variable[]; readonly notUnderstood: readonly FileFault[] }, FileFault> => {
  const [head = [], ...body] = rows
  const names = head.map((one) => one.trim().toLowerCase())
  const at = (key: keyof typeof heads): number => names.findIndex((name) => (heads[key] as readonly string[]).includes(name))
  if (at('variable') < 0) return refuse(faultIn(file, { nl: `een codeboek heeft een kolom "variabele" nodig; gevonden: ${names.join(', ')}.`, en: `a codebook needs a column "variable"; found ${names.join(', ')}.` }))
  const cell = (row: readonly string[], key: keyof typeof heads): string => (at(key) < 0 ? '' : (row[at(key)] ?? '').trim())
  const known = Object.values(heads).flat() as readonly string[]
  const found = new Map<string, { label: string; labels: { value: string; label: string }[]; missing: string[] }>()
  for (const row of body) {
    const name = cell(row, 'variable')
    if (name === '') continue
    const one = found.get(name) ?? { label: '', labels: [], missing: [] }
    found.set(name, one)
    one.label ||= cell(row, 'label')
    const value = cell(row, 'value')
    if (value === '') continue
    one.labels.push({ value, label: cell(row, 'text') || value })
    if (yes.has(cell(row, 'missing').toLowerCase())) one.missing.push(value)
  }
  return ok({ variables: [...found].map(([name, one]) => ({ name, ...one })), notUnderstood: names.filter((name) => name !== '' && !known.includes(name)).map((name) => faultIn(file, { nl: `kolom "${name}" van het codeboek`, en: `column "${name}" of the codebook` })) })
}

/** A codebook that is a CSV file. */
export const codebookFromCsv = (text: string, file: string): ReturnType<typeof codebookOf> => {
  const table = readTable(text)
  return table.ok ? codebookOf([table.value.header, ...table.value.rows], file) : refuse(faultIn(file, csvFaultWords(table.error)))
}

/** Joins data and what a codebook says of them: what has no counterpart is told. */
export const described = (table: Pick<SurveyFile, 'rows' | 'columns'> & { readonly names: readonly string[] }, codebook: { readonly variables: readonly Variable[]; readonly notUnderstood: readonly FileFault[] } | null, file: string): SurveyFile => {
  const said = new Map(codebook?.variables.map((one) => [one.name, one] as const))
  const lost = [...said.keys()].filter((name) => !table.columns.has(name))
  const silent = codebook ? table.names.filter((name) => table.columns.has(name) && !said.has(name)) : []
  return {
    rows: table.rows, columns: table.columns,
    variables: table.names.filter((name) => table.columns.has(name)).map((name) => said.get(name) ?? { name, label: '', labels: [], missing: [] }),
    notUnderstood: [
      ...(codebook?.notUnderstood ?? []),
      ...lost.map((name) => faultIn(file, { nl: `het codeboek beschrijft "${name}", en dat is geen kolom`, en: `the codebook describes "${name}", which is no column` })),
      ...silent.map((name) => faultIn(file, { nl: `kolom "${name}" staat niet in het codeboek`, en: `column "${name}" is not in the codebook` })),
    ],
  }
}

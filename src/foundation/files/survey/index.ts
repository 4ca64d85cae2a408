import { ok, refuse, type Result } from '../../kernel/result.ts'
import { readColumnsInSteps } from '../columns.ts'
import { csvFaultWords } from '../csv.ts'
import { faultIn, type FileFault } from '../fault.ts'
import { readWorkbook } from '../workbook.ts'
import { codebookFromCsv, codebookOf, described } from './codebook.ts'
import { readDdi } from './ddi.ts'
import { fromSav } from './from-sav.ts'
import type { SurveyFile, Variable } from './variables.ts'

export type { SurveyFile, Variable } from './variables.ts'

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }
type Codebook = { readonly variables: readonly Variable[]; readonly notUnderstood: readonly FileFault[] }
/** How far the reading is, and whether to go on; `of` null where the file does not say how many rows it has. */
export type OnRows = (rows: number, of: number | null) => Promise<boolean>

const endOf = (name: string): string => name.toLowerCase().split('.').at(-1) ?? ''
const textIn = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Reads the data of a survey from `.sav`, `.zsav`, `.csv` or `.xlsx`; for the last two a codebook may come along, as `.csv`, as `.xml`
 * (DDI-Codebook), or as a second sheet. Refuses with one sentence that names the file.
 */
export const readSurvey = async (data: GivenFile, codebook: GivenFile | null, onRows: OnRows): Promise<Result<SurveyFile, FileFault>> => {
  const along = codebook === null ? ok(null) : readCodebook(codebook)
  if (!along.ok) return along
  switch (endOf(data.name)) {
    case 'sav':
    case 'zsav': {
      const read = await fromSav(data.bytes, data.name, (rows, of) => onRows(rows, of < 0 ? null : of))
      return read.ok && along.value ? ok({ ...described({ ...read.value, names: [...read.value.columns.keys()] }, along.value, data.name), notUnderstood: [...read.value.notUnderstood, ...along.value.notUnderstood] }) : read
    }
    case 'csv': {
      const table = await readColumnsInSteps(textIn(data.bytes), data.name, (rows) => onRows(rows, null))
      return table.ok ? ok(described(table.value, along.value, data.name)) : table
    }
    case 'xlsx':
      return fromWorkbook(data, along.value)
    default:
      return refuse(faultIn(data.name, { nl: 'we verwachten een bestand dat eindigt op .sav, .zsav, .csv of .xlsx.', en: 'expected a file that ends in .sav, .zsav, .csv or .xlsx.' }))
  }
}

const readCodebook = ({ name, bytes }: GivenFile): Result<Codebook, FileFault> => {
  if (endOf(name) === 'xml') return readDdi(textIn(bytes), name)
  if (endOf(name) === 'csv') return codebookFromCsv(textIn(bytes), name)
  return refuse(faultIn(name, { nl: 'we verwachten een codeboek dat eindigt op .csv of .xml.', en: 'expected a codebook that ends in .csv or .xml.' }))
}

const fromWorkbook = async ({ name, bytes }: GivenFile, codebook: Codebook | null): Promise<Result<SurveyFile, FileFault>> => {
  const sheets = await readWorkbook(bytes, name)
  if (!sheets.ok) return sheets
  const isCodebook = (sheet: string): boolean => /^(codebook|codeboek|variables|variabelen)$/i.test(sheet.trim())
  const data = sheets.value.find((sheet) => !isCodebook(sheet.name))
  const second = sheets.value.find((sheet) => isCodebook(sheet.name))
  const [head, ...body] = data?.rows ?? []
  if (!head || head.every((cell) => cell.trim() === '')) return refuse(faultIn(name, { nl: 'het eerste blad is leeg; we verwachten een regel met namen.', en: 'the first sheet is empty; expected a row of names.' }))
  const names = head.map((cell) => cell.trim())
  const twice = names.find((one, at) => one !== '' && names.indexOf(one) !== at)
  if (twice !== undefined) return refuse(faultIn(name, csvFaultWords({ what: 'twice', column: twice })))
  const rows = body.filter((row) => row.some((cell) => cell.trim() !== ''))
  const along = codebook ? ok(codebook) : second ? codebookOf(second.rows, name) : ok(null)
  if (!along.ok) return along
  const columns = new Map(names.flatMap((one, at) => (one === '' ? [] : [[one, rows.map((row) => row[at] ?? '')] as const])))
  const others = sheets.value.filter((sheet) => sheet !== data && sheet !== second).map((sheet) => faultIn(name, { nl: `blad "${sheet.name}"`, en: `sheet "${sheet.name}"` }))
  const made = described({ rows: rows.length, columns, names: [...columns.keys()] }, along.value, name)
  return ok({ ...made, notUnderstood: [...made.notUnderstood, ...others, ...names.flatMap((one, at) => (one === '' ? [faultIn(name, { nl: `kolom ${at + 1} heeft geen naam`, en: `column ${at + 1} has no name` })] : []))] })
}

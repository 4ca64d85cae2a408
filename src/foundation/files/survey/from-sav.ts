import { ok, type Result } from '../../kernel/result.ts'
import { faultIn, type FileFault } from '../fault.ts'
import { readSavInSteps, type SavVariable } from '../sav/index.ts'
import { written, type SurveyFile } from './variables.ts'

const textOf = (value: number | string): string => (typeof value === 'number' ? written(value) : value.trimEnd())

/** Values that the file declares missing. A range is written out over the values that occur. */
const missingOf = ({ missing }: SavVariable, occurring: ReadonlySet<string>): string[] => [...new Set(missing.flatMap((rule) =>
  'value' in rule ? [textOf(rule.value)] : [...occurring].filter((value) => value !== '' && Number(value) >= rule.from && Number(value) <= rule.to)))]

/** A file of SPSS as a survey. */
export const fromSav = async (bytes: Uint8Array, file: string, onRows: (rows: number, of: number) => Promise<boolean>): Promise<Result<SurveyFile, FileFault>> => {
  const read = await readSavInSteps(bytes, file, onRows)
  if (!read.ok) return read
  const { variables, columns, rows, passedOver } = read.value
  const texts = columns.map((column) => (column instanceof Float64Array ? Array.from(column, written) : column))
  return ok({
    rows,
    columns: new Map(variables.map(({ name }, at) => [name, texts[at] ?? []])),
    variables: variables.map((variable, at) => ({ name: variable.name, label: variable.label, labels: variable.valueLabels.map(({ value, label }) => ({ value: textOf(value), label })), missing: missingOf(variable, new Set(texts[at])) })),
    notUnderstood: passedOver.map((what) => faultIn(file, what)),
  })
}

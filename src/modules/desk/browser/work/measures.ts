import type { Day } from '../../../../foundation/kernel/clock.ts'
import { parseDay } from '../../../../foundation/ui/texts/dates.ts'
import { measures, type Measure } from '../../rules/messages.ts'
import type { FieldRefusal } from './act-form-parts.ts'

/** A measure as it is being filled in: everything as typed. */
export type MeasureRow = { readonly measure: string; readonly owner: string; readonly due: string; readonly confirms: string; readonly text: string }
export const emptyMeasure: MeasureRow = { measure: '', owner: '', due: '', confirms: '', text: '' }

/** Rows travel through a form's values as text. */
export const writeRow = (row: MeasureRow): string => JSON.stringify(row)
export const readRow = (written: string): MeasureRow => ({ ...emptyMeasure, ...(JSON.parse(written) as Partial<MeasureRow>) })

/** The measure of a complete row; "no measure" needs its reason, any other an owner, a day ahead and who confirms it. Null when something lacks. */
export const measureOf = (row: MeasureRow, today: Day): Measure | null => {
  const measure = measures.find((one) => one === row.measure)
  const text = row.text.trim()
  if (measure === undefined) return null
  if (measure === 'no-measure') return text === '' ? null : { measure, owner: '', due: today, confirms: '', text }
  const due = parseDay(row.due)
  const [owner, confirms] = [row.owner.trim().slice(0, 300), row.confirms.trim().slice(0, 300)]
  return due.ok && due.value >= today && owner !== '' && confirms !== '' && owner !== confirms ? { measure, owner, due: due.value, confirms, text } : null
}

/** A decision has at least one measure, or says with a reason that there is none. */
export const wrongMeasure = (rows: readonly string[], today: Day): FieldRefusal | null => (rows.length > 0 && rows.every((row) => measureOf(readRow(row), today) !== null) ? null : 'measure-incomplete')

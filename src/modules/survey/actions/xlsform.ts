import { readWorkbook, writeWorkbook } from '../../../foundation/files/workbook.ts'
import type { Text } from '../../../foundation/kernel/language.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Form } from '../rules/questionnaire/questionnaire.ts'
import { readXlsForm as readSheets } from '../rules/xlsform/read.ts'
import type { NotUnderstood } from '../rules/xlsform/shape.ts'
import { xlsFormOf } from '../rules/xlsform/write.ts'
import { importQuestionnaire } from './bank.ts'
import type { SurveyServices } from './services.ts'

const words: Record<'no-survey' | 'no-questions', Text> = {
  'no-survey': { nl: 'Dit bestand heeft geen blad dat survey heet. Kies een XLSForm.', en: 'This file has no sheet called survey. Choose an XLSForm.' },
  'no-questions': { nl: 'In dit bestand staat geen vraag die we kunnen lezen.', en: 'There is no question in this file that we can read.' },
}

/** Reads an XLSForm into a draft; what did not come across is named. */
export const readXlsForm = async (services: SurveyServices, by: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<{ readonly id: string; readonly notUnderstood: readonly NotUnderstood[] }, Text | 'question-differs'>> => {
  const book = await readWorkbook(file.bytes, file.name)
  if (!book.ok) return book
  const read = readSheets(book.value)
  if (!read.ok) return refuse(words[read.error])
  const made = await importQuestionnaire(services, by, read.value.questionnaire, read.value.questions)
  return made.ok ? ok({ id: made.value, notUnderstood: read.value.notUnderstood }) : made
}

/** Writes a questionnaire as an XLSForm. */
export const writeXlsForm = (form: Form, { id, version }: { readonly id: string; readonly version: number }): Promise<Uint8Array<ArrayBuffer>> =>
  writeWorkbook(xlsFormOf(form, id, String(version)).map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) })))

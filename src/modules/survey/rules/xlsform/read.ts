import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'
import { constructShape, questionShape, type Question } from '../bank/question.ts'
import type { Condition } from '../questionnaire/condition.ts'
import { questionnaireShape, type Questionnaire } from '../questionnaire/questionnaire.ts'
import { readExpression } from './expression.ts'
import { ownColumns, type NotUnderstood, type Sheet } from './shape.ts'

export type ReadForm = { readonly questionnaire: Questionnaire; readonly questions: readonly Question[]; readonly notUnderstood: readonly NotUnderstood[] }

/** A sheet's rows by column name; the row's number is as a spreadsheet shows it. */
type Row = { readonly number: number; readonly cell: (column: string) => string; readonly columns: readonly string[] }
const rowsOf = (sheets: readonly Sheet[], name: string): readonly Row[] => {
  const [head = [], ...rows] = sheets.find((one) => one.name.trim().toLowerCase() === name)?.rows ?? []
  const columns = head.map((one) => one.trim())
  return rows.map((row, at): Row => ({ number: at + 2, columns, cell: (column) => (row[columns.indexOf(column)] ?? '').trim() })).filter((row) => row.columns.some((column) => row.cell(column) !== ''))
}

/** A text in the languages that the file has: `label::… (nl)`, `label::… (en)`, or plain `label` for all. */
const textIn = (row: Row, column: string): Text | null => {
  const of = (code: string): string => row.columns.filter((one) => one.startsWith(`${column}::`) && one.toLowerCase().endsWith(`(${code})`)).map(row.cell).find((cell) => cell !== '') ?? ''
  const fallback = row.cell(column) || row.columns.filter((one) => one.startsWith(`${column}::`)).map(row.cell).find((cell) => cell !== '') || ''
  const [nl, en, easy] = [of('nl') || fallback, of('en') || fallback, of('nl-easy')]
  return nl === '' ? null : { nl, en: en || nl, ...(easy === '' ? {} : { easy }) }
}

/** A name as ours are: small letters, digits and underscores, beginning with a letter. */
const slugOf = (name: string): string => {
  const small = name.toLowerCase().replace(/[^a-z0-9_]+/g, '_')
  return (/^[a-z]/.test(small) ? small : `q_${small}`).slice(0, 40)
}

const words = {
  type: { nl: 'Dit soort rij kennen we niet.', en: 'We do not know this kind of row.' }, relevant: { nl: 'Deze voorwaarde kunnen we niet lezen. De vraag wordt nu altijd gesteld.', en: 'We cannot read this condition. The question is now always asked.' },
  constraint: { nl: 'Deze controle op het antwoord nemen we niet over.', en: 'We do not take over this check on the answer.' }, required: { nl: 'Bij ons mag iemand elke vraag overslaan.', en: 'With us anybody may skip any question.' }, question: { nl: 'Deze vraag klopt niet en is overgeslagen.', en: 'This question is not right and was passed over.' },
  column: { nl: 'Deze kolom gebruiken we niet.', en: 'We do not use this column.' }, construct: { nl: 'Wat de vraag meet, is niet leesbaar opgeschreven.', en: 'What the question measures is not written readably.' }, group: { nl: 'Een groep in een groep nemen we niet over; de vragen wel.', en: 'We do not take over a group in a group; its questions we do.' }, twice: { nl: 'Deze naam staat er al.', en: 'This name is there already.' },
} as const
const used = new Set(['type', 'name', 'label', 'hint', 'relevant', 'constraint', 'required', 'appearance', ...Object.values(ownColumns)])

const rangeIn = (constraint: string): readonly [number, number] | null => {
  const found = /^\(?\s*\.\s*>=\s*(-?\d+)\s+and\s+\.\s*<=\s*(-?\d+)\s*\)?$/.exec(constraint)
  return found ? [Number(found[1]), Number(found[2])] : null
}

/**
 * Reads the sheets of an XLSForm. Questions of the kinds that a respondent meets here come across, with skip logic, languages and, if the file
 * came from here, what each question measures. All else is named in `notUnderstood`; a file without a usable question is refused.
 */
export const readXlsForm = (sheets: readonly Sheet[]): Result<ReadForm, 'no-survey' | 'no-questions'> => {
  const survey = rowsOf(sheets, 'survey')
  if (survey.length === 0) return refuse('no-survey')
  const missed: NotUnderstood[] = []
  const miss = (row: Row, column: string, why: keyof typeof words, sheet = 'survey'): void => void missed.push({ sheet, row: row.number, column, what: row.cell(column).slice(0, 200), why: words[why] })
  for (const column of survey[0]?.columns ?? []) if (column !== '' && !used.has(column.split('::')[0] ?? '')) missed.push({ sheet: 'survey', row: 1, column, what: column, why: words.column })

  const choices = rowsOf(sheets, 'choices')
  const optionsOf = (list: string) => choices.filter((row) => (row.cell('list_name') || row.cell('list name')) === list).flatMap((row) => {
    const label = textIn(row, 'label') ?? (row.cell('name') === '' ? null : { nl: row.cell('name'), en: row.cell('name') })
    return label ? [{ id: slugOf(row.cell('name')), label, ...(row.cell(ownColumns.alone) === 'yes' ? { alone: true as const } : {}) }] : []
  })
  const names = new Map<string, string>(survey.map((row) => [row.cell('name'), slugOf(row.cell('name'))]))
  const whenOf = (row: Row): Condition | null => {
    if (row.cell('relevant') === '') return null
    const read = readExpression(row.cell('relevant'))
    if (!read.ok) miss(row, 'relevant', 'relevant')
    return read.ok ? renamed(read.value, names) : null
  }

  type Draft = { readonly id: string; readonly title: Text | null; readonly when: Condition | null; readonly items: { readonly question: string; readonly version: number; readonly when: Condition | null }[] }
  const pages: Draft[] = []
  const questions = new Map<string, Question>()
  let intro: Text | null = null
  let thanks: Text | null = null
  let open: Draft | null = null
  let depth = 0
  const takenPages = new Set<string>()
  const newPage = (name: string, title: Text | null, when: Condition | null): Draft => {
    let id = slugOf(name || `page_${pages.length + 1}`)
    while (takenPages.has(id)) id = `${id.slice(0, 34)}_${takenPages.size}`
    takenPages.add(id)
    const page: Draft = { id, title, when, items: [] }
    pages.push(page)
    return page
  }
  for (const row of survey) {
    const [type = '', list = ''] = row.cell('type').toLowerCase().startsWith('select') ? row.cell('type').split(/\s+/) : [row.cell('type').toLowerCase().replace(/\s+/g, '_')]
    if (type === 'begin_group') {
      depth += 1
      if (depth > 1) miss(row, 'name', 'group')
      else open = newPage(row.cell('name'), textIn(row, 'label'), whenOf(row))
      continue
    }
    if (type === 'end_group') {
      depth = Math.max(0, depth - 1)
      if (depth === 0) open = null
      continue
    }
    if (type === 'note' && row.cell('name') === 'gehoor_intro') { intro = textIn(row, 'label'); continue }
    if (type === 'note' && row.cell('name') === 'gehoor_thanks') { thanks = textIn(row, 'label'); continue }
    const kind = ({ select_one: 'one', select_multiple: 'several', integer: 'number', text: 'text' } as const)[type]
    if (kind === undefined) { miss(row, 'type', 'type'); continue }
    const range = kind === 'number' ? rangeIn(row.cell('constraint')) ?? ([0, 999_999] as const) : null
    const ours = row.cell('constraint').includes('count-selected(.) > 1')
    if (row.cell('constraint') !== '' && !(kind === 'number' && rangeIn(row.cell('constraint'))) && !ours) miss(row, 'constraint', 'constraint')
    if (['yes', 'true', 'true()'].includes(row.cell('required').toLowerCase())) miss(row, 'required', 'required')
    const version = /^[1-9]\d{0,2}$/.test(row.cell(ownColumns.version)) ? Number(row.cell(ownColumns.version)) : 1
    const read = questionShape.safeParse({ id: slugOf(row.cell('name')), version, kind, wording: textIn(row, 'label'), help: textIn(row, 'hint'), options: kind === 'one' || kind === 'several' ? optionsOf(list) : [], range, construct: constructIn(row, miss), painful: row.cell(ownColumns.painful) === 'yes' })
    if (!read.success) { miss(row, 'name', 'question'); continue }
    if (questions.has(read.data.id)) { miss(row, 'name', 'twice'); continue }
    questions.set(read.data.id, read.data)
    ;(open ?? newPage(row.cell('name'), null, null)).items.push({ question: read.data.id, version, when: whenOf(row) })
  }
  if (questions.size === 0) return refuse('no-questions')
  const [settings] = rowsOf(sheets, 'settings')
  const title = (settings && textIn(settings, 'form_title')) ?? { nl: 'Ingelezen vragenlijst', en: 'Questionnaire read in' }
  const questionnaire = questionnaireShape.safeParse({
    title, intro: intro ?? { nl: 'U kunt elke vraag overslaan.', en: 'You can skip any question.' }, thanks: thanks ?? { nl: 'Dank u wel.', en: 'Thank you.' }, pages: pages.filter(({ items }) => items.length > 0),
  })
  return questionnaire.success ? ok({ questionnaire: questionnaire.data, questions: [...questions.values()], notUnderstood: missed }) : refuse('no-questions')
}

const constructIn = (row: Row, miss: (row: Row, column: string, why: 'construct') => void) => {
  const text = row.cell(ownColumns.construct)
  if (text === '') return null
  try {
    return constructShape.parse(JSON.parse(text))
  } catch {
    miss(row, ownColumns.construct, 'construct')
    return null
  }
}

/** The same condition with the names that questions and options have here. */
const renamed = (condition: Condition, names: ReadonlyMap<string, string>): Condition => {
  if ('all' in condition) return { all: condition.all.map((one) => renamed(one, names)) }
  if ('any' in condition) return { any: condition.any.map((one) => renamed(one, names)) }
  if ('not' in condition) return { not: renamed(condition.not, names) }
  const question = names.get(condition.question) ?? slugOf(condition.question)
  return 'has' in condition ? { question, has: condition.has.map(slugOf) } : { ...condition, question }
}

import type { Question } from '../bank/question.ts'
import type { Form, Item, PageOf } from '../questionnaire/questionnaire.ts'
import { expressionOf } from './expression.ts'
import { languageColumns, ownColumns, type Sheet } from './shape.ts'

type Words = { readonly nl: string; readonly en: string; readonly easy?: string } | null
const inThree = (text: Words): readonly string[] => [text?.nl ?? '', text?.en ?? '', text?.easy ?? '']
const headed = (column: string): readonly string[] => Object.values(languageColumns).map((language) => `${column}::${language}`)

const types = { one: 'select_one', several: 'select_multiple', number: 'integer', text: 'text' } as const
const listOf = ({ id }: Pick<Question, 'id'>): string => `${id}_options`

const empty = ['', '', ''] as const
const questionRow = (form: Form, item: Item): readonly string[] => {
  const question = form.questions.get(item.question)
  if (!question) return []
  const choice = question.kind === 'one' || question.kind === 'several'
  const aloneOnes = question.options.filter(({ alone }) => alone === true).map(({ id }) => id)
  const constraint = question.range ? `. >= ${question.range[0]} and . <= ${question.range[1]}` : aloneOnes.length > 0 && question.kind === 'several' ? aloneOnes.map((id) => `not(selected(., '${id}') and count-selected(.) > 1)`).join(' and ') : ''
  return [choice ? `${types[question.kind]} ${listOf(question)}` : types[question.kind], question.id, ...inThree(question.wording), ...inThree(question.help), item.when ? expressionOf(item.when, form.questions) : '', constraint, '', question.kind === 'text' ? 'multiline' : '', String(question.version), question.construct ? JSON.stringify(question.construct) : '', question.painful ? 'yes' : '']
}
const pageRows = (form: Form, page: PageOf): readonly (readonly string[])[] => [
  ['begin_group', page.id, ...inThree(page.title), ...empty, page.when ? expressionOf(page.when, form.questions) : '', '', '', 'field-list', '', '', ''],
  ...page.items.map((item) => questionRow(form, item)).filter((row) => row.length > 0),
  ['end_group', page.id, ...empty, ...empty, '', '', '', '', '', '', ''],
]

/** A questionnaire as the three sheets of an XLSForm. A page is a group shown as one screen; introduction and thanks are notes. */
export const xlsFormOf = (form: Form, formId: string, version: string): readonly Sheet[] => {
  const questions = form.pages.flatMap(({ items }) => items.flatMap(({ question }) => form.questions.get(question) ?? []))
  const note = (name: string, text: Words): readonly string[] => ['note', name, ...inThree(text), ...empty, '', '', '', '', '', '', '']
  return [
    { name: 'survey', rows: [
      ['type', 'name', ...headed('label'), ...headed('hint'), 'relevant', 'constraint', 'required', 'appearance', ownColumns.version, ownColumns.construct, ownColumns.painful],
      note('gehoor_intro', form.intro), ...form.pages.flatMap((page) => pageRows(form, page)), note('gehoor_thanks', form.thanks),
    ] },
    { name: 'choices', rows: [['list_name', 'name', ...headed('label'), ownColumns.alone], ...questions.flatMap((question) => question.options.map((option) => [listOf(question), option.id, ...inThree(option.label), option.alone === true ? 'yes' : '']))] },
    { name: 'settings', rows: [[...headed('form_title'), 'form_title', 'form_id', 'version', 'default_language'], [...inThree(form.title), form.title.nl, formId, version, languageColumns.nl]] },
  ]
}

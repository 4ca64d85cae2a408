import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formOf } from '../questionnaire/questionnaire.ts'
import { shippedQuestionnaires } from '../shipped/index.ts'
import { expressionOf, readExpression } from './expression.ts'
import { readXlsForm } from './read.ts'
import { xlsFormOf } from './write.ts'

const sheets = (survey: readonly (readonly string[])[], choices: readonly (readonly string[])[] = []) => [{ name: 'survey', rows: survey }, { name: 'choices', rows: choices }]
const value = <V>(result: { ok: true; value: V } | { ok: false; error: unknown }): V => { if (!result.ok) throw new Error(String(result.error)); return result.value }

describe('XLSForm out and in', () => {
  test.each(shippedQuestionnaires.map((one) => [one.id, one] as const))('%s comes back as it was', (_id, { questionnaire, questions }) => {
    const read = value(readXlsForm(xlsFormOf(formOf(questionnaire, questions), 'x', '1')))
    expect(read.notUnderstood).toEqual([])
    expect(read.questionnaire).toEqual(questionnaire)
    expect(read.questions.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(questions.toSorted((a, b) => a.id.localeCompare(b.id)))
  })
  test('a form of another program comes across, and what does not is named with its place', () => {
    const read = value(readXlsForm(sheets([
      ['type', 'name', 'label', 'relevant', 'required', 'calculation'], ['start', 'start', '', '', '', ''], ['select_one yn', 'Has Job', 'Do you work?', '', 'yes', ''], ['integer', 'age', 'Age', "${Has Job} = 'yes'", '', ''], ['geopoint', 'place', 'Where?', '', '', ''],
      ['text', 'why', 'Why?', "${age} > 20 and selected(${Has Job}, 'yes')", '', ''], ['text', 'odd', 'Odd', 'pulldata(1)', '', ''],
    ].map((row) => row.map((cell) => cell.replace('Has Job', 'hasJob'))), [['list_name', 'name', 'label'], ['yn', 'Yes', 'Yes'], ['yn', 'No', 'No']])))
    expect(read.questionnaire.pages.map(({ items }) => items.map(({ question, when }) => [question, when]))).toEqual([[['hasjob', null]], [['age', { question: 'hasjob', has: ['yes'] }]], [['why', { all: [{ question: 'age', from: 21, to: 999_999_999 }, { question: 'hasjob', has: ['yes'] }] }]], [['odd', null]]])
    expect(read.notUnderstood.map(({ row, column, what }) => [row, column, what])).toEqual([[1, 'calculation', 'calculation'], [2, 'type', 'start'], [3, 'required', 'yes'], [5, 'type', 'geopoint'], [7, 'relevant', 'pulldata(1)']])
  })
  test('a file without a survey sheet or without questions is refused', () => {
    expect(readXlsForm([])).toEqual({ ok: false, error: 'no-survey' })
    expect(readXlsForm(sheets([['type', 'name', 'label'], ['select_one nowhere', 'a', 'A?']]))).toEqual({ ok: false, error: 'no-questions' })
  })
  test('whatever stands in the cells, reading neither fails nor hangs', () => {
    assert(property(string(), string(), string(), (type, name, relevant) => { readXlsForm(sheets([['type', 'name', 'label', 'relevant'], [`text ${type}`, name, name, relevant], ['text', name, 'x', relevant]])) }))
  })
})

describe('conditions as expressions', () => {
  const questions = new Map(shippedQuestionnaires[0]?.questions.map((one) => [one.id, one]))
  test.each(shippedQuestionnaires.flatMap(({ questionnaire }) => questionnaire.pages.flatMap(({ when, items }) => [when, ...items.map((item) => item.when)]).filter((one) => one !== null)).map((one) => [JSON.stringify(one), one] as const))('%s is read back', (_name, condition) => expect(readExpression(expressionOf(condition, questions))).toEqual({ ok: true, value: condition }))
  test.each(['', '${a}', '${a} = ', "${a} = 'x' or", "selected(${a})", '((', `${'('.repeat(200)}1`, '${a} ~ 1', '1 = 1'])('%j is not read', (text) => expect(readExpression(text).ok).toBe(false))
})

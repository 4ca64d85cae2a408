import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { answer, type Answer } from '../messages.ts'
import { answersToSend, isEmpty, maxEntries, summary, validate, visiblePages, visibleQuestions } from './answering.ts'
import { conductV1 } from './conduct-v1.ts'
import type { Given, Question, Questionnaire } from './questionnaire.ts'
import { questionnaireOf, questionnaires } from './questionnaires.ts'

const questions = conductV1.pages.flatMap((page) => page.questions)
const words = fc.string({ maxLength: 60 })
const anAnswer = (question: Question): fc.Arbitrary<Answer> =>
  question.kind === 'one' ? fc.constantFrom(...question.options.map(({ id }) => id))
    : question.kind === 'many' ? fc.subarray(question.options.map(({ id }) => id))
      : question.kind === 'list' ? fc.array(words, { maxLength: 4 }) : words
const anyAnswers = fc.record(Object.fromEntries(questions.map((question) => [question.id, anAnswer(question)])), { requiredKeys: [] }) as fc.Arbitrary<Record<string, Answer>>
const anyGiven: fc.Arbitrary<Given> = fc.record({ answers: anyAnswers, procedure: fc.constantFrom('complaint', 'integrity', 'triage') })
const complete: Given = { procedure: 'integrity', answers: { danger: 'no', subject: 'conduct', what: 'Een opmerking.', times: 'once' } }
const ids = (given: Given) => visibleQuestions(conductV1, given).map(({ id }) => id)

describe('the questionnaire', () => {
  it('has every id once, and only conditions that look back', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    const before = new Set<string>()
    for (const question of questions) {
      for (const [, named] of JSON.stringify(question.when ?? {}).matchAll(/"question":"([^"]+)"/g)) expect(before, `${question.id} looks at ${named}`).toContain(named)
      before.add(question.id)
    }
  })
  it('never goes back to a part that was passed', () => {
    const order = conductV1.parts.map(({ id }) => id)
    const places = conductV1.pages.map(({ part }) => order.indexOf(part))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('gives every required question its own sentence for when it is missing', () => {
    for (const question of questions.filter(({ required }) => required !== undefined)) expect(question.missing?.nl, question.id).toBeTruthy()
  })
  it('asks for no accused when the report is about a rule', () => {
    expect(ids({ procedure: 'integrity', answers: { subject: 'rule' } })).not.toContain('about')
    expect(ids({ procedure: 'integrity', answers: { subject: 'rule' } })).toContain('rule-which')
    expect(ids({ procedure: 'integrity', answers: { subject: 'both' } })).toEqual(expect.arrayContaining(['about', 'rule-which']))
  })
  it('always asks a complainant whom it is about, and does not go on without', () => {
    expect(validate(conductV1, { ...complete, procedure: 'complaint', answers: { ...complete.answers, subject: 'rule' } })).toEqual([{ question: 'about', sentence: 'missing' }])
  })
  it('asks for the last time only where it happened more often', () => {
    expect(ids({ ...complete, answers: { times: 'once' } })).not.toContain('last')
    expect(ids({ ...complete, answers: { times: 'ongoing' } })).toContain('last')
  })
  it('accepts a short report with only the required answers', () => {
    expect(validate(conductV1, complete)).toEqual([])
  })
})

describe('answering', () => {
  it('names the question and the sentence of each refusal', () => {
    expect(validate(conductV1, { ...complete, answers: { ...complete.answers, what: '  ', place: 'x'.repeat(501), grounds: ['horoscope'], times: ['once', 'several'] } })).toEqual([
      { question: 'what', sentence: 'missing' }, { question: 'grounds', sentence: 'unknown-choice' }, { question: 'place', sentence: 'too-long' }, { question: 'times', sentence: 'too-many' },
    ])
  })
  it('refuses a list that would not fit a message', () => {
    const given = { ...complete, answers: { ...complete.answers, about: [...Array.from({ length: maxEntries }, () => 'x'), 'y'] } }
    expect(validate(conductV1, given)).toEqual([{ question: 'about', sentence: 'too-many' }])
    expect(validate(conductV1, { ...given, answers: { ...complete.answers, about: ['x'.repeat(201)] } })).toEqual([{ question: 'about', sentence: 'entry-too-long' }])
  })
  it('checks one page when asked for one page', () => {
    expect(validate(conductV1, { procedure: 'triage', answers: {} }, 'danger')).toEqual([{ question: 'danger', sentence: 'missing' }])
  })
  it('drops a hidden answer from the report and keeps it in the draft', () => {
    const answers = { ...complete.answers, times: 'several', last: 'vorige week' }
    expect(answersToSend(conductV1, { ...complete, answers })).toHaveProperty('last', 'vorige week')
    const changed = { ...answers, times: 'once' }
    expect(answersToSend(conductV1, { ...complete, answers: changed })).not.toHaveProperty('last')
    expect(changed.last).toBe('vorige week')
  })
  it('hides what hangs on a hidden question', () => {
    const two: Questionnaire = {
      ...conductV1, pages: [{ id: 'p', part: 'what', title: { nl: '', en: '' }, questions: [
        { id: 'a', kind: 'text', max: 9, label: { nl: '', en: '' } },
        { id: 'b', kind: 'text', max: 9, label: { nl: '', en: '' }, when: { question: 'a', is: ['x'] } },
        { id: 'c', kind: 'text', max: 9, label: { nl: '', en: '' }, when: { question: 'b', is: ['y'] } },
      ] }],
    }
    expect(visibleQuestions(two, { procedure: 'triage', answers: { a: 'x', b: 'y' } }).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(visibleQuestions(two, { procedure: 'triage', answers: { a: 'z', b: 'y' } }).map(({ id }) => id)).toEqual(['a'])
  })
  it('sends only visible, filled answers that the message schema accepts', () => {
    fc.assert(fc.property(anyGiven, (given) => {
      const visible = new Set(visibleQuestions(conductV1, given).map(({ id }) => id))
      return Object.entries(answersToSend(conductV1, given)).every(([id, value]) => visible.has(id) && !isEmpty(value) && answer.safeParse(value).success)
    }))
  })
  it('finds nothing wrong in well-formed answers but what is missing', () => {
    fc.assert(fc.property(anyGiven, (given) => validate(conductV1, given).every(({ sentence }) => sentence === 'missing')))
  })
  it('shows on the check page exactly the visible questions, each once', () => {
    fc.assert(fc.property(anyGiven, fc.constantFrom('nl', 'en', 'easy'), (given, language) => {
      const shown = summary(conductV1, given, language).flatMap(({ rows }) => rows.map(({ question }) => question))
      return shown.toSorted().join() === visibleQuestions(conductV1, given).map(({ id }) => id).toSorted().join()
    }))
  })
  it('shows no page without a question', () => {
    fc.assert(fc.property(anyGiven, (given) => visiblePages(conductV1, given).every((page) => page.questions.length > 0)))
  })
  it('survives sending: what was sent reads back the same', () => {
    fc.assert(fc.property(anyGiven, (given) => {
      const sent = answersToSend(conductV1, given)
      return JSON.stringify(answersToSend(conductV1, { ...given, answers: sent })) === JSON.stringify(sent)
    }))
  })
})

describe('versions', () => {
  it('shows an old report with its own version, beside a newer one', () => {
    const v2: Questionnaire = { ...conductV1, version: 2, pages: conductV1.pages.slice(0, 3) }
    const known = [...questionnaires, v2]
    expect(questionnaireOf({ id: 'conduct', version: 1 }, known)).toBe(conductV1)
    expect(questionnaireOf({ id: 'conduct', version: 2 }, known)).toBe(v2)
    expect(questionnaireOf({ id: 'conduct', version: 3 }, known)).toBeUndefined()
  })
  it('shows a choice it does not know as it was written', () => {
    const rows = summary(conductV1, { procedure: 'triage', answers: { grounds: ['race', 'newer'] } }, 'en').flatMap(({ rows }) => rows)
    expect(rows.find(({ question }) => question === 'grounds')?.lines).toEqual(['Origin, skin colour or ethnic background', 'newer'])
  })
})

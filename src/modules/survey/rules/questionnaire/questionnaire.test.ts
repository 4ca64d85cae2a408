import { assert, constantFrom, dictionary, property, subarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionShape, type Question } from '../bank/question.ts'
import { checkForm } from './check.ts'
import { holds, type Condition } from './condition.ts'
import { formOf, questionnaireShape, type Form } from './questionnaire.ts'
import { answerRefusal, answersThatCount, pagesFor, refusalsOf } from './walk.ts'

const text = (nl: string) => ({ nl, en: nl })
const choice = (id: string, kind: 'one' | 'several', ...options: readonly string[]): Question =>
  questionShape.parse({ id, version: 1, kind, wording: text(id), options: options.map((one) => ({ id: one, label: text(one), ...(one === 'none' ? { alone: true } : {}) })) })
const questions = [choice('met', 'one', 'yes', 'no', 'unsure'), choice('grounds', 'several', 'origin', 'religion', 'none'), questionShape.parse({ id: 'years', version: 1, kind: 'number', wording: text('years'), range: [0, 60] }), questionShape.parse({ id: 'story', version: 1, kind: 'text', wording: text('story') })]
type Item = { question: string; when?: Condition }
const form = (...pages: readonly { readonly id: string; readonly when?: Condition; readonly items: readonly Item[] }[]): Form =>
  formOf(questionnaireShape.parse({ title: text('t'), intro: text('i'), thanks: text('d'), pages: pages.map((page) => ({ ...page, items: page.items.map((item) => ({ version: 1, ...item })) })) }), questions)

const usual = form({ id: 'a', items: [{ question: 'met' }] }, { id: 'b', when: { question: 'met', has: ['yes', 'unsure'] }, items: [{ question: 'grounds' }] }, { id: 'c', items: [{ question: 'story', when: { question: 'grounds', has: ['origin'] } }, { question: 'years' }] })
const codes = (one: Form) => checkForm(one).map(({ code }) => code)

describe('which questions somebody is asked', () => {
  test('who answers no is not asked the grounds; who says nothing neither', () => {
    expect(pagesFor(usual, { met: ['no'] }).map(({ page }) => page.id)).toEqual(['a', 'c'])
    expect(pagesFor(usual, {}).map(({ page }) => page.id)).toEqual(['a', 'c'])
    expect(pagesFor(usual, { met: ['yes'], grounds: ['origin'] }).flatMap(({ asked }) => asked.map(({ question }) => question.id))).toEqual(['met', 'grounds', 'story', 'years'])
  })
  test('an answer from before somebody changed course does not count, nor does what hangs on it', () => {
    expect(answersThatCount(usual, { met: ['no'], grounds: ['origin'], story: ['…'], years: ['3'], other: ['x'] })).toEqual({ met: ['no'], years: ['3'] })
  })
  test('whatever is sent in, only answers to asked questions count, and counting twice changes nothing', () => {
    const some = dictionary(constantFrom('met', 'grounds', 'years', 'story', '__proto__', 'x'), subarray(['yes', 'no', 'origin', 'religion', '7']))
    assert(property(some, (answers) => {
      const counted = answersThatCount(usual, answers)
      expect(answersThatCount(usual, counted)).toEqual(counted)
      expect(Object.keys(counted).every((id) => pagesFor(usual, counted).some(({ asked }) => asked.some(({ question }) => question.id === id)))).toBe(true)
    }))
  })
})

describe('what can be answered', () => {
  const refused = (id: string, ...given: readonly string[]) => answerRefusal(questions.find((one) => one.id === id) as Question, given)
  test('nothing has to be answered', () => expect(questions.map((one) => answerRefusal(one, []))).toEqual([null, null, null, null]))
  test.each([
    ['met', ['yes'], null], ['met', ['yes', 'no'], 'one-only'], ['met', ['maybe'], 'not-an-option'], ['grounds', ['origin', 'religion'], null], ['grounds', ['origin', 'none'], 'stands-alone'], ['grounds', ['origin', 'origin'], 'not-an-option'],
    ['years', ['12'], null], ['years', ['61'], 'out-of-range'], ['years', ['1e1'], 'no-number'], ['years', ['1', '2'], 'no-number'], ['story', ['x'.repeat(4000)], null], ['story', ['x'.repeat(4001)], 'too-long'],
  ] as const)('%# %s', (id, given, refusal) => expect(refused(id, ...given)).toBe(refusal))
  test('a refusal is only about what is asked', () => expect(refusalsOf(usual, { met: ['no'], grounds: ['rubbish'], years: ['x'] })).toEqual([{ question: 'years', refusal: 'no-number' }]))
})

describe('conditions', () => {
  test('without an answer only "not" holds', () => {
    for (const one of [{ question: 'met', has: ['yes'] }, { question: 'met', answered: true }, { question: 'years', from: 0, to: 9 }] as const) {
      expect(holds(one, {})).toBe(false)
      expect(holds({ not: one }, {})).toBe(true)
    }
  })
})

describe('the check before publishing', () => {
  test('a sound questionnaire has no problems', () => expect(checkForm(usual)).toEqual([]))
  test('empty, doubled and unknown parts are named', () => {
    expect(codes(form())).toEqual(['no-pages'])
    expect(codes(form({ id: 'a', items: [] }, { id: 'a', items: [{ question: 'met' }, { question: 'met' }, { question: 'gone' }] }))).toEqual(['empty-page', 'page-twice', 'question-twice', 'no-such-question'])
  })
  test('a condition looks back, at an answer that exists, of the right kind', () => {
    expect(codes(form({ id: 'a', when: { question: 'met', has: ['yes'] }, items: [{ question: 'met' }] }))).toEqual(['condition-later'])
    expect(codes(form({ id: 'a', items: [{ question: 'met' }, { question: 'years', when: { question: 'met', has: ['maybe'] } }, { question: 'story', when: { question: 'years', has: ['yes'] } }] }))).toEqual(['condition-option', 'condition-kind'])
  })
  const after = (when: Condition) => codes(form({ id: 'a', items: [{ question: 'met' }, { question: 'years' }] }, { id: 'b', when: { question: 'met', has: ['yes'] }, items: [{ question: 'grounds' }] }, { id: 'c', when, items: [{ question: 'story' }] }))
  test.each([
    { all: [{ question: 'met', has: ['yes'] }, { question: 'met', has: ['no'] }] }, { all: [{ question: 'grounds', has: ['origin'] }, { not: { question: 'met', has: ['yes'] } }] }, { all: [{ question: 'years', from: 3, to: 5 }, { not: { question: 'years', from: 0, to: 60 } }] },
    { question: 'years', from: 61, to: 70 }, { all: [{ question: 'grounds', has: ['origin'] }, { question: 'grounds', has: ['none'] }] }, { all: [{ question: 'met', answered: true }, { not: { question: 'met', answered: true } }] },
  ] as Condition[])('a page that nobody can reach is found: %j', (when) => expect(after(when)).toEqual(['out-of-reach']))
  test.each([
    { any: [{ question: 'met', has: ['no'] }, { question: 'grounds', has: ['origin'] }] }, { not: { question: 'grounds', has: ['origin'] } }, { all: [{ question: 'grounds', has: ['origin'] }, { question: 'grounds', has: ['religion'] }] }, { question: 'years', from: 0, to: 60 }, { not: { question: 'met', answered: true } },
  ] as Condition[])('a page that somebody can reach is not: %j', (when) => expect(after(when)).toEqual([]))
})

import { longestText } from '../bank/limits.ts'
import type { Question } from '../bank/question.ts'
import { holds, type Answers } from './condition.ts'
import type { Form, Item, PageOf } from './questionnaire.ts'

export type Asked = { readonly item: Item; readonly question: Question }
export type AskedPage = { readonly page: PageOf; readonly asked: readonly Asked[] }

/**
 * The pages that these answers lead along, with the questions that are asked on them. What is not asked counts as not answered, also for
 * later conditions: an answer that was given before somebody went back and changed course does not reach further.
 */
export const pagesFor = (form: Form, answers: Answers): readonly AskedPage[] => {
  const counted: Record<string, readonly string[]> = {}
  const pages: AskedPage[] = []
  for (const page of form.pages) {
    if (page.when && !holds(page.when, counted)) continue
    const asked: Asked[] = []
    for (const item of page.items) {
      const question = form.questions.get(item.question)
      if (!question || (item.when && !holds(item.when, counted))) continue
      asked.push({ item, question })
      const given = answers[item.question]
      if (given && given.length > 0) counted[item.question] = given
    }
    if (asked.length > 0) pages.push({ page, asked })
  }
  return pages
}

/** The answers to what was asked, and nothing else. */
export const answersThatCount = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(pagesFor(form, answers).flatMap(({ asked }) => asked.flatMap(({ question }) => {
    const given = answers[question.id] ?? []
    return given.length > 0 ? [[question.id, given] as const] : []
  })))

export type AnswerRefusal = 'not-an-option' | 'one-only' | 'stands-alone' | 'no-number' | 'out-of-range' | 'too-long'

/** Why an answer cannot be taken; null when it can. Nothing has to be answered. */
export const answerRefusal = (question: Question, given: readonly string[]): AnswerRefusal | null => {
  if (given.length === 0) return null
  const [first = ''] = given
  switch (question.kind) {
    case 'one':
    case 'several': {
      if (question.kind === 'one' && given.length > 1) return 'one-only'
      if (given.some((one) => !question.options.some(({ id }) => id === one)) || new Set(given).size < given.length) return 'not-an-option'
      return given.length > 1 && question.options.some(({ id, alone }) => alone === true && given.includes(id)) ? 'stands-alone' : null
    }
    case 'number': {
      if (given.length > 1 || !/^-?\d{1,9}$/.test(first)) return 'no-number'
      const [least, most] = question.range ?? [0, 0]
      return Number(first) < least || Number(first) > most ? 'out-of-range' : null
    }
    case 'text':
      return given.length > 1 ? 'one-only' : first.length > longestText ? 'too-long' : null
  }
}

/** Every refusal among the answers to what was asked, by question. */
export const refusalsOf = (form: Form, answers: Answers): readonly { readonly question: string; readonly refusal: AnswerRefusal }[] =>
  pagesFor(form, answers).flatMap(({ asked }) => asked.flatMap(({ question }) => {
    const refusal = answerRefusal(question, answers[question.id] ?? [])
    return refusal ? [{ question: question.id, refusal }] : []
  }))

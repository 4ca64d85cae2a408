import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import type { Answer } from '../messages.ts'
import type { Answers, Condition, Given, Question, QuestionPage, Questionnaire } from './questionnaire.ts'

const chosen = (answer: Answer | undefined): readonly string[] => (answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer)

/** No answer, an empty one, or only blanks. */
export const isEmpty = (answer: Answer | undefined): boolean => chosen(answer).every((entry) => entry.trim() === '')

/** A condition on a question that is itself hidden does not hold. */
const holds = (condition: Condition, given: Given, seen: ReadonlySet<string>): boolean => {
  if ('all' in condition) return condition.all.every((part) => holds(part, given, seen))
  if ('any' in condition) return condition.any.some((part) => holds(part, given, seen))
  if ('not' in condition) return !holds(condition.not, given, seen)
  if ('procedure' in condition) return condition.procedure.includes(given.procedure)
  return seen.has(condition.question) && chosen(given.answers[condition.question]).some((entry) => condition.is.includes(entry))
}

/** The questions that are asked, in order; each condition looks back only. */
export const visibleQuestions = (questionnaire: Questionnaire, given: Given): readonly Question[] => {
  const seen = new Set<string>()
  return questionnaire.pages.flatMap((page) => page.questions.filter((question) => {
    const visible = question.when === undefined || holds(question.when, given, seen)
    if (visible) seen.add(question.id)
    return visible
  }))
}

/** The pages that have something to ask, each with its visible questions only. */
export const visiblePages = (questionnaire: Questionnaire, given: Given): readonly QuestionPage[] => {
  const visible = new Set(visibleQuestions(questionnaire, given))
  return questionnaire.pages.map((page) => ({ ...page, questions: page.questions.filter((question) => visible.has(question)) })).filter((page) => page.questions.length > 0)
}

/** A refusal of one answer; the page turns `sentence` into words and links it to the field. */
export type AnswerError = { readonly question: string; readonly sentence: 'missing' | 'too-long' | 'unknown-choice' | 'too-many' | 'entry-too-long' }
export const maxEntries = 100
export const maxEntryLength = 500

const errorIn = (question: Question, answer: Answer | undefined, given: Given): AnswerError['sentence'] | null => {
  const required = question.required === true || (question.required?.includes(given.procedure) ?? false)
  if (isEmpty(answer)) return required ? 'missing' : null
  const entries = chosen(answer)
  if ('options' in question) {
    const known = new Set(question.options.map(({ id }) => id))
    if (question.kind === 'one' && entries.length > 1) return 'too-many'
    return entries.every((entry) => known.has(entry)) ? null : 'unknown-choice'
  }
  if (question.kind === 'list') {
    if (entries.length > maxEntries) return 'too-many'
    return entries.some((entry) => entry.length > Math.min(question.max, maxEntryLength)) ? 'entry-too-long' : null
  }
  return entries.join('').length > question.max ? 'too-long' : null
}

/** What is wrong with the visible answers, in the order of the questions; `page` looks at that page only. */
export const validate = (questionnaire: Questionnaire, given: Given, page?: string): readonly AnswerError[] =>
  visiblePages(questionnaire, given).filter(({ id }) => page === undefined || id === page).flatMap(({ questions }) => questions.flatMap((question) => {
    const sentence = errorIn(question, given.answers[question.id], given)
    return sentence === null ? [] : [{ question: question.id, sentence }]
  }))

/** The answers that go into the report: visible, not empty, lists without blank entries. */
export const answersToSend = (questionnaire: Questionnaire, given: Given): Answers => Object.fromEntries(visibleQuestions(questionnaire, given).flatMap((question) => {
  const answer = given.answers[question.id]
  if (answer === undefined || isEmpty(answer)) return []
  return [[question.id, typeof answer === 'string' ? answer.trim() : answer.map((entry) => entry.trim()).filter((entry) => entry !== '')]]
}))

export type SummaryRow = { readonly page: string; readonly question: string; readonly label: string; readonly lines: readonly string[] }
export type SummaryPart = { readonly id: string; readonly name: string; readonly rows: readonly SummaryRow[] }

const linesOf = (question: Question, answer: Answer | undefined, language: Language): readonly string[] => {
  const entries = chosen(answer).filter((entry) => entry.trim() !== '')
  if (!('options' in question)) return entries
  // A choice that this version does not know is shown as it was written, never hidden.
  return entries.map((entry) => { const option = question.options.find(({ id }) => id === entry); return option === undefined ? entry : inLanguage(option.label, language) })
}

/** What the check page and a reader of the report see: parts with their questions and answers; unanswered questions have no lines. */
export const summary = (questionnaire: Questionnaire, given: Given, language: Language): readonly SummaryPart[] => {
  const pages = visiblePages(questionnaire, given)
  return questionnaire.parts.map(({ id, name }) => ({
    id, name: inLanguage(name, language),
    rows: pages.filter(({ part }) => part === id).flatMap((page) => page.questions.map((question) => ({
      page: page.id, question: question.id, label: inLanguage(question.label, language), lines: linesOf(question, given.answers[question.id], language),
    }))),
  })).filter(({ rows }) => rows.length > 0)
}

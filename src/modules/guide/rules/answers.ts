import type { Condition, Guide, Option, Question } from './guide.ts'

/** What somebody answered: the options chosen, by question. A question that was not asked is not there. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** Whether a condition holds. A question that was not answered has none of its options; a name that is unknown or runs in a circle never holds. */
export const holds = (guide: Guide, condition: Condition | undefined, answers: Answers, seen: readonly string[] = []): boolean => {
  if (condition === undefined || 'always' in condition) return true
  if ('question' in condition) return condition.is.some((option) => answers[condition.question]?.includes(option))
  if ('named' in condition) {
    const named = Object.hasOwn(guide.conditions, condition.named) ? guide.conditions[condition.named] : undefined
    return named !== undefined && !seen.includes(condition.named) && holds(guide, named.is, answers, [...seen, condition.named])
  }
  if ('not' in condition) return !holds(guide, condition.not, answers, seen)
  return 'all' in condition ? condition.all.every((part) => holds(guide, part, answers, seen)) : condition.any.some((part) => holds(guide, part, answers, seen))
}

/** The options of a question that these earlier answers leave. */
export const optionsFor = (guide: Guide, question: Question, answers: Answers): readonly Option[] => question.options.filter((option) => holds(guide, option.when, answers))

const fits = (guide: Guide, question: Question, chosen: readonly string[], before: Answers): boolean => {
  const possible = optionsFor(guide, question, before)
  const options = chosen.map((id) => possible.find((option) => option.id === id))
  if (options.length === 0 || options.includes(undefined) || new Set(chosen).size !== chosen.length) return false
  return options.length === 1 || (question.answers === 'many' && options.every((option) => !option?.alone))
}

/** Where somebody is: the answers that still count, and the question to ask now; null when all have been asked. */
export type Progress = { readonly answers: Answers; readonly ask: Question | null }

/** Walks the questions in their order. Answers to questions that are no longer asked, and answers that do not fit, are forgotten. */
export const progress = (guide: Guide, given: Answers): Progress => {
  const answers: Record<string, readonly string[]> = {}
  for (const question of guide.questions) {
    if (!holds(guide, question.when, answers) || optionsFor(guide, question, answers).length === 0) continue
    const chosen = given[question.id] ?? []
    if (!fits(guide, question, chosen, answers)) return { answers, ask: question }
    answers[question.id] = chosen
  }
  return { answers, ask: null }
}

/** Why an answer is not taken. */
export type AnswerRefusal = 'nothing-chosen' | 'only-alone' | 'not-an-option'

/** What is wrong with the answer to one question; null when it may stand. */
export const refusalOf = (guide: Guide, question: Question, chosen: readonly string[], before: Answers): AnswerRefusal | null => {
  if (chosen.length === 0) return 'nothing-chosen'
  if (fits(guide, question, chosen, before)) return null
  return chosen.every((id) => optionsFor(guide, question, before).some((option) => option.id === id)) ? 'only-alone' : 'not-an-option'
}

/** The question before this one among those that were asked. */
export const questionBefore = (guide: Guide, answers: Answers, id: string): Question | null => {
  const asked = guide.questions.filter((question) => question.id === id || answers[question.id] !== undefined)
  return asked[asked.findIndex((question) => question.id === id) - 1] ?? null
}

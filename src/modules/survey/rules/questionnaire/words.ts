import { inLanguage } from '../../../../foundation/kernel/language.ts'
import type { Question } from '../bank/question.ts'
import type { Condition } from './condition.ts'

/** A condition as somebody would say it, for preview and check. */
export const conditionInWords = (condition: Condition, questions: ReadonlyMap<string, Question>, language: 'nl' | 'en'): string => {
  const say = (nl: string, en: string): string => (language === 'en' ? en : nl)
  if ('all' in condition) return condition.all.map((one) => conditionInWords(one, questions, language)).join(say(' én ', ' and '))
  if ('any' in condition) return condition.any.map((one) => conditionInWords(one, questions, language)).join(say(' of ', ' or '))
  if ('not' in condition) return `${say('niet', 'not')} (${conditionInWords(condition.not, questions, language)})`
  const question = questions.get(condition.question)
  const name = question ? `“${inLanguage(question.wording, language)}”` : condition.question
  if ('answered' in condition) return `${name} ${say('is beantwoord', 'was answered')}`
  if ('from' in condition) return `${name} ${say('ligt tussen', 'lies between')} ${condition.from} ${say('en', 'and')} ${condition.to}`
  const options = condition.has.map((id) => { const option = question?.options.find((one) => one.id === id); return option ? inLanguage(option.label, language) : id })
  return `${name}: ${options.join(say(' of ', ' or '))}`
}

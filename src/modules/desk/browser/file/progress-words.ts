import { inLanguage, type Language } from '../../../../foundation/kernel/language.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import { intakeTexts } from '../../texts/intake/index.ts'
import type { Step } from './steps.ts'

/** `Deel 2 van 8: Wat er is gebeurd`: the opening, the questionnaire's parts, the ending. */
export const partWords = (step: Step, questionnaire: Questionnaire, language: Language): string => {
  const texts = intakeTexts[language]
  const names = [texts.opening, ...questionnaire.parts.map(({ name }) => inLanguage(name, language)), texts.ending]
  const opening = step === 'name' || step === 'other' || step === 'aim' || step === 'way'
  const part = step.startsWith('q-') ? questionnaire.parts.findIndex(({ id }) => id === questionnaire.pages.find((page) => `q-${page.id}` === step)?.part) + 1 : opening ? 0 : names.length - 1
  return texts.partOf(part + 1, names.length, names[part] ?? '')
}

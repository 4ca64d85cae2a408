import type { Language } from '../../../../foundation/kernel/language.ts'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import type { FormError } from '../../../../foundation/ui/form/error-summary.tsx'
import type { Naming, Procedure } from '../../rules/messages.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import type { RouteReason, RouteWarning } from '../../rules/intake/route.ts'
import { intakeTexts, type IntakeTexts } from '../../texts/intake/index.ts'
import type { FieldError } from './steps.ts'

const camel = (key: string): string => key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const sentence = (texts: IntakeTexts, key: string): string => {
  const found = texts[key as keyof IntakeTexts]
  if (typeof found !== 'string') throw new TypeError(`no sentence ${key}`)
  return found
}

/** The id of a field in the page. */
export const fieldId = (field: string): string => `f-${field}`

/** Refusals as sentences at their fields; a question's own sentence goes before the general one. */
export const formErrors = (errors: readonly FieldError[], questionnaire: Questionnaire, language: Language): readonly FormError[] =>
  errors.map(({ field, sentence: key }) => {
    const own = key === 'missing' ? questionnaire.pages.flatMap((page) => page.questions).find(({ id }) => id === field)?.missing : undefined
    return { field: fieldId(field), text: own === undefined ? sentence(intakeTexts[language], `err_${camel(key)}`) : inLanguage(own, language) }
  })

export const reasonWords = (reason: RouteReason, texts: IntakeTexts): string => sentence(texts, `reasons_${camel(reason)}`)
export const warningWords = (warning: RouteWarning, texts: IntakeTexts): string => sentence(texts, `warnings_${camel(warning)}`)
export const procedureWords = (procedure: Procedure, texts: IntakeTexts): { readonly name: string; readonly explained: string } => ({ name: texts[procedure], explained: texts[`${procedure}Explained`] })
export const namingWords = (naming: Naming, procedure: Procedure, texts: IntakeTexts): { readonly name: string; readonly explained: string } => ({
  name: texts[naming], explained: naming === 'named' && procedure === 'complaint' ? texts.namedComplaint : texts[`${naming}Explained`],
})

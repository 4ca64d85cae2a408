import { lengthInWords } from '../../../../foundation/calendar/length-in-words.ts'
import { inLanguage } from '../../../../foundation/kernel/language.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { lengthOf } from './compute-term.ts'
import { parseTermId } from './term-id.ts'
import { termRule } from './term-rules.ts'

/** The name of a term by its written id, such as `AWB_HERSTEL`; a step adds its length: "Nazorg (6 maanden)". Throws on an id outside the table. */
export const termName = (id: string, language: Language): string => {
  const parsed = parseTermId(id)
  if (!parsed.ok) throw new RangeError(`No term "${id}"`)
  const { rule, step } = parsed.value
  const name = inLanguage(termRule(rule).name, language)
  return step === null ? name : `${name} (${lengthInWords(lengthOf(rule, step), language)})`
}

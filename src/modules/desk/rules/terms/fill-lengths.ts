import { lengthInWords } from '../../../../foundation/calendar/length-in-words.ts'
import type { Language } from '../../../../foundation/kernel/language.ts'
import { termRules } from './term-rules.ts'

/**
 * Puts the lengths of the table into a sentence: `{WBK_ONTVANGST}` becomes "7 dagen", `{AWB_AFDOENING_10+}` what one adjournment adds.
 * Throws for a term that the table does not have, so that no sentence promises a length that is nowhere.
 */
export const fillLengths = (sentence: string, language: Language): string =>
  sentence.replaceAll(/\{([A-Z][A-Z0-9_]*)(\+?)\}/g, (_all, id: string, more: string) => {
    const rule = termRules.find((one) => one.id === id)
    const length = more === '' ? rule?.lengths[0] : rule?.extension.adjournment?.length
    if (!length) throw new TypeError(`no length of ${id}${more}`)
    return lengthInWords(length, language)
  })

import { lengthInWords } from '../../../foundation/calendar/length-in-words.ts'
import { parseLength } from '../../../foundation/calendar/length.ts'
import type { Language } from '../../../foundation/kernel/language.ts'

/** A length of the guide in words: `10w` is "10 weken". */
export const lengthOf = (length: string, language: Language): string => {
  const parsed = parseLength(length)
  return parsed === null ? length : lengthInWords(parsed, language)
}

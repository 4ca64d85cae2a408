import { lengthInWords } from '../foundation/calendar/length-in-words.ts'
import type { Language } from '../foundation/kernel/language.ts'
import { replyWithin } from '../modules/advisers/index.ts'
import { fillLengths } from '../modules/desk/index.ts'

/** Puts lengths of time where a sentence of the house's own pages names them: `{adviserReply}`, and the statutory ones such as `{WBK_ONTVANGST}`. */
export const houseLengths = (sentence: string, language: Language): string => fillLengths(sentence.replaceAll('{adviserReply}', lengthInWords(replyWithin, language)), language)

import type { Language } from '../kernel/language.ts'
import type { Length } from './length.ts'

const nouns = {
  nl: { day: ['dag', 'dagen'], workingDay: ['werkdag', 'werkdagen'], week: ['week', 'weken'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] },
  en: { day: ['day', 'days'], workingDay: ['working day', 'working days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'] },
} as const

/** A length as people say it: "2 werkdagen", "1 year". */
export const lengthInWords = (length: Length, language: Language): string =>
  `${length.amount} ${nouns[language === 'en' ? 'en' : 'nl'][length.unit][length.amount === 1 ? 0 : 1]}`

/** Several lengths as one list: "1, 3, 6 en 12 maanden"; each with its own unit where the units differ. */
export const lengthsInWords = (lengths: readonly [Length, ...Length[]], language: Language): string => {
  const sameUnit = lengths.every((length) => length.unit === lengths[0].unit)
  const words = lengths.map((length, index) => (sameUnit && index < lengths.length - 1 ? String(length.amount) : lengthInWords(length, language)))
  const last = words.at(-1) ?? ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} ${language === 'en' ? 'and' : 'en'} ${last}`
}

import type { Language } from '../../kernel/language.ts'
import type { Reading } from '../../kernel/indicators.ts'
import { chartWords } from './words.ts'

/**
 * A figure that may be shown, with its base and interval where it has them, or the reason why it is not: `too-few`, `protects`, or a
 * sentence. `instead` names the nearest level that can be shown.
 */
export type Shown = Extract<Reading['shown'], { state: 'shown' }> | (Extract<Reading['shown'], { state: 'hidden' }> & { readonly instead?: string | undefined })

export type Unit = 'share' | 'count' | 'days' | 'ratio' | 'score'

// Making a format costs far more than using it, and a chart asks for the same few hundreds of times.
const formats = new Map<string, Intl.NumberFormat>()
const formatOf = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language} ${options.style} ${options.minimumFractionDigits ?? ''} ${options.maximumFractionDigits}`
  const known = formats.get(key) ?? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', options)
  formats.set(key, known)
  return known
}

/** Writes a value of a unit as people read it: a share as a percentage. */
export const writer = (unit: Unit, language: Language, decimals = unit === 'count' || unit === 'days' ? 0 : 1): ((value: number) => string) => {
  const format = formatOf(language, { style: unit === 'share' ? 'percent' : 'decimal', minimumFractionDigits: unit === 'count' ? 0 : decimals, maximumFractionDigits: decimals })
  return (value) => format.format(value)
}

/** Like `writer`, for the ends of an axis: no decimals that say nothing. */
export const tickWriter = (unit: Unit, language: Language): ((value: number) => string) => {
  const format = formatOf(language, { style: unit === 'share' ? 'percent' : 'decimal', maximumFractionDigits: 2 })
  return (value) => format.format(value)
}

/** Why a figure is hidden, in words. */
export const whyHidden = (because: string, language: Language): string => (because === 'too-few' ? chartWords[language].tooFew : because === 'protects' ? chartWords[language].protects : because)

/** Every number that a scale must have room for. */
export const numbersIn = (shown: readonly Shown[]): readonly number[] => shown.flatMap((one) => (one.state === 'shown' ? [one.value, ...(one.interval ?? [])] : []))

/** A number of people. */
export const inWhole = (count: number, language: Language): string => writer('count', language)(count)

import { randomBelow, type Random } from '../../../../foundation/kernel/random.ts'

/** Letters and digits that are not taken for one another, in print or by telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 16

/** A code that opens a questionnaire once: 16 signs, 79 bits, in groups of four. */
export const newCode = (random: Random): string => Array.from({ length }, (_, at) => `${at > 0 && at % 4 === 0 ? '-' : ''}${alphabet[randomBelow(alphabet.length, random)]}`).join('')

/** A code as somebody typed it; null when it cannot be one. Case, spaces and hyphens do not matter, and O, 0, I, l and 1 are nowhere in a code. */
export const readCode = (typed: string): string | null => {
  const signs = typed.toUpperCase().replace(/[\s‐-―_-]/g, '')
  return signs.length === length && [...signs].every((sign) => alphabet.includes(sign)) ? (signs.match(/.{4}/g) ?? []).join('-') : null
}

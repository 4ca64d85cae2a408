import { dutchWords, englishWords, type FlaggedWord } from './word-lists.ts'

/** A flagged word as it stands in the text. */
export type Found = { readonly found: string; readonly flag: FlaggedWord; /** How often it stands there. */ readonly times: number }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patternOf = ({ word, stem }: FlaggedWord): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word).replace(/\s+/g, '\\s+')}${stem ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`, 'giu')
const patterns = [...dutchWords, ...englishWords].map((flag) => ({ flag, pattern: patternOf(flag) }))

/** Flagged words of both lists in a text, each once, in the order of the lists. Whole words only, whatever their capitals; a longer word counts only where the list says `stem`. */
export const wordsFound = (text: string): readonly Found[] => patterns.flatMap(({ flag, pattern }) => {
  const matches = [...text.normalize('NFC').matchAll(pattern)].map(([match]) => match.toLowerCase().replace(/\s+/g, ' '))
  return [...new Set(matches)].map((found) => ({ found, flag, times: matches.filter((one) => one === found).length }))
})

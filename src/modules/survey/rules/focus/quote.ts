import * as z from 'zod/mini'

/** The points of the check before words leave. Each must be answered with yes, by the one who proposes and again by the one who approves. */
export const checks = ['no-name', 'no-unit', 'no-event', 'edits-marked', 'fits-theme'] as const
export type Check = (typeof checks)[number]

/** A quotation as it asks to be released. `original` is the passage as it stands in the transcript; `text` what would be public. */
export type QuoteBody = { readonly group: number; readonly n: number; readonly original: string; readonly text: string; readonly salt: string; readonly why: string }
export const longestQuote = 600
export const quoteShape: z.ZodMiniType<QuoteBody> = z.strictObject({
  group: z.int().check(z.positive()), n: z.int().check(z.positive()), original: z.string().check(z.maxLength(100_000)), text: z.string().check(z.minLength(1), z.maxLength(longestQuote)), salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)), why: z.string().check(z.maxLength(500)),
})

/** What the server keeps of a proposal instead of its words: whoever approves can release these very words and no others. Salted, for a short sentence could be guessed. */
export const commitmentText = ({ text, salt }: Pick<QuoteBody, 'text' | 'salt'>): string => `gehoor/quote/v1\n${salt}\n${text}`

const plain = (text: string): readonly string[] => text.toLowerCase().replaceAll(/\[[^\]]*\]|…|\.\.\./g, ' ').match(/[\p{L}\d'’]+/gu) ?? []
/** Whether everything in `text` that is not marked stands in the original, in that order: changes stand between brackets, gaps are […]. */
export const editsMarked = (text: string, original: string): boolean => {
  const words = plain(original)
  let at = 0
  for (const word of plain(text)) {
    const found = words.indexOf(word, at)
    if (found < 0) return false
    at = found + 1
  }
  return true
}
export type QuoteProblem = 'empty' | 'too-long' | 'edits-unmarked' | 'unchecked'
export const quoteProblems = (text: string, original: string, checked: readonly Check[]): readonly QuoteProblem[] => [
  ...(text.trim() === '' ? ['empty' as const] : []), ...(text.length > longestQuote ? ['too-long' as const] : []),
  ...(editsMarked(text, original) ? [] : ['edits-unmarked' as const]), ...(checks.every((one) => checked.includes(one)) ? [] : ['unchecked' as const]),
]

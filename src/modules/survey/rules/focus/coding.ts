import * as z from 'zod/mini'
import type { Ratings } from '../../../../foundation/statistics/agreement/index.ts'
import type { Codings } from './agreement.ts'
import type { Segment } from './transcript.ts'

/** One coder's work. A passage that is not named was not judged; an empty list says that no code applies. It has no word of what was said. */
export type Coding = { readonly codes: Readonly<Record<string, readonly string[]>>; readonly notes: Readonly<Record<string, string>> }
/** What both agreed on about passages that they coded differently. */
export type Consensus = { readonly decided: Readonly<Record<string, { readonly codes: readonly string[]; readonly reason: string }>> }
export type Passage = Segment & { readonly group: number }

const key = z.string().check(z.regex(/^\d{1,3}\.\d{1,5}$/))
const codes = z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60))
export const codingShape: z.ZodMiniType<Coding> = z.strictObject({ codes: z.record(key, codes), notes: z.record(key, z.string().check(z.maxLength(1000))) })
export const consensusShape: z.ZodMiniType<Consensus> = z.strictObject({ decided: z.record(key, z.strictObject({ codes, reason: z.string().check(z.maxLength(1000)) })) })
export const passagesShape: z.ZodMiniType<{ readonly segments: readonly { readonly n: number; readonly text: string }[] }> =
  z.strictObject({ segments: z.array(z.strictObject({ n: z.int().check(z.positive(), z.maximum(99_999)), text: z.string().check(z.maxLength(100_000)) })).check(z.maxLength(20_000)) })

export const nothingCoded: Coding = { codes: {}, notes: {} }
export const keyOf = ({ group, n }: Pick<Passage, 'group' | 'n'>): string => `${group}.${n}`
/** What is coded: what participants said. The words of whoever led give the context. */
export const toCode = (passages: readonly Passage[]): readonly Passage[] => passages.filter(({ participant }) => participant > 0)

/** A coding on a codebook: a passage with a code that no longer exists counts as not judged, so that nobody's judgement is guessed. */
export const onCodebook = (coding: Coding, ids: ReadonlySet<string>): { readonly coding: Coding; readonly dropped: number } => {
  const kept = Object.entries(coding.codes).filter(([, chosen]) => chosen.every((one) => ids.has(one)))
  return { coding: { ...coding, codes: Object.fromEntries(kept) }, dropped: Object.keys(coding.codes).length - kept.length }
}

const asOne = (codes: readonly string[] | undefined): string | null => (codes === undefined ? null : [...codes].sort().join(' + '))
/** Both codings as ratings: each set of codes is one value. Strict: one code more counts as a disagreement. */
export const wholeRatings = (coders: readonly string[], codings: readonly Coding[], passages: readonly Passage[]): Codings => {
  const coded = toCode(passages)
  const ratings: Ratings = coded.map((one) => codings.map((coding) => asOne(coding.codes[keyOf(one)])))
  return { coders, units: coded.map(keyOf), ratings }
}
/** One code as ratings: yes or no for each passage that was judged. */
export const codeRatings = (coders: readonly string[], codings: readonly Coding[], passages: readonly Passage[], code: string): Codings => {
  const coded = toCode(passages)
  return { coders, units: coded.map(keyOf), ratings: coded.map((one) => codings.map((coding) => { const chosen = coding.codes[keyOf(one)]; return chosen === undefined ? null : chosen.includes(code) ? 'yes' : 'no' })) }
}

/** The passages that both coded differently, or that one of them did not judge. */
export const toDiscuss = (codings: readonly Coding[], passages: readonly Passage[]): readonly Passage[] =>
  toCode(passages).filter((one) => new Set(codings.map((coding) => asOne(coding.codes[keyOf(one)]))).size > 1 || codings.some((coding) => coding.codes[keyOf(one)] === undefined))

/** What counts in the end: what both chose alike, and what they agreed on; what is still open has no codes. */
export const finalCodes = (codings: readonly Coding[], consensus: Consensus, passages: readonly Passage[]): ReadonlyMap<string, readonly string[]> => {
  const open = new Set(toDiscuss(codings, passages).map(keyOf))
  return new Map(toCode(passages).map((one) => [keyOf(one), open.has(keyOf(one)) ? (consensus.decided[keyOf(one)]?.codes ?? []) : (codings[0]?.codes[keyOf(one)] ?? [])]))
}

import * as z from 'zod/mini'
import { withBelow, type Code } from './codebook.ts'
import { keyOf, toCode, type Passage } from './coding.ts'

/** A theme: what several codes say together, in words that may become public. */
export type ThemeContent = { readonly titleNl: string; readonly titleEn: string; readonly textNl: string; readonly textEn: string; readonly codes: readonly string[]; readonly practice: boolean }
const line = z.string().check(z.minLength(3), z.maxLength(160))
const text = z.string().check(z.minLength(20), z.maxLength(3000))
export const themeShape: z.ZodMiniType<ThemeContent> = z.strictObject({ titleNl: line, titleEn: line, textNl: text, textEn: text, codes: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(60)), practice: z.boolean() })

/** In how many of the groups, and by how many of the participants who spoke, a theme came up. Raw: these numbers do not leave as they are. */
export type ThemeCounts = { readonly groups: number; readonly ofGroups: number; readonly participants: number; readonly ofParticipants: number }
export const countsShape: z.ZodMiniType<ThemeCounts> = z.strictObject({ groups: z.int().check(z.nonnegative()), ofGroups: z.int().check(z.nonnegative()), participants: z.int().check(z.nonnegative()), ofParticipants: z.int().check(z.nonnegative()) })

export const themePassages = (theme: readonly string[], codes: readonly Code[], final: ReadonlyMap<string, readonly string[]>, passages: readonly Passage[]): readonly Passage[] => {
  const counts = withBelow(codes, theme)
  return toCode(passages).filter((one) => (final.get(keyOf(one)) ?? []).some((code) => counts.has(code)))
}
export const themeCounts = (theme: readonly string[], codes: readonly Code[], final: ReadonlyMap<string, readonly string[]>, passages: readonly Passage[]): ThemeCounts => {
  const said = themePassages(theme, codes, final, passages)
  const people = (of: readonly Passage[]): number => new Set(of.map(({ group, participant }) => `${group}.${participant}`)).size
  const groups = (of: readonly Passage[]): number => new Set(of.map(({ group }) => group)).size
  return { groups: groups(said), ofGroups: groups(toCode(passages)), participants: people(said), ofParticipants: people(toCode(passages)) }
}

/** A theme of one group or of one or two people points at them, whatever its words: it is not published. Norms of the house, provisional. */
export const leastGroups = 2
export const leastPeople = 3
export const whyNotPublished = ({ groups, participants }: Pick<ThemeCounts, 'groups' | 'participants'>): 'one-group' | 'few-people' | null => (groups < leastGroups ? 'one-group' : participants < leastPeople ? 'few-people' : null)

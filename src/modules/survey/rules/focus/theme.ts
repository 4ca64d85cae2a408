import * as z from 'zod/mini'
import { derive, minimumCount, releaseCounts, type CountTable, type Released, type ShownCount } from '../../../../foundation/disclosure/index.ts'
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

/** What may be said of how widely a theme came up; a number that is hidden is hidden for good. */
export type ThemeReach = { readonly groups: ShownCount; readonly ofGroups: ShownCount; readonly participants: ShownCount; readonly ofParticipants: ShownCount }
const hidden: ShownCount = { state: 'hidden', because: 'protects' }
const shownOf = ({ rows }: CountTable, key: string): ShownCount => rows.find((row) => row.key === key)?.shown ?? hidden
/** "All of them said so" tells of each who took part what they said, so the number is hidden then too. */
const notEverybody = (table: CountTable): ShownCount => {
  const [some, all] = [shownOf(table, 'with'), table.total]
  return some.state === 'shown' && all.state === 'shown' && some.count === all.count ? hidden : some
}
/** Protects participants as any count of people, and groups so that none stands alone on either side. */
export const releaseReach = ({ groups, ofGroups, participants, ofParticipants }: ThemeCounts): Released<ThemeReach> => {
  const people = releaseCounts([{ key: 'with', count: participants }, { key: 'without', count: ofParticipants - participants }], minimumCount)
  const talks = releaseCounts([{ key: 'with', count: groups }, { key: 'without', count: ofGroups - groups }], leastGroups)
  return derive([people, talks], ([those, these]) => ({
    groups: these ? shownOf(these, 'with') : hidden, ofGroups: these?.total ?? hidden, participants: those ? notEverybody(those) : hidden, ofParticipants: those?.total ?? hidden,
  }))
}

import { derive, minimumCount, releaseCounts, type CountTable, type Released, type ShownCount } from '../../../../foundation/disclosure/index.ts'
import { leastGroups, type ThemeCounts } from './theme.ts'

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

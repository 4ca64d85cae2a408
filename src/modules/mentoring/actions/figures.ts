import { releaseCounts, releaseShare, type CountTable, type Released, type ShownShare } from '../../../foundation/disclosure/index.ts'
import { inLanguage, type Text } from '../../../foundation/kernel/language.ts'
import { wilson } from '../../../foundation/statistics/exact/index.ts'
import { statements, themes, type Statement, type Theme } from '../rules/lists.ts'
import { loadAnswerCounts, loadPairs, type Moment } from '../store/pairs.ts'
import { loadMembers } from '../store/people.ts'
import { loadRounds } from '../store/rounds.ts'
import { asSystem, type MentoringServices } from './services.ts'

/** A released share as a chart draws it, with Wilson's interval. */
export type ShareShown = { readonly state: 'shown'; readonly value: number; readonly base: number; readonly interval: readonly [number, number] } | { readonly state: 'hidden'; readonly because: 'base-too-small' | 'part-too-small' }
const drawn = ({ value }: Released<ShownShare>): ShareShown => (value.state === 'hidden' ? value : { state: 'shown', value: value.part / value.base, base: value.base, interval: wilson(value.part, value.base) })

/** What the organisation hears of a round; every figure was made publishable. */
export type RoundFigures = {
  readonly round: Text
  readonly takingPart: Released<CountTable>
  readonly agree: readonly { readonly statement: Statement; readonly before: ShareShown; readonly after: ShareShown }[]
  /** How many said what at the end; several may be named together. */
  readonly themes: readonly { readonly theme: Theme; readonly share: ShareShown }[]
  readonly dropOut: ShareShown
  readonly rematched: ShareShown
}

/** Figures of every round that runs or has closed, the newest first. */
export const allFigures = (services: MentoringServices): Promise<readonly RoundFigures[]> =>
  asSystem(services, async (tx) => {
    const shown: RoundFigures[] = []
    for (const round of (await loadRounds(tx)).filter(({ state }) => state === 'running' || state === 'closed')) {
      const [members, pairs, counts] = [await loadMembers(tx, round.id), await loadPairs(tx, round.id), await loadAnswerCounts(tx, round.id)]
      const sum = (moment: Moment, item: string, from: number): number => counts.filter((one) => one.moment === moment && one.item === item && one.value >= from).reduce((total, { count }) => total + count, 0)
      const agreed = (moment: Moment, item: Statement): ShareShown => drawn(releaseShare(sum(moment, item, 4), sum(moment, item, 1)))
      const said = sum('after', statements[0], 1)
      const made = pairs.filter(({ ended }) => ended !== 'declined')
      shown.push({
        round: { nl: inLanguage(round, 'nl'), en: inLanguage(round, 'en') },
        takingPart: releaseCounts((['mentor', 'mentee', 'both'] as const).map((part) => ({ key: part, count: members.filter(({ profile }) => profile.part === part).length }))),
        agree: statements.map((statement) => ({ statement, before: agreed('before', statement), after: agreed('after', statement) })),
        themes: themes.map((theme) => ({ theme, share: drawn(releaseShare(sum('after', theme, 1), said)) })),
        dropOut: drawn(releaseShare(members.filter(({ state }) => state === 'withdrawn').length, members.length)),
        rematched: drawn(releaseShare(made.filter(({ ended }) => ended === 'rematch').length, made.length)),
      })
    }
    return shown
  })

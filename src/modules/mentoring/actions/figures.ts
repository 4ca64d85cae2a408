import { derive, releaseCounts, releaseShare, type CountTable, type Released, type ShownShare } from '../../../foundation/disclosure/index.ts'
import type { IndicatorOffer, Reading } from '../../../foundation/kernel/indicators.ts'
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

/** A share of everybody in the rounds that began in a year, over all ministries: one ministry's pairs would point at people. */
const yearly = async (services: MentoringServices, share: (figures: YearCounts) => readonly [part: number, base: number]): Promise<Released<readonly Reading[]>> => {
  const years = await countsByYear(services)
  return derive(years.map((one) => releaseShare(...share(one))), (values) => values.map((value, at): Reading => ({
    department: null, period: String(years[at]?.year),
    shown: value.state === 'hidden' ? { state: 'hidden', because: 'too-few' } : { state: 'shown', value: value.part / value.base, base: value.base, interval: wilson(value.part, value.base) },
  })))
}

type YearCounts = { readonly year: number; readonly people: number; readonly left: number; readonly pairs: number; readonly rematched: number; readonly daring: number; readonly answered: number }
const countsByYear = (services: MentoringServices): Promise<readonly YearCounts[]> =>
  asSystem(services, async (tx) => {
    const years = new Map<number, YearCounts>()
    for (const round of (await loadRounds(tx)).filter(({ state }) => state === 'running' || state === 'closed')) {
      const year = Number(round.startDay.slice(0, 4))
      const [members, pairs, counts] = [await loadMembers(tx, round.id), (await loadPairs(tx, round.id)).filter(({ ended }) => ended !== 'declined'), await loadAnswerCounts(tx, round.id)]
      const after = counts.filter(({ moment, item }) => moment === 'after' && item === 'dare-speak')
      const said = (from: number): number => after.filter(({ value }) => value >= from).reduce((total, { count }) => total + count, 0)
      const before = years.get(year) ?? { year, people: 0, left: 0, pairs: 0, rematched: 0, daring: 0, answered: 0 }
      years.set(year, {
        year, people: before.people + members.length, left: before.left + members.filter(({ state }) => state === 'withdrawn').length, pairs: before.pairs + pairs.length,
        rematched: before.rematched + pairs.filter(({ ended }) => ended === 'rematch').length, daring: before.daring + said(4), answered: before.answered + said(1),
      })
    }
    return [...years.values()].toSorted((a, b) => a.year - b.year)
  })

/** What this module delivers to policy and effect reports. */
export const mentoringIndicators: readonly IndicatorOffer<MentoringServices>[] = [
  {
    id: 'mentoring.left', subject: 'inclusion', since: '2026-01-01', unit: 'share', polarity: 'ambiguous', name: { nl: 'Deelnemers die met mentoring stopten', en: 'Participants who left mentoring' },
    parts: { numerator: { nl: 'Deelnemers die stopten', en: 'Participants who stopped' }, denominator: { nl: 'Alle deelnemers aan rondes die in het jaar begonnen', en: 'All participants of rounds that began in the year' }, method: { nl: 'Telling uit het product, zonder namen', en: 'Count from the product, without names' }, caveats: { nl: 'Stoppen kan goede redenen hebben; wij vragen er niet naar.', en: 'Stopping may have good reasons; none is asked.' } },
    definition: { nl: 'Van wie zich aanmeldde voor rondes die in dat jaar begonnen: wie stopte. Een reden vragen wij niet. Niet getoond onder 30 mensen.', en: 'Of those who enrolled for rounds that began in that year: who stopped. No reason is asked. Not shown below 30 people.' },
    read: (services) => yearly(services, ({ left, people }) => [left, people]),
  },
  {
    id: 'mentoring.rematched', subject: 'inclusion', since: '2026-01-01', unit: 'share', polarity: 'ambiguous', name: { nl: 'Paren die een ander zochten', en: 'Pairs that looked for somebody else' },
    parts: { numerator: { nl: 'Paren die een ander zochten', en: 'Pairs that looked for somebody else' }, denominator: { nl: 'Alle paren die doorgingen', en: 'All pairs that went on' }, method: { nl: 'Telling uit het product, zonder namen', en: 'Count from the product, without names' }, caveats: { nl: 'Een ander zoeken kan ook een goed teken zijn.', en: 'Looking for somebody else may be a good sign too.' } },
    definition: { nl: 'Van de paren die doorgingen: hoeveel een ander zochten. Niet getoond onder 30 paren.', en: 'Of the pairs that went on: how many looked for somebody else. Not shown below 30 pairs.' },
    read: (services) => yearly(services, ({ rematched, pairs }) => [rematched, pairs]),
  },
  {
    id: 'mentoring.dare-speak', subject: 'racism', since: '2026-01-01', unit: 'share', polarity: 'up', name: { nl: 'Deelnemers die zich durven uitspreken, achteraf', en: 'Participants who dare to speak up, afterwards' },
    parts: { numerator: { nl: 'Deelnemers die het eens zijn met: ik durf het te zeggen als ik racisme of uitsluiting zie', en: 'Participants who agree with: I dare to say so when I see racism or exclusion' }, denominator: { nl: 'Deelnemers die na afloop antwoordden', en: 'Participants who answered afterwards' }, method: { nl: 'Vragenlijst na afloop, interval naar Wilson', en: 'Questionnaire afterwards, Wilson interval' }, caveats: { nl: 'Vooraf en achteraf zijn niet dezelfde mensen; lees er geen oorzaak in.', en: 'Before and after are not the same people; read no cause into it.' } },
    definition: { nl: 'Van wie na afloop antwoordde: wie het eens is met ‘ik durf het te zeggen als ik racisme of uitsluiting zie’. Vooraf en achteraf zijn niet dezelfde mensen; lees er geen oorzaak in.', en: 'Of those who answered afterwards: who agrees with ‘I dare to say so when I see racism or exclusion’. Before and after are not the same people; do not read a cause into it.' },
    read: (services) => yearly(services, ({ daring, answered }) => [daring, answered]),
  },
]

import { derive, releaseShare, type Released } from '../../../foundation/disclosure/index.ts'
import type { IndicatorOffer, Reading } from '../../../foundation/kernel/indicators.ts'
import type { Text } from '../../../foundation/kernel/language.ts'
import { wilson } from '../../../foundation/statistics/exact/index.ts'
import { statementNames, statements, type Statement } from '../rules/lists.ts'
import { loadAnswerCounts, loadPairs } from '../store/pairs.ts'
import { loadMembers } from '../store/people.ts'
import { loadRounds } from '../store/rounds.ts'
import { asSystem, type MentoringServices } from './services.ts'

/** A share of everybody in the rounds that began in a year, over all ministries: one ministry's pairs would point at people. */
const yearly = async (services: MentoringServices, share: (figures: YearCounts) => readonly [part: number, base: number]): Promise<Released<readonly Reading[]>> => {
  const years = await countsByYear(services)
  return derive(years.map((one) => releaseShare(...share(one))), (values) => values.map((value, at): Reading => ({
    department: null, period: String(years[at]?.year),
    shown: value.state === 'hidden' ? { state: 'hidden', because: 'too-few' } : { state: 'shown', value: value.part / value.base, base: value.base, interval: wilson(value.part, value.base) },
  })))
}

type YearCounts = { readonly year: number; readonly people: number; readonly left: number; readonly pairs: number; readonly rematched: number; /** Per moment and statement: who agreed, of who answered. */ readonly said: Readonly<Record<string, readonly [agreed: number, answered: number]>> }
const nothingSaid = [0, 0] as const

const countsByYear = (services: MentoringServices): Promise<readonly YearCounts[]> =>
  asSystem(services, async (tx) => {
    const years = new Map<number, YearCounts>()
    for (const round of (await loadRounds(tx)).filter(({ state }) => state === 'running' || state === 'closed')) {
      const year = Number(round.startDay.slice(0, 4))
      const [members, pairs, counts] = [await loadMembers(tx, round.id), (await loadPairs(tx, round.id)).filter(({ ended }) => ended !== 'declined'), await loadAnswerCounts(tx, round.id)]
      const before = years.get(year) ?? { year, people: 0, left: 0, pairs: 0, rematched: 0, said: {} }
      const said = Object.fromEntries(moments.flatMap((moment) => statements.map((statement) => {
        const [agreed, answered] = before.said[`${moment} ${statement}`] ?? nothingSaid
        const sum = (from: number): number => counts.filter((one) => one.moment === moment && one.item === statement && one.value >= from).reduce((total, { count }) => total + count, 0)
        return [`${moment} ${statement}`, [agreed + sum(4), answered + sum(1)] as const]
      })))
      years.set(year, {
        year, people: before.people + members.length, left: before.left + members.filter(({ state }) => state === 'withdrawn').length, pairs: before.pairs + pairs.length,
        rematched: before.rematched + pairs.filter(({ ended }) => ended === 'rematch').length, said,
      })
    }
    return [...years.values()].toSorted((a, b) => a.year - b.year)
  })

const moments = ['before', 'after'] as const
const measured: Readonly<Record<Statement, Text>> = {
  'know-others': { nl: 'Deelnemers die collega’s met een andere achtergrond kennen', en: 'Participants who know colleagues with another background' },
  'dare-speak': { nl: 'Deelnemers die zich durven uitspreken', en: 'Participants who dare to speak up' },
  understand: { nl: 'Deelnemers die begrijpen hoe een ander de organisatie ervaart', en: 'Participants who understand how somebody else experiences the organisation' },
  belong: { nl: 'Deelnemers die zich op hun plaats voelen', en: 'Participants who feel in their place' },
}
const momentWords = { before: { nl: 'vooraf', en: 'beforehand' }, after: { nl: 'achteraf', en: 'afterwards' } } as const

/**
 * Before and after are two indicators each, never two points of one: who answers afterwards stayed, and nothing joins a person's two
 * answers. Other words of a statement are another statement, with an indicator of its own.
 */
const statementOffers = statements.flatMap((statement) => moments.map((moment): IndicatorOffer<MentoringServices> => {
  const [name, said] = [measured[statement], statementNames[statement]]
  return {
    id: `mentoring.${statement}-${moment}`, subject: statement === 'dare-speak' ? 'racism' : 'inclusion', since: '2026-01-01', unit: 'share', polarity: 'up', name: { nl: `${name.nl}, ${momentWords[moment].nl}`, en: `${name.en}, ${momentWords[moment].en}` },
    parts: {
      numerator: { nl: `Wie 4 of 5 antwoordde op ‘${said.nl}’`, en: `Who answered 4 or 5 to ‘${said.en}’` }, denominator: { nl: `Deelnemers die ${momentWords[moment].nl} antwoordden`, en: `Participants who answered ${momentWords[moment].en}` },
      method: { nl: 'Vragenlijst, interval naar Wilson', en: 'Questionnaire, Wilson interval' }, caveats: { nl: 'Vooraf en achteraf zijn niet dezelfde mensen; lees er geen oorzaak in.', en: 'Before and after are not the same people; read no cause into it.' },
    },
    definition: {
      nl: `Van wie ${momentWords[moment].nl} antwoordde in rondes die in dat jaar begonnen: wie 4 of 5 antwoordde op ‘${said.nl}’ Niet getoond onder 30 mensen. Vergelijk dit niet met het andere moment: wie stopte, antwoordt achteraf niet, en antwoorden van één persoon worden niet verbonden. Een verschil is dus geen effect.`,
      en: `Of those who answered ${momentWords[moment].en} in rounds that began in that year: who answered 4 or 5 to ‘${said.en}’ Not shown below 30 people. Do not compare this with the other moment: who stopped does not answer afterwards, and the answers of one person are not joined. So a difference is no effect.`,
    },
    read: (services) => yearly(services, (year) => year.said[`${moment} ${statement}`] ?? nothingSaid),
  }
}))

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
  ...statementOffers,
]

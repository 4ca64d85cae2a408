import { derived, minimumBase, releaseCounts, type Released } from '../../../foundation/disclosure/index.ts'
import type { IndicatorOffer, Reading } from '../../../foundation/kernel/indicators.ts'
import { wilson } from '../../../foundation/statistics/exact/impact.ts'
import type { Dimension } from '../rules/figures/tally.ts'
import { publishedFigures, type Figures, type YearFigures } from './figures.ts'
import type { DeskServices } from './services.ts'

/** Nothing of its own: what is worked out below rests on figures that are public already. */
const none = releaseCounts([])

/** How many cases of a year have one of these values, over all bodies; null when a body's count is hidden, because then the sum would be of some bodies only. */
const sumOver = (years: readonly YearFigures[], dimension: Dimension, values: readonly string[]): number | null => {
  const shown = years.flatMap(({ tables }) => tables.filter((one) => one.dimension === dimension).flatMap(({ table }) => table.value.rows.filter(({ key }) => values.includes(key)).map((row) => row.shown)))
  return shown.length === years.length * values.length && shown.every((one) => one.state === 'shown') ? shown.reduce((sum, one) => sum + (one.state === 'shown' ? one.count : 0), 0) : null
}

const hidden: Reading['shown'] = { state: 'hidden', because: 'too-few' }
const share = (part: number | null, rest: number | null): Reading['shown'] => {
  if (part === null || rest === null || part + rest < minimumBase) return hidden
  return { state: 'shown', value: part / (part + rest), base: part + rest, interval: wilson(part, part + rest) }
}

/** For the whole government only: no record of the desk says from which ministry a case came. */
export const deskReadings = ({ years }: Figures, of: (year: readonly YearFigures[]) => Reading['shown']): Released<readonly Reading[]> => derived(none, () =>
  [...new Set(years.map(({ year }) => year))].toSorted((a, b) => a - b).map((year): Reading => ({ department: null, period: String(year), shown: of(years.filter((one) => one.year === year)) })))

export const onTime = (years: readonly YearFigures[]): Reading['shown'] => share(sumOver(years, 'timeliness', ['on-time']), sumOver(years, 'timeliness', ['late']))
export const acknowledgedInWeek = (years: readonly YearFigures[]): Reading['shown'] => share(sumOver(years, 'acknowledged', ['two-working-days', 'week']), sumOver(years, 'acknowledged', ['later', 'never']))

/** What the desk can honestly say in a number: how many closed cases kept their term, and were confirmed within a week. */
export const deskIndicators: readonly IndicatorOffer<DeskServices>[] = [
  {
    id: 'desk-on-time', subject: 'discrimination', name: { nl: 'Zaken van het loket binnen de termijn', en: 'Cases of the desk within their term' }, since: '2026-01-01', unit: 'share', polarity: 'up',
    parts: { numerator: { nl: 'Gesloten zaken waarin de wettelijke termijn is gehaald', en: 'Closed cases that kept their statutory term' }, denominator: { nl: 'Alle gesloten zaken met een termijn', en: 'All closed cases with a term' }, method: { nl: 'Telling van gesloten zaken, zonder zaaknummers', en: 'Count of closed cases, without case numbers' }, caveats: { nl: 'Op tijd zegt niet of iemand geholpen is.', en: 'On time does not say whether anybody was helped.' } },
    definition: { nl: 'Gesloten zaken waarin de wettelijke termijn is gehaald, van alle gesloten zaken met een termijn. Per jaar van sluiten, beide commissies samen. Zegt niet of iemand geholpen is.', en: 'Closed cases that kept their statutory term, of all closed cases with a term. By the year of closing, both committees together. Does not say whether anybody was helped.' },
    read: async (services) => deskReadings(await publishedFigures(services), onTime),
  },
  {
    id: 'desk-acknowledged', subject: 'discrimination', name: { nl: 'Meldingen bevestigd binnen een week', en: 'Reports acknowledged within a week' }, since: '2026-01-01', unit: 'share', polarity: 'up',
    parts: { numerator: { nl: 'Gesloten zaken waarin de ontvangst binnen zeven dagen is bevestigd', en: 'Closed cases whose receipt was acknowledged within seven days' }, denominator: { nl: 'Alle gesloten zaken', en: 'All closed cases' }, method: { nl: 'Telling van gesloten zaken, zonder zaaknummers', en: 'Count of closed cases, without case numbers' }, caveats: { nl: 'Een bevestiging is nog geen hulp.', en: 'An acknowledgement is not help yet.' } },
    definition: { nl: 'Gesloten zaken waarin de ontvangst binnen zeven dagen is bevestigd, van alle gesloten zaken. Per jaar van sluiten, beide commissies samen.', en: 'Closed cases whose receipt was acknowledged within seven days, of all closed cases. By the year of closing, both committees together.' },
    read: async (services) => deskReadings(await publishedFigures(services), acknowledgedInWeek),
  },
]

import { derived, minimumBase, releaseCounts, type Released } from '../../../foundation/disclosure/index.ts'
import type { IndicatorOffer, Reading } from '../../../foundation/kernel/indicators.ts'
import { wilson } from '../../../foundation/statistics/exact/impact.ts'
import { timeliness } from '../rules/figures/record.ts'
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

export const closedCases = (years: readonly YearFigures[]): Reading['shown'] => {
  const cases = sumOver(years, 'timeliness', timeliness)
  return cases === null ? hidden : { state: 'shown', value: cases, base: null, interval: null }
}
export const somethingFound = (years: readonly YearFigures[]): Reading['shown'] => share(sumOver(years, 'outcome', ['founded', 'partly-founded']), sumOver(years, 'outcome', ['unfounded', 'no-finding']))
export const withinFourteenWeeks = (years: readonly YearFigures[]): Reading['shown'] => share(sumOver(years, 'handling', ['six-weeks', 'ten-weeks', 'fourteen-weeks']), sumOver(years, 'handling', ['half-year', 'longer']))

/** What the desk can honestly say in a number. All of it is worked out from figures that are public already; where one of those is hidden, so is this. */
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
  {
    id: 'desk-cases', name: { nl: 'Zaken die het loket sloot', en: 'Cases that the desk closed' }, since: '2026-01-01', unit: 'count', polarity: 'ambiguous',
    definition: { nl: 'Klachten en meldingen die in het jaar zijn gesloten, beide commissies samen. Meer zaken kan meer vertrouwen betekenen, of meer voorvallen: dit getal zegt niet welk van de twee.', en: 'Complaints and reports closed in the year, both committees together. More cases may mean more trust or more incidents: this number does not say which.' },
    read: async (services) => deskReadings(await publishedFigures(services), closedCases),
  },
  {
    id: 'desk-founded', name: { nl: 'Zaken waarin iets is vastgesteld', en: 'Cases in which something was found' }, since: '2026-01-01', unit: 'share', polarity: 'ambiguous',
    definition: { nl: 'Gesloten zaken die gegrond of deels gegrond zijn, van alle gesloten zaken met een oordeel. Niet bewezen is niet hetzelfde als niet gebeurd: dit is geen maat voor hoe vaak het voorkomt.', en: 'Closed cases that were founded or partly founded, of all closed cases with a judgment. Not proved is not the same as not happened: this is no measure of how often it occurs.' },
    read: async (services) => deskReadings(await publishedFigures(services), somethingFound),
  },
  {
    id: 'desk-fourteen-weeks', name: { nl: 'Zaken klaar binnen veertien weken', en: 'Cases done within fourteen weeks' }, since: '2026-01-01', unit: 'share', polarity: 'up',
    definition: { nl: 'Gesloten zaken die van ontvangst tot sluiten hoogstens veertien weken duurden, van alle gesloten zaken. Ook wachten op de politie of op bemiddeling telt mee.', en: 'Closed cases that took fourteen weeks at most from receipt to closing, of all closed cases. Waiting for the police or for mediation counts too.' },
    read: async (services) => deskReadings(await publishedFigures(services), withinFourteenWeeks),
  },
]

import { derive, releaseCounts, releaseShare, type Released } from '../../../../foundation/disclosure/index.ts'
import { trustIndicator, type IndicatorOffer, type Reading } from '../../../../foundation/kernel/indicators.ts'
import { wilson } from '../../../../foundation/statistics/exact/index.ts'
import { loadCounts, type SignalCount } from '../../store/signal-counts.ts'
import type { SignalServices } from './services.ts'

const counts = (services: Pick<SignalServices, 'database'>): Promise<readonly SignalCount[]> => services.database.within({ kind: 'system' }, loadCounts)
const yearsOf = (all: readonly SignalCount[]): readonly number[] => [...new Set(all.map(({ year }) => year))].toSorted()
const departmentsOf = (all: readonly SignalCount[]): readonly string[] => [...new Set(all.map(({ department }) => department))].toSorted()
const countIn = (all: readonly SignalCount[], year: number, department: string, what: SignalCount['what']): number => all.find((one) => one.year === year && one.department === department && one.what === what)?.count ?? 0
const hidden = { state: 'hidden', because: 'too-few' } as const

/** Numbers by ministry and for all together, a year at a time: what is hidden cannot be worked out from the total. */
const countReadings = (all: readonly SignalCount[], what: SignalCount['what']): Released<readonly Reading[]> => {
  const years = yearsOf(all)
  const tables = years.map((year) => releaseCounts(departmentsOf(all).map((department) => ({ key: department, count: countIn(all, year, department, what) }))))
  return derive(tables, (values) => values.flatMap(({ rows, total }, at) => [...rows, { key: null, shown: total }].map(({ key, shown }): Reading =>
    ({ department: key, period: String(years[at]), shown: shown.state === 'shown' ? { state: 'shown', value: shown.count, base: null, interval: null } : shown }))))
}

/** The share of signals of which the first level let the term pass; by ministry only, so that no total gives a small one away. */
const shareReadings = (all: readonly SignalCount[]): Released<readonly Reading[]> => {
  const places = yearsOf(all).flatMap((year) => departmentsOf(all).map((department) => ({ year, department })))
  const shares = places.map(({ year, department }) => {
    const without = countIn(all, year, department, 'without-follow-up')
    return releaseShare(without, without + countIn(all, year, department, 'in-time'))
  })
  return derive(shares, (values) => values.map((shown, at): Reading => {
    const { year, department } = places[at] as (typeof places)[number]
    return { department, period: String(year), shown: shown.state === 'shown' ? { state: 'shown', value: shown.part / shown.base, base: shown.base, interval: wilson(shown.part, shown.base) } : hidden }
  }))
}

const beside = { nl: 'Lees dit naast het vertrouwen in de personeelsenquête. Niet getoond onder 10.', en: 'Read this beside the trust in the staff survey. Not shown under 10.' } as const
/** A count of signals by one fact: a level that was reached, or a way in which they ended. */
const counted = (id: string, what: SignalCount['what'], name: { readonly nl: string; readonly en: string }, definition: { readonly nl: string; readonly en: string }): IndicatorOffer<SignalServices> => ({
  id: `escalation.${id}`, since: '2026-01-01', unit: 'count', polarity: 'ambiguous', beside: trustIndicator, name, definition: { nl: `${definition.nl} ${beside.nl}`, en: `${definition.en} ${beside.en}` }, read: async (services) => countReadings(await counts(services), what),
})

/** What this module delivers to policy and effect reports. Nothing is ever counted for one manager. */
export const signalIndicators: readonly IndicatorOffer<SignalServices>[] = [
  {
    id: 'escalation.signals', subject: 'racism', since: '2026-01-01', unit: 'count', polarity: 'ambiguous', beside: trustIndicator, name: { nl: 'Signalen aan leidinggevenden', en: 'Signals to managers' },
    parts: { numerator: { nl: 'Signalen die in het jaar aan leidinggevenden zijn gegeven', en: 'Signals raised to managers in the year' }, denominator: null, method: { nl: 'Telling uit het product, zonder namen', en: 'Count from the product, without names' }, caveats: { nl: 'Meer signalen kan meer vertrouwen betekenen.', en: 'More signals may mean more trust.' } },
    definition: {
      nl: 'Hoeveel signalen er in een jaar zijn gegeven. Meer signalen kan ook meer vertrouwen betekenen. Lees dit getal daarom naast het vertrouwen in de personeelsenquête. Niet getoond onder 10.',
      en: 'How many signals were raised in a year. More signals can also mean more trust. So read this number beside the trust in the staff survey. Not shown under 10.',
    },
    read: async (services) => countReadings(await counts(services), 'received'),
  },
  {
    id: 'escalation.without-follow-up', subject: 'racism', since: '2026-01-01', unit: 'share', polarity: 'ambiguous', beside: trustIndicator, name: { nl: 'Signalen zonder opvolging binnen de termijn', en: 'Signals without follow-up within the term' },
    parts: { numerator: { nl: 'Signalen waarbij de eerste leidinggevende de termijn liet voorbijgaan', en: 'Signals of which the first manager let the term pass' }, denominator: { nl: 'Signalen waarvan de termijn voorbij is', en: 'Signals whose term has passed' }, method: { nl: 'Telling uit het product, zonder namen', en: 'Count from the product, without names' }, caveats: { nl: 'Lees dit naast het vertrouwen in de personeelsenquête.', en: 'Read this beside the trust in the staff survey.' } },
    definition: {
      nl: 'Van de signalen die in een jaar zijn gegeven: bij hoeveel liet de eerste leidinggevende de termijn voorbijgaan. Signalen waarvan de termijn nog loopt, of die iemand anders eerst kreeg, tellen niet mee. Lees dit naast het vertrouwen in de personeelsenquête. Niet getoond onder 30, of als een deel kleiner is dan 10.',
      en: 'Of the signals raised in a year: in how many the first manager let the term pass. Signals whose term still runs, or that somebody else got first, do not count. Read this beside the trust in the staff survey. Not shown under 30, or when a part is smaller than 10.',
    },
    read: async (services) => shareReadings(await counts(services)),
  },
  counted('in-time', 'in-time', { nl: 'Signalen op tijd opgepakt', en: 'Signals taken up in time' }, { nl: 'Bij hoeveel signalen van een jaar de eerste leidinggevende binnen de termijn iets deed.', en: 'In how many signals of a year the first manager acted within the term.' }),
  counted('above-first', 'above-first', { nl: 'Signalen die een niveau hoger kwamen', en: 'Signals that came a level up' }, { nl: 'Hoeveel signalen van een jaar hoger kwamen dan het eerste niveau.', en: 'How many signals of a year came higher than the first level.' }),
  counted('with-desk', 'with-desk', { nl: 'Signalen die bij het loket kwamen', en: 'Signals that came to the desk' }, { nl: 'Hoeveel signalen van een jaar bij het loket kwamen, het laatste niveau.', en: 'How many signals of a year came to the desk, the last level.' }),
  counted('ended-confirmed', 'ended-confirmed', { nl: 'Signalen klaar en bevestigd', en: 'Signals done and confirmed' }, { nl: 'Bij hoeveel signalen van een jaar wie het gaf zei dat het klopt.', en: 'In how many signals of a year who raised it said that it is right.' }),
  counted('ended-unread', 'ended-unread', { nl: 'Signalen klaar zonder reactie', en: 'Signals done without reaction' }, { nl: 'Bij hoeveel signalen van een jaar er iets is gedaan en wie het gaf niet reageerde.', en: 'In how many signals of a year something was done and who raised it did not react.' }),
  counted('ended-elsewhere', 'ended-elsewhere', { nl: 'Signalen die elders verder gingen', en: 'Signals that went on elsewhere' }, { nl: 'Hoeveel signalen van een jaar een klacht of melding werden, of buiten de organisatie verder gingen.', en: 'How many signals of a year became a complaint or report, or went on outside the organisation.' }),
  counted('ended-stopped', 'ended-stopped', { nl: 'Signalen gestopt op wens', en: 'Signals stopped at their wish' }, { nl: 'Hoeveel signalen van een jaar stopten omdat de persoon die het raakt dat wilde.', en: 'How many signals of a year stopped because the person affected wanted it.' }),
]

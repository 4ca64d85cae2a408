import { derived, releaseCounts, type Released } from '../../../foundation/disclosure/index.ts'
import type { IndicatorOffer, Reading } from '../../../foundation/kernel/indicators.ts'
import { closedYears } from '../store/year.ts'
import type { AdvisersServices } from './services.ts'
import { yearReport } from './year.ts'

const none = releaseCounts([])
const everybody = { person: '', scopes: [''] } as const

/** One count of the closed yearly reports, as those show it; no whole, because not every pool closes its year. */
const countOf = async (services: AdvisersServices, key: string | null): Promise<Released<readonly Reading[]>> => {
  const closed = await services.database.within({ kind: 'system' }, (tx) => closedYears(tx))
  const readings: Reading[] = []
  for (const { department, year } of closed.filter((one) => one.department !== '')) {
    const report = await yearReport(services, everybody, department, year)
    const table = report.ok ? report.value.tables.find(({ dimension }) => dimension === 'kind')?.table.value : undefined
    const shown = key === null ? table?.total : table?.rows.find((row) => row.key === key)?.shown
    readings.push({ department, period: String(year), shown: shown?.state === 'shown' ? { state: 'shown', value: shown.count, base: null, interval: null } : { state: 'hidden', because: shown?.because ?? 'too-few' } })
  }
  return derived(none, () => readings)
}

/** Conversations of the yearly reports. More of them may mean more trust. */
export const advisersIndicators: readonly IndicatorOffer<AdvisersServices>[] = [
  {
    id: 'adviser-conversations', subject: 'inclusion', name: { nl: 'Gesprekken met vertrouwenspersonen', en: 'Conversations with confidential advisers' }, since: '2026-01-01', unit: 'count', polarity: 'ambiguous',
    parts: { numerator: { nl: 'Gesprekken die vertrouwenspersonen telden', en: 'Conversations that advisers counted' }, denominator: null, method: { nl: 'Telling door vertrouwenspersonen, uit gesloten jaarverslagen', en: 'Count by advisers, from closed yearly reports' }, caveats: { nl: 'Meer gesprekken kan meer vertrouwen betekenen.', en: 'More conversations may mean more trust.' } },
    definition: { nl: 'Gesprekken die vertrouwenspersonen zelf telden, uit jaarverslagen die gesloten zijn. Meer gesprekken kan meer vertrouwen betekenen.', en: 'Conversations that advisers counted themselves, from yearly reports that are closed. More conversations may mean more trust.' },
    read: (services) => countOf(services, null),
  },
  {
    id: 'adviser-conversations-racism', subject: 'racism', name: { nl: 'Gesprekken met vertrouwenspersonen over racisme', en: 'Conversations with confidential advisers about racism' }, since: '2026-01-01', unit: 'count', polarity: 'ambiguous',
    parts: { numerator: { nl: 'Gesprekken over racisme die vertrouwenspersonen telden', en: 'Conversations about racism that advisers counted' }, denominator: null, method: { nl: 'Telling door vertrouwenspersonen, uit gesloten jaarverslagen', en: 'Count by advisers, from closed yearly reports' }, caveats: { nl: 'Meer gesprekken kan meer vertrouwen betekenen.', en: 'More conversations may mean more trust.' } },
    definition: { nl: 'Gesprekken over racisme, apart van andere discriminatie, uit jaarverslagen die gesloten zijn. Meer gesprekken kan meer vertrouwen betekenen.', en: 'Conversations about racism, apart from other discrimination, from yearly reports that are closed. More conversations may mean more trust.' },
    read: (services) => countOf(services, 'racism'),
  },
]

import type { Api } from '../../../../foundation/browser/api.ts'
import { shuffled, type Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Keyring } from '../../../../foundation/sealing/keyring/client.ts'
import type { StatisticalRecord } from '../../rules/figures/record.ts'
import { readRecord, tally } from '../../rules/figures/tally.ts'

export type Waiting = { readonly body: string; readonly year: number; readonly waiting: number; readonly mayOpen: boolean }
export type Counted = { readonly cases: number; readonly unreadable: number }

/** So many are opened at a time, so that the page can say how far it is. */
const chunk = 100

/** Opens a batch with the analyst's key, counts it in mixed order, and hands in the counts; the server then deletes what was sealed. Nothing of a record leaves this function. */
export const countBatch = async (api: Api, keyring: Keyring, base: string, { body, year }: Pick<Waiting, 'body' | 'year'>, random: Random, onOpened: (done: number) => void): Promise<Result<Counted, 'failed' | 'locked'>> => {
  const batch = await api.get<readonly { readonly id: string; readonly content: string }[]>(`${base}/figures/batch?${new URLSearchParams({ body, year: String(year) }).toString()}`)
  if (!batch.ok) return refuse('failed')
  const mixed = shuffled(batch.value, random)
  const records: StatisticalRecord[] = []
  for (let at = 0; at < mixed.length; at += chunk) {
    const opened = await keyring('openRecords', { records: mixed.slice(at, at + chunk).map((one) => one.content) })
    if (!opened.ok) return refuse(opened.error === 'too-many' ? 'failed' : 'locked')
    for (const value of opened.value) {
      const record = readRecord(value, year)
      if (record) records.push(record)
    }
    onOpened(Math.min(mixed.length, at + chunk))
  }
  const unreadable = mixed.length - records.length
  const kept = await api.post<null>(`${base}/figures/counts`, { body, year, ids: mixed.map((one) => one.id), unreadable, counts: tally(records) })
  return kept.ok ? ok({ cases: records.length, unreadable }) : refuse('failed')
}

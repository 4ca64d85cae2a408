import type { Day } from '../../../foundation/kernel/clock.ts'
import { fromBase64Url } from '../../../foundation/kernel/bytes.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { identityOf, recipientOf } from '../../../foundation/sealing/core/age.ts'
import { openRecord, sealRecord } from '../../../foundation/sealing/core/record.ts'
import { acknowledgeBands, handlingBands, type StatisticalRecord } from '../rules/figures/record.ts'
import { readRecord, tally } from '../rules/figures/tally.ts'
import { ask, post, type Door } from './door.ts'

export type FiguresStage = {
  readonly today: Day
  readonly setDay: (day: Day) => void
  /** One handler of each committee who hands the records in. */
  readonly handlers: readonly { readonly id: string; readonly body: string; readonly kind: 'complaints' | 'integrity' }[]
  readonly analyst: { readonly id: string; readonly encSeed: string }
  readonly staffDoor: (person: string) => Promise<Door>
}

/** Invented: how last year's cases ended, so many of each. */
const stories: Readonly<Record<'complaints' | 'integrity', readonly (readonly [outcome: StatisticalRecord['outcome'], ground: StatisticalRecord['grounds'][number], count: number])[]>> = {
  complaints: [['founded', 'race', 13], ['partly-founded', 'race', 11], ['unfounded', 'race', 10], ['founded', 'sex', 7], ['not-taken-up', 'other', 6], ['satisfied', 'religion', 12], ['withdrawn', 'age', 3]],
  integrity: [['founded', 'race', 15], ['no-finding', 'race', 18], ['not-investigable', 'other', 14], ['referred', 'other', 12], ['founded', 'religion', 4]],
}

const recordsFor = (kind: 'complaints' | 'integrity', year: number): readonly StatisticalRecord[] =>
  stories[kind].flatMap(([outcome, ground, count]) => Array.from({ length: count }, (_, at): StatisticalRecord => ({
    format: 'gehoor/record/v1', version: 1, year, procedure: kind === 'complaints' ? 'complaint' : 'integrity', grounds: [ground], outcome, timeliness: at % 6 === 5 ? 'late' : 'on-time',
    acknowledged: acknowledgeBands[at % 5 === 4 ? 1 : 0], handling: handlingBands[at % 4] ?? 'longer',
  })))

/** Last year's figures of the demonstration: handed in by handlers, opened and counted by the analyst, over the same doors as browsers use. */
export const playFigures = async ({ today, setDay, handlers, analyst, staffDoor }: FiguresStage): Promise<void> => {
  const year = Number(today.slice(0, 4)) - 1
  const seed = fromBase64Url(analyst.encSeed)
  const recipients = [await recipientOf(seed)]
  setDay(`${year}-12-29`)
  for (const { id, body, kind } of handlers) {
    const door = await staffDoor(id)
    for (const record of recordsFor(kind, year)) await post(door, '/records', { id: newId(systemRandom), body, year, content: await sealRecord(record, recipients) })
  }
  setDay(today)
  const door = await staffDoor(analyst.id)
  for (const { body } of handlers) {
    const batch = await ask<readonly { readonly id: string; readonly content: string }[]>(door, `/figures/batch?body=${body}&year=${year}`)
    const opened = await Promise.all(batch.map(async ({ content }) => readRecord(await openRecord(content, identityOf(seed)), year)))
    const records = opened.filter((one) => one !== null)
    await post(door, '/figures/counts', { body, year, ids: batch.map((one) => one.id), unreadable: batch.length - records.length, counts: tally(records) })
  }
}

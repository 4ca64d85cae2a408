import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites, sealedBytes } from '../../../../tests/support/desk.ts'
import type { Clock, Day } from '../../../foundation/kernel/clock.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { deskMigrations } from '../migrations/index.ts'
import type { StatisticalRecord } from '../rules/figures/record.ts'
import { tally } from '../rules/figures/tally.ts'
import { publishedFigures, type DeskServices } from './index.ts'

type Batch = readonly { readonly id: string; readonly content: string }[]
const record = (more: Partial<StatisticalRecord> = {}): StatisticalRecord => ({ format: 'gehoor/record/v1', version: 1, year: 2026, procedure: 'complaint', grounds: ['race'], outcome: 'founded', timeliness: 'on-time', acknowledged: 'week', handling: 'ten-weeks', ...more })

describe('figures without cases', () => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let today: Day = '2026-11-22'
  const clock: Clock = { now: () => 1_000_000, today: () => today }
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, clock)
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const keep = async (count: number, body = 'complaints', year = Number(today.slice(0, 4))): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => newId(systemRandom))
    for (const id of ids) expect((await sites.asStaff(`${body === 'complaints' ? 'anna' : 'els'}/triage`, 'POST', '/records', { id, body, year, content: sealedBytes(1500) })).status).toBe(204)
    return ids
  }
  const analyst = (method: string, path: string, value?: unknown) => sites.asStaff('ria/analyst', method, path, value)
  const waiting = async () => (await (await analyst('GET', '/figures/waiting')).json()) as unknown
  const batch = async (body: string, year: number) => (await analyst('GET', `/figures/batch?body=${body}&year=${year}`))
  /** Opens all that waits and counts it as these records. */
  const count = async (body: string, year: number, records: readonly StatisticalRecord[], unreadable = 0) => {
    const ids = ((await (await batch(body, year)).json()) as Batch).map((one) => one.id)
    return await analyst('POST', '/figures/counts', { body, year, ids, unreadable, counts: tally(records) })
  }

  test('a handler hands in for the own committee and for the running year only, and the same id twice counts once', async () => {
    const [id] = await keep(1)
    expect((await sites.asStaff('anna/triage', 'POST', '/records', { id, body: 'complaints', year: 2026, content: sealedBytes(1500) })).status).toBe(204)
    expect(await waiting()).toEqual([{ body: 'complaints', year: 2026, waiting: 1, mayOpen: false }])
    expect((await sites.asStaff('anna/triage', 'POST', '/records', { id: newId(systemRandom), body: 'integrity', year: 2026, content: sealedBytes(1500) })).status).toBe(400)
    expect((await sites.asStaff('anna/triage', 'POST', '/records', { id: newId(systemRandom), body: 'complaints', year: 2025, content: sealedBytes(1500) })).status).toBe(400)
  })

  test('nineteen stay shut while the year runs; twenty open in another order than they came', async () => {
    const ids = await keep(18)
    expect((await batch('complaints', 2026)).status).toBe(409)
    await keep(1)
    const opened = (await (await batch('complaints', 2026)).json()) as Batch
    expect(opened.length).toBe(20)
    expect(opened.map((one) => one.id).filter((one) => ids.includes(one))).not.toEqual(ids)
  })

  test('a batch is counted whole or not at all, and then what was sealed is gone', async () => {
    const opened = (await (await batch('complaints', 2026)).json()) as Batch
    const ids = opened.map((one) => one.id)
    const records = Array.from({ length: 20 }, (_, n) => record({ outcome: n < 12 ? 'founded' : 'unfounded' }))
    expect((await analyst('POST', '/figures/counts', { body: 'complaints', year: 2026, ids: ids.slice(1), unreadable: 0, counts: tally(records.slice(1)) })).status).toBe(409)
    expect((await analyst('POST', '/figures/counts', { body: 'complaints', year: 2026, ids, unreadable: 0, counts: tally(records.slice(1)) })).status).toBe(400)
    expect((await count('complaints', 2026, records)).status).toBe(204)
    expect(await waiting()).toEqual([])
    expect((await sites.asStaff('anna/triage', 'POST', '/records', { id: ids[0], body: 'complaints', year: 2026, content: sealedBytes(1500) })).status).toBe(204)
    expect(await waiting()).toEqual([])
  })

  test('the running year is never published; once over, each count from ten on is shown and small ones are hidden with one more', async () => {
    expect((await publishedFigures(services)).years).toEqual([])
    today = '2027-01-04'
    const { years, unopened } = await publishedFigures(services)
    expect(unopened).toEqual([])
    const outcome = years[0]?.tables.find((one) => one.dimension === 'outcome')?.table.value
    expect(outcome?.total).toEqual({ state: 'shown', count: 20 })
    expect(outcome?.rows.filter(({ shown }) => shown.state === 'hidden').map(({ key, shown }) => [key, shown.state === 'hidden' && shown.because])).toEqual([['founded', 'protects'], ['unfounded', 'protects']])
    expect((await sites.asPublic('GET', '/figures')).status).toBe(200)
    expect(await (await sites.asPublic('GET', '/figures')).text()).not.toContain('"count":8')
  })

  test('E2: a year with as few cases as a small department has shows not even how many there were', async () => {
    today = '2027-06-01'
    await keep(7, 'integrity')
    today = '2028-01-03'
    expect((await publishedFigures(services)).unopened).toEqual([{ body: 'integrity', year: 2027 }])
    const seven = Array.from({ length: 7 }, () => record({ year: 2027, procedure: 'integrity', grounds: ['race', 'religion'] }))
    expect((await count('integrity', 2027, seven)).status).toBe(204)
    const year = (await publishedFigures(services)).years.find((one) => one.body === 'integrity')
    for (const { dimension, table } of year?.tables ?? []) {
      expect(table.value.total, dimension).toEqual({ state: 'hidden', because: 'too-few' })
      expect(table.value.rows.filter(({ shown }) => shown.state === 'shown' && shown.count > 0), dimension).toEqual([])
    }
    expect(await (await sites.asPublic('GET', '/figures')).text()).not.toMatch(/"count":(7|14)\b/)
  })

  test('a year that is over and not opened shows nothing of the part that was', async () => {
    today = '2028-03-01'
    await keep(25)
    await count('complaints', 2028, Array.from({ length: 25 }, () => record({ year: 2028 })))
    await keep(2)
    today = '2029-01-02'
    expect((await publishedFigures(services)).years.map((one) => one.year)).not.toContain(2028)
  })
})

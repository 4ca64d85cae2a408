import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/databases.ts'
import { deskServices, deskSites, newFiling } from '../../../tests/support/desk.ts'
import { makeCheckpoint, type DeskServices } from '../../modules/desk/actions/index.ts'
import { deskMigrations } from '../../modules/desk/migrations/index.ts'
import { memoryIo } from './testing/memory-io.ts'
import { verifyLog } from './verify-log.ts'

describe('verify-log against the desk itself', () => {
  let services: DeskServices
  let remove: () => Promise<void>
  let today = '2026-11-22'
  beforeAll(async () => {
    const fresh = await freshDatabase('embedded', deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, { now: () => 1_000_000, today: () => today })
  })
  afterAll(() => remove())

  it('holds for the log the desk keeps, and for what it grew into the next day', async () => {
    const sites = deskSites(services)
    sites.open.get('/api/v1/directory/trust', (c) => c.json(services.trust()))
    const io = memoryIo('2026-11-22')
    const ask = async (url: string): Promise<Response> => sites.open.request(url.replace('http://localhost:4200', ''))
    const check = async (...more: string[]) => [
      await verifyLog(['http://localhost:4200', '--json', ...more], io, ask), JSON.parse(io.out.at(-1) as string) as object,
    ]
    expect(await check()).toMatchObject([1, { refused: 'no-checkpoint' }])
    for (const report of [newFiling(), newFiling(), newFiling()]) await sites.file(report)
    await makeCheckpoint(services)
    expect(await check('--save', 'seen.json')).toMatchObject([0, { size: 3, day: '2026-11-22' }])
    await sites.file(newFiling())
    today = '2026-11-23'
    await makeCheckpoint(services)
    expect(await check('--since', 'seen.json')).toMatchObject([0, { size: 4, day: '2026-11-23', consistentSince: 3 }])
  })
})

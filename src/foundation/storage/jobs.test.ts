import { afterEach, describe, expect, test, vi } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import { startJobs } from './jobs.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

describe.each(bothKinds)('jobs on the %s database', (kind) => {
  test('run at their cron time and on demand, and a start after a stop finds its queues again', async () => {
    const { database, remove } = await freshDatabase(kind, [])
    closing.push(remove)
    const ran: string[] = []
    const jobs = [{ name: 'count', cron: '0 3 * * *', run: async (services: { word: string }) => void ran.push(services.word) }]
    const faults: string[] = []
    const first = await startJobs(database, jobs, { word: 'one' }, (sentence) => faults.push(sentence))
    await first.runJobsNow('count')
    await expect(first.runJobsNow('other')).rejects.toThrow('no job called other')
    await first.stop()
    const second = await startJobs(database, jobs, { word: 'two' }, (sentence) => faults.push(sentence))
    await second.runJobsNow('count')
    await second.stop()
    expect(ran).toEqual(['one', 'two'])
    expect(faults).toEqual([])
  })
})

test('a queued job reaches its worker on the embedded database', async () => {
  const { database, remove } = await freshDatabase('embedded', [])
  closing.push(remove)
  const ran = vi.fn(async () => undefined)
  const jobs = await startJobs(database, [{ name: 'tick', cron: '* * * * *', run: ran }], {}, () => undefined)
  await database.within({ kind: 'system' }, async () => undefined)
  const { PgBoss } = await import('pg-boss')
  const sender = new PgBoss({ schema: 'pgboss', backend: 'pglite', db: { executeSql: database.forJobs }, schedule: false, supervise: false })
  await sender.start()
  await sender.send('tick', {})
  await vi.waitFor(() => expect(ran).toHaveBeenCalled(), { timeout: 20_000, interval: 200 })
  await sender.stop()
  await jobs.stop()
})

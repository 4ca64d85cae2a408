import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import type { DigestServices } from './digest.ts'
import type { Post } from './post.ts'
import { digestMemory, mailJobs, mailMigrations } from './store.ts'

describe.each(bothKinds)('the digest on the %s database', (kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  beforeAll(async () => { fresh = await freshDatabase(kind, mailMigrations) }, 60_000)
  afterAll(() => fresh.remove())

  test('who could not be reached stays on the list over a restart, nobody is told twice, and yesterday is forgotten', async () => {
    const sent: string[] = []
    let reachable = false
    let today = '2026-11-23'
    const post: Post = { send: async ({ address }) => { if (!reachable && address.startsWith('b')) throw Object.assign(new Error(address), { code: 'ECONNECTION' }); sent.push(address) }, close: () => undefined }
    const log: string[] = []
    const services = (): DigestServices => ({ post, memory: digestMemory(fresh.database), today: () => today, staffUrl: 'https://s', dueHandlers: async () => [{ address: 'a@x.nl', language: 'nl' }, { address: 'b@x.nl', language: 'en' }], log: (line) => log.push(line) })
    const run = async (name: string) => mailJobs.find((job) => job.name === name)?.run(services())
    await run('mail.digest')
    expect([sent, log]).toEqual([['a@x.nl'], ['mail: the digest did not reach everybody and is tried again (ECONNECTION)']])
    reachable = true
    await run('mail.retry')
    await run('mail.digest')
    expect(sent).toEqual(['a@x.nl', 'b@x.nl'])
    today = '2026-11-24'
    await run('mail.digest')
    expect(sent).toEqual(['a@x.nl', 'b@x.nl', 'a@x.nl', 'b@x.nl'])
    expect(await digestMemory(fresh.database).waiting('2026-11-23')).toEqual([])
  })
})

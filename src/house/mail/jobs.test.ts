import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import { identityMigrations, savePerson } from '../../foundation/identity/index.ts'
import { fixedClock } from '../../foundation/kernel/clock.ts'
import { digestJobs, digestMigration } from './jobs.ts'

const [anna, bert, gone, quiet] = ['AAAAAAAAAAAAAAAAAAAAAA', 'BBBBBBBBBBBBBBBBBBBBBA', 'CCCCCCCCCCCCCCCCCCCCCA', 'DDDDDDDDDDDDDDDDDDDDDA']

describe.each(bothKinds)('the jobs of the digest on the %s database', (kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let server: SMTPServer
  const received: string[] = []
  let refused = 'bert@example.nl'
  beforeAll(async () => {
    fresh = await freshDatabase(kind, [...identityMigrations, digestMigration])
    server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
      onRcptTo: ({ address }, _session, done) => done(address === refused ? new Error(`no mailbox ${address}`) : null),
      onData: (stream, session, done) => { stream.resume(); stream.on(
        'end', () => { received.push(...session.envelope.rcptTo.map(({ address }) => address)); done() },
      ) },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    await fresh.database.within({ kind: 'system' }, async (tx) => {
      for (const [id, mail, validTo] of [
        [anna, 'anna@example.nl', null], [bert, 'bert@example.nl', null], [gone, 'weg@example.nl', '2026-11-20'], [quiet, null, null],
      ] as const) await savePerson(tx, { id, sub: null, name: id, mail, language: 'nl', validFrom: '2026-01-01', validTo, version: 1 })
    })
  }, 60_000)
  afterAll(async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await fresh.remove()
  })

  test('who has something due and works today is told once a day, a refused address is tried again, and yesterday is forgotten', async () => {
    const log: string[] = []
    const port = (server.server.address() as AddressInfo).port
    const run = async (day: string, name: string) => {
      const jobs = digestJobs(
        { mail: { url: `smtp://127.0.0.1:${port}`, from: 'gehoor@example.nl' }, staffUrl: 'https://s' }, { database: fresh.database, clock: fixedClock(day) },
        async () => [anna, bert, gone, quiet], (line) => log.push(line),
      )
      await jobs.find((job) => job.name === name)?.run(undefined)
    }
    await run('2026-11-23', 'house-digest')
    expect(received).toEqual(['anna@example.nl'])
    expect(log.join()).toMatch(/tried again/)
    expect(log.join()).not.toMatch(/@|bert/)
    refused = ''
    await run('2026-11-23', 'house-digest-retry')
    await run('2026-11-23', 'house-digest')
    expect(received).toEqual(['anna@example.nl', 'bert@example.nl'])
    await run('2026-11-24', 'house-digest')
    expect(received).toHaveLength(4)
  })
  test('without a mail server there is no job', () => expect(digestJobs(
    { mail: null, staffUrl: 'https://s' }, { database: fresh.database, clock: fixedClock('2026-11-23') }, async () => [], () => undefined,
  )).toEqual([]))
})

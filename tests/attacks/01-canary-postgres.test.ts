import { PgBoss } from 'pg-boss'
import { Hono } from 'hono'
import { describe, expect, test, vi } from 'vitest'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { houseMigrations } from '../../src/house/migrations.ts'
import { releaseNew, type DeskServices } from '../../src/modules/desk/actions/index.ts'
import { sendLetters } from '../../src/modules/survey/actions/letters.ts'
import { survey } from '../../src/modules/survey/index.ts'
import { freshDatabase } from '../support/databases.ts'
import { codesIn, drawnWave, settleSurvey, steps, surveyTables } from '../support/survey.ts'
import { startRealProduct } from '../support/real-product.ts'
import { hits, searchFor } from './support/canary.ts'
import { scriptedDay, until } from './support/scripted-day.ts'
import { embeddedValues, filesIn, onPostgres, postgresStored, type Stored } from './support/stored.ts'
import { everybodyHeard, searchOf } from './support/day-search.ts'

describe('attack 1, in an installation of its own and in a survey: everything that is stored, searched for what was written', () => {
  test('PostgreSQL, its log, job tables, files and mail hold no word either, in an installation with keys of its own', async () => {
    const real = await startRealProduct('postgres')
    const adminUrl = real.adminUrl as string
    const own = await openDatabase({ url: real.databaseUrl as string, dataDir: real.product.dataDir }, houseMigrations)
    const boss = new PgBoss({ connectionString: adminUrl, schema: 'pgboss', createSchema: false, migrate: false, supervise: false, schedule: false })
    try {
      await boss.start()
      const released = () => onPostgres(adminUrl, async (query) => (await query('SELECT FROM desk.entry WHERE NOT released')).length === 0)
      // The job is waited for once; after that the same work is done from here, for the job looks every ten seconds only.
      let byJob = true
      const day = await scriptedDay({
        door: { url: real.product.url }, roots: real.roots, body: 'klachten', handlers: real.handlers, staffDoor: real.staffDoor,
        release: async () => {
          if (!byJob) return releaseNew({ database: own } as DeskServices)
          byJob = false
          await boss.send('desk-release', {})
          await until(released)
        },
      })
      everybodyHeard(day)
      await onPostgres(adminUrl, (query) => query(`UPDATE desk.reader SET due = '2026-01-01', open = true`))
      await boss.send('house-digest', {})
      await until(async () => real.mails.length >= 2)

      const search = searchOf(day)
      const mails = real.mails.map((mail, at): Stored => ({ where: `mail ${at}`, bytes: Buffer.from(mail) }))
      const stored = [...(await postgresStored(adminUrl, real.product.dataDir)), ...filesIn(real.product.dataDir), ...mails, { where: 'what the server wrote', bytes: Buffer.from(real.product.output()) }]
      for (const part of ['pg_wal', 'pgboss.job', 'desk.wrap.content', 'desk.entry.action', 'blobs', 'mail 0']) expect(stored.filter(({ where }) => where.includes(part)).length, part).toBeGreaterThan(0)
      expect(hits(stored, search)).toEqual([])
      await onPostgres(adminUrl, (query) => query(`CREATE TABLE desk.planted AS SELECT '${day.stem}'::text AS content`))
      const again = hits(await postgresStored(adminUrl, real.product.dataDir), search)
      expect(again).toContain('desk.planted.content')
      expect(again.some((where) => where.includes('/base/') || where.includes('pg_wal'))).toBe(true)
    } finally {
      await own.close()
      await boss.stop({ graceful: false })
      await real.stop()
    }
  }, 300_000)

  test('the survey: after closing no address, code or token is in any table, answers stand in the two tables of answers alone, and the server said nothing of them', async () => {
    const { database, place } = await freshDatabase('embedded', surveyTables)
    const services = await settleSurvey(database, () => '2026-11-23')
    const site = new Hono()
    survey.api?.public?.(site, services as never)
    survey.pages?.public?.(site, { ...services, surroundings: { settings: { organisationName: 'Proef', telephone: '070', postAddress: 'Postbus', hours: 'werkdagen', demo: false }, assets: { style: '/s.css', island: () => '/i.js', preload: [] } } } as never)
    const said = (['log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level))
    const wave = await drawnWave(services, { kanarieaddress: 40 }, { size: 40 })
    await steps(services, wave, { kind: 'open' })
    await sendLetters(services)
    const [code = '', second = ''] = codesIn(services.letters)
    const nonce = Buffer.from(systemRandom(32)).toString('base64url')
    const post = async (fields: Record<string, string>) => (await site.request(`/nl/vragenlijsten/${wave}`, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'User-Agent': 'kanarie-agent', 'X-Forwarded-For': '203.0.113.77' } })).text()
    const page = await post({ do: 'start', code, nonce })
    const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const [input, output] = [hidden('input'), hidden('output')]
    expect(input).not.toBe('')
    await post({ do: 'send', stratum: hidden('stratum'), input, output, 'q.rd_racism': 'no', 'q.rd_open': 'kanarie-woorden' })
    await post({ do: 'start', code: second, nonce: 'kanarie-nonce' })
    await steps(services, wave, { kind: 'close' })
    const output_of_server = said.flatMap((spy) => spy.mock.calls.flat().map(String)).join('\n')
    for (const spy of said) spy.mockRestore()
    await database.close()
    const values = await embeddedValues(place.folder)
    expect(hits(values, searchFor('kanarieaddress', code, code.replaceAll('-', ''), input, output, nonce, 'kanarie-agent', '203.0.113.77')).filter((where) => where !== 'survey.stratum.name' && where !== 'survey.dataset.about' && where !== 'survey.dataset.variables')).toEqual([])
    expect(new Set(hits(values, searchFor('kanarie-woorden')))).toEqual(new Set(['survey.answer.content', 'survey.dataset_column.content']))
    expect(searchFor('kanarie', code, input)(Buffer.from(output_of_server))).toBe(false)
    await place.remove()
  }, 300_000)
})

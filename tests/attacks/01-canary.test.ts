import { PgBoss } from 'pg-boss'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { openDatabase } from '../../src/foundation/storage/database.ts'
import { staffOf } from '../../src/house/demo/staff.ts'
import { houseMigrations } from '../../src/house/migrations.ts'
import { playTalk } from '../../src/modules/advisers/tools/index.ts'
import { releaseNew, type DeskServices } from '../../src/modules/desk/actions/index.ts'
import { sendLetters } from '../../src/modules/survey/actions/letters.ts'
import { survey } from '../../src/modules/survey/index.ts'
import { freshDatabase } from '../support/databases.ts'
import { codesIn, drawnWave, settleSurvey, steps, surveyTables } from '../support/survey.ts'
import { startProduct } from '../support/product.ts'
import { startRealProduct } from '../support/real-product.ts'
import { hits, searchFor, type Search } from './support/canary.ts'
import { demoDesk } from './support/demo-desk.ts'
import { focusCanary } from './support/focus-canary.ts'
import { reportCanary } from './support/report-canary.ts'
import { scriptedDay, until, type Day } from './support/scripted-day.ts'
import { signalCanary } from './support/signal-canary.ts'
import { talentCanary } from './support/talent-canary.ts'
import { embeddedValues, filesIn, onEmbedded, onPostgres, postgresStored, type Stored } from './support/stored.ts'

/** All that must never be found: what was written, the receipt in each spelling, the mailbox's keys. */
const searchOf = ({ stem, filed, secrets }: Day, ...more: readonly (readonly string[])[]): Search => searchFor(stem, ...secrets, ...[filed.words, ...more].flatMap((words) => [' ', '-', '', ', '].map((between) => words.join(between))), filed.seeds.auth, filed.seeds.sign, filed.seeds.box)
const everybodyHeard = (day: Day): void => {
  const all = day.heard.join()
  for (const what of ['evidence', 'acknowledged', 'question', 'answer', 'name-opened', 'outcome']) expect(all).toContain(`${day.stem}-${what}`)
  expect(all).not.toContain(`${day.stem}-note`)
  expect(all).not.toContain(`${day.stem}-name-reason`)
  // Reporter and accused each read their own side only.
  for (const what of ['copy', 'view']) {
    expect(day.accused.join()).toContain(`${day.stem}-${what}`)
    expect(all).not.toContain(`${day.stem}-${what}`)
  }
  for (const what of ['evidence', 'question', 'answer', 'note', 'text']) expect(day.accused.join()).not.toContain(`${day.stem}-${what}`)
  expect(day.name).toMatchObject({ name: `${day.stem}-name` })
}

describe('attack 1: everything that is stored, searched for what was written', () => {
  test('the embedded database, its log, the files, and what the server said hold no word, no name and no file', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'gehoor-canary-'))
    const product = await startProduct({ dataDir })
    const desk = demoDesk(product)
    const day = await scriptedDay(desk)
    const me = staffOf(desk.keys).find(({ name }) => name === 'Fenna Vlier')
    if (!me) throw new Error('the adviser does not play along')
    const talkWords = await playTalk({ publicUrl: product.url, roots: desk.roots, today: systemClock.today(), staffDoor: async (person) => ({ cookie: '', ...(await desk.staffDoor(person)) }) }, {
      me, ask: { text: `${day.stem}-talk`, name: `${day.stem}-who`, way: 'write', times: '', phone: '' }, answers: [{ kind: 'draft', body: { title: day.stem, text: `${day.stem}-draft` } }],
      record: { label: day.stem, notes: `${day.stem}-notes`, counts: null },
    })
    const proof = await fetch(`${product.url}/nl/handreiking/oefenen/bewijs`, { method: 'POST', body: new URLSearchParams([['case', 'third-time'], ...['stop', 'amira', 'effect'].map((chosen) => ['chosen', chosen]), ['person', `${day.stem}-practised`]]) })
    expect(await proof.text()).toContain(`${day.stem}-practised`)
    const said: Stored[] = []
    await talentCanary(desk.keys, day.stem, desk.staffDoor, said)
    const signals = await signalCanary(desk, day.stem, said)
    for (const what of ['signal-more', 'affected', 'own-words', 'slower', 'taken-up', 'stop']) expect(signals.heard).toContain(`${day.stem}-${what}`)
    // Behind the seal of focus groups nothing may be found either; `researched` is what the server may read, released quotations among it: they are public.
    const researched = day.stem.replace('kanarie', 'leesbaar')
    const focus = await focusCanary(desk.keys, day.stem, researched, desk.staffDoor, said)
    for (const what of ['said-2-3', 'note-of-a-coder', 'reason-of-both', 'quotation-that-waits']) expect(focus.heard).toContain(`${day.stem}-${what}`)
    const drafted = day.stem.replace('kanarie', 'concept')
    await reportCanary(desk.keys, day.stem, drafted, desk, said)
    everybodyHeard(day)
    const search = searchOf(day, talkWords, ...signals.words)
    said.push({ where: 'what the server wrote', bytes: Buffer.from(product.output()) })
    // Killed, so that nothing is tidied away before the search.
    await product.kill()
    // Something is planted, so that one search shows both that it finds and that there is nothing else: in a file, and compressed in a table.
    const planted = join(dataDir, 'planted')
    writeFileSync(planted, `something ${day.stem} something`)
    const stored = [...filesIn(dataDir), ...said]
    expect(stored.length).toBeGreaterThan(1000)
    expect(stored.filter(({ where }) => where.includes('pg_wal/0')).length).toBeGreaterThan(0)
    expect(hits(stored, search)).toEqual([planted])
    await onEmbedded(dataDir, (query) => query(`CREATE TABLE desk.planted AS SELECT decode('${gzipSync(day.stem).toString('hex')}', 'hex') AS content`))
    const values = await embeddedValues(dataDir)
    expect(new Set(values.map(({ where }) => where)).size).toBeGreaterThan(100)
    for (const part of ['a sealed file', 'desk.wrap.content', 'escalation.signal_item.content', 'escalation.signal_slot.content', 'escalation.signal_names.content', 'survey.focus_passages.content']) expect(values.filter(({ where }) => where === `${part} under its erase key`).length, part).toBeGreaterThan(0)
    // What a selection keeps under its erase key the server sealed itself, so a whole dump reads it until the procedure is shredded.
    expect([...new Set(hits(values, search))].sort()).toEqual(['careers.answer.content under its erase key', 'careers.score.note under its erase key', 'desk.planted.content'])

    // What the server may read stands where it belongs and nowhere else: not in a log, an address, a refusal, a public page or a file beside the database.
    const beside = stored.filter(({ where }) => !where.includes(join(dataDir, 'db')))
    for (const word of [researched, drafted]) expect(hits(beside, searchFor(word))).toEqual([])
    expect([...new Set(hits(values, searchFor(researched)))].sort()).toEqual([
      'escalation.example.content', 'survey.focus_codebook.codes', 'survey.focus_codebook.why', 'survey.focus_public_quote.words', 'survey.focus_public_theme.content', 'survey.focus_quote.reason', 'survey.focus_theme.content',
    ])
    expect([...new Set(hits(values, searchFor(drafted)))].sort()).toEqual(['accountability.answer.content', 'accountability.letter.content', 'accountability.opinion.text', 'accountability.step.words'])
    rmSync(dataDir, { recursive: true, force: true })
  }, 600_000)

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

  test('the search finds a text in every spelling', () => {
    const text = Buffer.from('kanarie-in-de-mijn-4711')
    const search = searchFor(text.toString())
    const around = (bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from([0x78, 0x9c, 1, 2, 3]), bytes, Buffer.from([7, 0x1f, 0x8b])])
    const wide = Buffer.from(text.toString(), 'utf16le')
    const shifted = [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before, 1), text, Buffer.from('more')]))
    const forms = [text, wide, Buffer.from(wide).swap16(), ...['hex', 'base64', 'base64url'].flatMap((form) => shifted.map((one) => Buffer.from(one.toString(form as 'hex')))), gzipSync(text), deflateSync(text), gzipSync(gzipSync(wide))]
    for (const form of forms) expect(search(around(form)), form.toString()).toBe(true)
    expect(search(brotliCompressSync(text))).toBe(true)
    const nested = Buffer.from(JSON.stringify({ payload: Buffer.from(JSON.stringify({ inner: Buffer.from(`padding padding padding ${text}`).toString('base64url') })).toString('base64url') }))
    expect(search(nested)).toBe(true)
    expect(search(around(Buffer.from('kanarie-in-de-mijn-4712')))).toBe(false)
  })
})

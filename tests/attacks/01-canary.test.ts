import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { staffOf } from '../../src/house/demo/staff.ts'
import { playTalk } from '../../src/modules/advisers/tools/index.ts'
import { startProduct } from '../support/product.ts'
import { hits, searchFor } from './support/canary.ts'
import { demoDesk } from './support/demo-desk.ts'
import { focusCanary } from './support/focus-canary.ts'
import { reportCanary } from './support/report-canary.ts'
import { scriptedDay } from './support/scripted-day.ts'
import { signalCanary } from './support/signal-canary.ts'
import { talentCanary } from './support/talent-canary.ts'
import { embeddedValues, filesIn, onEmbedded, type Stored } from './support/stored.ts'
import { everybodyHeard, searchOf } from './support/day-search.ts'

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

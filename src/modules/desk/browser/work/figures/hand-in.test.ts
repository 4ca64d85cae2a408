import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../../../foundation/kernel/ids.ts'
import { systemRandom as random } from '../../../../../foundation/kernel/random.ts'
import * as core from '../../../../../foundation/sealing/core/index.ts'
import type { DirectoryRole } from '../../../../../foundation/sealing/core/directory.ts'
import { openRecord } from '../../../../../foundation/sealing/core/record.ts'
import { countBatch } from '../../figures/count-batch.ts'
import { yearlyReport, type PublishedYear } from '../../figures/yearly-report.ts'
import { readRecord } from '../../../rules/figures/tally.ts'
import { recordOwed } from '../../../rules/figures/record.ts'
import type { WorkCase } from '../said.ts'
import { fakeDesk, fileReport, today, value, type FakeDesk, type Handler, type Reporter } from '../testing/fake-desk.ts'
import { openWork, say, type WorkDesk } from '../work-desk.ts'
import { handInRecord, recordId } from './hand-in.ts'

const [directorySeed, analystSeed, bodySeed, otherSeed] = [random(32), random(32), random(32), random(32)]
type Sent = { readonly id: string; readonly body: string; readonly year: number; readonly content: string }

let desk: FakeDesk
let reporter: Reporter
let handler: Handler
let roster: core.Roster
let work: WorkCase
let people: readonly { readonly role: DirectoryRole; readonly department: string; readonly seed: Uint8Array }[]
let kept: Sent[]
const answer = async () => {
  const head = { kind: 'head', realm: roster.realm, version: 1, prev: '', day: today, notAfter: '2026-12-01', revoked: [] }
  const entries = await Promise.all(people.map(async ({ role, department, seed }) => core.sign('directory', { kind: 'entry', realm: roster.realm, person: newId(random), role, department, name: 'Iemand', enc: await core.recipientOf(seed), sig: core.publicKey(random(32)), from: today, notAfter: '2027-01-01' }, directorySeed)))
  return { head: core.sign('directory', head, directorySeed), entries }
}
const withDirectory = (): WorkDesk => ({ ...handler.desk, api: {
  ...handler.desk.api,
  get: (async (path: string) => (path.startsWith('/api/v1/directory') ? { ok: true, value: await answer() } : handler.desk.api.get(path))) as typeof handler.desk.api.get,
  post: (async (path: string, body: unknown) => (path.endsWith('/records') ? (kept.push(body as Sent), { ok: true, value: null }) : handler.desk.api.post(path, body))) as typeof handler.desk.api.post,
} })

beforeAll(async () => {
  desk = await fakeDesk()
  roster = { ...desk.roster, directoryKey: core.publicKey(directorySeed) }
  reporter = await fileReport(desk)
  handler = desk.handlers[0] as Handler
  const opened = value(await openWork(handler.desk, reporter.caseId)).work
  work = value(await say(handler.desk, opened, { kind: 'closed', body: { outcome: 'satisfied', text: 'Opgelost' }, direction: 'out' })).work
  people = [{ role: 'analyst', department: '', seed: analystSeed }, { role: 'analyst', department: 'complaints', seed: bodySeed }, { role: 'analyst', department: 'integrity', seed: otherSeed }]
  kept = []
})

test('without an approved analyst nothing is sealed to anybody, and the case goes on owing its record', async () => {
  const before = people
  people = [{ role: 'authority', department: '', seed: otherSeed }]
  expect(await handInRecord(withDirectory(), work, roster)).toMatchObject({ ok: false, error: { why: 'nobody' } })
  people = before
  expect([kept, recordOwed(work.view, work.messages)]).toEqual([[], true])
})

test('a key that the roster’s directory key did not sign gets nothing', async () => {
  expect(await handInRecord(withDirectory(), work, desk.roster)).toMatchObject({ ok: false, error: { why: 'unsafe', code: 'bad-signature' } })
  expect(kept).toEqual([])
})

test('the record is sealed to the analysts of the house and of this body, and says nothing of the case', async () => {
  const after = value(await handInRecord(withDirectory(), work, roster)).work
  const [sent] = kept as [Sent]
  for (const [seed, opens] of [[analystSeed, true], [bodySeed, true], [otherSeed, false]] as const) expect(readRecord(await openRecord(sent.content, core.identityOf(seed)), 2026)?.outcome === 'satisfied').toBe(opens)
  expect([sent.body, sent.year, sent.id === reporter.caseId]).toEqual(['complaints', 2026, false])
  expect(recordOwed(after.view, after.messages)).toBe(false)
  expect((await reporter.read()).messages.map(({ message }) => message.kind)).not.toContain('statistics')
  // Handed in again after a lost answer: the same id, so that it takes the place of the first.
  await handInRecord(withDirectory(), work, roster)
  expect(kept.length).toBe(2)
  expect(new Set(kept.map((one) => one.id))).toEqual(new Set([recordId(work)]))
})

test('an analyst’s device counts a batch in chunks, drops what is no record, and hands in counts and ids only', async () => {
  const posted: unknown[] = []
  const batch = [...kept.slice(0, 1).map(({ content }) => ({ id: newId(random), content })), { id: newId(random), content: 'AAAA' }]
  const api = { ...handler.desk.api, get: (async () => ({ ok: true, value: batch })) as never, post: (async (_path: string, body: unknown) => (posted.push(body), { ok: true, value: null })) as never }
  const keyring = (async (_name: string, { records }: { records: readonly string[] }) => ({ ok: true, value: await Promise.all(records.map((one) => openRecord(one, core.identityOf(analystSeed)))) })) as never
  expect(await countBatch(api, keyring, '', { body: 'complaints', year: 2026 }, random, () => undefined)).toEqual({ ok: true, value: { cases: 1, unreadable: 1 } })
  expect(JSON.stringify(posted)).not.toMatch(/format|Opgelost|koffie/)
  expect(posted).toMatchObject([{ body: 'complaints', year: 2026, unreadable: 1, counts: expect.arrayContaining([{ dimension: 'outcome', value: 'satisfied', count: 1 }]) as unknown }])
})

test('the draft of a yearly report gives released figures only, and of too few cases not even the number', () => {
  const shown = (count: number) => ({ state: 'shown' as const, count })
  const few = { state: 'hidden' as const, because: 'too-few' as const }
  const year = (total: typeof few | ReturnType<typeof shown>): PublishedYear => ({ body: 'complaints', year: 2026, tables: [{ dimension: 'procedure', table: { value: { total, rows: [{ key: 'complaint', shown: total }] } } }, { dimension: 'outcome', table: { value: { total, rows: [{ key: 'founded', shown: few }] } } }] })
  const words = (total: Parameters<typeof year>[0]): string => JSON.stringify(yearlyReport(year(total), 'Klachtencommissie', 'nl', today).blocks)
  expect(words(shown(42))).toContain('42 zaken zijn in dit jaar afgesloten')
  expect(words(shown(42))).toContain('gegrond: te weinig om te tonen')
  expect(words(few).replaceAll('2026', '')).not.toMatch(/gegrond|\d/)
})

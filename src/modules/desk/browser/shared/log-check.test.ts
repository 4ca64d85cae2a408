import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../../tests/support/databases.ts'
import { deskServices, deskSites, newFiling, roster, type Reporter } from '../../../../../tests/support/desk.ts'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import { sign } from '../../../../foundation/sealing/core/signing.ts'
import { makeCheckpoint } from '../../actions/index.ts'
import { deskMigrations } from '../../migrations/index.ts'
import type { Api } from './api.ts'
import { checkLog, newLogMemory, type LogMemory } from './log-check.ts'

let sites: ReturnType<typeof deskSites>
let remove: () => Promise<void>
let today = '2026-11-23'
let services: ReturnType<typeof deskServices>
let mine: Reporter
beforeAll(async () => {
  const fresh = await freshDatabase('embedded', deskMigrations)
  ;({ remove } = fresh)
  services = deskServices(fresh.database, fresh.place.folder, { now: () => 1_000_000, today: () => today })
  sites = deskSites(services)
  mine = newFiling()
  for (const reporter of [newFiling(), mine, newFiling(['els', 'frank'], 'integrity')]) await sites.file(reporter)
})
afterAll(() => remove())

type Change = (path: string, value: unknown) => unknown
/** The handler's interface over the real one; `change` is what a hostile server answers instead. */
const apiOf = (change: Change = (_path, value) => value): Api => ({
  get: (async (path: string) => {
    const answer = path.startsWith('/log') ? await sites.asPublic('GET', path) : await sites.asStaff('anna/triage', 'GET', path)
    return answer.ok ? ok(change(path, await answer.json())) : refuse({ reason: 'not-found', sentence: null })
  }) as Api['get'],
  post: async () => refuse({ reason: 'fault', sentence: null }), put: async () => refuse({ reason: 'fault', sentence: null }), getBytes: async () => refuse({ reason: 'fault', sentence: null }),
})
const check = (change?: Change, memory: LogMemory = newLogMemory(), day = today, entries = [mine.filing.entry]) =>
  checkLog(apiOf(change), '', `/cases/${mine.filing.case}/leaves`, entries, { realm: roster.realm, clockKeys: roster.clockKeys, today: day }, memory)
const no = (error: string) => ({ ok: false, error })

test('before the first night there is no log to check, and afterwards every entry of the case stands in it', async () => {
  expect(await check()).toEqual({ ok: true, value: 'no-log-yet' })
  today = '2026-11-24'
  await makeCheckpoint(services)
  const memory = newLogMemory()
  expect(await check(undefined, memory)).toEqual({ ok: true, value: 'checked' })
  expect(memory.leaves).toHaveLength(3)
})

test('an entry that the server keeps out of the log, or that is not the one in it, is noticed', async () => {
  const places = (of: (list: Record<string, unknown>[]) => unknown): Change => (path, value) => (path.endsWith('/leaves') && path.startsWith('/cases') ? of(value as Record<string, unknown>[]) : value)
  expect(await check(places(() => []))).toEqual(no('missing'))
  expect(await check(places((list) => list.map((one) => ({ ...one, leaf: (Number(one['leaf']) + 1) % 3 }))))).toEqual(no('differs'))
  expect(await check(places((list) => list.map((one) => ({ ...one, salt: 'AAAA' }))))).toEqual(no('differs'))
  expect(await check(undefined, undefined, today, [newFiling().filing.entry])).toEqual(no('differs'))
  expect(await check(places(() => ({})))).toEqual(no('malformed'))
})

test('a head that nobody of the roster signed, leaves that do not give it, and a head of long ago are noticed', async () => {
  const head = (of: (checkpoint: Record<string, unknown>) => unknown): Change => (path, value) => (path === '/log/checkpoint' ? { ...(value as object), checkpoint: of((value as { checkpoint: Record<string, unknown> }).checkpoint) } : value)
  const stranger = new Uint8Array(32).fill(7)
  expect(await check(head((one) => ({ ...one, ...sign('checkpoint', { realm: roster.realm, size: 3, root: 'A'.repeat(43), day: today }, stranger) })))).toEqual(no('bad-head'))
  const leaves = (of: (list: string[]) => unknown): Change => (path, value) => (path.startsWith('/log/leaves') ? { ...(value as object), leaves: of((value as { leaves: string[] }).leaves) } : value)
  expect(await check(leaves((list) => list.toReversed()))).toEqual(no('forked'))
  expect(await check(leaves(() => []))).toEqual(no('malformed'))
  expect(await check(undefined, undefined, '2026-11-28')).toEqual(no('old'))
})

test('within a session the log may grow and never shrink or change; what was written today comes in at the next head', async () => {
  const memory = newLogMemory()
  expect((await check(undefined, memory)).ok).toBe(true)
  const earlier = memory.head
  await sites.file(newFiling())
  today = '2026-11-25'
  await makeCheckpoint(services)
  expect(await check(undefined, memory)).toEqual({ ok: true, value: 'checked' })
  expect(memory.leaves).toHaveLength(4)
  memory.head = { size: 9, root: earlier?.root ?? '' }
  expect(await check(undefined, memory)).toEqual(no('forked'))
  const entry = sign('log', { day: '2026-11-25' }, new Uint8Array(32).fill(3))
  expect((await check(undefined, undefined, today, [mine.filing.entry, entry])).ok).toBe(true)
})

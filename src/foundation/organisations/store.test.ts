import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import type { Actor, Database } from '../storage/database.ts'
import { type Body, endBody } from './bodies.ts'
import { departmentsOf2024 } from './departments.ts'
import { organisationMigrations } from './migrations.ts'
import { noOpening, takeStep } from './opening.ts'
import { loadBodies, loadEvents, loadOpening, loadPositions, replacePositions, saveBody, saveEvents, saveOpening } from './store.ts'
import { unitsOn } from './tree.ts'

const system: Actor = { kind: 'system' }
const today = '2026-11-22'

describe.each(bothKinds)('organisations on the %s database', (kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let database: Database
  beforeAll(async () => {
    fresh = await freshDatabase(kind, organisationMigrations)
    database = fresh.database
  }, 60_000)
  afterAll(() => fresh.remove())

  test('the history is kept as entered and everybody may read it', async () => {
    expect(await database.within(system, (tx) => saveEvents(tx, 0, departmentsOf2024, today))).toEqual({ ok: true, value: 15 })
    const events = await database.within({ kind: 'public' }, loadEvents)
    expect(unitsOn(events, today).get('bzk')?.name.en).toBe('Ministry of the Interior and Kingdom Relations')
  })
  test('who writes on an old picture is refused', async () => {
    expect(await database.within(system, (tx) => saveEvents(tx, 3, [{ kind: 'end', day: today, unit: 'az' }], today))).toEqual({ ok: false, error: 'stale' })
  })
  test('nobody but the system writes', async () => {
    await expect(database.within(
      { kind: 'person', person: 'p' }, (tx) => saveEvents(tx, 15, [{ kind: 'end', day: today, unit: 'az' }], today),
    )).rejects.toThrow(/row-level security/)
    await expect(database.within({ kind: 'public' }, (tx) => saveOpening(tx, { ...noOpening('az'), version: 1 }))).rejects.toThrow(/row-level security/)
  })
  test('a list of positions is replaced as a whole, and a person sees only their own', async () => {
    const positions = Array.from({ length: 2500 }, (_, n) => ({
      id: `p${String(n).padStart(4, '0')}`, unit: 'ez', holder: `h${n}`, manager: n === 0 ? null : 'p0000', validFrom: '2025-01-01', validTo: null,
    }))
    expect(await database.within(system, (tx) => replacePositions(tx, positions, 0))).toEqual({ ok: true, value: 1 })
    expect(await database.within(system, (tx) => replacePositions(tx, [], 0))).toEqual({ ok: false, error: 'stale' })
    expect((await database.within(system, loadPositions)).positions).toEqual(positions)
    expect((await database.within({ kind: 'person', person: 'h7' }, loadPositions)).positions.map(({ id }) => id)).toEqual(['p0007'])
    expect((await database.within({ kind: 'public' }, loadPositions)).positions).toEqual([])
  })
  test('a body is saved once, and ended on the version that was seen', async () => {
    const body: Body = {
      id: 'klachten', kind: 'complaints', nl: 'Klachten', en: 'Complaints', panelSize: 3, serves: [], validFrom: '2024-07-02', validTo: null, version: 1,
    }
    expect(await database.within(system, (tx) => saveBody(tx, body))).toEqual({ ok: true, value: 1 })
    expect(await database.within(system, (tx) => saveBody(tx, body))).toEqual({ ok: false, error: 'stale' })
    const ended = endBody(body, '2027-01-01')
    if (!ended.ok) throw new Error(ended.error)
    expect(await database.within(system, (tx) => saveBody(tx, ended.value))).toEqual({ ok: true, value: 2 })
    expect(await database.within(system, (tx) => saveBody(tx, ended.value))).toEqual({ ok: false, error: 'stale' })
    expect(await database.within({ kind: 'public' }, loadBodies)).toEqual([ended.value])
  })
  test('a gate opens step by step, and the database itself refuses an opening without consent', async () => {
    for (const step of [{ kind: 'consent', day: today }, { kind: 'assessment', day: today }, { kind: 'open' }] as const) {
      const next = takeStep(await database.within(system, (tx) => loadOpening(tx, 'bzk')), step, today)
      if (!next.ok) throw new Error(next.error)
      expect((await database.within(system, (tx) => saveOpening(tx, next.value))).ok).toBe(true)
    }
    expect((await database.within({ kind: 'public' }, (tx) => loadOpening(tx, 'bzk'))).openedDay).toBe(today)
    await expect(database.within(system, (tx) => saveOpening(tx, { ...noOpening('fin'), openedDay: today, version: 1 }))).rejects.toThrow(/check constraint/)
  })
})

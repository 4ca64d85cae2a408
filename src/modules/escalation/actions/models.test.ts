import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { fixedClock } from '../../../foundation/kernel/clock.ts'
import { identityMigrations } from '../../../foundation/identity/index.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../../foundation/organisations/index.ts'
import { escalationMigrations } from '../migrations/index.ts'
import { begin, type Model } from '../rules/model/index.ts'
import { withPart } from '../rules/parts.ts'
import { keepTerms, ownTerms } from './adaptations.ts'
import { documentBy, changeDraft, discardDraft, kept, publishDraft, restoreVersion, startDraft } from './drafting.ts'
import type { DocumentServices } from './documents.ts'
import { currentModel, modelFor } from './models.ts'

describe.each(bothKinds)('the escalation model in versions, on %s', (kind) => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>
  let services: DocumentServices
  beforeAll(async () => {
    fresh = await freshDatabase(kind, [...identityMigrations, ...organisationMigrations, ...escalationMigrations])
    services = { database: fresh.database, clock: fixedClock('2026-11-23') }
    await fresh.database.within({ kind: 'system' }, (tx) => saveEvents(tx, 0, departmentsOf2024, '2026-11-23'))
  })
  afterAll(async () => fresh.remove())
  const now = (department: string) => fresh.database.within({ kind: 'system' }, (tx) => currentModel(tx, department))
  const length = (model: Model | null, id: string) => model?.terms.find((term) => term.id === id)?.length
  const retimed = (document: unknown, to: string): unknown => withPart(document as Model, 'terms', 'ESC_1', { ...(document as Model).terms[0], length: to })

  test('a draft is not in force until it is published, and a second save on the same revision is refused', async () => {
    expect(await startDraft(services, 'editor', 'model')).toEqual({ ok: true, value: null })
    expect(await startDraft(services, 'other', 'model')).toEqual({ ok: false, error: 'draft-exists' })
    expect((await changeDraft(services, 'editor', 'model', 1, (document) => retimed(document, '4wd'))).ok).toBe(true)
    expect(await changeDraft(services, 'other', 'model', 1, (document) => retimed(document, '3wd'))).toEqual({ ok: false, error: 'stale' })
    expect(length((await now('bzk')).model, 'ESC_1')).toBe('5wd')
    expect(await publishDraft(services, 'editor', 'model', { revision: 2, note: ' ' })).toEqual({ ok: false, error: 'no-note' })
    const before = await now('bzk')
    expect(await publishDraft(services, 'editor', 'model', { revision: 2, note: 'Korter.' })).toEqual({ ok: true, value: 2 })
    expect(length((await now('bzk')).model, 'ESC_1')).toBe('4wd')
    // A signal that began before keeps the version with which it began.
    expect(length(await fresh.database.within({ kind: 'system' }, (tx) => modelFor(tx, 'bzk', before.kept)), 'ESC_1')).toBe('5wd')
  })

  test('what does not fit the shape is refused with its place; what fails the check is not published, and its path is told', async () => {
    await startDraft(services, 'editor', 'model')
    expect(await changeDraft(services, 'editor', 'model', 1, () => ({ hello: 'world' }))).toMatchObject({ ok: false, error: { shape: 'format is missing; "gehoor/escalation/v1" is expected' } })
    await changeDraft(services, 'editor', 'model', 1, (document) => ({ ...document, states: (document as Model).states.map((state) => (state.id === 'with-manager' && state.late ? { ...state, late: { ...state.late, to: 'stays' } } : state)) }))
    const refused = await publishDraft(services, 'editor', 'model', { revision: 2, note: 'Stilte mag.' })
    expect(refused).toMatchObject({ ok: false, error: { problems: [{ code: 'ignored', path: ['conduct', 'with-manager:late'] }] } })
    expect((await kept(services, 'model')).newest.version).toBe(2)
    expect(await discardDraft(services, 'model', 1)).toEqual({ ok: false, error: 'stale' })
    expect(await discardDraft(services, 'model', 2)).toEqual({ ok: true, value: null })
  })

  test('an earlier version comes back under a new number, once', async () => {
    expect(await restoreVersion(services, 'editor', 'model', { number: 1, newest: 2, note: 'Toch niet.' })).toEqual({ ok: true, value: 3 })
    expect(await restoreVersion(services, 'editor', 'model', { number: 1, newest: 2, note: 'Nog eens.' })).toEqual({ ok: false, error: 'stale' })
    expect(length((await documentBy(services, 'model', 3)) as Model, 'ESC_1')).toBe('5wd')
  })

  test('a ministry has its own terms within the bounds, from today on; a running signal keeps what it began with', async () => {
    const before = await now('bzk')
    expect(await keepTerms(services, 'editor', { department: 'bzk', terms: { ESC_1: '20wd' }, seen: 0, note: 'Langer.' })).toEqual({ ok: false, error: { problems: [{ term: 'ESC_1', problem: 'too-long' }] } })
    expect(await keepTerms(services, 'editor', { department: 'nergens', terms: {}, seen: 0, note: 'x' })).toEqual({ ok: false, error: 'unknown-department' })
    expect(await keepTerms(services, 'editor', { department: 'bzk', terms: { ESC_1: '3wd', ESC_2: '' }, seen: 0, note: 'Korter.' })).toEqual({ ok: true, value: 1 })
    expect(await keepTerms(services, 'editor', { department: 'bzk', terms: { ESC_1: '4wd' }, seen: 0, note: 'Ook.' })).toEqual({ ok: false, error: 'stale' })
    const after = await now('bzk')
    expect([length(after.model, 'ESC_1'), after.kept.adaptation, length((await now('ez')).model, 'ESC_1')]).toEqual(['3wd', 1, '5wd'])
    expect(length(await fresh.database.within({ kind: 'system' }, (tx) => modelFor(tx, 'bzk', before.kept)), 'ESC_1')).toBe('5wd')
    expect(begin(after.model, { ladder: 'conduct', route: ['a', 'b', 'c', 'd', 'e'], names: false, unsafe: false, adaptation: 1 }, '2026-11-23')).toMatchObject({ value: { state: { due: '2026-11-26' } } })
    expect((await ownTerms(services)).own.map(({ department, terms }) => [department.id, terms])).toEqual([['bzk', { ESC_1: '3wd' }]])
  })

  test('nobody but the system reads a draft or writes a version', async () => {
    await startDraft(services, 'editor', 'guide')
    const { sql } = await import('kysely')
    expect((await fresh.database.within({ kind: 'public' }, (tx) => sql`SELECT * FROM escalation.draft`.execute(tx))).rows).toEqual([])
    await expect(fresh.database.within({ kind: 'public' }, (tx) => sql`INSERT INTO escalation.version (kind, number, content, day, by_person, note) VALUES ('model', 9, '{}', '2026-11-23', 'x', 'x')`.execute(tx))).rejects.toThrow()
  })
})

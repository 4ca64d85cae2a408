import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advisersRoster, advisersTables, people, settleAdvisers } from '../../../../tests/support/advisers.ts'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { directoryAnswer } from '../../../foundation/directory/index.ts'
import { systemRandom } from '../../../foundation/kernel/random.ts'
import { verifyDirectory } from '../../../foundation/sealing/core/directory.ts'
import { mailboxKeys } from '../../../foundation/sealing/core/mailbox-keys.ts'
import { composePostOpening } from '../../../foundation/sealing/core/post.ts'
import type { Appointment } from '../rules/appointment.ts'
import { emptySheet, type Sheet } from '../rules/year.ts'
import { advisersIndicators } from './indicators.ts'
import { addCertificate, answerQuestion, appoint, closeCount, confirmYear, directory, keepAim, keepHeadcount, keepProfile, memberView, ownProfile, ownSheet, poolView, withdrawProfile, yearReport, advisersPlan, type Acting } from './index.ts'
import { openThread } from '../../../foundation/post/actions.ts'

const sealed = 'A'.repeat(200)

describe.each(bothKinds)('the pool of advisers on the %s database', (kind) => {
  let services: Awaited<ReturnType<typeof settleAdvisers>>
  let remove: () => Promise<void>
  let today = '2026-11-23'
  const house: Acting = { person: people.gerda.id, scopes: [''] }
  const bzk: Acting = { person: people.bo.id, scopes: ['bzk'] }
  const appointment = (name: 'fenna' | 'idris' | 'otis' | 'jet', department: string, more: Partial<Appointment> = {}): Appointment => ({ person: people[name].id, department, kind: 'internal', validFrom: '2026-01-01', validTo: null, leaveFrom: null, leaveTo: null, cover: null, version: 1, ...more })
  const reachable = async (): Promise<readonly string[]> => (await directory(services)).listed.filter(({ standing }) => standing === 'available').map(({ name }) => name).toSorted()
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, advisersTables)
    ;({ remove } = fresh)
    services = await settleAdvisers(fresh.database, () => today)
  })
  afterAll(() => remove())

  test('nobody is listed before they are appointed and certified; then they are', async () => {
    expect(await reachable()).toEqual([])
    for (const one of [appointment('fenna', 'bzk'), appointment('idris', 'bzk'), appointment('otis', 'az'), appointment('jet', '', { kind: 'external' })]) expect(await appoint(services, house, one, false)).toEqual({ ok: true, value: null })
    expect(await reachable()).toEqual([])
    for (const name of ['fenna', 'idris', 'otis', 'jet'] as const) await addCertificate(services, house, { person: people[name].id, kind: 'certificate', name: 'basis', obtained: '2024-01-01', expires: name === 'idris' ? '2026-11-25' : '2028-01-01' })
    expect(await reachable()).toEqual(['fenna', 'idris', 'jet', 'otis'])
  })
  test('a coordinator of one ministry acts for that ministry alone', async () => {
    expect((await poolView(services, bzk, 'bzk')).ok).toBe(true)
    for (const refused of [await poolView(services, bzk, 'az'), await poolView(services, bzk, ''), await memberView(services, bzk, people.otis.id), await keepHeadcount(services, bzk, 'az', 1), await appoint(services, bzk, appointment('otis', 'bzk', { version: 2 }), true), await keepAim(services, bzk, { department: 'az', characteristic: 'age', words: 'x' })]) expect(refused).toEqual({ ok: false, error: 'not-found' })
  })
  test('an adviser on leave takes no new conversations and names who covers; the last one goes only when that is meant', async () => {
    const leave = appointment('otis', 'az', { version: 2, leaveFrom: today, leaveTo: '2026-12-10', cover: people.jet.id })
    expect(await appoint(services, house, leave, false)).toEqual({ ok: false, error: 'last-one' })
    expect(await reachable()).toContain('otis')
    expect(await appoint(services, house, leave, true)).toEqual({ ok: true, value: null })
    expect(await reachable()).toEqual(['fenna', 'idris', 'jet'])
    const view = await poolView(services, house, 'az')
    expect(view.ok && view.value.warnings.map(({ what }) => what)).toEqual(['nobody-available', 'no-headcount'])
    expect(await appoint(services, house, leave, true)).toEqual({ ok: false, error: 'stale' })
  })
  test('the server takes a first message only for somebody who can be written to', async () => {
    const verified = verifyDirectory(await directoryAnswer(services.directory, { role: 'adviser' }), advisersRoster, today, null)
    if (!verified.ok) throw new Error(verified.error)
    const keys = await mailboxKeys(systemRandom(16), advisersRoster.realm)
    const open = async (name: 'fenna' | 'otis') => {
      const entry = verified.value.people.find(({ person }) => person === people[name].id)
      if (!entry) throw new Error('not in the directory')
      const { opening } = await composePostOpening(keys, advisersRoster.realm, entry, { kind: 'ask', body: { text: 'x' } }, { today, random: systemRandom })
      return openThread(services, advisersPlan, opening)
    }
    expect(await open('otis')).toEqual({ ok: false, error: 'not-now' })
    expect((await open('fenna')).ok).toBe(true)
  })
  test('an expired certificate takes an adviser out of the list on the day after, with a warning before and after', async () => {
    const warned = async () => { const view = await poolView(services, bzk, 'bzk'); return view.ok ? view.value.warnings.map(({ what }) => what) : [] }
    expect(await warned()).toContain('expires')
    today = '2026-11-26'
    expect(await warned()).toEqual(expect.arrayContaining(['expired', 'last-one']))
    expect(await reachable()).toEqual(['fenna', 'jet'])
    today = '2026-11-23'
  })
  test('a profile is its owner’s: shown as they wrote it, and gone when withdrawn', async () => {
    const profile = { person: people.fenna.id, about: 'Ik luister.', languages: ['nl' as const], subjects: [], weekdays: [], ways: [], telephone: '', characteristics: { origin: 'zoals ik het zeg' }, version: 1 }
    expect((await keepProfile(services, profile)).ok).toBe(true)
    expect(await keepProfile(services, profile)).toEqual({ ok: false, error: 'stale' })
    expect(await ownProfile(services, people.idris.id)).toBeNull()
    await expect(services.database.within({ kind: 'person', person: people.idris.id }, async (tx) => (await import('../store/pool.ts')).saveProfile(tx, { ...profile, person: people.otis.id }))).rejects.toThrow()
    await withdrawProfile(services, people.fenna.id)
    expect((await directory(services)).listed.find(({ name }) => name === 'fenna')?.profile).toBeNull()
  })
  test('answers about the pool are counted once a year, without a trace of who gave which', async () => {
    expect(await answerQuestion(services, people.fenna.id, { sex: 'woman', origin: 'own-abroad' })).toEqual({ ok: true, value: null })
    expect(await answerQuestion(services, people.fenna.id, { sex: 'man' })).toEqual({ ok: false, error: 'answered-already' })
    expect(await answerQuestion(services, people.idris.id, { sex: 'made up' })).toEqual({ ok: false, error: 'not-valid' })
    const view = await poolView(services, bzk, 'bzk')
    expect(view.ok && view.value.diversity.every(({ table }) => table === null)).toBe(true)
  })
  test('a year’s figures are shown once it is closed, of a ministry that is large enough, and never change after', async () => {
    const sheet = (racism: number): Sheet => ({ ...emptySheet, kind: { racism, bullying: 4 }, ground: { origin: racism, none: 4 } })
    const report = async () => { const found = await yearReport(services, bzk, 'bzk', 2026); if (!found.ok) throw new Error(found.error); return found.value }
    await keepHeadcount(services, bzk, 'bzk', 1400)
    expect(await closeCount(services, bzk, 'bzk', 2026)).toEqual({ ok: false, error: 'nobody-confirmed' })
    expect(await confirmYear(services, people.fenna.id, { year: 2026, before: emptySheet, after: sheet(30), sealed, version: 0 })).toEqual({ ok: true, value: null })
    expect(await confirmYear(services, people.idris.id, { year: 2026, before: emptySheet, after: sheet(12), sealed, version: 0 })).toEqual({ ok: true, value: null })
    expect(await ownSheet(services, people.otis.id, 2026)).toBeNull()
    expect(await report()).toMatchObject({ without: 'open', tables: [], confirmed: 2 })
    // A correction takes the place of what was confirmed; what was never confirmed cannot be taken back.
    expect(await confirmYear(services, people.fenna.id, { year: 2026, before: sheet(30), after: sheet(28), sealed, version: 1 })).toEqual({ ok: true, value: null })
    expect(await confirmYear(services, people.fenna.id, { year: 2026, before: { ...emptySheet, kind: { sexual: 5 } }, after: emptySheet, sealed, version: 2 })).toEqual({ ok: false, error: 'not-counted-before' })
    expect(await confirmYear(services, people.fenna.id, { year: 2020, before: emptySheet, after: emptySheet, sealed, version: 2 })).toEqual({ ok: false, error: 'wrong-year' })
    expect(await closeCount(services, bzk, 'bzk', 2026)).toEqual({ ok: true, value: null })
    expect(await confirmYear(services, people.fenna.id, { year: 2026, before: sheet(28), after: sheet(1), sealed, version: 2 })).toEqual({ ok: false, error: 'closed' })
    const shown = await report()
    expect(shown.without).toBeNull()
    const kinds = shown.tables.find(({ dimension }) => dimension === 'kind')?.table.value
    // 40 about racism, 8 about bullying: the small one is hidden, and so is what would give it away.
    expect(kinds?.rows.filter(({ shown: one }) => one.state === 'hidden').map(({ key }) => key).toSorted()).toEqual(['bullying', 'racism'])
    expect(await confirmYear(services, people.otis.id, { year: 2026, before: emptySheet, after: sheet(50), sealed, version: 0 })).toEqual({ ok: true, value: null })
    await keepHeadcount(services, house, 'az', 450)
    await closeCount(services, house, 'az', 2026)
    const small = await yearReport(services, house, 'az', 2026)
    // The report’s own rules decide what an indicator may say.
    for (const { read } of advisersIndicators) for (const { department, shown } of (await read(services)).value) expect([department, shown.state === 'hidden' || shown.value === 0 || shown.value >= 10]).toEqual([expect.stringMatching(/^(az|bzk)$/), true])
    expect((await advisersIndicators[0]!.read(services)).value.find(({ department }) => department === 'az')?.shown.state).toBe('hidden')
    expect(small.ok && small.value.without).toBe('small')
  })
})

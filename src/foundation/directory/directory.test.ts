import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../tests/support/databases.ts'
import { trustOf, roster as testRoster } from '../../../tests/support/desk.ts'
import { endRole, identityMigrations, loadGrants, saveGrant, savePerson } from '../identity/index.ts'
import { publicKey, sign } from '../sealing/core/signing.ts'
import type { SignedType } from '../sealing/core/protocol.ts'
import { newId } from '../kernel/ids.ts'
import type { Role } from '../kernel/module.ts'
import { systemRandom } from '../kernel/random.ts'
import { verifyDirectory, type KnownHead } from '../sealing/core/directory.ts'
import type { Database } from '../storage/database.ts'
import { decideKey, directoryAnswer, directoryMigrations, enrolKey, fingerprintOf, listedPeople, loadEnrolments, refreshDirectory, type DirectoryServices } from './index.ts'

const signerOf = (seed: Uint8Array) => ({ key: publicKey(seed), sign: (type: SignedType, value: unknown) => sign(type, value, seed) })
const key = signerOf(systemRandom(32))
const roster = { ...testRoster, directoryKey: key.key }
const ids = Object.fromEntries(['boss', 'fenna', 'ruben', 'outsider'].map((name) => [name, newId(systemRandom)])) as Record<'boss' | 'fenna' | 'ruben' | 'outsider', string>
const keysOf = (name: string) => ({ enc: `age1pq1${name.padEnd(1200, 'x')}`, sig: signerOf(new Uint8Array(32).fill(name.length)).key })

describe.each(bothKinds)('the directory of keys on the %s database', (kind) => {
  let database: Database
  let remove: () => Promise<void>
  let services: DirectoryServices
  let today = '2026-11-23'
  let seen: KnownHead | null = null
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, [...identityMigrations, ...directoryMigrations])
    ;({ database, remove } = fresh)
    services = { database, clock: { today: () => today, now: () => 0 }, trust: () => trustOf(roster), directoryKey: key }
    await database.within({ kind: 'system' }, async (tx) => {
      for (const [name, id] of Object.entries(ids)) await savePerson(tx, { id, sub: name, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
      const grant = (person: string, role: Role, department: string | null) =>
        saveGrant(tx, { id: newId(systemRandom), person, role, scope: department ? { kind: 'department', id: department } : { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
      await grant(ids.boss, 'administrator', null)
      await grant(ids.fenna, 'adviser', 'bzk')
      await grant(ids.ruben, 'manager', 'bzk')
    })
  })
  afterAll(() => remove())

  const listed = async (wish: Parameters<typeof directoryAnswer>[1] = { role: 'adviser' }): Promise<readonly string[]> => {
    const verified = verifyDirectory(await directoryAnswer(services, wish), roster, today, seen)
    if (!verified.ok) throw new Error(verified.error)
    seen = verified.value.head
    return verified.value.people.map(({ name }) => name)
  }
  const versionOf = async (person: string): Promise<number> => (await database.within({ kind: 'system' }, (tx) => loadEnrolments(tx, person)))[0]?.version ?? 0

  test('a key counts only after somebody else heard its eight words and typed them', async () => {
    expect(await enrolKey(services, ids.fenna, keysOf('fenna'))).toBe('waiting')
    expect(await listed()).toEqual([])
    const version = await versionOf(ids.fenna)
    expect(await decideKey(services, ids.boss, { person: ids.fenna, version, typed: 'acht verkeerde woorden' })).toEqual({ ok: false, error: 'wrong fingerprint' })
    expect(await decideKey(services, ids.outsider, { person: ids.fenna, version, typed: await fingerprintOf(keysOf('fenna')) })).toEqual({ ok: false, error: 'not allowed' })
    expect(await decideKey(services, ids.boss, { person: ids.fenna, version, typed: await fingerprintOf(keysOf('fenna')) })).toEqual({ ok: true, value: 'approved' })
    expect(await listed()).toEqual(['fenna'])
    expect(await listed({ role: 'adviser', department: 'szw' })).toEqual([])
    expect(await database.within({ kind: 'system' }, (tx) => listedPeople(tx, today, { role: 'adviser', department: 'bzk' }))).toMatchObject([{ person: ids.fenna, name: 'fenna' }])
  })
  test('nobody approves their own key, and the same key again asks for nothing', async () => {
    await enrolKey(services, ids.boss, keysOf('boss'))
    expect(await decideKey(services, ids.boss, { person: ids.boss, version: 1, typed: await fingerprintOf(keysOf('boss')) })).toEqual({ ok: false, error: 'own key' })
    expect(await enrolKey(services, ids.fenna, keysOf('fenna'))).toBe('approved')
    expect(await listed()).toEqual(['fenna'])
  })
  test('a person sees their own enrolment and nobody else’s', async () => {
    expect((await database.within({ kind: 'person', person: ids.fenna }, (tx) => loadEnrolments(tx))).map(({ person }) => person)).toEqual([ids.fenna])
    expect(await database.within({ kind: 'public' }, (tx) => loadEnrolments(tx))).toEqual([])
  })
  test('another key withdraws the old one at once, until it is approved', async () => {
    await enrolKey(services, ids.ruben, keysOf('ruben'))
    await decideKey(services, ids.boss, { person: ids.ruben, version: await versionOf(ids.ruben), typed: await fingerprintOf(keysOf('ruben')) })
    const old = await directoryAnswer(services, { persons: [ids.ruben] })
    expect(await enrolKey(services, ids.ruben, keysOf('ruben2'))).toBe('waiting')
    expect(await listed({ persons: [ids.ruben] })).toEqual([])
    const newest = await directoryAnswer(services, {})
    // A server that shows the old entry beside the new head gets nowhere.
    expect(verifyDirectory({ head: newest?.head, entries: old?.entries }, roster, today, null)).toMatchObject({ ok: true, value: { people: [] } })
    expect(verifyDirectory(old, roster, today, seen)).toEqual({ ok: false, error: 'went-back' })
  })
  test('a role that ends today is passed over before the list is signed anew, and revoked by the nightly run', async () => {
    const grants = await database.within({ kind: 'system' }, (tx) => loadGrants(tx))
    const grant = grants.find(({ person }) => person === ids.fenna)
    const ended = grant && endRole(grant, today, today, grants)
    if (!ended?.ok) throw new Error('not ended')
    await database.within({ kind: 'system' }, (tx) => saveGrant(tx, ended.value))
    expect(await listed()).toEqual(['fenna'])
    today = '2026-11-24'
    expect(await listed()).toEqual([])
    expect(await refreshDirectory(services)).toMatchObject({ ok: true, value: { revoked: 1 } })
    expect(await refreshDirectory(services)).toEqual({ ok: true, value: { signed: 0, revoked: 0 } })
  })
  test('the head is renewed before it ends, and nothing is signed with a key that the roster does not name', async () => {
    today = '2026-11-29'
    await refreshDirectory(services)
    today = '2026-12-05'
    expect(await listed()).toEqual([])
    const other = { ...services, trust: () => trustOf({ ...roster, directoryKey: signerOf(systemRandom(32)).key }) }
    expect(await refreshDirectory(other)).toEqual({ ok: false, error: 'other-key' })
  })
})

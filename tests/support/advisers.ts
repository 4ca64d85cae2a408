import { decideKey, directoryMigrations, enrolKey, fingerprintOf, type DirectoryServices } from '../../src/foundation/directory/index.ts'
import { identityMigrations, saveGrant, savePerson } from '../../src/foundation/identity/index.ts'
import { fromBase64Url, toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import type { Role } from '../../src/foundation/kernel/module.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../src/foundation/organisations/index.ts'
import { postMigrations } from '../../src/foundation/post/index.ts'
import { recipientOf } from '../../src/foundation/sealing/core/age.ts'
import { publicKey } from '../../src/foundation/sealing/core/signing.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import { clockKeyOf } from '../../src/house/clock-key.ts'
import type { AdvisersServices } from '../../src/modules/advisers/actions/index.ts'
import { advisersMigrations } from '../../src/modules/advisers/migrations/index.ts'
import { roster as plainRoster, trustOf } from './desk.ts'

/** Advisers for tests: real keys, approved by their words, on the real tables. */
export const advisersTables = [...identityMigrations, ...organisationMigrations, ...directoryMigrations, ...postMigrations, ...advisersMigrations]

const directoryKey = clockKeyOf(systemRandom(32))
export const advisersRoster = { ...plainRoster, directoryKey: directoryKey.key }
export const origin = 'http://localhost:4200'

export type Someone = { readonly id: string; readonly encSeed: string; readonly signSeed: string }
const someone = (): Someone => ({ id: newId(systemRandom), encSeed: toBase64Url(systemRandom(32)), signSeed: toBase64Url(systemRandom(32)) })

/** Who plays in these tests: two advisers of one ministry, one of a small one, one for all; coordinators, an authority, an administrator. */
export const people = { fenna: someone(), idris: someone(), otis: someone(), jet: someone(), gerda: someone(), bo: someone(), willem: someone(), boss: someone() }
export type Name = keyof typeof people
const grants: Readonly<Record<Name, readonly [Role, string | null]>> = {
  fenna: ['adviser', 'bzk'], idris: ['adviser', 'bzk'], otis: ['adviser', 'az'], jet: ['adviser', null], gerda: ['coordinator', null], bo: ['coordinator', 'bzk'], willem: ['authority', 'bzk'], boss: ['administrator', null],
}

/** Puts them in the database with their roles, and the advisers' keys in the signed directory. */
export const settleAdvisers = async (database: Database, today: () => string): Promise<AdvisersServices & { readonly directory: DirectoryServices }> => {
  const clock = { today, now: () => Date.parse('2026-11-23T10:00:00Z') }
  const trust = () => trustOf(advisersRoster)
  const directory: DirectoryServices = { database, clock, trust, directoryKey }
  await database.within({ kind: 'system' }, async (tx) => {
    await saveEvents(tx, 0, departmentsOf2024, today())
    for (const [name, { id }] of Object.entries(people)) {
      await savePerson(tx, { id, sub: name, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
      const [role, department] = grants[name as Name]
      await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: department ? { kind: 'department', id: department } : { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
    }
  })
  for (const name of ['fenna', 'idris', 'otis', 'jet'] as const) {
    const { id, encSeed, signSeed } = people[name]
    const keys = { enc: await recipientOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)) }
    await enrolKey(directory, id, keys)
    await decideKey(directory, people.boss.id, { person: id, version: 1, typed: await fingerprintOf(keys) })
  }
  return { database, clock, random: systemRandom, trust, ticketKey: systemRandom(32), origins: [origin], releaseAtOnce: true, directory }
}

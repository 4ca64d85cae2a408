import { saveGrant, saveKeyring, savePerson } from '../../foundation/identity/index.ts'
import { toBase64Url } from '../../foundation/kernel/bytes.ts'
import type { Day } from '../../foundation/kernel/clock.ts'
import { newId } from '../../foundation/kernel/ids.ts'
import type { Role } from '../../foundation/kernel/module.ts'
import type { Random } from '../../foundation/kernel/random.ts'
import { encryptToText, recipientOf } from '../../foundation/sealing/core/age.ts'
import { canonical } from '../../foundation/sealing/core/canonical.ts'
import { passphraseSeed } from '../../foundation/sealing/core/passphrase-lock.ts'
import type { KeyringBody } from '../../foundation/sealing/core/protocol.ts'
import { departmentsOf2024, noOpening, saveBody, saveEvents, saveOpening } from '../../foundation/organisations/index.ts'
import type { Database } from '../../foundation/storage/database.ts'
import { decideKey, enrolKey, fingerprintOf, loadEnrolments, type DirectoryServices } from '../../foundation/directory/index.ts'
import { fromBase64Url } from '../../foundation/kernel/bytes.ts'
import { publicKey } from '../../foundation/sealing/core/signing.ts'
import type { DemoMember } from './keys.ts'
import type { DemoStaffMember } from './staff.ts'
import { demoBodies } from './people.ts'

/** The administrator of the demonstration: somebody who reads no case. */
export const demoAdministrator = { name: 'Roos Iep' } as const

/** One passphrase and one salt for the whole cast, so that the slow derivation runs once. Demonstration only. */
const lockAll = async (members: readonly Pick<DemoMember, 'id' | 'encSeed' | 'signSeed'>[], passphrase: string, random: Random) => {
  const salt = random(16)
  const recipient = await recipientOf(passphraseSeed(passphrase, salt))
  return Promise.all(members.map(async ({ id, encSeed, signSeed }) => {
    const body: KeyringBody = { handler: id, encSeed, signSeed }
    return { handler: id, passphrase: { salt: toBase64Url(salt), content: await encryptToText(canonical(body), [recipient]) }, passkeys: [] }
  }))
}

/** Puts the cast into the product: persons, roles and keyrings, as an administrator and each of them would. */
export const loadPeople = async (database: Database, members: readonly DemoMember[], staff: readonly DemoStaffMember[], administrator: string, passphrase: string, random: Random): Promise<void> => {
  const person = (id: string, name: string) => ({ id, sub: `demo-${id}`, name, mail: null, language: 'nl' as const, validFrom: '2025-01-01', validTo: null, version: 1 })
  const keyrings = await lockAll([...members, ...staff], passphrase, random)
  await database.within({ kind: 'system' }, async (tx) => {
    for (const member of members) {
      await savePerson(tx, person(member.id, member.name))
      await saveGrant(tx, { id: newId(random), person: member.id, role: member.duty as Role, scope: { kind: 'body', id: member.body }, validFrom: '2025-01-01', validTo: null, version: 1 })
    }
    for (const { id, name, role, department } of staff) {
      await savePerson(tx, person(id, name))
      const scope = department === '' ? { kind: 'house' as const } : { kind: 'department' as const, id: department }
      await saveGrant(tx, { id: newId(random), person: id, role, scope, validFrom: '2026-01-01', validTo: null, version: 1 })
    }
    await savePerson(tx, person(administrator, demoAdministrator.name))
    await saveGrant(tx, { id: newId(random), person: administrator, role: 'administrator', scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
  })
  for (const keyring of keyrings) await database.within({ kind: 'person', person: keyring.handler }, (tx) => saveKeyring(tx, keyring, 0))
}

/** Puts the people without keys into the product, each with a role in their ministry or in the whole house. */
export const loadOffice = (database: Database, office: readonly { readonly id: string; readonly name: string; readonly role: Role; readonly department?: string }[], random: Random): Promise<void> =>
  database.within({ kind: 'system' }, async (tx) => {
    for (const { id, name, role, department } of office) {
      await savePerson(tx, { id, sub: `demo-${id}`, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
      await saveGrant(tx, { id: newId(random), person: id, role, scope: department === undefined ? { kind: 'house' } : { kind: 'department', id: department }, validFrom: '2026-01-01', validTo: null, version: 1 })
    }
  })

/** Puts the ministries and both bodies into the product; every ministry's doors are open, with invented days of consent. */
export const loadOrganisations = async (database: Database, today: Day): Promise<void> => {
  await database.within({ kind: 'system' }, async (tx) => {
    await saveEvents(tx, 0, departmentsOf2024, today)
    for (const { id, kind, nl, en, panelSize } of demoBodies) await saveBody(tx, { id, kind, nl, en, panelSize, serves: [], validFrom: '2026-01-01', validTo: null, version: 1 })
    for (const event of departmentsOf2024) {
      if (event.kind !== 'found') continue
      await saveOpening(tx, { ...noOpening(event.unit.id), consentDay: '2026-01-05', assessmentDay: '2026-01-06', openedDay: '2026-01-07', version: 1 })
    }
  })
}

/** Enrols the staff's keys and has the administrator approve each by its eight words, as over the telephone. */
export const loadDirectory = async (services: DirectoryServices, staff: readonly DemoStaffMember[], administrator: string): Promise<void> => {
  for (const { id, encSeed, signSeed } of staff) {
    const keys = { enc: await recipientOf(fromBase64Url(encSeed)), sig: publicKey(fromBase64Url(signSeed)) }
    await enrolKey(services, id, keys)
    const [enrolment] = await services.database.within({ kind: 'system' }, (tx) => loadEnrolments(tx, id))
    const approved = enrolment && (await decideKey(services, administrator, { person: id, version: enrolment.version, typed: await fingerprintOf(keys) }))
    if (!approved?.ok) throw new Error('the demonstration cannot approve a key')
  }
}

import { identityMigrations, saveGrant, savePerson } from '../../src/foundation/identity/index.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import type { Role } from '../../src/foundation/kernel/module.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../src/foundation/organisations/index.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import { staffPort } from '../../src/house/staff-port.ts'
import type { CareersServices } from '../../src/modules/careers/actions/services.ts'
import { careersMigrations } from '../../src/modules/careers/migrations/index.ts'
import type { Plan } from '../../src/modules/careers/rules/procedure/plan.ts'

/** Careers for tests, on the real tables of people and ministries. */
export const careersTables = [...identityMigrations, ...organisationMigrations, ...careersMigrations]

/** Who plays in these tests: recruiters of two ministries, four assessors, an analyst, the works council, a coordinator. */
export const people = Object.fromEntries(['renske', 'olaf', 'aysel', 'bas', 'chidi', 'dirk', 'loes', 'oda', 'gerda', 'mo', 'boss'].map((name) => [name, newId(systemRandom)])) as Record<Name, string>
export type Name = 'renske' | 'olaf' | 'aysel' | 'bas' | 'chidi' | 'dirk' | 'loes' | 'oda' | 'gerda' | 'mo' | 'boss'
const grants: Readonly<Record<Name, readonly [Role, string | null]>> = {
  renske: ['recruiter', 'bzk'], olaf: ['recruiter', 'az'], aysel: ['assessor', 'bzk'], bas: ['assessor', 'bzk'], chidi: ['assessor', 'bzk'], dirk: ['assessor', 'bzk'], loes: ['analyst', null], oda: ['council', 'bzk'], gerda: ['coordinator', null], mo: ['manager', 'bzk'], boss: ['administrator', null],
}
export const settleCareers = async (database: Database, today: () => string): Promise<CareersServices> => {
  await database.within({ kind: 'system' }, async (tx) => {
    await saveEvents(tx, 0, departmentsOf2024, today())
    for (const [name, id] of Object.entries(people)) {
      await savePerson(tx, { id, sub: name, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
      const [role, department] = grants[name as Name]
      await saveGrant(tx, { id: newId(systemRandom), person: id, role, scope: department ? { kind: 'department', id: department } : { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
    }
  })
  return { database, clock: { today, now: () => Date.parse('2026-11-23T10:00:00Z') }, random: systemRandom, staff: staffPort, openDays: 1 }
}

/** A complete plan with two criteria, two questions on paper and one in the interview. */
export const somePlan = (plan: Plan): Plan => ({
  ...plan, analysis: { tasks: 'Adviseert over beleid.', needed: 'Kan een probleem ontleden.', notNeeded: '' }, advert: 'U adviseert over beleid en schrijft helder.',
  criteria: [
    { id: 'c1', name: 'Ontleedt', task: 'Adviseert', weight: 60, low: 'Somt op.', middle: 'Legt verband.', high: 'Weegt keuzes.' },
    { id: 'c2', name: 'Schrijft', task: 'Schrijft stukken', weight: 40, low: 'Onduidelijk.', middle: 'Leesbaar.', high: 'Helder en kort.' },
  ],
  questions: [{ id: 'q1', stage: 'sift', criterion: 'c1', text: 'Hoe ontleedde u een probleem?' }, { id: 'q2', stage: 'sift', criterion: 'c2', text: 'Leg een wet uit.' }, { id: 'q3', stage: 'interview', criterion: 'c1', text: 'Wat weegt u hier?' }],
})

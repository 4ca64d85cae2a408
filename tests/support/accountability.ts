import { identityMigrations } from '../../src/foundation/identity/index.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import { departmentsOf2024, organisationMigrations, saveEvents } from '../../src/foundation/organisations/index.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import type { AccountabilityServices, Acting } from '../../src/modules/accountability/actions/index.ts'
import { accountabilityMigrations } from '../../src/modules/accountability/migrations/index.ts'
import type { Hat } from '../../src/modules/accountability/rules/cycle/tasks.ts'

/** The report's own tables and those that it stands on. */
export const accountabilityTables = [...identityMigrations, ...organisationMigrations, ...accountabilityMigrations]

const someone = (person: string, ...hats: readonly Hat[]): Acting => ({ person, name: person, hats })
/** Who plays in these tests: two authors, a council and a secretary-general of one ministry, an author of another, the ministry of the Interior. */
export const crew = {
  anna: someone('anna', { role: 'coordinator', department: 'szw' }), bas: someone('bas', { role: 'analyst', department: 'szw' }), or: someone('or', { role: 'council', department: 'szw' }), sg: someone('sg', { role: 'authority', department: 'szw' }),
  other: someone('other', { role: 'coordinator', department: 'ocw' }), bzk: someone('bzk', { role: 'reviewer', department: null }),
} as const

/** The services on a database with the ministries of 2024. */
export const settleAccountability = async (database: Database, today: () => string): Promise<AccountabilityServices> => {
  await database.within({ kind: 'system' }, (tx) => saveEvents(tx, 0, departmentsOf2024, today()).then(() => undefined))
  return { database, clock: { today, now: () => Date.parse('2027-01-20T10:00:00Z') }, random: systemRandom, indicators: () => [] }
}

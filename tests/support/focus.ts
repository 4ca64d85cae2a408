import { sql } from 'kysely'
import { directoryMigrations } from '../../src/foundation/directory/index.ts'
import { saveGrant, savePerson } from '../../src/foundation/identity/index.ts'
import { newId } from '../../src/foundation/kernel/ids.ts'
import { systemRandom } from '../../src/foundation/kernel/random.ts'
import type { Database } from '../../src/foundation/storage/database.ts'
import { surveyTables } from './survey.ts'

/** The tables of focus groups, with the directory by which researchers have keys. */
export const focusTables = [...surveyTables, ...directoryMigrations]

/** Makes researchers who are listed with a key, as an administrator would have approved it. */
export const listResearchers = async (database: Database, names: readonly string[]): Promise<readonly string[]> => database.within({ kind: 'system' }, async (tx) => {
  await sql`INSERT INTO directory.head VALUES (1, '2026-11-01', '2027-11-01', 'k', 'p', 's') ON CONFLICT DO NOTHING`.execute(tx)
  const made: string[] = []
  for (const name of names) {
    const id = newId(systemRandom)
    await savePerson(tx, { id, sub: `r-${name}`, name, mail: null, language: 'nl', validFrom: '2026-01-01', validTo: null, version: 1 })
    await saveGrant(tx, { id: newId(systemRandom), person: id, role: 'analyst', scope: { kind: 'house' }, validFrom: '2026-01-01', validTo: null, version: 1 })
    await sql`INSERT INTO directory.entry VALUES (${newId(systemRandom)}, ${id}, 'analyst', '', ${name}, 'age1pq1x', 's', 'k', '2027-11-01', false, 'p', 's')`.execute(tx)
    made.push(id)
  }
  return made
})

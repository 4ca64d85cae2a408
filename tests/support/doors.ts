import { departmentsOf2024, noOpening, saveBody, saveEvents, saveOpening } from '../../src/foundation/organisations/index.ts'
import { systemClock } from '../../src/foundation/kernel/clock.ts'
import { openDatabase, type Database, type DatabaseOptions } from '../../src/foundation/storage/database.ts'

/** Enters one ministry and the named bodies, and opens the ministry's gate, as an administrator does before the first day. */
export const openDoorsIn = (database: Pick<Database, 'within'>, bodies: readonly { readonly id: string; readonly kind: 'complaints' | 'integrity' }[]): Promise<void> =>
  database.within({ kind: 'system' }, async (tx) => {
    await saveEvents(tx, 0, departmentsOf2024.slice(0, 1), systemClock.today())
    for (const { id, kind } of bodies) await saveBody(tx, { id, kind, nl: id, en: id, panelSize: 2, serves: [], validFrom: '2026-01-01', validTo: null, version: 1 })
    await saveOpening(tx, { ...noOpening('az'), consentDay: '2026-01-05', assessmentDay: '2026-01-06', openedDay: '2026-01-07', version: 1 })
  })

/** The same, in the database of a product that does not run. */
export const openDoors = async (options: DatabaseOptions, bodies: Parameters<typeof openDoorsIn>[1]): Promise<void> => {
  // Loaded only here: it brings the pages along, which Node alone cannot read.
  const { houseMigrations } = await import('../../src/house/migrations.ts')
  const database = await openDatabase(options, houseMigrations)
  await openDoorsIn(database, bodies)
  await database.close()
}

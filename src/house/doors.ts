import type { Clock } from '../foundation/kernel/clock.ts'
import { type Doors, loadDoors } from '../foundation/organisations/index.ts'
import type { Database } from '../foundation/storage/database.ts'

/** For how long an answer is used again, in milliseconds: a gate that an administrator closes is closed within this time. */
const holds = 2_000

/** Whose doors are open, from the database; asked often, so an answer is used again for two seconds once a gate was ever opened. */
export const doorsSource = (database: Database, clock: Clock): (() => Promise<Doors>) => {
  let known: { readonly doors: Doors; readonly until: number; readonly day: string } | null = null
  return async () => {
    const [now, day] = [clock.now(), clock.today()]
    if (known && now < known.until && known.day === day) return known.doors
    const doors = await database.within({ kind: 'public' }, (tx) => loadDoors(tx, day))
    known = doors.everOpened ? { doors, until: now + holds, day } : null
    return doors
  }
}

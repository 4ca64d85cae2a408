import { loadHolders, loadPeople } from '../foundation/identity/index.ts'
import type { Day } from '../foundation/kernel/clock.ts'
import type { Role } from '../foundation/kernel/module.ts'
import type { Tx } from '../foundation/storage/database.ts'

/** What modules may ask about the staff: who holds a role on a day and where, and who is meant by the sign-in service's name. */
export const staffPort = {
  holders: async (tx: Tx, day: Day, roles: readonly Role[]) => (await loadHolders(tx, day, roles)).map(({ person, name, role, scope }) => ({ person, name, role, department: scope })),
  bySub: async (tx: Tx): Promise<ReadonlyMap<string, string>> => new Map((await loadPeople(tx)).flatMap(({ id, sub }) => (sub === null ? [] : [[sub, id] as const]))),
}

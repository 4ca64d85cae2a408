import type { Clock, Day } from '../../../foundation/kernel/clock.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'

/** Somebody of the staff in a role; `department` null for the whole house, or a body's id for who handles cases. */
export type StaffMember = { readonly person: string; readonly name: string; readonly role: Role; readonly department: string | null }
/** What the module asks of the house about people: who holds a role, and who is meant by the sign-in service's name. */
export type StaffPort = {
  readonly holders: (tx: Tx, day: Day, roles: readonly Role[]) => Promise<readonly StaffMember[]>
  readonly bySub: (tx: Tx) => Promise<ReadonlyMap<string, string>>
}
/** What the module needs to run. */
export type CareersServices = { readonly database: Database; readonly clock: Clock; readonly random: Random; readonly staff: StaffPort; /** Days that applications stay open at least; none in a demonstration, so that a story fits in a day. */ readonly openDays: number }

/** Who acts, with the scopes of the role that let them: a department's id, or empty for the whole house. */
export type Acting = { readonly person: string; readonly scopes: readonly string[] }
export const mayActFor = ({ scopes }: Acting, department: string): boolean => scopes.includes('') || scopes.includes(department)
/** The departments of a list, or null for all. */
export const departmentsIn = ({ scopes }: Acting): readonly string[] | null => (scopes.includes('') ? null : scopes)

export type Department = { readonly id: string; readonly nl: string; readonly en: string }
/** The ministries of a day, by their Dutch name. */
export const departmentsOn = async (tx: Tx, today: Day): Promise<readonly Department[]> =>
  [...unitsOn(await loadEvents(tx), today).values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en })).toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl'))

export const asSystem = <Value>(services: CareersServices, work: (tx: Tx, today: Day) => Promise<Value>): Promise<Value> =>
  services.database.within({ kind: 'system' }, (tx) => work(tx, services.clock.today()))

/** The ministries in which somebody may act. */
export const ownDepartments = (services: CareersServices, acting: Acting): Promise<readonly Department[]> =>
  asSystem(services, async (tx, today) => (await departmentsOn(tx, today)).filter(({ id }) => mayActFor(acting, id)))

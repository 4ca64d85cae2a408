import type { Clock } from '../../../foundation/kernel/clock.ts'
import type { OfferedIndicator } from '../../../foundation/kernel/indicators.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'
import { authorRoles } from '../rules/cycle/states.ts'
import { wearsAny, type Hat } from '../rules/cycle/tasks.ts'
import type { RoundDepartment } from '../rules/cycle/round.ts'

/** What this module needs to run. */
export type AccountabilityServices = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** Every figure that another module offers; read outside a transaction of one's own. */
  readonly indicators: () => readonly OfferedIndicator[]
}

/** Who acts, with the roles that count today. */
export type Acting = { readonly person: string; readonly name: string; readonly hats: readonly Hat[] }

/** The roles of a signed-in person as hats; a role in a body is none here. */
export const hatsOf = (grants: readonly { readonly role: Role; readonly scope: { readonly kind: string; readonly id?: string } }[]): readonly Hat[] =>
  grants.flatMap(({ role, scope }): Hat[] => (scope.kind === 'body' ? [] : [{ role, department: scope.kind === 'department' ? (scope.id ?? '') : null }]))

/** Whether somebody writes for a department (`''`: for the whole government, which the ministry of the Interior does). */
export const writesFor = ({ hats }: Acting, department: string): boolean => (department === '' ? hats.some(({ role }) => role === 'reviewer') : hats.some((hat) => hat.department === department && (authorRoles as readonly Role[]).includes(hat.role)))
/** Whether somebody may look at what a department is working on. */
export const looksAt = ({ hats }: Acting, department: string): boolean => department === '' || hats.some(({ role }) => role === 'reviewer') || wearsAny(hats, [...authorRoles, 'authority', 'council'], department)

/** The ministries of today, by their Dutch name. */
export const departmentsNow = async (tx: Tx, today: string): Promise<readonly RoundDepartment[]> =>
  [...unitsOn(await loadEvents(tx), today).values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en })).toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl'))

/** Every ministry that ever stood, under its last name: figures of one that was merged away keep a name. */
export const departmentsEver = async (tx: Tx, today: string): Promise<readonly RoundDepartment[]> => {
  const events = await loadEvents(tx)
  const names = new Map<string, RoundDepartment>()
  for (const day of [...new Set(events.map(({ event }) => event.day)), today].toSorted()) if (day <= today) for (const { id, kind, name } of unitsOn(events, day).values()) if (kind === 'department') names.set(id, { id, nl: name.nl, en: name.en })
  return [...names.values()].toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl'))
}

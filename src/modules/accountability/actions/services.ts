import type { Clock } from '../../../foundation/kernel/clock.ts'
import type { OfferedIndicator } from '../../../foundation/kernel/indicators.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { loadEvents, successorsOf, unitsEver, unitsOn, type NumberedEvent, type Tree } from '../../../foundation/organisations/index.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'
import { authorRoles } from '../rules/cycle/states.ts'
import { withHeirs, type Heirs } from '../rules/cycle/heirs.ts'
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

const departmentsIn = (units: Tree): readonly RoundDepartment[] =>
  [...units.values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en })).toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl'))
/** The ministries of a day, by their Dutch name. */
export const departmentsOn = (events: readonly NumberedEvent[], day: string): readonly RoundDepartment[] => departmentsIn(unitsOn(events, day))
export const departmentsNow = async (tx: Tx, today: string): Promise<readonly RoundDepartment[]> => departmentsOn(await loadEvents(tx), today)

/** Every ministry that ever stood, under its last name: figures of one that was merged away keep a name. */
export const departmentsEver = async (tx: Tx, today: string): Promise<readonly RoundDepartment[]> => departmentsIn(unitsEver(await loadEvents(tx), today))

/** Which ministries of a day came from those that no longer stand. */
export const heirsOn = (events: readonly NumberedEvent[], day: string): Heirs => {
  const standing = new Set(departmentsOn(events, day).map(({ id }) => id))
  return new Map(departmentsIn(unitsEver(events, day)).filter(({ id }) => !standing.has(id)).map(({ id }): [string, readonly string[]] => [id, successorsOf(events, id, day).filter((heir) => standing.has(heir))]).filter(([, into]) => into.length > 0))
}
export const heirsNow = async (tx: Tx, today: string): Promise<Heirs> => heirsOn(await loadEvents(tx), today)
/** A person's hats with those of the ministries that went up in theirs. */
export const hatsNow = async ({ database, clock }: AccountabilityServices, grants: Parameters<typeof hatsOf>[0]): Promise<readonly Hat[]> => {
  const hats = hatsOf(grants)
  // Whoever acts for the whole house alone inherits nothing, so the history is not read.
  return hats.some(({ department }) => department !== null) ? withHeirs(hats, await database.within({ kind: 'system' }, (tx) => heirsNow(tx, clock.today()))) : hats
}

import type { Clock } from '../../../foundation/kernel/clock.ts'
import type { OfferedIndicator } from '../../../foundation/kernel/indicators.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { loadEvents, successorsOf, unitsOn } from '../../../foundation/organisations/index.ts'
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

/** Which ministries of today came from those that no longer stand. */
export const heirsNow = async (tx: Tx, today: string): Promise<Heirs> => {
  const [events, standing] = [await loadEvents(tx), new Set((await departmentsNow(tx, today)).map(({ id }) => id))]
  return new Map((await departmentsEver(tx, today)).filter(({ id }) => !standing.has(id)).map(({ id }): [string, readonly string[]] => [id, successorsOf(events, id, today).filter((heir) => standing.has(heir))]).filter(([, into]) => into.length > 0))
}
/** A person's hats with those of the ministries that went up in theirs. */
export const hatsNow = async ({ database, clock }: AccountabilityServices, grants: Parameters<typeof hatsOf>[0]): Promise<readonly Hat[]> => {
  const hats = hatsOf(grants)
  // Whoever acts for the whole house alone inherits nothing, so the history is not read.
  return hats.some(({ department }) => department !== null) ? withHeirs(hats, await database.within({ kind: 'system' }, (tx) => heirsNow(tx, clock.today()))) : hats
}

import { sql } from 'kysely'
import type { Day } from '../kernel/clock.ts'
import type { Role } from '../kernel/module.ts'
import { type Result, ok, refuse } from '../kernel/result.ts'
import type { Tx } from '../storage/database.ts'
import type { Grant } from './grants.ts'
import type { Person } from './person.ts'

type PersonRow = { id: string; sub: string | null; name: string; mail: string | null; language: 'nl' | 'en'; valid_from: Day; valid_to: Day | null; version: number }
type GrantRow = { id: string; person: string; role: Role; scope_kind: 'body' | 'department' | 'house'; scope_id: string | null; valid_from: Day; valid_to: Day | null; version: number }
type ChangeRow = { number: number; person: string; grant_id: string | null; what: string; day: Day; by_person: string }
type Tables = { 'identity.person': PersonRow; 'identity.role_grant': GrantRow; 'identity.change': ChangeRow }
const on = (tx: Tx) => tx.withTables<Tables>()

/** One entry of the history of people and roles. */
export type Change = {
  readonly person: string
  readonly grant: string | null
  readonly what: 'person added' | 'person ended' | 'role given' | 'role ended'
  readonly day: Day
  readonly by: string
}

const personOf = ({ valid_from, valid_to, ...row }: PersonRow): Person => ({ ...row, validFrom: valid_from, validTo: valid_to })
const grantOf = ({ id, person, role, scope_kind, scope_id, valid_from, valid_to, version }: GrantRow): Grant =>
  ({
    id, person, role, scope: scope_kind === 'house' ? { kind: 'house' } : { kind: scope_kind, id: scope_id ?? '' }, validFrom: valid_from, validTo: valid_to,
    version,
  })

/** The persons this actor may see, by name: the system all, a person themselves. */
export const loadPeople = async (tx: Tx): Promise<readonly Person[]> => (await on(tx).selectFrom('identity.person').selectAll().orderBy('name').orderBy('id').execute()).map(personOf)

export const loadPerson = async (tx: Tx, id: string): Promise<Person | null> => {
  const row = await on(tx).selectFrom('identity.person').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? personOf(row) : null
}

/** Whom the sign-in service means by `sub`. */
export const loadPersonBySub = async (tx: Tx, sub: string): Promise<Person | null> => {
  const row = await on(tx).selectFrom('identity.person').selectAll().where('sub', '=', sub).executeTakeFirst()
  return row ? personOf(row) : null
}

/** Saves a person whose `version` is one above what is stored (1 for a new one); refused when it is not, or when id or sub is taken. */
export const savePerson = async (
  tx: Tx, { id, sub, name, mail, language, validFrom, validTo, version }: Person,
): Promise<Result<number, 'stale' | 'sub is taken'>> => {
  if (sub !== null) {
    const other = await loadPersonBySub(tx, sub)
    if (other && other.id !== id) return refuse('sub is taken')
  }
  const { rows } = version === 1
    ? await sql`INSERT INTO identity.person VALUES (${id}, ${sub}, ${name}, ${mail}, ${language}, ${validFrom}, ${validTo}, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
    : await sql`UPDATE identity.person SET sub = ${sub}, name = ${name}, mail = ${mail}, language = ${language}, valid_from = ${validFrom}, valid_to = ${validTo}, version = ${version}
        WHERE id = ${id} AND version = ${version - 1} RETURNING id`.execute(tx)
  return rows.length === 1 ? ok(version) : refuse('stale')
}

/** All grants of all days that this actor may see, oldest first; of one person when `person` is given. */
export const loadGrants = async (tx: Tx, person?: string): Promise<readonly Grant[]> => {
  const all = on(tx).selectFrom('identity.role_grant').selectAll().orderBy('valid_from').orderBy('id')
  return (await (person === undefined ? all : all.where('person', '=', person)).execute()).map(grantOf)
}

/** Saves a grant whose `version` is one above what is stored; refused when it is not. */
export const saveGrant = async (tx: Tx, { id, person, role, scope, validFrom, validTo, version }: Grant): Promise<Result<number, 'stale'>> => {
  const { rows } = version === 1
    ? await sql`INSERT INTO identity.role_grant VALUES (${id}, ${person}, ${role}, ${scope.kind}, ${scope.kind === 'house' ? null : scope.id}, ${validFrom}, ${validTo}, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
    : await sql`UPDATE identity.role_grant SET valid_to = ${validTo}, version = ${version} WHERE id = ${id} AND version = ${version - 1} RETURNING id`.execute(tx)
  return rows.length === 1 ? ok(version) : refuse('stale')
}

/** Gives role changes one order over all processes: whoever comes second reads what the first left. */
export const lockGrants = async (tx: Tx): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(6410046::bigint)`.execute(tx)
}

/** Writes a line of history; it is never changed. */
export const recordChange = async (tx: Tx, { person, grant, what, day, by }: Change): Promise<void> => {
  await sql`INSERT INTO identity.change (person, grant_id, what, day, by_person) VALUES (${person}, ${grant}, ${what}, ${day}, ${by})`.execute(tx)
}

/** The history of one person, newest first. */
export const loadChanges = async (tx: Tx, person: string): Promise<readonly Change[]> =>
  (await on(tx).selectFrom('identity.change').selectAll().where('person', '=', person).orderBy('number', 'desc').execute())
    .map(({ person: who, grant_id, what, day, by_person }) => ({ person: who, grant: grant_id, what: what as Change['what'], day, by: by_person }))

/** Somebody who holds a role on a day. `scope` is a department's or body's id, or null for the whole house; `until` the last day of role and person. */
export type Holder = { readonly person: string; readonly name: string; readonly role: Role; readonly scope: string | null; readonly until: Day | null }

/** Who holds one of some roles on a day, of some persons when given; for the system. One query, however many people there are. */
export const loadHolders = async (tx: Tx, day: Day, roles: readonly Role[], persons?: readonly string[]): Promise<readonly Holder[]> => {
  const found = on(tx).selectFrom('identity.role_grant').innerJoin('identity.person', 'identity.person.id', 'identity.role_grant.person')
    .select(['identity.person.id as person', 'identity.person.name as name', 'identity.role_grant.role as role', 'identity.role_grant.scope_id as scope'])
    .select(sql<Day | null>`least(identity.role_grant.valid_to, identity.person.valid_to)`.as('until'))
    .where('identity.role_grant.role', 'in', [...roles])
    .where('identity.role_grant.valid_from', '<=', day).where(({ or, eb }) => or([eb('identity.role_grant.valid_to', 'is', null), eb('identity.role_grant.valid_to', '>=', day)]))
    .where('identity.person.valid_from', '<=', day).where(({ or, eb }) => or([eb('identity.person.valid_to', 'is', null), eb('identity.person.valid_to', '>=', day)]))
  return (persons === undefined ? found : found.where('identity.person.id', 'in', persons.length === 0 ? [''] : [...persons])).orderBy('identity.person.name').orderBy('identity.role_grant.id').execute()
}

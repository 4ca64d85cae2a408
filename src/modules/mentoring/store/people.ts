import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Profile, Tags } from '../rules/profile.ts'

/** Somebody in a round; `name` as the sign-in knew it, for the other half of the pair and the coordinator. */
export type Member = { readonly round: string; readonly person: string; readonly name: string; readonly department: string; readonly profile: Profile; readonly state: 'enrolled' | 'withdrawn'; readonly enrolled: Day; readonly version: number; /** The version of the form that was filled in. */ readonly formVersion: number }
type MemberRow = Omit<Member, 'formVersion'> & { readonly form_version: number }
type Tables = {
  'mentoring.participant': MemberRow
  'mentoring.perspective': { round: string; person: string; tags: Tags; consented: Day }
  'mentoring.private_list': { round: string; person: string; other: Uint8Array }
}
const on = (tx: Tx) => tx.withTables<Tables>()
const memberOf = ({ form_version, ...row }: MemberRow): Member => ({ ...row, formVersion: form_version })

/** Everybody this actor may see: the system all, a person themselves, who coordinates a ministry its people. */
export const loadMembers = async (tx: Tx, round: string): Promise<readonly Member[]> => (await on(tx).selectFrom('mentoring.participant').selectAll().where('round', '=', round).orderBy('name').orderBy('person').execute()).map(memberOf)
export const loadMember = async (tx: Tx, round: string, person: string): Promise<Member | null> => {
  const row = await on(tx).selectFrom('mentoring.participant').selectAll().where('round', '=', round).where('person', '=', person).executeTakeFirst()
  return row ? memberOf(row) : null
}

/** Saves somebody whose `version` is one above what is stored; false when it changed meanwhile. */
export const saveMember = async (tx: Tx, { round, person, name, department, profile, state, enrolled, version, formVersion }: Member): Promise<boolean> => {
  const content = JSON.stringify(profile)
  const { rows } = version === 1
    ? await sql`INSERT INTO mentoring.participant VALUES (${round}, ${person}, ${name}, ${department}, ${content}::jsonb, ${state}, ${enrolled}, 1, ${formVersion}) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)
    : await sql`UPDATE mentoring.participant SET name = ${name}, department = ${department}, profile = ${content}::jsonb, state = ${state}, form_version = ${formVersion}, version = ${version} WHERE round = ${round} AND person = ${person} AND version = ${version - 1} RETURNING person`.execute(tx)
  return rows.length === 1
}

export const loadTags = async (tx: Tx, round: string): Promise<ReadonlyMap<string, Tags>> =>
  new Map((await on(tx).selectFrom('mentoring.perspective').select(['person', 'tags']).where('round', '=', round).execute()).map(({ person, tags }) => [person, tags]))
export const saveTags = async (tx: Tx, round: string, person: string, tags: Tags | null, day: Day): Promise<void> => {
  if (tags === null) await on(tx).deleteFrom('mentoring.perspective').where('round', '=', round).where('person', '=', person).execute()
  else await sql`INSERT INTO mentoring.perspective VALUES (${round}, ${person}, ${JSON.stringify(tags)}::jsonb, ${day}) ON CONFLICT (round, person) DO UPDATE SET tags = ${JSON.stringify(tags)}::jsonb, consented = ${day}`.execute(tx)
}
/** The consent was for the pairing; after it the words are gone. */
export const dropTags = async (tx: Tx, round: string): Promise<number> => Number((await on(tx).deleteFrom('mentoring.perspective').where('round', '=', round).executeTakeFirst()).numDeletedRows)

export const loadPrivateList = (tx: Tx, round: string, person?: string): Promise<readonly { readonly person: string; readonly other: Uint8Array }[]> => {
  const all = on(tx).selectFrom('mentoring.private_list').select(['person', 'other']).where('round', '=', round)
  return (person === undefined ? all : all.where('person', '=', person)).execute()
}
export const replacePrivateList = async (tx: Tx, round: string, person: string, others: readonly Uint8Array[]): Promise<void> => {
  await on(tx).deleteFrom('mentoring.private_list').where('round', '=', round).where('person', '=', person).execute()
  for (const other of others) await on(tx).insertInto('mentoring.private_list').values({ round, person, other }).execute()
}
export const dropPrivateLists = async (tx: Tx, round: string): Promise<void> => void (await on(tx).deleteFrom('mentoring.private_list').where('round', '=', round).execute())

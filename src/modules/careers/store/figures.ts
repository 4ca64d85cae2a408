import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { CompetencePlace, CompetenceStanding, JobProfile, Placing } from '../rules/competences/coverage.ts'
import type { CountAnswer, Group, Moment, Pooled } from '../rules/fairness/counts.ts'
import type { DeliveryKind } from '../rules/flow/delivery.ts'

type DeliveredRow = { delivery: string; kind: DeliveryKind; department: string; year: number; key1: string; key2: string; grp: Group; count: number; base: number | null }
type Tables = {
  'careers.count_code': { hash: string; department: string; year: number; stratum: string; moment: Moment }
  'careers.count_pool': { department: string; year: number; stratum: string; moment: Moment; answer: CountAnswer; count: number }
  'careers.count_asked': { department: string; year: number; moment: Moment; procedures: number }
  'careers.delivery': { id: string; kind: DeliveryKind; department: string; name: string; source: string; day: Day; by_person: string }
  'careers.delivered': DeliveredRow
  'careers.profile': JobProfile
  'careers.placing': { profile: string; competence: string; place: CompetencePlace; standing: CompetenceStanding; promised_day: Day | null }
}
const on = (tx: Tx) => tx.withTables<Tables>()

export type CodeBatch = { readonly department: string; readonly year: number; readonly stratum: string; readonly moment: Moment }
/** Keeps the fingerprints of codes, which say only which pool they belong to, and that one more procedure was asked. */
export const insertCodes = async (tx: Tx, batch: CodeBatch, hashes: readonly string[]): Promise<void> => {
  await on(tx).insertInto('careers.count_code').values(hashes.toSorted().map((hash) => ({ hash, ...batch }))).execute()
  await sql`INSERT INTO careers.count_asked VALUES (${batch.department}, ${batch.year}, ${batch.moment}, 1) ON CONFLICT (department, year, moment) DO UPDATE SET procedures = careers.count_asked.procedures + 1`.execute(tx)
}
/** Spends a code: gone, and the pool it belonged to; null when there is none. */
export const spendCode = async (tx: Tx, hash: string): Promise<CodeBatch | null> => (await on(tx).deleteFrom('careers.count_code').where('hash', '=', hash).returning(['department', 'year', 'stratum', 'moment']).executeTakeFirst()) ?? null
export const hasCode = async (tx: Tx, hash: string): Promise<boolean> => (await on(tx).selectFrom('careers.count_code').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined
export const countOne = async (tx: Tx, { department, year, stratum, moment }: CodeBatch, answer: CountAnswer): Promise<void> => {
  await sql`INSERT INTO careers.count_pool VALUES (${department}, ${year}, ${stratum}, ${moment}, ${answer}, 1)
    ON CONFLICT (department, year, stratum, moment, answer) DO UPDATE SET count = careers.count_pool.count + 1`.execute(tx)
}
/** Codes that nobody may use any more: of years before. */
export const dropCodesBefore = async (tx: Tx, year: number): Promise<void> => void (await on(tx).deleteFrom('careers.count_code').where('year', '<', year).execute())
export const loadPool = async (tx: Tx, department: string, year: number): Promise<readonly Pooled[]> =>
  on(tx).selectFrom('careers.count_pool').select(['stratum', 'moment', 'answer', 'count']).where('department', '=', department).where('year', '=', year).execute()
/** At how many procedures a moment was asked about, per moment. */
export const loadAsked = async (tx: Tx, department: string, year: number): Promise<ReadonlyMap<Moment, number>> =>
  new Map((await on(tx).selectFrom('careers.count_asked').select(['moment', 'procedures']).where('department', '=', department).where('year', '=', year).execute()).map(({ moment, procedures }) => [moment, procedures]))

export type Delivery = { readonly id: string; readonly kind: DeliveryKind; readonly department: string; readonly name: string; readonly source: string; readonly day: Day; readonly by: string }
export const loadDeliveries = async (tx: Tx, kinds: readonly DeliveryKind[]): Promise<readonly Delivery[]> =>
  (await on(tx).selectFrom('careers.delivery').selectAll().where('kind', 'in', [...kinds]).orderBy('day', 'desc').orderBy('id').limit(200).execute()).map(({ by_person, ...row }) => ({ ...row, by: by_person }))
export const insertDelivery = async (tx: Tx, { by, ...one }: Delivery): Promise<void> => void (await on(tx).insertInto('careers.delivery').values({ ...one, by_person: by }).execute())
/** Takes a delivery back with all its cells. */
export const deleteDelivery = async (tx: Tx, id: string): Promise<boolean> => (await on(tx).deleteFrom('careers.delivery').where('id', '=', id).returning('id').execute()).length === 1

export type Delivered = { readonly department: string; readonly year: number; readonly key1: string; readonly key2: string; readonly group: Group; readonly count: number; readonly base: number | null }
export const insertDelivered = async (tx: Tx, delivery: string, kind: DeliveryKind, cells: readonly Delivered[]): Promise<void> => {
  for (let at = 0; at < cells.length; at += 1000) await on(tx).insertInto('careers.delivered').values(cells.slice(at, at + 1000).map(({ group, ...cell }) => ({ delivery, kind, ...cell, grp: group }))).execute()
}
/** Cells of a kind: of a department and a year when given. */
export const loadDelivered = async (tx: Tx, kind: DeliveryKind, department?: string, year?: number): Promise<readonly Delivered[]> => {
  let query = on(tx).selectFrom('careers.delivered').select(['department', 'year', 'key1', 'key2', 'grp', 'count', 'base']).where('kind', '=', kind)
  if (department !== undefined) query = query.where('department', '=', department)
  if (year !== undefined) query = query.where('year', '=', year)
  return (await query.orderBy('year').execute()).map(({ grp, ...row }) => ({ ...row, group: grp }))
}
/** Which departments and years there is something of. */
export const deliveredYears = async (tx: Tx, kind: DeliveryKind): Promise<readonly { readonly department: string; readonly year: number }[]> =>
  on(tx).selectFrom('careers.delivered').select(['department', 'year']).where('kind', '=', kind).groupBy(['department', 'year']).orderBy('department').orderBy('year', 'desc').execute()

export const loadProfiles = async (tx: Tx, departments: readonly string[] | null): Promise<readonly JobProfile[]> => {
  const all = on(tx).selectFrom('careers.profile').selectAll().orderBy('department').orderBy('name')
  return (departments === null ? all : all.where('department', 'in', departments.length === 0 ? [''] : [...departments])).execute()
}
export const saveProfile = async (tx: Tx, one: JobProfile): Promise<boolean> => {
  const rows = one.version === 1
    ? await on(tx).insertInto('careers.profile').values(one).onConflict((conflict) => conflict.doNothing()).returning('id').execute()
    : await on(tx).updateTable('careers.profile').set(one).where('id', '=', one.id).where('version', '=', one.version - 1).returning('id').execute()
  return rows.length === 1
}
export const loadPlacings = async (tx: Tx, profiles: readonly string[]): Promise<readonly Placing[]> =>
  (await on(tx).selectFrom('careers.placing').selectAll().where('profile', 'in', profiles.length === 0 ? [''] : [...profiles]).execute()).map(({ promised_day, ...row }) => ({ ...row, promisedDay: promised_day }))
export const savePlacing = async (tx: Tx, one: Placing): Promise<void> => {
  await sql`INSERT INTO careers.placing VALUES (${one.profile}, ${one.competence}, ${one.place}, ${one.standing}, ${one.promisedDay})
    ON CONFLICT (profile, competence, place) DO UPDATE SET standing = ${one.standing}, promised_day = ${one.promisedDay}`.execute(tx)
}

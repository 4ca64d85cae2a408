import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Round, RoundQuota, RoundState, Weights } from '../rules/round.ts'
import type { Two } from '../rules/matching/build.ts'

type RoundRow = { id: string; nl: string; en: string; aim_nl: string; aim_en: string; state: RoundState; enrol_until: Day; start_day: Day; end_day: Day; answer_until: Day | null; weights: Weights; minimum_score: number; quotas: readonly RoundQuota[]; seed: number; secret_seed: number; list_key: Uint8Array; version: number; form_version: number; places: number | null }
/** One matching that a coordinator looked at: with which settings, and what came out. */
export type RunRow = { readonly round: string; readonly number: number; readonly day: Day; readonly by_person: string; readonly settings: unknown; readonly result: unknown; readonly round_version: number }
export type WorkshopRow = { readonly id: string; readonly round: string; readonly day: Day; readonly title: string; readonly place: string }
type Tables = { 'mentoring.round': RoundRow; 'mentoring.run': RunRow; 'mentoring.decided': { round: string; mentor: string; mentee: string; kind: 'pin' | 'forbid' }; 'mentoring.workshop': WorkshopRow }
const on = (tx: Tx) => tx.withTables<Tables>()

const roundOf = ({ aim_nl, aim_en, enrol_until, start_day, end_day, answer_until, minimum_score, secret_seed: _secret, list_key: _key, form_version, ...row }: RoundRow): Round =>
  ({ ...row, aimNl: aim_nl, aimEn: aim_en, enrolUntil: enrol_until, startDay: start_day, endDay: end_day, answerUntil: answer_until, minimumScore: minimum_score, formVersion: form_version })

/** All rounds, the newest first. */
export const loadRounds = async (tx: Tx): Promise<readonly Round[]> => (await on(tx).selectFrom('mentoring.round').selectAll().orderBy('start_day', 'desc').orderBy('id').execute()).map(roundOf)
export const loadRound = async (tx: Tx, id: string): Promise<Round | null> => {
  const row = await on(tx).selectFrom('mentoring.round').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? roundOf(row) : null
}
/** What never leaves the server: the seed of chance, and the key under which the names of private lists are hashed. */
export const loadSecrets = async (tx: Tx, id: string): Promise<{ readonly secretSeed: number; readonly listKey: Uint8Array }> => {
  const row = await on(tx).selectFrom('mentoring.round').select(['secret_seed', 'list_key']).where('id', '=', id).executeTakeFirstOrThrow()
  return { secretSeed: row.secret_seed, listKey: row.list_key }
}

export const insertRound = async (tx: Tx, round: Round, secretSeed: number, listKey: Uint8Array): Promise<void> => {
  await sql`INSERT INTO mentoring.round VALUES (${round.id}, ${round.nl}, ${round.en}, ${round.aimNl}, ${round.aimEn}, ${round.state}, ${round.enrolUntil}, ${round.startDay}, ${round.endDay}, ${round.answerUntil},
    ${JSON.stringify(round.weights)}::jsonb, ${round.minimumScore}, ${JSON.stringify(round.quotas)}::jsonb, ${round.seed}, ${secretSeed}, ${listKey}, 1, ${round.formVersion}, ${round.places})`.execute(tx)
}
/** Saves a round whose `version` is one above what is stored; false when somebody was first. */
export const saveRound = async (tx: Tx, round: Round): Promise<boolean> =>
  (await sql`UPDATE mentoring.round SET nl = ${round.nl}, en = ${round.en}, aim_nl = ${round.aimNl}, aim_en = ${round.aimEn}, state = ${round.state}, enrol_until = ${round.enrolUntil}, start_day = ${round.startDay}, end_day = ${round.endDay},
    answer_until = ${round.answerUntil}, weights = ${JSON.stringify(round.weights)}::jsonb, minimum_score = ${round.minimumScore}, quotas = ${JSON.stringify(round.quotas)}::jsonb, form_version = ${round.formVersion}, places = ${round.places}, version = ${round.version}
    WHERE id = ${round.id} AND version = ${round.version - 1} RETURNING id`.execute(tx)).rows.length === 1

export const loadDecided = async (tx: Tx, round: string, kind: 'pin' | 'forbid'): Promise<readonly Two[]> =>
  on(tx).selectFrom('mentoring.decided').select(['mentor', 'mentee']).where('round', '=', round).where('kind', '=', kind).orderBy('mentor').orderBy('mentee').execute()
export const saveDecided = async (tx: Tx, round: string, { mentor, mentee }: Two, kind: 'pin' | 'forbid'): Promise<void> => {
  await sql`INSERT INTO mentoring.decided VALUES (${round}, ${mentor}, ${mentee}, ${kind}) ON CONFLICT (round, mentor, mentee) DO UPDATE SET kind = ${kind}`.execute(tx)
}
export const dropDecided = async (tx: Tx, round: string, { mentor, mentee }: Two): Promise<void> =>
  void (await on(tx).deleteFrom('mentoring.decided').where('round', '=', round).where('mentor', '=', mentor).where('mentee', '=', mentee).execute())

export const loadRuns = (tx: Tx, round: string): Promise<readonly RunRow[]> => on(tx).selectFrom('mentoring.run').selectAll().where('round', '=', round).orderBy('number', 'desc').execute()
export const insertRun = async (tx: Tx, run: RunRow): Promise<void> => {
  await sql`INSERT INTO mentoring.run VALUES (${run.round}, ${run.number}, ${run.day}, ${run.by_person}, ${JSON.stringify(run.settings)}::jsonb, ${JSON.stringify(run.result)}::jsonb, ${run.round_version})`.execute(tx)
}
/** Matchings that were only looked at are not kept beyond publication. */
export const dropRuns = async (tx: Tx, round: string): Promise<void> => void (await on(tx).deleteFrom('mentoring.run').where('round', '=', round).execute())

export const loadWorkshops = (tx: Tx, round: string): Promise<readonly WorkshopRow[]> => on(tx).selectFrom('mentoring.workshop').selectAll().where('round', '=', round).orderBy('day').orderBy('id').execute()
export const insertWorkshop = async (tx: Tx, one: WorkshopRow): Promise<void> => void (await on(tx).insertInto('mentoring.workshop').values(one).execute())
export const deleteWorkshop = async (tx: Tx, round: string, id: string): Promise<void> => void (await on(tx).deleteFrom('mentoring.workshop').where('round', '=', round).where('id', '=', id).execute())

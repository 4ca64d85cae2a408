import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Wave, WaveContent, WaveState } from '../rules/field/wave.ts'

type WaveRow = { id: string; questionnaire: string; department: string; content: WaveContent; state: WaveState; consent_day: Day | null; assessment_day: Day | null; opened_day: Day | null; closed_day: Day | null; version: number }
export type StratumRow = { readonly wave: string; readonly id: string; readonly name: string; readonly population: number; readonly invited: number; readonly public_key: string; readonly fetched: number | null }
type Tables = {
  'survey.wave': WaveRow
  'survey.stratum': StratumRow
  'survey.history': { number: number; subject: string; what: string; day: Day; by_person: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()

const waveOf = ({ consent_day, assessment_day, opened_day, closed_day, ...row }: WaveRow): Wave => ({ ...row, consentDay: consent_day, assessmentDay: assessment_day, openedDay: opened_day, closedDay: closed_day })

/** The waves this actor may see: the system all, the public those that opened. */
export const loadWaves = async (tx: Tx): Promise<readonly Wave[]> => (await on(tx).selectFrom('survey.wave').selectAll().execute()).map(waveOf).toSorted((a, b) => (b.openedDay ?? '9999').localeCompare(a.openedDay ?? '9999') || a.content.name.localeCompare(b.content.name, 'nl'))
export const loadWave = async (tx: Tx, id: string): Promise<Wave | null> => {
  const row = await on(tx).selectFrom('survey.wave').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? waveOf(row) : null
}

/** Saves a wave whose `version` is one above what is stored (1 for a new one); false when somebody was first. */
export const saveWave = async (tx: Tx, wave: Wave): Promise<boolean> => {
  const { id, questionnaire, department, state, consentDay, assessmentDay, openedDay, closedDay, version } = wave
  const content = JSON.stringify(wave.content)
  const { rows } = version === 1
    ? await sql`INSERT INTO survey.wave VALUES (${id}, ${questionnaire}, ${department}, ${content}::jsonb, ${state}, ${consentDay}, ${assessmentDay}, ${openedDay}, ${closedDay}, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
    : await sql`UPDATE survey.wave SET questionnaire = ${questionnaire}, department = ${department}, content = ${content}::jsonb, state = ${state}, consent_day = ${consentDay}, assessment_day = ${assessmentDay}, opened_day = ${openedDay},
        closed_day = ${closedDay}, version = ${version} WHERE id = ${id} AND version = ${version - 1} RETURNING id`.execute(tx)
  return rows.length === 1
}
/** Removes a wave that never opened, with its frame and sample; false when it changed meanwhile. */
export const deleteWave = async (tx: Tx, id: string, version: number): Promise<boolean> =>
  (await sql`DELETE FROM survey.wave WHERE id = ${id} AND version = ${version} AND state IN ('preparing', 'drawn') RETURNING id`.execute(tx)).rows.length === 1

export const loadStrata = async (tx: Tx, wave: string): Promise<readonly StratumRow[]> =>
  (await on(tx).selectFrom('survey.stratum').selectAll().where('wave', '=', wave).execute()).toSorted((a, b) => a.id.localeCompare(b.id, 'nl', { numeric: true }))
export const insertStratum = async (tx: Tx, { wave, id, name, population, invited, public_key }: Omit<StratumRow, 'fetched'>): Promise<void> =>
  void (await sql`INSERT INTO survey.stratum VALUES (${wave}, ${id}, ${name}, ${population}, ${invited}, ${public_key}, NULL)`.execute(tx))
export const deleteStrata = async (tx: Tx, wave: string): Promise<void> => void (await sql`DELETE FROM survey.stratum WHERE wave = ${wave}`.execute(tx))
/** Keeps how many of each stratum fetched a token, before the invitations go. */
export const keepFetched = async (tx: Tx, wave: string): Promise<void> =>
  void (await sql`UPDATE survey.stratum s SET fetched = (SELECT count(*) FROM survey.invitation i WHERE i.wave = s.wave AND i.stratum = s.id AND i.fetched) WHERE s.wave = ${wave}`.execute(tx))

export type HistoryLine = { readonly what: string; readonly day: Day; readonly by: string }
export const recordHistory = async (tx: Tx, subject: string, what: string, day: Day, by: string): Promise<void> => void (await sql`INSERT INTO survey.history (subject, what, day, by_person) VALUES (${subject}, ${what}, ${day}, ${by})`.execute(tx))
export const loadHistory = async (tx: Tx, subject: string): Promise<readonly HistoryLine[]> =>
  (await on(tx).selectFrom('survey.history').select(['what', 'day', 'by_person']).where('subject', '=', subject).orderBy('number', 'desc').execute()).map(({ what, day, by_person }) => ({ what, day, by: by_person }))

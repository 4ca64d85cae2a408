import { sql } from 'kysely'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../../foundation/storage/database.ts'
import type { EraseTables } from '../../../../foundation/storage/erase.ts'
import type { AgreementFigures } from '../../rules/focus/state.ts'

export type StoredPassages = { readonly group: number; readonly participant: number; readonly content: Uint8Array; readonly erase: string }
export type StoredCoding = { readonly coder: string; readonly round: number; readonly codebook: number; readonly own: Uint8Array | null; readonly done: Uint8Array | null; readonly doneDay: Day | null; readonly version: number }
export type StoredConsensus = { readonly content: Uint8Array; readonly agreement: AgreementFigures; readonly by: string; readonly confirmedBy: string | null; readonly version: number }
type Tables = EraseTables & {
  'survey.focus_passages': { study: string; group_number: number; participant: number; content: Uint8Array; erase: string; day: Day; by_person: string }
  'survey.focus_coding': { study: string; round: number; coder: string; codebook: number; own: Uint8Array | null; done: Uint8Array | null; done_day: Day | null; version: number }
  'survey.focus_consensus': { study: string; round: number; content: Uint8Array; agreement: AgreementFigures; day: Day; by_person: string; confirmed_by: string | null; confirmed_day: Day | null; version: number }
}
const on = (tx: Tx) => tx.withTables<Tables>()

export const loadPassages = async (tx: Tx, study: string): Promise<readonly StoredPassages[]> =>
  (await on(tx).selectFrom('survey.focus_passages').selectAll().where('study', '=', study).orderBy('group_number').orderBy('participant').execute()).map(({ group_number, participant, content, erase }) => ({ group: group_number, participant, content, erase }))
export const insertPassages = async (tx: Tx, study: string, { group, participant, content, erase }: StoredPassages, key: Uint8Array, day: Day, by: string): Promise<void> => {
  await on(tx).insertInto('erase.key').values({ subject: erase, key }).execute()
  await on(tx).insertInto('survey.focus_passages').values({ study, group_number: group, participant, content, erase, day, by_person: by }).execute()
}
/** Takes words away with the key of their outer layer, so that a backup does not bring them back: of one participant, or of a whole group. */
export const deletePassages = async (tx: Tx, study: string, group: number, participant?: number): Promise<number> => {
  const { rows } = await sql<{ erase: string }>`DELETE FROM survey.focus_passages WHERE study = ${study} AND group_number = ${group} AND (${participant ?? null}::integer IS NULL OR participant = ${participant ?? null}) RETURNING erase`.execute(tx)
  for (const { erase } of rows) await on(tx).deleteFrom('erase.key').where('subject', '=', erase).execute()
  return rows.length
}
export const eraseKeys = async (tx: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map(subjects.length === 0 ? [] : (await on(tx).selectFrom('erase.key').selectAll().where('subject', 'in', [...subjects]).execute()).map(({ subject, key }) => [subject, key]))

export const loadCodings = async (tx: Tx, study: string, round: number): Promise<readonly StoredCoding[]> =>
  (await on(tx).selectFrom('survey.focus_coding').selectAll().where('study', '=', study).where('round', '=', round).orderBy('coder').execute()).map(({ coder, round: of, codebook, own, done, done_day, version }) => ({ coder, round: of, codebook, own, done, doneDay: done_day, version }))
/** Saves a coding whose `version` is one above what is stored (1 for a new one); false when another window was first. */
export const saveCoding = async (tx: Tx, study: string, { coder, round, codebook, own, done, doneDay, version }: StoredCoding): Promise<boolean> => {
  const { rows } = version === 1
    ? await sql`INSERT INTO survey.focus_coding VALUES (${study}, ${round}, ${coder}, ${codebook}, ${own}, ${done}, ${doneDay}, 1) ON CONFLICT DO NOTHING RETURNING coder`.execute(tx)
    : await sql`UPDATE survey.focus_coding SET codebook = ${codebook}, own = ${own}, done = ${done}, done_day = ${doneDay}, version = ${version} WHERE study = ${study} AND round = ${round} AND coder = ${coder} AND version = ${version - 1} RETURNING coder`.execute(tx)
  return rows.length === 1
}

export const loadConsensus = async (tx: Tx, study: string, round: number): Promise<StoredConsensus | null> => {
  const row = await on(tx).selectFrom('survey.focus_consensus').selectAll().where('study', '=', study).where('round', '=', round).executeTakeFirst()
  return row ? { content: row.content, agreement: row.agreement, by: row.by_person, confirmedBy: row.confirmed_by, version: row.version } : null
}
/** Saves what was agreed; whoever saves it has to be followed by the other. False when somebody was first. */
export const saveConsensus = async (tx: Tx, study: string, round: number, { content, agreement, by, confirmedBy, version }: StoredConsensus, day: Day): Promise<boolean> => {
  const figures = JSON.stringify(agreement)
  const { rows } = version === 1
    ? await sql`INSERT INTO survey.focus_consensus VALUES (${study}, ${round}, ${content}, ${figures}::jsonb, ${day}, ${by}, ${confirmedBy}, NULL, 1) ON CONFLICT DO NOTHING RETURNING study`.execute(tx)
    : await sql`UPDATE survey.focus_consensus SET content = ${content}, agreement = ${figures}::jsonb, day = ${day}, by_person = ${by}, confirmed_by = ${confirmedBy}, confirmed_day = ${confirmedBy === null ? null : day}, version = ${version}
        WHERE study = ${study} AND round = ${round} AND version = ${version - 1} RETURNING study`.execute(tx)
  return rows.length === 1
}

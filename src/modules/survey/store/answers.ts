import { sql } from 'kysely'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Answers } from '../rules/questionnaire/condition.ts'

type Tables = { 'survey.answer': { id: string; wave: string; stratum: string; content: Answers } }
const on = (tx: Tx) => tx.withTables<Tables>()

/** Keeps that a token was spent; throws a duplicate-key fault when it was before. */
export const spend = async (tx: Tx, wave: string, nullifier: string): Promise<void> => void (await sql`INSERT INTO survey.spent VALUES (${wave}, ${nullifier})`.execute(tx))
export const insertAnswer = async (tx: Tx, id: string, wave: string, stratum: string, content: Answers): Promise<void> =>
  void (await sql`INSERT INTO survey.answer VALUES (${id}, ${wave}, ${stratum}, ${JSON.stringify(content)}::jsonb)`.execute(tx))

export const loadAnswers = (tx: Tx, wave: string): Promise<readonly { readonly stratum: string; readonly content: Answers }[]> =>
  on(tx).selectFrom('survey.answer').select(['stratum', 'content']).where('wave', '=', wave).orderBy('id').execute()
export const countAnswers = async (tx: Tx, wave: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await sql<{ stratum: string; count: number }>`SELECT stratum, count(*)::int AS count FROM survey.answer WHERE wave = ${wave} GROUP BY stratum`.execute(tx)).rows.map(({ stratum, count }) => [stratum, count]))

/** Writes what came in anew under new ids in an order of chance, all in one transaction: nothing tells any more what came first. */
export const rewriteAnswers = async (tx: Tx, wave: string): Promise<void> => {
  await sql`WITH gone AS (DELETE FROM survey.answer WHERE wave = ${wave} RETURNING *) INSERT INTO survey.answer (id, wave, stratum, content) SELECT gen_random_uuid()::text, wave, stratum, content FROM gone ORDER BY gen_random_uuid()`.execute(tx)
  await sql`WITH gone AS (DELETE FROM survey.spent WHERE wave = ${wave} RETURNING *) INSERT INTO survey.spent (wave, nullifier) SELECT wave, nullifier FROM gone ORDER BY gen_random_uuid()`.execute(tx)
}
export const deleteSpent = async (tx: Tx, wave: string): Promise<void> => void (await sql`DELETE FROM survey.spent WHERE wave = ${wave}`.execute(tx))
/** Many answers at once. */
export const insertAnswers = async (tx: Tx, wave: string, rows: readonly { readonly id: string; readonly stratum: string; readonly content: Answers }[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 500) await on(tx).insertInto('survey.answer').values(rows.slice(at, at + 500).map(({ id, stratum, content }) => ({ id, wave, stratum, content: sql`${JSON.stringify(content)}::jsonb` as never }))).execute()
}

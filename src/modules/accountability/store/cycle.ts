import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Answer, Opinion, TakenStep } from '../rules/cycle/report.ts'
import type { PublishedReport, Publication } from '../rules/cycle/publication.ts'
import type { Round } from '../rules/cycle/round.ts'
import type { ReportState } from '../rules/cycle/states.ts'

type Tables = {
  'accountability.round': { id: string; content: Omit<Round, 'id'>; version: number }
  'accountability.report': { round: string; department: string; state: ReportState; signed: PublishedReport | null; version: number }
  'accountability.opinion': { id: string; round: string; department: string; voice: Opinion['voice']; text: string; day: Day; by_person: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()

/** Newest first. */
export const loadRounds = async (tx: Tx): Promise<readonly (Round & { readonly version: number })[]> =>
  (await on(tx).selectFrom('accountability.round').selectAll().orderBy('id', 'desc').execute()).map(({ id, content, version }) => ({ ...content, id, version }))
export const insertRound = async (tx: Tx, { id, ...content }: Round): Promise<boolean> => {
  const { rows } = await sql`INSERT INTO accountability.round VALUES (${id}, ${JSON.stringify(content)}::jsonb, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
  if (rows.length === 0) return false
  await on(tx).insertInto('accountability.report').values(content.departments.map((one) => ({ round: id, department: one.id, state: 'draft' as const, version: 1 }))).execute()
  return true
}
export const updateRound = async (tx: Tx, { id, ...content }: Round, version: number): Promise<boolean> =>
  (await sql`UPDATE accountability.round SET content = ${JSON.stringify(content)}::jsonb, version = ${version + 1} WHERE id = ${id} AND version = ${version} RETURNING id`.execute(tx)).rows.length === 1

export type ReportRow = { readonly round: string; readonly department: string; readonly state: ReportState; readonly version: number }
export const loadReports = (tx: Tx): Promise<readonly ReportRow[]> => on(tx).selectFrom('accountability.report').select(['round', 'department', 'state', 'version']).orderBy('round', 'desc').orderBy('department').execute()
export const loadReport = async (tx: Tx, round: string, department: string): Promise<ReportRow | null> =>
  (await on(tx).selectFrom('accountability.report').select(['round', 'department', 'state', 'version']).where('round', '=', round).where('department', '=', department).executeTakeFirst()) ?? null
/** What the secretary-general signed: exactly this is published. */
export const loadSigned = async (tx: Tx, round: string, department: string): Promise<PublishedReport | null> =>
  (await on(tx).selectFrom('accountability.report').select('signed').where('round', '=', round).where('department', '=', department).executeTakeFirst())?.signed ?? null
export const saveSigned = async (tx: Tx, round: string, department: string, signed: PublishedReport): Promise<void> => {
  await sql`UPDATE accountability.report SET signed = ${JSON.stringify(signed)}::jsonb WHERE round = ${round} AND department = ${department}`.execute(tx)
}
/** Moves a report on; false when its state changed meanwhile. */
export const moveReport = async (tx: Tx, { round, department, version }: ReportRow, state: ReportState): Promise<boolean> =>
  Number((await on(tx).updateTable('accountability.report').set({ state, version: version + 1 }).where('round', '=', round).where('department', '=', department).where('version', '=', version).executeTakeFirst()).numUpdatedRows) === 1

type AnswerRow = { question: string; version: number; content: Omit<Answer, 'question' | 'version' | 'day' | 'by'>; day: Day; by_person: string }
/** The last version of every answer of a report. */
export const loadAnswers = async (tx: Tx, round: string, department: string): Promise<readonly Answer[]> =>
  (await sql<AnswerRow>`SELECT DISTINCT ON (question) question, version, content, day, by_person FROM accountability.answer WHERE round = ${round} AND department = ${department} ORDER BY question, version DESC`.execute(tx)).rows
    .map(({ question, version, content, day, by_person }) => ({ ...content, question, version, day, by: by_person }))
/** Adds the next version of an answer; false when somebody saved that version first. Earlier versions stay. */
export const insertAnswer = async (tx: Tx, round: string, department: string, { question, version, day, by, ...content }: Answer): Promise<boolean> =>
  (await sql`INSERT INTO accountability.answer SELECT ${round}, ${department}, ${question}, ${version}::int, ${JSON.stringify(content)}::jsonb, ${day}::date, ${by}
    WHERE COALESCE((SELECT max(version) FROM accountability.answer WHERE round = ${round} AND department = ${department} AND question = ${question}), 0) = ${version - 1}::int
    ON CONFLICT DO NOTHING RETURNING question`.execute(tx)).rows.length === 1

export const insertOpinion = async (tx: Tx, id: string, round: string, department: string, { voice, text, day, by }: Opinion): Promise<void> =>
  void (await on(tx).insertInto('accountability.opinion').values({ id, round, department, voice, text, day, by_person: by }).execute())
export const loadOpinions = async (tx: Tx, round: string, department: string): Promise<readonly Opinion[]> =>
  (await on(tx).selectFrom('accountability.opinion').selectAll().where('round', '=', round).where('department', '=', department).orderBy('day').orderBy('id').execute()).map(({ voice, text, day, by_person }) => ({ voice, text, day, by: by_person }))

export const insertStep = async (tx: Tx, round: string, department: string, { act, state, words, day, by }: TakenStep): Promise<void> => {
  await sql`INSERT INTO accountability.step (round, department, act, state, words, day, by_person) VALUES (${round}, ${department}, ${act}, ${state}, ${words}, ${day}, ${by})`.execute(tx)
}
export const loadSteps = async (tx: Tx, round: string, department: string): Promise<readonly TakenStep[]> =>
  (await sql<TakenStep>`SELECT act, state, words, day, by_person AS by FROM accountability.step WHERE round = ${round} AND department = ${department} ORDER BY number`.execute(tx)).rows

/** Adds a version of what the public reads; false when that version stands already. */
export const insertPublication = async (tx: Tx, { round, department, minor, content, reason, day }: Publication, by: string): Promise<boolean> =>
  (await sql`INSERT INTO accountability.publication VALUES (${round}, ${department}, ${minor}, ${JSON.stringify(content)}::jsonb, ${reason}, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING minor`.execute(tx)).rows.length === 1
type PublicationRow = { round: string; department: string; minor: number; content: PublishedReport; reason: string; day: Day }
/** All versions of one report, oldest first. */
export const loadPublications = async (tx: Tx, round: string, department: string): Promise<readonly Publication[]> =>
  (await sql<PublicationRow>`SELECT round, department, minor, content, reason, day FROM accountability.publication WHERE round = ${round} AND department = ${department} ORDER BY minor`.execute(tx)).rows
/** The version in force of every published report. */
export const loadLatestPublications = async (tx: Tx): Promise<readonly Publication[]> =>
  (await sql<PublicationRow>`SELECT DISTINCT ON (round, department) round, department, minor, content, reason, day FROM accountability.publication ORDER BY round DESC, department, minor DESC`.execute(tx)).rows

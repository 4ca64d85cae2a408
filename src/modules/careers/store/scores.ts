import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Stage } from '../rules/procedure/plan.ts'

type Tables = {
  'careers.candidate': { procedure: string; number: number; state: 'applied' | 'invited' | 'withdrawn'; feedback: Uint8Array | null; informed_day: Day | null }
  'careers.answer': { procedure: string; candidate: number; question: string; content: Uint8Array }
  'careers.scored': { procedure: string; stage: Stage; candidate: number; question: string; assessor: string }
  'careers.score': { procedure: string; stage: Stage; candidate: number; question: string; assessor: string; score: number; note: Uint8Array | null; version: number }
  'careers.score_change': { number: number; procedure: string; stage: Stage; candidate: number; question: string; assessor: string; before: number; reason: Uint8Array; day: Day }
  'careers.reveal': { procedure: string; stage: Stage; day: Day }
  'erase.key': { subject: string; key: Uint8Array }
}
const on = (tx: Tx) => tx.withTables<Tables>()
const keySubject = (procedure: string): string => `careers:${procedure}`

/** The key under which everything about a procedure's candidates is sealed; undefined once it is shredded. For the system. */
export const loadKey = async (tx: Tx, procedure: string): Promise<Uint8Array | undefined> => (await on(tx).selectFrom('erase.key').select('key').where('subject', '=', keySubject(procedure)).executeTakeFirst())?.key
export const insertKey = async (tx: Tx, procedure: string, key: Uint8Array): Promise<void> => void (await on(tx).insertInto('erase.key').values({ subject: keySubject(procedure), key }).execute())
/** Shreds: the key first, then the rows; scores, notes, reasons and answers go with their candidate. */
export const shred = async (tx: Tx, procedure: string): Promise<void> => {
  await on(tx).deleteFrom('erase.key').where('subject', '=', keySubject(procedure)).execute()
  await on(tx).deleteFrom('careers.candidate').where('procedure', '=', procedure).execute()
}

export type CandidateRow = { readonly number: number; readonly state: 'applied' | 'invited' | 'withdrawn'; readonly feedback: Uint8Array | null; readonly informedDay: Day | null }
export const loadCandidates = async (tx: Tx, procedure: string): Promise<readonly CandidateRow[]> =>
  (await on(tx).selectFrom('careers.candidate').selectAll().where('procedure', '=', procedure).orderBy('number').execute()).map(({ number, state, feedback, informed_day }) => ({ number, state, feedback, informedDay: informed_day }))
export const addCandidates = async (tx: Tx, procedure: string, numbers: readonly number[]): Promise<void> => {
  if (numbers.length > 0) await on(tx).insertInto('careers.candidate').values(numbers.map((number) => ({ procedure, number, state: 'applied' as const, feedback: null, informed_day: null }))).onConflict((conflict) => conflict.doNothing()).execute()
}
export const setCandidate = async (tx: Tx, procedure: string, numbers: readonly number[], state: CandidateRow['state']): Promise<void> => {
  if (numbers.length > 0) await on(tx).updateTable('careers.candidate').set({ state }).where('procedure', '=', procedure).where('number', 'in', [...numbers]).execute()
}
export const saveFeedback = async (tx: Tx, procedure: string, number: number, feedback: Uint8Array, day: Day): Promise<void> =>
  void (await on(tx).updateTable('careers.candidate').set({ feedback, informed_day: day }).where('procedure', '=', procedure).where('number', '=', number).execute())

export type AnswerRow = { readonly candidate: number; readonly question: string; readonly content: Uint8Array }
export const insertAnswers = async (tx: Tx, procedure: string, rows: readonly AnswerRow[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 500) await on(tx).insertInto('careers.answer').values(rows.slice(at, at + 500).map((row) => ({ procedure, ...row }))).execute()
}
/** Answers to one question, or which answers there are (without their content). */
export const loadAnswers = async (tx: Tx, procedure: string, question: string): Promise<readonly AnswerRow[]> =>
  on(tx).selectFrom('careers.answer').select(['candidate', 'question', 'content']).where('procedure', '=', procedure).where('question', '=', question).execute()
export const answerKeys = async (tx: Tx, procedure: string): Promise<readonly { readonly candidate: number; readonly question: string }[]> =>
  on(tx).selectFrom('careers.answer').select(['candidate', 'question']).where('procedure', '=', procedure).execute()
export const deleteAnswers = async (tx: Tx, procedure: string, candidate: number): Promise<void> => void (await on(tx).deleteFrom('careers.answer').where('procedure', '=', procedure).where('candidate', '=', candidate).execute())

export type ScoreRow = { readonly candidate: number; readonly question: string; readonly assessor: string; readonly score: number; readonly note: Uint8Array | null; readonly version: number }
/** The scores that this actor may see: an assessor their own, and everybody's once the stage is shown; the system only then. */
export const loadScores = async (tx: Tx, procedure: string, stage: Stage): Promise<readonly ScoreRow[]> =>
  on(tx).selectFrom('careers.score').select(['candidate', 'question', 'assessor', 'score', 'note', 'version']).where('procedure', '=', procedure).where('stage', '=', stage).execute()
/** Puts in a first score; as the assessor. */
export const insertScore = async (tx: Tx, procedure: string, stage: Stage, one: Omit<ScoreRow, 'version'>): Promise<boolean> =>
  (await on(tx).insertInto('careers.score').values({ procedure, stage, ...one, version: 1 }).onConflict((conflict) => conflict.doNothing()).returning('version').execute()).length === 1
/** Changes a score on the version that was read, and keeps the one before with the reason; false when it changed meanwhile. As the assessor. */
export const changeScore = async (tx: Tx, procedure: string, stage: Stage, one: ScoreRow & { readonly before: number; readonly reason: Uint8Array; readonly day: Day }): Promise<boolean> => {
  const { rows } = await sql`UPDATE careers.score SET score = ${one.score}, note = ${one.note}, version = ${one.version + 1}
    WHERE procedure = ${procedure} AND stage = ${stage} AND assessor = ${one.assessor} AND candidate = ${one.candidate} AND question = ${one.question} AND version = ${one.version} RETURNING version`.execute(tx)
  if (rows.length !== 1) return false
  await sql`INSERT INTO careers.score_change (procedure, stage, candidate, question, assessor, before, reason, day) VALUES (${procedure}, ${stage}, ${one.candidate}, ${one.question}, ${one.assessor}, ${one.before}, ${one.reason}, ${one.day})`.execute(tx)
  return true
}
export type ChangeRow = { readonly candidate: number; readonly question: string; readonly assessor: string; readonly before: number; readonly reason: Uint8Array; readonly day: Day }
export const loadChanges = async (tx: Tx, procedure: string, stage: Stage): Promise<readonly ChangeRow[]> =>
  on(tx).selectFrom('careers.score_change').select(['candidate', 'question', 'assessor', 'before', 'reason', 'day']).where('procedure', '=', procedure).where('stage', '=', stage).orderBy('number').execute()

/** Who has put in how many scores of a stage, without any score; for the system. */
export const progress = async (tx: Tx, procedure: string, stage: Stage): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ assessor: string; count: number }>`
    SELECT s.assessor, count(*)::int AS count FROM careers.scored s JOIN careers.candidate c ON c.procedure = s.procedure AND c.number = s.candidate
    WHERE s.procedure = ${procedure} AND s.stage = ${stage} AND (c.state = 'invited' OR (${stage} = 'sift' AND c.state = 'applied')) GROUP BY s.assessor`.execute(tx)
  return new Map(rows.map(({ assessor, count }) => [assessor, count]))
}
export const shownStages = async (tx: Tx, procedure: string): Promise<readonly Stage[]> => (await on(tx).selectFrom('careers.reveal').select('stage').where('procedure', '=', procedure).execute()).map(({ stage }) => stage)
/** Shows a stage when every score is in; the database counts. True when it is shown now. For the system. */
export const showWhenAllIn = async (tx: Tx, procedure: string, stage: Stage, day: Day): Promise<boolean> => {
  const { rows } = await sql<{ all: boolean | null }>`SELECT careers.all_in(${procedure}, ${stage}) AS all`.execute(tx)
  if (rows[0]?.all !== true) return false
  await on(tx).insertInto('careers.reveal').values({ procedure, stage, day }).onConflict((conflict) => conflict.doNothing()).execute()
  return true
}

/** Notes a file as taken in at a place; false when it was before. */
export const noteImport = async (tx: Tx, one: { readonly hash: string; readonly place: string; readonly kind: string; readonly day: Day; readonly by: string; readonly lines: number }): Promise<boolean> =>
  (await sql`INSERT INTO careers.import VALUES (${one.hash}, ${one.place}, ${one.kind}, ${one.day}, ${one.by}, ${one.lines}) ON CONFLICT DO NOTHING RETURNING hash`.execute(tx)).rows.length === 1
export const forgetImport = async (tx: Tx, place: string): Promise<void> => void (await sql`DELETE FROM careers.import WHERE place = ${place}`.execute(tx))

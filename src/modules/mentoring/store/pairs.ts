import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Fit } from '../rules/fit.ts'
import type { Answer, Ending, PairRecord, Talk } from '../rules/pair.ts'

type PairRow = { id: string; round: string; mentor: string; mentee: string; score: number; fit: Fit; mentor_answer: Answer; mentee_answer: Answer; ended: Ending | null; version: number }
type Tables = { 'mentoring.pair': PairRow; 'mentoring.talk': Talk & { readonly pair: string }; 'mentoring.answer_count': { round: string; moment: Moment; item: string; value: number; count: number } }
const on = (tx: Tx) => tx.withTables<Tables>()

export type Moment = 'before' | 'after'
export type StoredPair = PairRecord & { readonly fit: Fit }
const pairOf = ({ mentor_answer, mentee_answer, ...row }: PairRow): StoredPair => ({ ...row, mentorAnswer: mentor_answer, menteeAnswer: mentee_answer })

/** The pairs of a round that this actor may see: the system all, a person their own. */
export const loadPairs = async (tx: Tx, round: string): Promise<readonly StoredPair[]> => (await on(tx).selectFrom('mentoring.pair').selectAll().where('round', '=', round).orderBy('id').execute()).map(pairOf)
export const loadPair = async (tx: Tx, id: string): Promise<StoredPair | null> => {
  const row = await on(tx).selectFrom('mentoring.pair').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? pairOf(row) : null
}
export const insertPair = async (tx: Tx, pair: StoredPair): Promise<void> => {
  await sql`INSERT INTO mentoring.pair VALUES (${pair.id}, ${pair.round}, ${pair.mentor}, ${pair.mentee}, ${pair.score}, ${JSON.stringify(pair.fit)}::jsonb, ${pair.mentorAnswer}, ${pair.menteeAnswer}, ${pair.ended}, ${pair.version})`.execute(tx)
}
/** Saves a pair whose `version` is one above what is stored; false when somebody was first. */
export const savePair = async (tx: Tx, pair: PairRecord): Promise<boolean> =>
  (await sql`UPDATE mentoring.pair SET mentor_answer = ${pair.mentorAnswer}, mentee_answer = ${pair.menteeAnswer}, ended = ${pair.ended}, version = ${pair.version} WHERE id = ${pair.id} AND version = ${pair.version - 1} RETURNING id`.execute(tx)).rows.length === 1

export const loadTalks = (tx: Tx, pairs: readonly string[]): Promise<readonly (Talk & { readonly pair: string })[]> =>
  pairs.length === 0 ? Promise.resolve([]) : on(tx).selectFrom('mentoring.talk').selectAll().where('pair', 'in', pairs).orderBy('day').execute()
export const insertTalk = async (tx: Tx, pair: string, talk: Talk): Promise<void> => void (await on(tx).insertInto('mentoring.talk').values({ pair, ...talk }).execute())
export const deleteTalk = async (tx: Tx, pair: string, day: Day): Promise<void> => void (await on(tx).deleteFrom('mentoring.talk').where('pair', '=', pair).where('day', '=', day).execute())

/** Notes that somebody answered; false when they had. */
export const markAnswered = async (tx: Tx, round: string, moment: Moment, person: string): Promise<boolean> =>
  (await sql`INSERT INTO mentoring.answered VALUES (${round}, ${moment}, ${person}) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)).rows.length === 1
export const hasAnswered = async (tx: Tx, round: string, moment: Moment, person: string): Promise<boolean> =>
  (await sql`SELECT 1 FROM mentoring.answered WHERE round = ${round} AND moment = ${moment} AND person = ${person}`.execute(tx)).rows.length === 1
/** Adds one to a count; nothing says whose it was. */
export const countAnswer = async (tx: Tx, round: string, moment: Moment, item: string, value: number): Promise<void> => {
  await sql`INSERT INTO mentoring.answer_count VALUES (${round}, ${moment}, ${item}, ${value}, 1) ON CONFLICT (round, moment, item, value) DO UPDATE SET count = mentoring.answer_count.count + 1`.execute(tx)
}
export const loadAnswerCounts = (tx: Tx, round: string) => on(tx).selectFrom('mentoring.answer_count').selectAll().where('round', '=', round).execute()

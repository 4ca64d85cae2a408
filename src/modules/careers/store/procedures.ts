import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Plan } from '../rules/procedure/plan.ts'
import type { State } from '../rules/procedure/model.ts'

/** What a decided procedure remembers after everything about candidates is gone: numbers, and whether a reason was needed. */
export type Outcome = {
  readonly applied?: number; readonly withdrawn?: number; readonly invited?: number; readonly chosen?: number
  readonly inviteFollowed?: boolean; readonly choiceFollowed?: boolean
  readonly spread?: { readonly stage: 'sift' | 'interview'; readonly answers: number; readonly mean: number; readonly far: number }[]
  readonly evaluation?: { readonly worked: string; readonly change: string }
  readonly stopped?: string
  readonly single?: boolean
  /** While the procedure's key lives: sealed reasons, as base64url. */
  readonly sealedReasons?: { readonly invite?: string; readonly choice?: string }
  readonly chosenNumbers?: readonly number[]
}
export type Procedure = {
  readonly id: string; readonly department: string; readonly state: State; readonly plan: Plan; readonly composition: string; readonly wordReasons: Readonly<Record<string, string>>
  readonly sealed: string | null; readonly hash: string | null; readonly sealedDay: Day | null; readonly seed: number | null; readonly openDay: Day | null; readonly closesDay: Day | null
  readonly endedDay: Day | null; readonly erasedDay: Day | null; readonly movedDay: Day; readonly outcome: Outcome; readonly version: number
}
type Row = {
  id: string; department: string; title: string; kind: string; band: string; state: State; plan: Plan; composition: string; word_reasons: Record<string, string>; sealed: string | null; hash: string | null; sealed_day: Day | null; seed: string | number | null
  open_day: Day | null; closes_day: Day | null; sift_questions: number; interview_questions: number; ended_day: Day | null; erased_day: Day | null; moved_day: Day; outcome: Outcome; version: number
}
type Tables = {
  'careers.procedure': Row
  'careers.posting': { id: string; procedure: string; channel: string; reaches: string; from_day: Day; to_day: Day | null }
  'careers.panel': { procedure: string; person: string; place: number; override: string; left_day: Day | null; left_reason: string }
  'careers.step': { number: number; procedure: string; what: string; day: Day; by_person: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()
const procedureOf = (row: Row): Procedure => ({
  id: row.id, department: row.department, state: row.state, plan: row.plan, composition: row.composition, wordReasons: row.word_reasons, sealed: row.sealed, hash: row.hash, sealedDay: row.sealed_day, seed: row.seed === null ? null : Number(row.seed),
  openDay: row.open_day, closesDay: row.closes_day, endedDay: row.ended_day, erasedDay: row.erased_day, movedDay: row.moved_day, outcome: row.outcome, version: row.version,
})

export const loadProcedure = async (tx: Tx, id: string): Promise<Procedure | null> => {
  const row = await on(tx).selectFrom('careers.procedure').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? procedureOf(row) : null
}
export type ListedProcedure = Pick<Procedure, 'id' | 'department' | 'state' | 'closesDay' | 'movedDay'> & { readonly title: string; readonly kind: Plan['kind'] }
/** A page of procedures of some departments (all when null), last moved first; one more than asked tells that there are more. */
export const listProcedures = async (tx: Tx, departments: readonly string[] | null, open: boolean | null, from: number, many: number): Promise<readonly ListedProcedure[]> => {
  let query = on(tx).selectFrom('careers.procedure').select(['id', 'department', 'state', 'closes_day', 'moved_day', 'title', 'kind'])
  if (departments !== null) query = query.where('department', 'in', departments.length === 0 ? [''] : [...departments])
  if (open !== null) query = query.where('state', open ? 'not in' : 'in', ['closed', 'stopped'])
  const rows = await query.orderBy('moved_day', 'desc').orderBy('id').limit(many + 1).offset(from).execute()
  return rows.map((row) => ({ id: row.id, department: row.department, state: row.state, closesDay: row.closes_day, movedDay: row.moved_day, title: row.title, kind: row.kind as Plan['kind'] }))
}
/** What candidates may see: procedures that are open or further, not stopped and not shredded. */
export const publicProcedures = async (tx: Tx): Promise<readonly Procedure[]> =>
  (await on(tx).selectFrom('careers.procedure').selectAll().where('state', 'in', ['open', 'sifting', 'interviewing', 'informing']).orderBy('open_day', 'desc').orderBy('id').limit(200).execute()).map(procedureOf)

/** Saves a procedure whose `version` is one above what is stored (1 for a new one); false when somebody was first. */
export const saveProcedure = async (tx: Tx, one: Procedure): Promise<boolean> => {
  const questions = (stage: string): number => one.plan.questions.filter((question) => question.stage === stage).length
  const values = {
    department: one.department, title: one.plan.title, kind: one.plan.kind, band: one.plan.band, state: one.state, plan: sql<Plan>`${JSON.stringify(one.plan)}::jsonb`, composition: one.composition, word_reasons: sql<Record<string, string>>`${JSON.stringify(one.wordReasons)}::jsonb`,
    sealed: one.sealed, hash: one.hash, sealed_day: one.sealedDay, seed: one.seed, open_day: one.openDay, closes_day: one.closesDay, sift_questions: questions('sift'), interview_questions: questions('interview'),
    ended_day: one.endedDay, erased_day: one.erasedDay, moved_day: one.movedDay, outcome: sql<Outcome>`${JSON.stringify(one.outcome)}::jsonb`, version: one.version,
  }
  const rows = one.version === 1
    ? await on(tx).insertInto('careers.procedure').values({ id: one.id, ...values }).onConflict((conflict) => conflict.doNothing()).returning('id').execute()
    : await on(tx).updateTable('careers.procedure').set(values).where('id', '=', one.id).where('version', '=', one.version - 1).returning('id').execute()
  return rows.length === 1
}
/** Ended procedures of which the time to keep is over, and others that stood still since a day; at most `many`. */
export const dueForShredding = async (tx: Tx, endedBefore: Day, stillSince: Day, many: number): Promise<readonly Procedure[]> =>
  (await on(tx).selectFrom('careers.procedure').selectAll().where('erased_day', 'is', null)
    .where(({ or, and, eb }) => or([eb('ended_day', '<=', endedBefore), and([eb('ended_day', 'is', null), eb('moved_day', '<=', stillSince)])]))
    .orderBy('moved_day').limit(many).execute()).map(procedureOf)
/** What procedures left behind, for figures: of procedures that ended in a year, or all. */
export const outcomes = async (tx: Tx): Promise<readonly { readonly department: string; readonly year: number; readonly outcome: Outcome; readonly overrides: number }[]> => {
  const { rows } = await sql<{ department: string; year: number; outcome: Outcome; overrides: number }>`
    SELECT p.department, extract(year FROM p.ended_day)::int AS year, p.outcome, (SELECT count(*)::int FROM careers.panel m WHERE m.procedure = p.id AND m.override <> '') AS overrides
    FROM careers.procedure p WHERE p.ended_day IS NOT NULL AND p.state = 'closed'`.execute(tx)
  return rows
}

export type PanelRow = { readonly person: string; readonly place: number; readonly override: string; readonly leftDay: Day | null; readonly leftReason: string }
export const loadPanel = async (tx: Tx, procedure: string): Promise<readonly PanelRow[]> =>
  (await on(tx).selectFrom('careers.panel').selectAll().where('procedure', '=', procedure).orderBy('place').execute()).map((row) => ({ person: row.person, place: row.place, override: row.override, leftDay: row.left_day, leftReason: row.left_reason }))
export const savePanelMember = async (tx: Tx, procedure: string, one: PanelRow): Promise<void> => {
  await sql`INSERT INTO careers.panel VALUES (${procedure}, ${one.person}, ${one.place}, ${one.override}, ${one.leftDay}, ${one.leftReason})
    ON CONFLICT (procedure, person) DO UPDATE SET override = ${one.override}, left_day = ${one.leftDay}, left_reason = ${one.leftReason}`.execute(tx)
}
export const removePanelMember = async (tx: Tx, procedure: string, person: string): Promise<void> => void (await on(tx).deleteFrom('careers.panel').where('procedure', '=', procedure).where('person', '=', person).execute())
/** The procedures in which somebody assesses, with how far they are. */
export const assessing = async (tx: Tx, person: string): Promise<readonly { readonly id: string; readonly title: string; readonly state: State; readonly closesDay: Day | null }[]> =>
  (await on(tx).selectFrom('careers.panel as m').innerJoin('careers.procedure as p', 'p.id', 'm.procedure').where('m.person', '=', person).where('m.left_day', 'is', null)
    .where('p.state', 'not in', ['closed', 'stopped']).select(['p.id', 'p.title', 'p.state', 'p.closes_day']).orderBy('p.moved_day', 'desc').execute()).map(({ closes_day, ...row }) => ({ ...row, closesDay: closes_day }))

export type Posting = { readonly id: string; readonly channel: string; readonly reaches: string; readonly from: Day; readonly to: Day | null }
export const loadPostings = async (tx: Tx, procedure: string): Promise<readonly Posting[]> =>
  (await on(tx).selectFrom('careers.posting').selectAll().where('procedure', '=', procedure).orderBy('from_day').orderBy('id').execute()).map((row) => ({ id: row.id, channel: row.channel, reaches: row.reaches, from: row.from_day, to: row.to_day }))
export const insertPosting = async (tx: Tx, procedure: string, { id, channel, reaches, from, to }: Posting): Promise<void> => void (await on(tx).insertInto('careers.posting').values({ id, procedure, channel, reaches, from_day: from, to_day: to }).execute())
export const deletePosting = async (tx: Tx, procedure: string, id: string): Promise<void> => void (await on(tx).deleteFrom('careers.posting').where('procedure', '=', procedure).where('id', '=', id).execute())

export type StepLine = { readonly what: string; readonly day: Day; readonly by: string }
export const recordStep = async (tx: Tx, procedure: string, { what, day, by }: StepLine): Promise<void> => void (await sql`INSERT INTO careers.step (procedure, what, day, by_person) VALUES (${procedure}, ${what}, ${day}, ${by})`.execute(tx))
export const loadSteps = async (tx: Tx, procedure: string): Promise<readonly StepLine[]> =>
  (await on(tx).selectFrom('careers.step').select(['what', 'day', 'by_person']).where('procedure', '=', procedure).orderBy('number').execute()).map(({ what, day, by_person }) => ({ what, day, by: by_person }))

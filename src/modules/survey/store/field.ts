import { sql } from 'kysely'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { FramePerson } from '../rules/field/frame.ts'

type Tables = {
  'survey.frame': { id: string; wave: string; address: string; language: 'nl' | 'en'; stratum: string }
  'survey.invitation': { id: string; wave: string; stratum: string; address: string; language: 'nl' | 'en'; letters: number; due: boolean; fetched: boolean; request: string | null }
  'survey.code': { hash: string; wave: string; invitation: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()
const batch = 1000
const inBatches = async <Row>(rows: readonly Row[], insert: (some: readonly Row[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < rows.length; at += batch) await insert(rows.slice(at, at + batch))
}

/** Puts a whole list of people in the place of the one before. */
export const replaceFrame = async (tx: Tx, wave: string, people: readonly (FramePerson & { readonly id: string })[]): Promise<void> => {
  await deleteFrame(tx, wave)
  await inBatches(people, (some) => on(tx).insertInto('survey.frame').values(some.map(({ id, address, language, group }) => ({ id, wave, address, language, stratum: group }))).execute())
}
export const deleteFrame = async (tx: Tx, wave: string): Promise<void> => void (await on(tx).deleteFrom('survey.frame').where('wave', '=', wave).execute())
/** How many people of each group are on the list. */
export const countFrame = async (tx: Tx, wave: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await sql<{ stratum: string; count: number }>`SELECT stratum, count(*)::int AS count FROM survey.frame WHERE wave = ${wave} GROUP BY stratum`.execute(tx)).rows.map(({ stratum, count }) => [stratum, count]))
export const loadFrame = (tx: Tx, wave: string) => on(tx).selectFrom('survey.frame').select(['id', 'address', 'language', 'stratum']).where('wave', '=', wave).orderBy('id').execute()

export type NewInvitation = { readonly id: string; readonly wave: string; readonly stratum: string; readonly address: string; readonly language: 'nl' | 'en' }
export const insertInvitations = (tx: Tx, rows: readonly NewInvitation[]): Promise<void> =>
  inBatches(rows, (some) => on(tx).insertInto('survey.invitation').values(some.map((row) => ({ ...row, letters: 0, due: false, fetched: false, request: null }))).execute())
export const deleteInvitations = async (tx: Tx, wave: string): Promise<void> => {
  await on(tx).deleteFrom('survey.code').where('wave', '=', wave).execute()
  await on(tx).deleteFrom('survey.invitation').where('wave', '=', wave).execute()
}

/** Marks whom a letter goes to: everybody at first, later who fetched no token. Returns how many. */
export const makeDue = async (tx: Tx, wave: string): Promise<number> =>
  (await sql<{ id: string }>`UPDATE survey.invitation SET due = true WHERE wave = ${wave} AND NOT fetched RETURNING id`.execute(tx)).rows.length
/** Some of those to whom a letter is due. */
export const loadDue = (tx: Tx, wave: string, some: number) =>
  on(tx).selectFrom('survey.invitation').select(['id', 'address', 'language', 'letters']).where('wave', '=', wave).where('due', '=', true).where('fetched', '=', false).orderBy('id').limit(some).execute()
export const insertCode = async (tx: Tx, hash: string, wave: string, invitation: string): Promise<void> => void (await on(tx).insertInto('survey.code').values({ hash, wave, invitation }).execute())
export const markSent = async (tx: Tx, invitation: string): Promise<void> => void (await sql`UPDATE survey.invitation SET due = false, letters = letters + 1 WHERE id = ${invitation}`.execute(tx))

/** An invitation by its code, held until the transaction ends so that two requests cannot both fetch. */
export const lockInvitation = async (tx: Tx, wave: string, hash: string): Promise<{ readonly id: string; readonly stratum: string; readonly fetched: boolean; readonly request: string | null } | null> =>
  (await sql<{ id: string; stratum: string; fetched: boolean; request: string | null }>`SELECT i.id, i.stratum, i.fetched, i.request FROM survey.code c JOIN survey.invitation i ON i.id = c.invitation AND i.wave = c.wave
    WHERE c.hash = ${hash} AND c.wave = ${wave} FOR UPDATE OF i`.execute(tx)).rows[0] ?? null
export const markFetched = async (tx: Tx, invitation: string, request: string): Promise<void> => void (await sql`UPDATE survey.invitation SET fetched = true, due = false, request = ${request} WHERE id = ${invitation}`.execute(tx))

export type FieldCount = { readonly stratum: string; readonly invited: number; readonly sent: number; readonly waiting: number; readonly fetched: number }
export const countInvitations = async (tx: Tx, wave: string): Promise<readonly FieldCount[]> =>
  (await sql<FieldCount>`SELECT stratum, count(*)::int AS invited, count(*) FILTER (WHERE letters > 0)::int AS sent, count(*) FILTER (WHERE due AND NOT fetched)::int AS waiting, count(*) FILTER (WHERE fetched)::int AS fetched
    FROM survey.invitation WHERE wave = ${wave} GROUP BY stratum`.execute(tx)).rows

/** Fetching and rewriting keep out of each other's way: many may fetch at once, nobody while rows are rewritten. */
export const lockField = async (tx: Tx, how: 'fetch' | 'rewrite'): Promise<void> =>
  void (await (how === 'fetch' ? sql`SELECT pg_advisory_xact_lock_shared(6410061::bigint)` : sql`SELECT pg_advisory_xact_lock(6410061::bigint)`).execute(tx))
/** Writes the invitations anew in an order of chance: who fetched when can no longer be read from where a row lies. */
export const rewriteInvitations = async (tx: Tx, wave: string): Promise<void> => {
  await sql`WITH gone AS (DELETE FROM survey.invitation WHERE wave = ${wave} RETURNING *)
    INSERT INTO survey.invitation (id, wave, stratum, address, language, letters, due, fetched, request) SELECT id, wave, stratum, address, language, letters, due, fetched, NULL FROM gone ORDER BY gen_random_uuid()`.execute(tx)
}
/** Marks some invitations of a stratum as fetched, whichever: for the demonstration's invented answers. */
export const fetchSome = async (tx: Tx, wave: string, stratum: string, count: number): Promise<void> => {
  await sql`UPDATE survey.invitation SET fetched = true, due = false WHERE id IN (SELECT id FROM survey.invitation WHERE wave = ${wave} AND stratum = ${stratum} AND NOT fetched ORDER BY id LIMIT ${count})`.execute(tx)
}

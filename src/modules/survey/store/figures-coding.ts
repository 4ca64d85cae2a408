import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Code, Coding, QuoteState } from '../rules/figures/coding.ts'

type QuoteRow = { id: string; dataset: string; variable: string; code: string; words: string; state: QuoteState; day: Day; by_person: string; decided_by: string | null }
type Tables = {
  'survey.codebook': { dataset: string; variable: string; code: string; name: string; about: string; day: Day; by_person: string }
  'survey.answer_code': { dataset: string; variable: string; row_number: number; code: string }
  'survey.answer_read': { dataset: string; variable: string; row_number: number; version: number }
  'survey.quote': QuoteRow
}
const on = (tx: Tx) => tx.withTables<Tables>()

export type StoredCode = Code & { readonly variable: string }
export const codesOf = async (tx: Tx, dataset: string): Promise<readonly StoredCode[]> => on(tx).selectFrom('survey.codebook').select(['variable', 'code', 'name', 'about']).where('dataset', '=', dataset).orderBy('variable').orderBy('name').execute()
/** Adds a code; false when the question has one of this name already. */
export const addCode = async (tx: Tx, dataset: string, variable: string, { code, name, about }: Code, day: Day, by: string): Promise<boolean> =>
  (await sql`INSERT INTO survey.codebook VALUES (${dataset}, ${variable}, ${code}, ${name}, ${about}, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING code`.execute(tx)).rows.length === 1
export const dropCode = async (tx: Tx, dataset: string, variable: string, code: string): Promise<void> => {
  await sql`DELETE FROM survey.answer_code WHERE dataset = ${dataset} AND variable = ${variable} AND code = ${code}`.execute(tx)
  await sql`DELETE FROM survey.codebook WHERE dataset = ${dataset} AND variable = ${variable} AND code = ${code}`.execute(tx)
}

export type Read = ReadonlyMap<number, { readonly version: number; readonly codes: readonly string[] }>
/** Which answers to a question were read, in which version, with which codes. */
export const readingsOf = async (tx: Tx, dataset: string, variable: string): Promise<Read> => {
  const codes = new Map<number, string[]>()
  for (const { row_number, code } of await on(tx).selectFrom('survey.answer_code').select(['row_number', 'code']).where('dataset', '=', dataset).where('variable', '=', variable).execute()) codes.set(row_number, [...(codes.get(row_number) ?? []), code])
  const read = await on(tx).selectFrom('survey.answer_read').select(['row_number', 'version']).where('dataset', '=', dataset).where('variable', '=', variable).execute()
  return new Map(read.map(({ row_number, version }) => [row_number, { version, codes: codes.get(row_number) ?? [] }]))
}
export const saveReading = async (tx: Tx, dataset: string, variable: string, { row, version, codes }: Coding): Promise<void> => {
  await sql`INSERT INTO survey.answer_read VALUES (${dataset}, ${variable}, ${row}, ${version + 1}) ON CONFLICT (dataset, variable, row_number) DO UPDATE SET version = ${version + 1}`.execute(tx)
  await sql`DELETE FROM survey.answer_code WHERE dataset = ${dataset} AND variable = ${variable} AND row_number = ${row}`.execute(tx)
  for (const code of codes) await sql`INSERT INTO survey.answer_code VALUES (${dataset}, ${variable}, ${row}, ${code})`.execute(tx)
}
/** Gives the coding of one wave one order over all processes. Held until the transaction ends. */
export const lockCoding = async (tx: Tx, dataset: string): Promise<void> => void (await sql`SELECT id FROM survey.dataset WHERE id = ${dataset} FOR UPDATE`.execute(tx))

export type Quote = { readonly id: string; readonly dataset: string; readonly variable: string; readonly code: string; readonly words: string; readonly state: QuoteState; readonly day: Day; readonly by: string }
export const quotesOf = async (tx: Tx, dataset: string): Promise<readonly Quote[]> =>
  (await on(tx).selectFrom('survey.quote').select(['id', 'dataset', 'variable', 'code', 'words', 'state', 'day', 'by_person']).where('dataset', '=', dataset).orderBy('id').execute()).map(({ by_person: by, ...row }) => ({ ...row, by }))
export const addQuote = async (tx: Tx, { id, dataset, variable, code, words, day, by }: Omit<Quote, 'state'>): Promise<void> =>
  void (await sql`INSERT INTO survey.quote (id, dataset, variable, code, words, state, day, by_person) VALUES (${id}, ${dataset}, ${variable}, ${code}, ${words}, 'proposed', ${day}, ${by})`.execute(tx))
/** Decides on a quote; false when it was decided, or when who approves is who proposed. */
export const decideQuote = async (tx: Tx, dataset: string, id: string, state: 'approved' | 'withdrawn', day: Day, by: string): Promise<boolean> =>
  (await sql`UPDATE survey.quote SET state = ${state}, decided_by = ${by}, decided_day = ${day} WHERE id = ${id} AND dataset = ${dataset} AND state <> 'withdrawn' AND (${state} = 'withdrawn' OR (state = 'proposed' AND by_person <> ${by})) RETURNING id`.execute(tx)).rows.length === 1

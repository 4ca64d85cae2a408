import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Text } from '../../../foundation/kernel/language.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

export type StoredFreeTables = { readonly dataset: string; readonly id: string; readonly variables: readonly string[]; readonly title: Text; readonly state: 'proposed' | 'open'; readonly day: Day; readonly by: string }
type Row = { dataset: string; id: string; variables: readonly string[]; title: Text; state: 'proposed' | 'open'; keys: Uint8Array; day: Day; by_person: string; agreed_by: string | null }
const on = (tx: Tx) => tx.withTables<{ 'survey.free_tables': Row }>()
const columns = ['dataset', 'id', 'variables', 'title', 'state', 'day', 'by_person'] as const

/** Proposes to open the tables of a wave; what stood proposed before is replaced, what is open is not. */
export const putProposal = async (tx: Tx, { dataset, id, variables, title, day, by }: Omit<StoredFreeTables, 'state'>, keys: Uint8Array): Promise<boolean> =>
  (await sql`INSERT INTO survey.free_tables (dataset, id, variables, title, state, keys, day, by_person) VALUES (${dataset}, ${id}, ${JSON.stringify(variables)}::jsonb, ${JSON.stringify(title)}::jsonb, 'proposed', ${keys}, ${day}, ${by})
    ON CONFLICT (dataset) DO UPDATE SET id = excluded.id, variables = excluded.variables, title = excluded.title, keys = excluded.keys, day = excluded.day, by_person = excluded.by_person WHERE free_tables.state = 'proposed' RETURNING id`.execute(tx)).rows.length === 1
export const openTables = async (tx: Tx, dataset: string, by: string): Promise<void> => void (await sql`UPDATE survey.free_tables SET state = 'open', agreed_by = ${by} WHERE dataset = ${dataset} AND state = 'proposed'`.execute(tx))
export const dropTables = async (tx: Tx, dataset: string): Promise<boolean> => (await sql`DELETE FROM survey.free_tables WHERE dataset = ${dataset} AND state = 'proposed' RETURNING id`.execute(tx)).rows.length === 1

export const freeTablesOf = async (tx: Tx, by: { readonly dataset: string } | { readonly id: string }): Promise<StoredFreeTables | null> => {
  const query = on(tx).selectFrom('survey.free_tables').select(columns)
  const row = await ('dataset' in by ? query.where('dataset', '=', by.dataset) : query.where('id', '=', by.id)).executeTakeFirst()
  if (!row) return null
  const { by_person, ...rest } = row
  return { ...rest, by: by_person }
}
/** The key of each person, in the order of the wave's rows. */
export const keysOfPeople = async (tx: Tx, dataset: string): Promise<Float64Array> => {
  const row = await on(tx).selectFrom('survey.free_tables').select('keys').where('dataset', '=', dataset).executeTakeFirst()
  const bytes = new Uint8Array(row?.keys ?? [])
  return new Float64Array(bytes.buffer, 0, Math.floor(bytes.byteLength / 8))
}

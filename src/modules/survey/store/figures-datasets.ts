import { sql } from 'kysely'
import type { Text } from '../../../foundation/kernel/language.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { codedVariable } from '../rules/figures/coding.ts'
import type { About, DatasetVariable } from '../rules/figures/dataset.ts'
import { codesOf } from './figures-coding.ts'

export type DatasetState = 'reading' | 'ready' | 'failed'
/** A wave that was brought in, without its data. */
export type Dataset = {
  readonly id: string; readonly name: string; readonly file: string; readonly state: DatasetState; readonly done: number; readonly ofRows: number | null; readonly failure: Text | null
  readonly rows: number; readonly variables: readonly DatasetVariable[]; readonly about: About; readonly notUnderstood: readonly Text[]; readonly day: Day; readonly by: string; readonly version: number
  /** The fieldwork it comes from, for a wave of the product's own; and the ministry whose analysts may see it, empty for the whole government. */
  readonly fieldWave: string | null; readonly department: string
}
type Row = { id: string; name: string; file: string; state: DatasetState; done: number; of_rows: number | null; failure: string | null; rows: number; variables: readonly DatasetVariable[]; about: About; not_understood: readonly (Text | string)[]; day: Day; by_person: string; version: number; field_wave: string | null; department: string }
type Tables = { 'survey.dataset': Row; 'survey.dataset_column': { dataset: string; name: string; content: Uint8Array } }
const on = (tx: Tx) => tx.withTables<Tables>()
/** What was kept before it was kept in two languages is said in the one it has. */
const failureOf = (kept: string | null): Text | null => (kept === null ? null : kept.startsWith('{') ? (JSON.parse(kept) as Text) : { nl: kept, en: kept })
const fromRow = ({ of_rows: ofRows, not_understood: notUnderstood, by_person: by, field_wave: fieldWave, failure, ...row }: Row): Dataset => ({ ...row, failure: failureOf(failure), ofRows, notUnderstood: notUnderstood.map((one) => (typeof one === 'string' ? { nl: one, en: one } : one)), by, fieldWave })

export const addDataset = async (tx: Tx, { id, name, file, about, day, by }: Pick<Dataset, 'id' | 'name' | 'file' | 'about' | 'day' | 'by'>): Promise<void> =>
  void (await sql`INSERT INTO survey.dataset (id, name, file, state, about, day, by_person) VALUES (${id}, ${name}, ${file}, 'reading', ${JSON.stringify(about)}::jsonb, ${day}, ${by})`.execute(tx))

/** A closed fieldwork, ready at once; nothing happens where it is there already. */
export const addOwnDataset = async (tx: Tx, { id, name, about, variables, rows, day, by, fieldWave, department }: Pick<Dataset, 'id' | 'name' | 'about' | 'variables' | 'rows' | 'day' | 'by' | 'department'> & { readonly fieldWave: string }): Promise<boolean> =>
  (await sql`INSERT INTO survey.dataset (id, name, file, state, rows, done, variables, about, day, by_person, field_wave, department) VALUES (${id}, ${name}, '', 'ready', ${rows}, ${rows}, ${JSON.stringify(variables)}::jsonb, ${JSON.stringify(about)}::jsonb, ${day}, ${by}, ${fieldWave}, ${department}) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)).rows.length === 1
export const datasetOfField = async (tx: Tx, fieldWave: string): Promise<string | null> => (await on(tx).selectFrom('survey.dataset').select('id').where('field_wave', '=', fieldWave).executeTakeFirst())?.id ?? null

/** The variables of a wave with those that reading open answers made. */
const withCodes = async (tx: Tx, dataset: Dataset): Promise<Dataset> => {
  const codes = await codesOf(tx, dataset.id)
  if (codes.length === 0) return dataset
  return { ...dataset, variables: [...dataset.variables, ...codes.flatMap((code) => { const open = dataset.variables.find(({ name, use }) => name === code.variable && use === 'text'); return open ? [codedVariable(open, code)] : [] })] }
}

export const datasets = async (tx: Tx): Promise<readonly Dataset[]> => (await on(tx).selectFrom('survey.dataset').selectAll().orderBy('day', 'desc').orderBy('name').execute()).map(fromRow)
export const datasetOf = async (tx: Tx, id: string): Promise<Dataset | null> => {
  const row = await on(tx).selectFrom('survey.dataset').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}
/** The same with a variable for each code of its open answers. */
export const codedDatasetOf = async (tx: Tx, id: string): Promise<Dataset | null> => {
  const dataset = await datasetOf(tx, id)
  return dataset && withCodes(tx, dataset)
}

/** How far the reading is; false when the dataset is gone: then somebody cancelled. */
export const saveProgress = async (tx: Tx, id: string, done: number, of: number | null): Promise<boolean> =>
  (await sql`UPDATE survey.dataset SET done = ${done}, of_rows = ${of} WHERE id = ${id} AND state = 'reading' RETURNING id`.execute(tx)).rows.length === 1
export const saveFailure = async (tx: Tx, id: string, failure: Text): Promise<void> => void (await sql`UPDATE survey.dataset SET state = 'failed', failure = ${JSON.stringify(failure)}, version = version + 1 WHERE id = ${id} AND state = 'reading'`.execute(tx))
export const saveRead = async (tx: Tx, id: string, { rows, variables, notUnderstood }: Pick<Dataset, 'rows' | 'variables' | 'notUnderstood'>): Promise<boolean> =>
  (await sql`UPDATE survey.dataset SET state = 'ready', rows = ${rows}, done = ${rows}, variables = ${JSON.stringify(variables)}::jsonb, not_understood = ${JSON.stringify(notUnderstood)}::jsonb, version = version + 1 WHERE id = ${id} AND state = 'reading' RETURNING id`.execute(tx)).rows.length === 1

/** Changes what is known of a wave; false when somebody else did so meanwhile. */
export const saveSettings = async (tx: Tx, id: string, version: number, { name, about, variables }: Pick<Dataset, 'name' | 'about' | 'variables'>): Promise<boolean> =>
  (await sql`UPDATE survey.dataset SET name = ${name}, about = ${JSON.stringify(about)}::jsonb, variables = ${JSON.stringify(variables)}::jsonb, version = version + 1 WHERE id = ${id} AND version = ${version} RETURNING id`.execute(tx)).rows.length === 1
export const dropDataset = async (tx: Tx, id: string): Promise<boolean> => (await sql`DELETE FROM survey.dataset WHERE id = ${id} RETURNING id`.execute(tx)).rows.length === 1

export const addColumn = async (tx: Tx, dataset: string, name: string, content: Uint8Array): Promise<void> => void (await sql`INSERT INTO survey.dataset_column VALUES (${dataset}, ${name}, ${content})`.execute(tx))
export const columnsOf = async (tx: Tx, dataset: string, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> => {
  if (names.length === 0) return new Map()
  const rows = await on(tx).selectFrom('survey.dataset_column').select(['name', 'content']).where('dataset', '=', dataset).where('name', 'in', [...names]).execute()
  return new Map(rows.map(({ name, content }) => [name, new Uint8Array(content)]))
}

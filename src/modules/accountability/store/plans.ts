import { sql } from 'kysely'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Measure, MeasureWords } from '../rules/measures/measure.ts'
import type { Target, TargetWords, Withdrawn } from '../rules/targets/target.ts'

type Row<Words> = { id: string; department: string; content: Words; withdrawn: Withdrawn | null; version: number }
type Tables = { 'accountability.target': Row<TargetWords>; 'accountability.measure': Row<MeasureWords> }
const on = (tx: Tx) => tx.withTables<Tables>()

/** The departments' own first, those for all together (`''`) included; by name, never by outcome. */
const byName = <One extends { readonly department: string; readonly name: string }>(all: readonly One[]): readonly One[] => all.toSorted((a, b) => a.department.localeCompare(b.department) || a.name.localeCompare(b.name, 'nl'))

export const loadTargets = async (tx: Tx): Promise<readonly Target[]> =>
  byName((await on(tx).selectFrom('accountability.target').selectAll().execute()).map(({ content, ...row }) => ({ ...content, ...row })))
export const loadMeasures = async (tx: Tx): Promise<readonly Measure[]> =>
  byName((await on(tx).selectFrom('accountability.measure').selectAll().execute()).map(({ content, ...row }) => ({ ...content, ...row })))

/** Saves on the version that was read (0 for the first); false when it changed meanwhile. */
const save = async (tx: Tx, name: 'target' | 'measure', { id, department, withdrawn, version, ...content }: { readonly id: string; readonly department: string; readonly withdrawn: Withdrawn | null; readonly version: number }): Promise<boolean> => {
  const [words, gone] = [JSON.stringify(content), withdrawn === null ? null : JSON.stringify(withdrawn)]
  const place = sql.table(`accountability.${name}`)
  const { rows } = version === 1
    ? await sql`INSERT INTO ${place} VALUES (${id}, ${department}, ${words}::jsonb, ${gone}::jsonb, 1) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)
    : await sql`UPDATE ${place} SET content = ${words}::jsonb, withdrawn = ${gone}::jsonb, version = ${version} WHERE id = ${id} AND department = ${department} AND version = ${version - 1} RETURNING id`.execute(tx)
  return rows.length === 1
}
export const saveTarget = (tx: Tx, target: Target): Promise<boolean> => save(tx, 'target', target)
export const saveMeasure = (tx: Tx, measure: Measure): Promise<boolean> => save(tx, 'measure', measure)

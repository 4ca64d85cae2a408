import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Definition } from '../rules/indicators/definition.ts'
import type { KeptReading } from '../rules/indicators/reading.ts'
import type { Line } from '../rules/indicators/rows.ts'

type Tables = {
  'accountability.definition': { id: string; version: number; content: Definition; day: Day; by_person: string }
  'accountability.token': { hash: string; id: string; department: string; name: string; until: Day; day: Day; by_person: string; ended: boolean }
}
const on = (tx: Tx) => tx.withTables<Tables>()

/** Every version of every definition that was written here, oldest first. */
export const loadDefinitions = async (tx: Tx): Promise<readonly Definition[]> => (await on(tx).selectFrom('accountability.definition').select('content').orderBy('id').orderBy('version').execute()).map(({ content }) => content)

/** Adds a version; false when somebody wrote that version first. */
export const insertDefinition = async (tx: Tx, one: Definition, day: Day, person: string): Promise<boolean> =>
  (await sql`INSERT INTO accountability.definition VALUES (${one.id}, ${one.version}, ${JSON.stringify(one)}::jsonb, ${day}, ${person}) ON CONFLICT DO NOTHING RETURNING id`.execute(tx)).rows.length === 1

export type Import = { readonly id: string; readonly hash: string; readonly name: string; readonly source: KeptReading['source']; readonly lines: number; readonly day: Day; readonly by: string }
/** Notes an import; false when the same content came before. */
export const insertImport = async (tx: Tx, { id, hash, name, source, lines, day, by }: Import): Promise<boolean> =>
  (await sql`INSERT INTO accountability.import VALUES (${id}, ${hash}, ${name}, ${source}, ${lines}, ${day}, ${by}) ON CONFLICT (hash) DO NOTHING RETURNING id`.execute(tx)).rows.length === 1
export const loadImports = async (tx: Tx, most: number): Promise<readonly Import[]> =>
  (await sql<Import>`SELECT id, hash, name, source, lines, day, by_person AS by FROM accountability.import ORDER BY day DESC, id LIMIT ${most}`.execute(tx)).rows

type ReadingRow = { indicator: string; version: number; department: string; period: string; revision: number; numerator: number; denominator: number | null; source: KeptReading['source']; reason: string; day: Day }
const readingOf = ({ numerator, denominator, ...row }: ReadingRow): KeptReading => ({ ...row, numerator: Number(numerator), denominator: denominator === null ? null : Number(denominator) })

/** The figures that count: of each indicator, department and period the last revision. Without `indicator` all of them; `lastOf` a department: of each indicator the last period for which it brought one, of all departments, because that is how they are released. */
export const loadReadings = async (tx: Tx, { indicator, year, lastOf }: { readonly indicator?: string; readonly year?: number; readonly lastOf?: string } = {}): Promise<readonly KeptReading[]> =>
  (await sql<ReadingRow>`SELECT DISTINCT ON (r.indicator, r.department, r.period) r.indicator, r.version, r.department, r.period, r.revision, r.numerator, r.denominator, i.source, r.reason, r.day
    FROM accountability.reading r JOIN accountability.import i ON i.id = r.import WHERE ${indicator === undefined ? sql`true` : sql`r.indicator = ${indicator}`} AND ${year === undefined ? sql`true` : sql`left(r.period, 4) = ${String(year)}`}
      AND ${lastOf === undefined ? sql`true` : sql`(r.indicator, r.period) IN (SELECT indicator, max(period) FROM accountability.reading WHERE department = ${lastOf} GROUP BY indicator)`}
    ORDER BY r.indicator, r.department, r.period, r.revision DESC`.execute(tx)).rows.map(readingOf)

/** Adds figures, each as the next revision of what stood there. */
export const insertReadings = async (tx: Tx, lines: readonly (Line & { readonly revision: number })[], importId: string, reason: string, day: Day): Promise<void> => {
  for (let at = 0; at < lines.length; at += 500) {
    const values = lines.slice(at, at + 500).map((line) => sql`(${line.indicator}, ${line.version}::int, ${line.department}, ${line.period}, ${line.revision}::int, ${line.numerator}::float8, ${line.denominator}::float8, ${importId}, ${line.revision === 1 ? '' : reason}, ${day}::date)`)
    await sql`INSERT INTO accountability.reading VALUES ${sql.join(values)}`.execute(tx)
  }
}
/** One import at a time, so that two do not give the same revision. */
export const lockReadings = async (tx: Tx): Promise<void> => void (await sql`SELECT pg_advisory_xact_lock(hashtext('accountability.reading'))`.execute(tx))

export type Token = { readonly id: string; readonly department: string; readonly name: string; readonly until: Day; readonly ended: boolean }
export const insertToken = async (tx: Tx, { hash, id, department, name, until, day, by }: Omit<Token, 'ended'> & { readonly hash: string; readonly day: Day; readonly by: string }): Promise<void> =>
  void (await on(tx).insertInto('accountability.token').values({ hash, id, department, name, until, day, by_person: by, ended: false }).execute())
export const loadTokens = async (tx: Tx): Promise<readonly Token[]> => on(tx).selectFrom('accountability.token').select(['id', 'department', 'name', 'until', 'ended']).orderBy('day', 'desc').orderBy('id').execute()
export const tokenBy = async (tx: Tx, hash: string): Promise<Token | null> => (await on(tx).selectFrom('accountability.token').select(['id', 'department', 'name', 'until', 'ended']).where('hash', '=', hash).executeTakeFirst()) ?? null
export const endToken = async (tx: Tx, id: string): Promise<void> => void (await on(tx).updateTable('accountability.token').set({ ended: true }).where('id', '=', id).execute())

import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { YearDimension } from '../rules/lists.ts'

type Tables = {
  'advisers.year_total': { department: string; year: number; dimension: YearDimension; key: string; count: number }
  'advisers.year_sheet': { person: string; year: number; department: string; content: string; day: Day; version: number }
  'advisers.report': { department: string; year: number; signals: string; advice: string; day: Day; by_person: string; version: number }
}
const on = (tx: Tx) => tx.withTables<Tables>()

export type TotalRow = { readonly dimension: YearDimension; readonly key: string; readonly count: number }
export const loadTotals = async (tx: Tx, department: string, year: number): Promise<readonly TotalRow[]> =>
  on(tx).selectFrom('advisers.year_total').select(['dimension', 'key', 'count']).where('department', '=', department).where('year', '=', year).execute()

/** Adds to a total; false when it would fall below zero: then the sheet that is taken back was never counted here. */
export const addToTotal = async (tx: Tx, department: string, year: number, { dimension, key, delta }: { readonly dimension: string; readonly key: string; readonly delta: number }): Promise<boolean> => {
  if (delta >= 0) {
    await sql`INSERT INTO advisers.year_total VALUES (${department}, ${year}, ${dimension}, ${key}, ${delta})
      ON CONFLICT (department, year, dimension, key) DO UPDATE SET count = advisers.year_total.count + ${delta}`.execute(tx)
    return true
  }
  const { rows } = await sql`UPDATE advisers.year_total SET count = count + ${delta}
    WHERE department = ${department} AND year = ${year} AND dimension = ${dimension} AND key = ${key} AND count + ${delta} >= 0 RETURNING key`.execute(tx)
  return rows.length === 1
}

export type StoredSheet = { readonly content: string; readonly version: number; readonly day: Day }
/** The acting adviser's own sealed sheet of a year. */
export const loadSheet = async (tx: Tx, person: string, year: number): Promise<StoredSheet | null> =>
  (await on(tx).selectFrom('advisers.year_sheet').select(['content', 'version', 'day']).where('person', '=', person).where('year', '=', year).executeTakeFirst()) ?? null

export const saveSheet = async (tx: Tx, one: { readonly person: string; readonly year: number; readonly department: string; readonly content: string; readonly day: Day; readonly version: number }): Promise<boolean> => {
  const { person, year, department, content, day, version } = one
  const { rows } = version === 0
    ? await sql`INSERT INTO advisers.year_sheet VALUES (${person}, ${year}, ${department}, ${content}, ${day}, 1) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)
    : await sql`UPDATE advisers.year_sheet SET content = ${content}, day = ${day}, version = ${version + 1} WHERE person = ${person} AND year = ${year} AND version = ${version} RETURNING person`.execute(tx)
  return rows.length === 1
}
/** How many advisers of a department confirmed their counts of a year; for the system. */
export const countSheets = async (tx: Tx, department: string, year: number): Promise<number> =>
  Number((await on(tx).selectFrom('advisers.year_sheet').select(({ fn }) => fn.countAll<number>().as('count')).where('department', '=', department).where('year', '=', year).executeTakeFirstOrThrow()).count)

/** The day on which a department's count of a year was closed; null while it is open. */
export const closedOn = async (tx: Tx, department: string, year: number): Promise<Day | null> =>
  (await sql<{ day: Day }>`SELECT day FROM advisers.year_closed WHERE department = ${department} AND year = ${year}`.execute(tx)).rows[0]?.day ?? null
/** Closes it; false when it was closed already. Takes the same lock as a confirmation, so that none slips in between. */
export const closeYear = async (tx: Tx, department: string, year: number, day: Day, by: string): Promise<boolean> =>
  (await sql`INSERT INTO advisers.year_closed VALUES (${department}, ${year}, ${day}, ${by}) ON CONFLICT DO NOTHING RETURNING year`.execute(tx)).rows.length === 1
/** Gives confirming and closing one order over all processes. */
export const lockYear = async (tx: Tx): Promise<void> => void (await sql`SELECT pg_advisory_xact_lock(6410048::bigint)`.execute(tx))

export type ReportWords = { readonly signals: string; readonly advice: string; readonly day: Day; readonly by: string; readonly version: number }
export const loadReport = async (tx: Tx, department: string, year: number): Promise<ReportWords | null> => {
  const row = await on(tx).selectFrom('advisers.report').selectAll().where('department', '=', department).where('year', '=', year).executeTakeFirst()
  return row ? { signals: row.signals, advice: row.advice, day: row.day, by: row.by_person, version: row.version } : null
}
export const saveReport = async (tx: Tx, department: string, year: number, { signals, advice, day, by, version }: ReportWords): Promise<boolean> => {
  const { rows } = version === 1
    ? await sql`INSERT INTO advisers.report VALUES (${department}, ${year}, ${signals}, ${advice}, ${day}, ${by}, 1) ON CONFLICT DO NOTHING RETURNING year`.execute(tx)
    : await sql`UPDATE advisers.report SET signals = ${signals}, advice = ${advice}, day = ${day}, by_person = ${by}, version = ${version}
        WHERE department = ${department} AND year = ${year} AND version = ${version - 1} RETURNING year`.execute(tx)
  return rows.length === 1
}

/** Every count that is closed: those alone have figures. */
export const closedYears = async (tx: Tx): Promise<readonly { readonly department: string; readonly year: number }[]> =>
  (await sql<{ department: string; year: number }>`SELECT department, year FROM advisers.year_closed ORDER BY year, department`.execute(tx)).rows

import { sql, type Transaction } from 'kysely'
import type { Day } from '../../foundation/kernel/clock.ts'
import type { Tx } from '../../foundation/storage/database.ts'

/** A published version as it stands in the database; version 1 is the shipped file and has no row. */
export type VersionRow = { number: number; content: string; day: Day; by_person: string; note: string; restores: number | null }
/** The one draft; `preview` is the unguessable part of the address under which it can be walked through. */
export type DraftRow = { one: boolean; content: string; based_on: number; revision: number; preview: string; by_person: string; day: Day }
type GuideTables = { 'guide.version': VersionRow; 'guide.draft': DraftRow; 'guide.opened': { day: Day; route: string; count: number } }

const on = (tx: Tx): Transaction<GuideTables> => tx.withTables<GuideTables>() as Transaction<GuideTables>

/** The number of the newest published version; 1 while nobody has published. */
export const newestNumber = async (tx: Tx): Promise<number> =>
  (await on(tx).selectFrom('guide.version').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst())?.number ?? 1

export const loadVersion = (tx: Tx, number: number) => on(tx).selectFrom('guide.version').selectAll().where('number', '=', number).executeTakeFirst()

/** All published versions without their content, newest first. */
export const listVersions = (tx: Tx) => on(tx).selectFrom('guide.version').select(['number', 'day', 'by_person', 'note', 'restores']).orderBy('number', 'desc').execute()

/** Adds a version; false when that number was taken meanwhile. */
export const addVersion = async (tx: Tx, row: VersionRow): Promise<boolean> =>
  (await on(tx).insertInto('guide.version').values(row).onConflict((conflict) => conflict.doNothing()).returning('number').execute()).length === 1

export const loadDraft = (tx: Tx) => on(tx).selectFrom('guide.draft').selectAll().executeTakeFirst()

/** Starts a draft; false when there is one already. */
export const addDraft = async (tx: Tx, row: Omit<DraftRow, 'one'>): Promise<boolean> =>
  (await on(tx).insertInto('guide.draft').values({ one: true, ...row }).onConflict((conflict) => conflict.doNothing()).returning('revision').execute()).length === 1

/** Saves a draft over the revision that was seen; false when somebody saved meanwhile. */
export const saveDraft = async (tx: Tx, seen: number, row: Pick<DraftRow, 'content' | 'by_person' | 'day'>): Promise<boolean> =>
  (await on(tx).updateTable('guide.draft').set({ ...row, revision: seen + 1 }).where('revision', '=', seen).returning('revision').execute()).length === 1

/** Deletes the draft of that revision; false when it is another by now. */
export const dropDraft = async (tx: Tx, seen: number): Promise<boolean> => (await on(tx).deleteFrom('guide.draft').where('revision', '=', seen).returning('revision').execute()).length === 1

/** One more person opened this way on this day. */
export const countOpened = async (tx: Tx, day: Day, route: string): Promise<void> => {
  await sql`INSERT INTO guide.opened (day, route, count) VALUES (${day}, ${route}, 1) ON CONFLICT (day, route) DO UPDATE SET count = guide.opened.count + 1`.execute(tx)
}

/** What was opened from one day to another, both included. */
export const openedBetween = (tx: Tx, from: Day, to: Day) => on(tx).selectFrom('guide.opened').selectAll().where('day', '>=', from).where('day', '<=', to).orderBy('day').orderBy('route').execute()

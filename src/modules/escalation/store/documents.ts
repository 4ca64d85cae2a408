import type { Transaction } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'

/** A published version; version 1 of each kind is the shipped file and has no row. */
export type VersionRow = { kind: string; number: number; content: string; day: Day; by_person: string; note: string; restores: number | null }
export type DraftRow = { kind: string; content: string; based_on: number; revision: number; by_person: string; day: Day }
export type AdaptationRow = { department: string; number: number; terms: string; day: Day; by_person: string; note: string }
type Tables = { 'escalation.version': VersionRow; 'escalation.draft': DraftRow; 'escalation.adaptation': AdaptationRow }

const on = (tx: Tx): Transaction<Tables> => tx.withTables<Tables>() as Transaction<Tables>

/** The number of the newest published version; 1 while nobody has published. */
export const newestNumber = async (tx: Tx, kind: string): Promise<number> =>
  (await on(tx).selectFrom('escalation.version').select(({ fn }) => fn.max('number').as('number')).where('kind', '=', kind).executeTakeFirst())?.number ?? 1

export const loadVersion = (tx: Tx, kind: string, number: number) => on(tx).selectFrom('escalation.version').selectAll().where('kind', '=', kind).where('number', '=', number).executeTakeFirst()

/** All published versions of a kind without their content, newest first. */
export const listVersions = (tx: Tx, kind: string) =>
  on(tx).selectFrom('escalation.version').select(['number', 'day', 'by_person', 'note', 'restores']).where('kind', '=', kind).orderBy('number', 'desc').execute()

/** Adds a version; false when that number was taken meanwhile. */
export const addVersion = async (tx: Tx, row: VersionRow): Promise<boolean> =>
  (await on(tx).insertInto('escalation.version').values(row).onConflict((conflict) => conflict.doNothing()).returning('number').execute()).length === 1

export const loadDraft = (tx: Tx, kind: string) => on(tx).selectFrom('escalation.draft').selectAll().where('kind', '=', kind).executeTakeFirst()

/** Starts a draft; false when there is one already. */
export const addDraft = async (tx: Tx, row: DraftRow): Promise<boolean> =>
  (await on(tx).insertInto('escalation.draft').values(row).onConflict((conflict) => conflict.doNothing()).returning('revision').execute()).length === 1

/** Saves a draft over the revision that was seen; false when somebody saved meanwhile. */
export const saveDraft = async (tx: Tx, kind: string, seen: number, row: Pick<DraftRow, 'content' | 'by_person' | 'day'>): Promise<boolean> =>
  (await on(tx).updateTable('escalation.draft').set({ ...row, revision: seen + 1 }).where('kind', '=', kind).where('revision', '=', seen).returning('revision').execute()).length === 1

/** Deletes the draft of that revision; false when it is another by now. */
export const dropDraft = async (tx: Tx, kind: string, seen: number): Promise<boolean> =>
  (await on(tx).deleteFrom('escalation.draft').where('kind', '=', kind).where('revision', '=', seen).returning('revision').execute()).length === 1

/** A department's own terms: the newest, or those of a number. */
export const loadAdaptation = (tx: Tx, department: string, number: number | null) => {
  const rows = on(tx).selectFrom('escalation.adaptation').selectAll().where('department', '=', department)
  return (number === null ? rows.orderBy('number', 'desc').limit(1) : rows.where('number', '=', number)).executeTakeFirst()
}

/** The newest terms of each department that has its own. */
export const listAdaptations = (tx: Tx) => on(tx).selectFrom('escalation.adaptation').selectAll().orderBy('department').orderBy('number', 'desc').execute()

/** Adds a department's terms; false when that number was taken meanwhile. */
export const addAdaptation = async (tx: Tx, row: AdaptationRow): Promise<boolean> =>
  (await on(tx).insertInto('escalation.adaptation').values(row).onConflict((conflict) => conflict.doNothing()).returning('number').execute()).length === 1

import type { Day } from '../../../foundation/kernel/clock.ts'
import type { DeskTx } from './tables.ts'

export const partRow = (tx: DeskTx, id: string) => tx.selectFrom('desk.part').selectAll().where('id', '=', id).executeTakeFirst()

/** Bytes that a case's parts take, adopted or not. */
export const bytesOfCase = async (tx: DeskTx, caseId: string): Promise<number> =>
  Number((await tx.selectFrom('desk.part').select((of) => of.fn.sum<number>('bytes').as('bytes')).where('case_id', '=', caseId).executeTakeFirst())?.bytes ?? 0)

export const insertPart = (tx: DeskTx, id: string, caseId: string, thread: string, bytes: number, day: Day) => tx.insertInto('desk.part').values({ id, case_id: caseId, thread, adopted: false, bytes, day }).execute()

/** Makes uploaded parts the case's own, in the chain whose message names them; false unless every one of them was waiting for this case. */
export const adoptParts = async (tx: DeskTx, caseId: string, ids: readonly string[], thread = ''): Promise<boolean> => {
  if (ids.length === 0) return true
  const done = await tx.updateTable('desk.part').set({ adopted: true, thread }).where('case_id', '=', caseId).where('adopted', '=', false).where('id', 'in', ids).executeTakeFirst()
  return Number(done.numUpdatedRows) === new Set(ids).size
}

export const partIdsOfCase = async (tx: DeskTx, caseId: string): Promise<string[]> => (await tx.selectFrom('desk.part').select('id').where('case_id', '=', caseId).execute()).map((row) => row.id)

/** Parts that nothing adopted and that are older than the day; deletes their rows and says which they were. */
export const deleteOrphans = async (tx: DeskTx, before: Day): Promise<string[]> => (await tx.deleteFrom('desk.part').where('adopted', '=', false).where('day', '<', before).returning('id').execute()).map((row) => row.id)

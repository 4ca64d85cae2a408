import type { Day } from '../../../foundation/kernel/clock.ts'
import { withPayload } from './sealed-file.ts'
import type { DeskTx } from './tables.ts'

/** Entries that are in no checkpoint yet. */
export const entriesWithoutLeaf = async (tx: DeskTx) =>
  (await tx.selectFrom('desk.entry').select(['case_id', 'thread', 'i', 'payload', 'action']).where('leaf', 'is', null).forUpdate().execute()).map(withPayload)

export const addLeaf = async (tx: DeskTx, entry: { readonly case_id: string; readonly thread: string; readonly i: number }, n: number, hash: Uint8Array, salt: Uint8Array): Promise<void> => {
  await tx.insertInto('desk.leaf').values({ n, hash }).execute()
  await tx.updateTable('desk.entry').set({ leaf: n, salt }).where('case_id', '=', entry.case_id).where('thread', '=', entry.thread).where('i', '=', entry.i).execute()
}

export const leavesFrom = (tx: DeskTx, from: number, limit?: number) => {
  const query = tx.selectFrom('desk.leaf').select(['n', 'hash']).where('n', '>=', from).orderBy('n')
  return (limit === undefined ? query : query.limit(limit)).execute()
}

export const lastCheckpoint = (tx: DeskTx) => tx.selectFrom('desk.checkpoint').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst()

export const insertCheckpoint = (tx: DeskTx, row: { readonly day: Day; readonly size: number; readonly payload: string; readonly sig: string; readonly key: string; readonly note: string }) => tx.insertInto('desk.checkpoint').values(row).execute()

/** Lets handlers see what reporters added since the last time; of one case, or of all. What waits is found by its entry, the one thing that is indexed. */
export const release = async (tx: DeskTx, caseId?: string): Promise<void> => {
  const waiting = tx.selectFrom('desk.entry').select(['case_id', 'thread', 'i']).where('released', '=', false)
  const rows = await (caseId === undefined ? waiting : waiting.where('case_id', '=', caseId)).execute()
  for (const { case_id, thread, i } of rows) {
    await tx.updateTable('desk.item').set({ released: true }).where('case_id', '=', case_id).where('thread', '=', thread).where('i', '=', i).execute()
    await tx.updateTable('desk.entry').set({ released: true }).where('case_id', '=', case_id).where('thread', '=', thread).where('i', '=', i).execute()
    if (i > 0 || thread !== '') continue
    await tx.updateTable('desk.reader').set({ released: true }).where('case_id', '=', case_id).execute()
    await tx.updateTable('desk.cases').set({ released: true }).where('id', '=', case_id).execute()
  }
}

/** Deletes a case with all that hangs on it, and its erase key. */
export const deleteCase = async (tx: DeskTx, caseId: string): Promise<void> => {
  await tx.deleteFrom('erase.key').where('subject', '=', caseId).execute()
  await tx.deleteFrom('desk.cases').where('id', '=', caseId).execute()
}

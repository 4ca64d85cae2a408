import type { Day } from '../../../foundation/kernel/clock.ts'
import type { DeskTx } from './tables.ts'

/** Entries that are in no checkpoint yet. */
export const entriesWithoutLeaf = (tx: DeskTx) => tx.selectFrom('desk.entry').select(['case_id', 'thread', 'i', 'payload']).where('leaf', 'is', null).forUpdate().execute()

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

/** Lets handlers see what reporters added since the last time; of one case, or of all. */
export const release = async (tx: DeskTx, caseId?: string): Promise<void> => {
  const cases = tx.updateTable('desk.cases').set({ released: true }).where('released', '=', false)
  const readers = tx.updateTable('desk.reader').set({ released: true }).where('released', '=', false)
  const entries = tx.updateTable('desk.entry').set({ released: true }).where('released', '=', false)
  const items = tx.updateTable('desk.item').set({ released: true }).where('released', '=', false)
  if (caseId === undefined) {
    for (const query of [items, entries, readers, cases]) await query.execute()
  } else {
    await items.where('case_id', '=', caseId).execute()
    await entries.where('case_id', '=', caseId).execute()
    await readers.where('case_id', '=', caseId).execute()
    await cases.where('id', '=', caseId).execute()
  }
}

/** Deletes a case with all that hangs on it, and its erase key. */
export const deleteCase = async (tx: DeskTx, caseId: string): Promise<void> => {
  await tx.deleteFrom('erase.key').where('subject', '=', caseId).execute()
  await tx.deleteFrom('desk.cases').where('id', '=', caseId).execute()
}

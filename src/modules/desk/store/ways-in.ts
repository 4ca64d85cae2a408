import type { Day } from '../../../foundation/kernel/clock.ts'
import type { DeskTx } from './tables.ts'

/** Keeps a code's hash with its invitation. Unless it is to stand beside others, an earlier code of the same case no longer works. */
export const putWayIn = async (tx: DeskTx, one: { readonly id: string; readonly caseId: string; readonly content: Uint8Array; readonly day: Day; readonly keep: boolean }): Promise<void> => {
  if (!one.keep) await tx.deleteFrom('desk.way_in').where('case_id', '=', one.caseId).execute()
  await tx.insertInto('desk.way_in').values({ id: one.id, case_id: one.caseId, content: one.content, day: one.day }).execute()
}

/** Uses a code up: it is gone in the same statement that reads it. */
export const takeWayIn = (tx: DeskTx, id: string, since: Day) =>
  tx.deleteFrom('desk.way_in').where('id', '=', id).where('day', '>=', since).returning(['case_id', 'content']).executeTakeFirst()

export const deleteWaysInBefore = (tx: DeskTx, day: Day) => tx.deleteFrom('desk.way_in').where('day', '<', day).execute()

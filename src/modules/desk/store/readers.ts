import type { Place } from './sealed-file.ts'
import type { DeskTx } from './tables.ts'

export type Change = {
  readonly caseId: string
  readonly body: string
  readonly readers: readonly string[]
  readonly removed: readonly string[]
  readonly number: number
  readonly payload: string
  readonly sigs: string
  /** The entry that goes with it, and where in its file the recovery wrap lies. */
  readonly i: number
  readonly recovery: Place | null
}

/** Writes a change of readers (as the system, after it was proved): who is removed loses row and wraps in the same transaction. */
export const applyChange = async (tx: DeskTx, change: Change): Promise<void> => {
  const { caseId: case_id, removed } = change
  const { open, next_due_day } = await tx.selectFrom('desk.cases').select(['open', 'next_due_day']).where('id', '=', case_id).forUpdate().executeTakeFirstOrThrow()
  await tx.insertInto('desk.change').values({ case_id, number: change.number, payload: change.payload, sigs: change.sigs }).execute()
  await tx.updateTable('desk.cases').set({ readers: [...change.readers], body: change.body }).where('id', '=', case_id).execute()
  if (removed.length > 0) {
    await tx.deleteFrom('desk.wrap').where('case_id', '=', case_id).where('reader', 'in', removed).execute()
    await tx.deleteFrom('desk.reader').where('case_id', '=', case_id).where('person', 'in', removed).execute()
  }
  const rows = change.readers.map((person) => ({ person, case_id, open, due: next_due_day, released: true }))
  await tx.insertInto('desk.reader').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
  // Added and not put in the place of the last: a wrap made after a rotation lacks the key of a confidential name.
  if (change.recovery) await tx.insertInto('desk.recovery').values({ case_id, number: change.number, i: change.i, ...change.recovery }).execute()
}

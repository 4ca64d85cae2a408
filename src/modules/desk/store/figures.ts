import { sql } from 'kysely'
import type { Count } from '../rules/figures/tally.ts'
import type { DeskTx } from './tables.ts'

/** Keeps a sealed record, in the place of an earlier one with this id; one that was opened already is left alone. */
export const putRecord = async (tx: DeskTx, { id, body, year, content }: { readonly id: string; readonly body: string; readonly year: number; readonly content: Uint8Array }): Promise<void> => {
  const taken = await tx.selectFrom('desk.record_taken').select('id').where('id', '=', id).executeTakeFirst()
  if (!taken) await tx.insertInto('desk.record').values({ id, body, year, content }).onConflict((conflict) => conflict.column('id').doUpdateSet({ body, year, content })).execute()
}

export const waitingRows = async (tx: DeskTx): Promise<readonly { readonly body: string; readonly year: number; readonly waiting: number }[]> =>
  (await tx.selectFrom('desk.record').select(['body', 'year', sql<number>`count(*)`.as('waiting')]).groupBy(['body', 'year']).orderBy('year').orderBy('body').execute()).map((row) => ({ ...row, waiting: Number(row.waiting) }))

export const recordsOf = (tx: DeskTx, body: string, year: number) => tx.selectFrom('desk.record').select(['id', 'content']).where('body', '=', body).where('year', '=', year).orderBy('id').execute()

/** Deletes records that were counted and remembers only that their ids were. */
export const deleteRecords = async (tx: DeskTx, ids: readonly string[]): Promise<void> => {
  await tx.insertInto('desk.record_taken').columns(['id']).expression(tx.selectFrom('desk.record').select('id').where('id', 'in', ids)).execute()
  await tx.deleteFrom('desk.record').where('id', 'in', ids).execute()
}

export const addCounts = async (tx: DeskTx, body: string, year: number, cases: number, counts: readonly Count[]): Promise<void> => {
  await tx.insertInto('desk.figure_total').values({ body, year, cases }).onConflict((conflict) => conflict.columns(['body', 'year']).doUpdateSet({ cases: sql`figure_total.cases + excluded.cases` })).execute()
  if (counts.length === 0) return
  await tx.insertInto('desk.figure').values(counts.map((one) => ({ body, year, ...one }))).onConflict((conflict) => conflict.columns(['body', 'year', 'dimension', 'value']).doUpdateSet({ count: sql`figure.count + excluded.count` })).execute()
}

export const countRows = (tx: DeskTx) => tx.selectFrom('desk.figure').select(['body', 'year', 'dimension', 'value', 'count']).execute()
export const totalRows = (tx: DeskTx) => tx.selectFrom('desk.figure_total').select(['body', 'year', 'cases']).orderBy('year', 'desc').orderBy('body').execute()

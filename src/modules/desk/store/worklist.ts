import { sql, type SelectQueryBuilder } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { WorklistCut, WorklistFilter, WorklistPlace } from '../rules/worklist-place.ts'
import type { DeskTables, DeskTx } from './tables.ts'

type Mine = SelectQueryBuilder<DeskTables, 'desk.reader', { case_id: string }>

const mineOf = (tx: DeskTx, person: string, filter: WorklistFilter, dueUntil: Day): Mine => {
  let mine: Mine = tx.selectFrom('desk.reader').select('case_id').where('person', '=', person).where('released', '=', true)
  if (filter === 'open') mine = mine.where('open', '=', true)
  if (filter === 'closed') mine = mine.where('open', '=', false)
  // A closed case is due too, when its aftercare is.
  return filter === 'due' ? mine.where('due', '<=', dueUntil) : mine
}

/** Rows with a day and rows without one are two stretches of the index; each is entered where the page begins, however many rows lie before it. */
const stretches = (mine: Mine, cut: WorklistCut): readonly Mine[] => {
  const back = cut !== null && 'before' in cut
  const from: WorklistPlace | null = cut === null ? null : back ? cut.before : 'after' in cut ? cut.after : null
  const [order, past] = back ? (['desc', sql`<`] as const) : (['asc', sql`>`] as const)
  let dated = mine.where('due', 'is not', null).orderBy('due', order).orderBy('case_id', order)
  let undated = mine.where('due', 'is', null).orderBy('case_id', order)
  if (from === null) return [dated, undated]
  if (from.due !== null) dated = dated.where(sql<boolean>`(due, case_id) ${past} (${from.due}::date, ${from.case})`)
  else undated = undated.where(sql<boolean>`case_id ${past} ${from.case}`)
  if (back) return from.due === null ? [undated, dated] : [dated]
  return from.due === null ? [undated] : [dated, undated]
}

/** One page of a person's worklist: due first, then by id; the page is cut before anything is joined. */
export const worklistRows = async (tx: DeskTx, person: string, filter: WorklistFilter, dueUntil: Day, cut: WorklistCut, size: number) => {
  const ids: string[] = []
  for (const stretch of stretches(mineOf(tx, person, filter, dueUntil), cut)) {
    if (ids.length < size) ids.push(...(await stretch.limit(size - ids.length).execute()).map((row) => row.case_id))
  }
  if (ids.length === 0) return []
  return await tx
    .selectFrom('desk.cases as c')
    .innerJoin('erase.key as k', 'k.subject', 'c.id')
    .leftJoin('desk.label as l', 'l.case_id', 'c.id')
    .select(['c.id', 'c.body', 'c.received_day', 'c.next_due_day', 'c.open', 'k.key', 'l.content as label', sql<number>`cardinality(c.readers)`.as('readers')])
    .where('c.id', 'in', ids)
    .orderBy('c.next_due_day')
    .orderBy('c.id')
    .execute()
}

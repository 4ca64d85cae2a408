import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { withPayload } from './sealed-file.ts'
import type { DeskTx } from './tables.ts'

/** The case, if it exists for whom the transaction runs. */
export const caseRow = (tx: DeskTx, id: string) => tx.selectFrom('desk.cases').selectAll().where('id', '=', id).executeTakeFirst()

export const eraseKeyOf = async (tx: DeskTx, caseId: string): Promise<Uint8Array | undefined> => (await tx.selectFrom('erase.key').select('key').where('subject', '=', caseId).executeTakeFirst())?.key

/** The entries of one chain: the case's own, or that of a thread. */
export const entriesOf = async (tx: DeskTx, caseId: string, thread = '') =>
  (await tx.selectFrom('desk.entry').select(['i', 'payload', 'action', 'sig', 'leaf', 'salt']).where('case_id', '=', caseId).where('thread', '=', thread).orderBy('i').execute()).map(withPayload)

/** The entries of all chains of a case. */
export const allEntriesOf = async (tx: DeskTx, caseId: string) =>
  (await tx.selectFrom('desk.entry').select(['thread', 'i', 'payload', 'action', 'sig']).where('case_id', '=', caseId).orderBy('thread').orderBy('i').execute()).map(withPayload)

/** The last entry: the next one must follow its number and name its hash. */
export const headOf = async (tx: DeskTx, caseId: string, thread = '') => {
  const head = await tx.selectFrom('desk.entry').select(['i', 'payload', 'action']).where('case_id', '=', caseId).where('thread', '=', thread).orderBy('i', 'desc').limit(1).executeTakeFirst()
  return head && withPayload(head)
}

export const itemsOf = (tx: DeskTx, caseId: string) =>
  tx.selectFrom('desk.item as o').innerJoin('desk.entry as e', (on) => on.onRef('e.case_id', '=', 'o.case_id').onRef('e.thread', '=', 'o.thread').onRef('e.i', '=', 'o.i'))
    .select(['o.thread', 'o.i', 'o.content', 'o.start', 'o.bytes', 'e.blob']).where('o.case_id', '=', caseId).orderBy('o.thread').orderBy('o.i').orderBy('o.position').execute()

export const changesOf = (tx: DeskTx, caseId: string) => tx.selectFrom('desk.change').select(['number', 'payload', 'sigs']).where('case_id', '=', caseId).orderBy('number').execute()

export const wrapsOf = (tx: DeskTx, caseIds: readonly string[], reader: string) =>
  caseIds.length === 0 ? Promise.resolve([]) : tx.selectFrom('desk.wrap').select(['case_id', 'content']).where('case_id', 'in', caseIds).where('reader', '=', reader).execute()

/** The mailbox the case was filed with: threads come behind it. */
export const ownMailbox = ({ mailboxes: [first] }: { readonly mailboxes: readonly string[] }): string => {
  if (first === undefined) throw new Error('a case without a mailbox')
  return first
}

export const insertWraps = async (tx: DeskTx, caseId: string, wraps: readonly { readonly reader: string; readonly content: Uint8Array }[]): Promise<void> => {
  if (wraps.length > 0) await tx.insertInto('desk.wrap').values(wraps.map((wrap) => ({ ...wrap, case_id: caseId }))).execute()
}

/** The clear columns of the worklist, and the sealed label when there is a new one. */
export const updateCase = async (tx: DeskTx, caseId: string, to: { readonly nextDueDay: Day | null; readonly open: boolean; readonly label: Uint8Array | null; readonly year: number }): Promise<void> => {
  // The year of closing stays while the case stays closed, whatever is added to it.
  await tx.updateTable('desk.cases').set({ next_due_day: to.nextDueDay, open: to.open, closed_year: to.open ? null : sql<number>`coalesce(closed_year, ${to.year})` }).where('id', '=', caseId).execute()
  if (to.open) await tx.deleteFrom('desk.destruction').where('case_id', '=', caseId).execute()
  await tx.updateTable('desk.reader').set({ due: to.nextDueDay, open: to.open }).where('case_id', '=', caseId).execute()
  const content = to.label
  if (content) await tx.insertInto('desk.label').values({ case_id: caseId, content }).onConflict((conflict) => conflict.column('case_id').doUpdateSet({ content })).execute()
}

/** Who reads a case that is due on this day or before; a closed one is when its aftercare is. */
export const dueReaders = async (tx: DeskTx, until: Day): Promise<readonly string[]> =>
  (await tx.selectFrom('desk.reader').select('person').distinct().where('due', '<=', until).execute()).map((row) => row.person)

import type { Day } from '../../../foundation/kernel/clock.ts'
import { insertEntry, type SealedFile } from './sealed-file.ts'
import type { DeskTx } from './tables.ts'

type Bytes = Uint8Array
export type NewCase = {
  readonly id: string
  readonly body: string
  readonly receivedDay: Day
  readonly nextDueDay: Day | null
  readonly retentionClass: string
  readonly released: boolean
  readonly panel: readonly string[]
  readonly mailbox: { readonly id: string; readonly authKey: Bytes }
  readonly filingHash: Bytes
  readonly eraseKey: Bytes
  readonly wraps: readonly { readonly id: string; readonly reader: string; readonly content: Bytes }[]
  readonly entry: { readonly payload: Bytes; readonly sig: Bytes }
  /** Stored by then. */
  readonly file: SealedFile
}

/** Everything of a new case in one transaction; throws a duplicate when the case or its mailbox stands already. */
export const insertCase = async (tx: DeskTx, one: NewCase): Promise<void> => {
  const { id, released } = one
  await tx
    .insertInto('desk.cases')
    .values({
      id, body: one.body, received_day: one.receivedDay, next_due_day: one.nextDueDay, open: true, retention_class: one.retentionClass, legal_hold: false, released,
      readers: [...one.panel], mailboxes: [one.mailbox.id], filing_hash: one.filingHash, closed_year: null,
    })
    .execute()
  await tx.insertInto('erase.key').values({ subject: id, key: one.eraseKey }).execute()
  await tx.insertInto('desk.mailbox').values({ id: one.mailbox.id, case_id: id, thread: '', auth_key: one.mailbox.authKey }).execute()
  await tx.insertInto('desk.reader').values(one.panel.map((person) => ({ person, case_id: id, open: true, due: one.nextDueDay, released }))).execute()
  await tx.insertInto('desk.wrap').values(one.wraps.map((wrap) => ({ ...wrap, case_id: id }))).execute()
  await insertEntry(tx, { caseId: id, thread: '', i: 0, ...one.entry, released, mailbox: one.mailbox.id, file: one.file })
  if (one.file.recovery) await tx.insertInto('desk.recovery').values({ case_id: id, number: 0, i: 0, ...one.file.recovery }).execute()
}

/** What tells the same filing from another one with the same case id. */
export const standingFiling = (tx: DeskTx, id: string) => tx.selectFrom('desk.cases').select(['received_day', 'filing_hash']).where('id', '=', id).executeTakeFirst()

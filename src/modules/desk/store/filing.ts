import type { Compilable } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { entryRow, itemRows, slotRows, type SealedFile } from './sealed-file.ts'
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
  readonly wraps: readonly { readonly reader: string; readonly content: Bytes }[]
  readonly entry: { readonly payload: Bytes; readonly sig: Bytes }
  /** Stored by then. */
  readonly file: SealedFile
}

/** Everything of a new case in one statement; asked, it throws a duplicate when the case or its mailbox stands already. */
export const newCase = (tx: DeskTx, one: NewCase): Compilable => {
  const { id, released, mailbox, file } = one
  const entry = { caseId: id, thread: '', i: 0, ...one.entry, released, mailbox: mailbox.id, file }
  // A part of a statement that only writes runs once and whole, whether or not another part reads it.
  const written = tx
    .with('a_key', (db) => db.insertInto('erase.key').values({ subject: id, key: one.eraseKey }))
    .with('a_mailbox', (db) => db.insertInto('desk.mailbox').values({ id: mailbox.id, case_id: id, thread: '', auth_key: mailbox.authKey }))
    .with('some_readers', (db) => db.insertInto('desk.reader').values(one.panel.map((person) => ({ person, case_id: id, open: true, due: one.nextDueDay, released }))))
    .with('some_wraps', (db) => db.insertInto('desk.wrap').values(one.wraps.map((wrap) => ({ ...wrap, case_id: id }))))
    .with('an_entry', (db) => db.insertInto('desk.entry').values(entryRow(entry)))
    .with('some_items', (db) => db.insertInto('desk.item').values(itemRows(entry)))
    .with('some_slots', (db) => db.insertInto('desk.mailbox_item').values(slotRows(entry)))
  const all = file.recovery ? written.with('a_recovery', (db) => db.insertInto('desk.recovery').values({ case_id: id, number: 0, i: 0, ...file.recovery })) : written
  return all
    .insertInto('desk.cases')
    .values({
      id, body: one.body, received_day: one.receivedDay, next_due_day: one.nextDueDay, open: true, retention_class: one.retentionClass, legal_hold: false, released,
      readers: [...one.panel], mailboxes: [mailbox.id], filing_hash: one.filingHash, closed_year: null,
    })
}

/** What tells the same filing from another one with the same case id. */
export const standingFiling = (tx: DeskTx, id: string) => tx.selectFrom('desk.cases').select(['received_day', 'filing_hash']).where('id', '=', id).executeTakeFirst()

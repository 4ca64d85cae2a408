import type { Transaction } from 'kysely'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { EraseTables } from '../../../foundation/storage/erase.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'

/** A place in the file that an entry names; what is older stands in the row itself. */
type Kept = { content: Uint8Array | null; start: number | null; bytes: number | null }

/** The desk's tables as Kysely knows them; `content` is sealed by a client and carries the outer layer. */
export type DeskTables = EraseTables & {
  'desk.cases': {
    id: string
    body: string
    received_day: Day
    next_due_day: Day | null
    open: boolean
    retention_class: string
    legal_hold: boolean
    released: boolean
    readers: string[]
    mailboxes: string[]
    filing_hash: Uint8Array
    closed_year: number | null
  }
  'desk.reader': { person: string; case_id: string; open: boolean; due: Day | null; released: boolean }
  'desk.wrap': { case_id: string; reader: string; content: Uint8Array }
  'desk.recovery': { case_id: string; number: number; i: number | null } & Kept
  'desk.entry': { case_id: string; thread: string; i: number; payload: Uint8Array; sig: Uint8Array; released: boolean; leaf: number | null; salt: Uint8Array | null; action: Uint8Array | null; blob: string | null }
  'desk.item': { case_id: string; thread: string; i: number; position: number; released: boolean } & Kept
  'desk.label': { case_id: string; content: Uint8Array }
  'desk.change': { case_id: string; number: number; payload: string; sigs: string }
  'desk.mailbox': { id: string; case_id: string; thread: string; auth_key: Uint8Array }
  'desk.mailbox_item': { mailbox_id: string; i: number; position: number } & Kept
  'desk.part': { id: string; case_id: string | null; thread: string; adopted: boolean; bytes: number; day: Day }
  'desk.way_in': { id: string; case_id: string; content: Uint8Array; day: Day }
  'desk.destruction': { case_id: string; proposed_day: Day }
  'desk.destruction_consent': { case_id: string; person: string; archived: boolean }
  'desk.certificate': { case_id: string; confirmed_by: string[]; day: Day; note: string; sig: string; key: string }
  'desk.proposal': { id: string; month: string; text: string; owner: string; due: Day | null; state: string; public_text: string }
  'desk.record': { id: string; body: string; year: number; content: Uint8Array }
  'desk.record_taken': { id: string }
  'desk.figure': { body: string; year: number; dimension: string; value: string; count: number }
  'desk.figure_total': { body: string; year: number; cases: number }
  'desk.nonce': { id: string; ring: number }
  'desk.leaf': { n: number; hash: Uint8Array }
  'desk.checkpoint': { day: Day; size: number; payload: string; sig: string; key: string; note: string }
}
export type DeskTx = Transaction<DeskTables>

export const deskTables = (tx: Tx): DeskTx => tx.withTables<DeskTables>() as DeskTx

import { slotsPerPage, type MailboxAppend, type MailboxLog, type MultiSigned, type Signed } from '../../../foundation/sealing/core/protocol.ts'
import { slotPage } from '../../../foundation/sealing/core/slot-page.ts'
import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { digest, encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { changesOf, entriesOf, eraseKeyOf, headOf } from '../store/cases.ts'
import { mailboxItems, mailboxRow } from '../store/mailboxes.ts'
import { adoptParts } from '../store/parts.ts'
import { insertEntry } from '../store/sealed-file.ts'
import { deskTables } from '../store/tables.ts'
import { follows, readEntry } from './entry.ts'
import { readKept, sealedFile, withFile } from './sealed-file.ts'
import type { DeskServices } from './services.ts'

export const signedOf = (row: { readonly payload: Uint8Array; readonly sig: Uint8Array }): Signed => ({ payload: encodeBase64Url(row.payload), sig: encodeBase64Url(row.sig) })
export const changeOf = (row: { readonly payload: string; readonly sigs: string }): MultiSigned => ({ payload: row.payload, sigs: JSON.parse(row.sigs) as MultiSigned['sigs'] })

/** A page of 262,144 bytes, for a mailbox that exists and for one that does not. */
export const readPage = async (services: DeskServices, mailbox: string, page: number): Promise<Uint8Array<ArrayBuffer>> => {
  const found = await services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
    const tx = deskTables(db)
    const row = await mailboxRow(tx, mailbox)
    const key = row && (await eraseKeyOf(tx, row.case_id))
    return key ? { key, rows: await mailboxItems(tx, mailbox, page, slotsPerPage) } : null
  })
  const contents = found ? await readKept(services, found.key, found.rows) : []
  return slotPage(contents, 0, services.random)
}

/** What the next entry must chain to; empty for a mailbox that does not exist. */
export const mailboxLog = (services: DeskServices, mailbox: string): Promise<MailboxLog> =>
  services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
    const tx = deskTables(db)
    const found = await mailboxRow(tx, mailbox)
    const [entries, changes] = found ? [await entriesOf(tx, found.case_id, found.thread), await changesOf(tx, found.case_id)] : [[], []]
    const last = entries.at(-1)
    return { next: entries.length, head: last ? digest(last.payload) : '', entries: entries.map(signedOf), changes: changes.map(changeOf) }
  })

/** Where an entry stands among the public leaves, and the salt that shows it. */
export type LeafPlace = { readonly i: number; readonly leaf: number; readonly salt: string }
export const leafPlaces = (entries: readonly { readonly i: number; readonly leaf: number | null; readonly salt: Uint8Array | null }[]): LeafPlace[] =>
  entries.flatMap(({ i, leaf, salt }) => (leaf === null || salt === null ? [] : [{ i, leaf, salt: encodeBase64Url(salt) }]))

export type AppendRefusal = 'not-found' | 'not-valid' | 'stale'

/** Adds what the reporter wrote. Its signature is the handlers' to check: the server never learns that key. */
export const appendFromMailbox = async (services: DeskServices, mailbox: string, request: MailboxAppend<Bytes>): Promise<Result<null, AppendRefusal>> => {
  try {
    return await services.database.within({ kind: 'mailbox', mailbox }, async (db): Promise<Result<null, AppendRefusal>> => {
      const tx = deskTables(db)
      const found = await mailboxRow(tx, mailbox)
      const key = found && (await eraseKeyOf(tx, found.case_id))
      if (!found || !key) return refuse('not-found')
      const read = readEntry(request, found.case_id, mailbox)
      if (!read.ok) return read
      const { entry, payload, sig, items, mailboxItems: slots } = read.value
      if (!follows(entry, await headOf(tx, found.case_id, found.thread))) return refuse('stale')
      // Parts first: nothing has been written yet when they are refused.
      if (!(await adoptParts(tx, found.case_id, request.parts, found.thread))) throw refusedParts
      const file = sealedFile(services, key, { items, mailboxItems: slots })
      await withFile(services, file, () => insertEntry(tx, { caseId: found.case_id, thread: found.thread, i: entry.i, payload, sig, released: services.releaseAtOnce, mailbox, file }))
      return ok(null)
    })
  } catch (fault) {
    if (fault === refusedParts) return refuse('not-valid')
    if (isDuplicate(fault)) return refuse('stale')
    throw fault
  }
}

/** Thrown inside a transaction so that it is undone. */
export const refusedParts = new Error('parts refused')

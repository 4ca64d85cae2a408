import { partBytes } from '../../../foundation/sealing/core/protocol.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Actor } from '../../../foundation/storage/database.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { makeTicket, readTicket } from '../../../foundation/storage/ticket.ts'
import { limits } from '../rules/limits.ts'
import { caseRow } from '../store/cases.ts'
import { mailboxRow } from '../store/mailboxes.ts'
import { bytesOfCase, insertPart, partRow } from '../store/parts.ts'
import { deskTables } from '../store/tables.ts'
import type { DeskServices } from './services.ts'

/** Uploads in flight at once; text is never made to wait for them. */
const lanes = 4
let busy = 0

const ticketFor = (services: DeskServices, caseId: string, thread = ''): { ticket: string } => ({ ticket: makeTicket(services.ticketKey, 'upload', thread === '' ? [caseId] : [caseId, thread], services.clock.now() + limits.uploadHours * 3_600_000) })

/** A ticket to upload parts to the mailbox's case. */
export const mailboxTicket = (services: DeskServices, mailbox: string): Promise<Result<{ ticket: string }, 'not-found'>> =>
  services.database.within({ kind: 'mailbox', mailbox }, async (db) => {
    const found = await mailboxRow(deskTables(db), mailbox)
    return found ? ok(ticketFor(services, found.case_id, found.thread)) : refuse('not-found')
  })

/** A ticket for a reader of the case. */
export const caseTicket = (services: DeskServices, person: string, caseId: string): Promise<Result<{ ticket: string }, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db) => ((await caseRow(deskTables(db), caseId)) ? ok(ticketFor(services, caseId)) : refuse('not-found')))

export type UploadRefusal = 'not-found' | 'not-valid' | 'too-much' | 'busy'

/**
 * Stores one part of exactly 1 MiB. The blob is on disk before the row that names it; a part that arrives twice is stored once. Parts
 * that arrive at the same moment may pass the budget together: by at most one part for each lane.
 */
export const putPart = async (services: DeskServices, ticket: string, id: string, bytes: Uint8Array): Promise<Result<null, UploadRefusal>> => {
  const [caseId, thread = ''] = readTicket(services.ticketKey, 'upload', ticket, services.clock.now()) ?? []
  if (caseId === undefined) return refuse('not-found')
  if (bytes.length !== partBytes) return refuse('not-valid')
  if (busy >= lanes) return refuse('busy')
  busy++
  try {
    const day = services.clock.today()
    const may = await services.database.within({ kind: 'system' }, async (db): Promise<Result<null, UploadRefusal | 'part-stands'>> => {
      const tx = deskTables(db)
      if (!(await caseRow(tx, caseId))) return refuse('not-found')
      const standing = await partRow(tx, id)
      if (standing) return refuse(standing.case_id === caseId ? 'part-stands' : 'not-valid')
      return (await bytesOfCase(tx, caseId)) + bytes.length > limits.attachmentBudget ? refuse('too-much') : ok(null)
    })
    // Sent again because the answer was lost: it is stored, and stays as it was first.
    if (!may.ok) return may.error === 'part-stands' ? ok(null) : refuse(may.error)
    await services.blobs.put(id, bytes, day)
    await services.database.within({ kind: 'system' }, (db) => insertPart(deskTables(db), id, caseId, thread, bytes.length, day))
    return ok(null)
  } catch (fault) {
    if (!isDuplicate(fault)) throw fault
    // The same part came twice at once, as after a connection that broke before the answer: one of both stored it.
    const standing = await services.database.within({ kind: 'system' }, (db) => partRow(deskTables(db), id))
    return standing?.case_id === caseId ? ok(null) : refuse('not-valid')
  } finally {
    busy--
  }
}

/** A part, for a reader of its case or its mailbox. */
export const getPart = async (services: DeskServices, actor: Actor, id: string, caseId?: string): Promise<Result<Uint8Array<ArrayBuffer>, 'not-found'>> => {
  const found = await services.database.within(actor, (db) => partRow(deskTables(db), id))
  if (!found || (caseId !== undefined && found.case_id !== caseId)) return refuse('not-found')
  const bytes = await services.blobs.get(id)
  return bytes ? ok(bytes) : refuse('not-found')
}

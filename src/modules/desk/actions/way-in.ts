import { addDays } from '../../../foundation/calendar/day.ts'
import { sameBytes, type Bytes } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { actAs } from '../../../foundation/storage/actor.ts'
import { decodeBase64Url, digest, encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { limits } from '../rules/limits.ts'
import { caseRow, eraseKeyOf } from '../store/cases.ts'
import { deskTables } from '../store/tables.ts'
import { deleteWaysInBefore, putWayIn, takeWayIn } from '../store/ways-in.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { makeTicket, readTicket } from '../../../foundation/storage/ticket.ts'
import type { JoinRequest } from '../../../foundation/sealing/core/protocol.ts'
import { entriesOf } from '../store/cases.ts'
import { insertEntry } from '../store/sealed-file.ts'
import { insertThread, mailboxRow, threadCount } from '../store/mailboxes.ts'
import { mailboxIdOf } from '../../../foundation/sealing/core/login.ts'
import { follows, readEntry } from './entry.ts'
import { peel, sealedFile, withFile } from './sealed-file.ts'
import { outer, type DeskServices } from './services.ts'

const oldestDay = (services: DeskServices): Day => addDays(services.clock.today(), -limits.wayInDays)

/** A reader of the case lets a code in: the server keeps its hash and the sealed invitation, for three days. */
export const makeWayIn = (services: DeskServices, person: string, caseId: string, request: { readonly id: string; readonly content: Bytes; readonly keep?: boolean | undefined }): Promise<Result<null, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, 'not-found'>> => {
    const tx = deskTables(db)
    const key = (await caseRow(tx, caseId)) && (await eraseKeyOf(tx, caseId))
    if (!key) return refuse('not-found')
    // Codes are the system's: no reader can look up or use those of a colleague.
    await actAs(tx as never, { kind: 'system' })
    await putWayIn(tx, { id: request.id, caseId, content: outer(services, key)(request.content), day: services.clock.today(), keep: request.keep ?? false })
    return ok(null)
  })

export type Invitation = { readonly content: string; /** Lets the holder begin one thread in the case; of no use to who was given a code for lost words. */ readonly ticket: string }

/** Uses a code up and gives its invitation. Wrong, used and expired are answered alike. */
export const useWayIn = (services: DeskServices, proof: string): Promise<Result<Invitation, 'not-found'>> =>
  services.database.within({ kind: 'system' }, async (db): Promise<Result<Invitation, 'not-found'>> => {
    const tx = deskTables(db)
    const found = await takeWayIn(tx, digest(decodeBase64Url(proof)), oldestDay(services))
    const key = found && (await eraseKeyOf(tx, found.case_id))
    if (!found || !key) return refuse('not-found')
    const ticket = makeTicket(services.ticketKey, 'join', [found.case_id], services.clock.now() + limits.joinMinutes * 60_000)
    return ok({ content: encodeBase64Url(peel(key, found.content)), ticket })
  })

const ownsId = (mailbox: JoinRequest['mailbox']): boolean => {
  try {
    return mailboxIdOf(mailbox.authKey) === mailbox.id
  } catch {
    return false
  }
}

export type JoinRefusal = 'not-found' | 'not-valid' | 'too-much'

/**
 * Begins a thread: a further mailbox in a case, for whoever holds the ticket of a code. The server learns no more of them than of a reporter; that a
 * reader let them in is sealed, and the readers' clients check it. The same request again is answered as the first time.
 */
export const joinCase = async (services: DeskServices, request: JoinRequest<Bytes>): Promise<Result<null, JoinRefusal>> => {
  const caseId = readTicket(services.ticketKey, 'join', request.ticket, services.clock.now())?.[0]
  if (caseId === undefined) return refuse('not-found')
  const read = readEntry(request, caseId, request.mailbox.id)
  if (!read.ok || !ownsId(request.mailbox) || !follows(read.value.entry, undefined)) return refuse('not-valid')
  const { entry, payload, sig, items, mailboxItems } = read.value
  const { id } = request.mailbox
  try {
    return await services.database.within({ kind: 'system' }, async (db): Promise<Result<null, JoinRefusal>> => {
      const tx = deskTables(db)
      const key = (await caseRow(tx, caseId)) && (await eraseKeyOf(tx, caseId))
      if (!key) return refuse('not-found')
      const standing = await mailboxRow(tx, id)
      if (standing) {
        const [first] = standing.case_id === caseId ? await entriesOf(tx, caseId, id) : []
        return first && sameBytes(first.payload, payload) ? ok(null) : refuse('not-valid')
      }
      if ((await threadCount(tx, caseId)) >= limits.threads) return refuse('too-much')
      const file = sealedFile(services, key, { items, mailboxItems })
      await insertThread(tx, { id, caseId, authKey: decodeBase64Url(request.mailbox.authKey) })
      await withFile(services, file, () => insertEntry(tx, { caseId, thread: id, i: entry.i, payload, sig, released: services.releaseAtOnce, mailbox: id, file }))
      return ok(null)
    })
  } catch (fault) {
    if (isDuplicate(fault)) return refuse('not-valid')
    throw fault
  }
}

/** Deletes codes that are too old to be used. */
export const deleteOldWaysIn = (services: DeskServices): Promise<void> =>
  services.database.within({ kind: 'system' }, async (db) => {
    await deleteWaysInBefore(deskTables(db), oldestDay(services))
  })

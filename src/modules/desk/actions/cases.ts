import type { CaseAppend, CaseFile, WorklistRow } from '../../../foundation/sealing/core/protocol.ts'
import { verify } from '../../../foundation/sealing/core/signing.ts'
import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { actAs } from '../../../foundation/storage/actor.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { limits } from '../rules/limits.ts'
import type { WorklistCut, WorklistFilter } from '../rules/worklist-place.ts'
import { allEntriesOf, caseRow, changesOf, entriesOf, eraseKeyOf, headOf, insertWraps, itemsOf, ownMailbox, updateCase, wrapsOf } from '../store/cases.ts'
import { release } from '../store/log.ts'
import { worklistRows } from '../store/worklist.ts'
import { adoptParts } from '../store/parts.ts'
import { insertEntry } from '../store/sealed-file.ts'
import { deskTables } from '../store/tables.ts'
import { follows, readEntry } from './entry.ts'
import { changeOf, leafPlaces, refusedParts, signedOf, type AppendRefusal, type LeafPlace } from './mailbox.ts'
import { peel, readKept, sealedFile, withFile } from './sealed-file.ts'
import { outer, rosterOf, wrapRows, type DeskServices } from './services.ts'

/** A page of the cases a person reads, what is due first. `due` = due today or before, also for aftercare. */
export const worklist = (services: DeskServices, person: string, filter: WorklistFilter, cut: WorklistCut): Promise<WorklistRow<Bytes>[]> =>
  services.database.within({ kind: 'person', person }, async (db) => {
    const tx = deskTables(db)
    const today: Day = services.clock.today()
    const rows = await worklistRows(tx, person, filter, today, cut, limits.rowsPerPage)
    const wraps = await wrapsOf(tx, rows.map((row) => row.id), person)
    return rows.map((row) => ({
      case: row.id,
      body: row.body,
      receivedDay: row.received_day,
      nextDueDay: row.next_due_day,
      open: row.open,
      readers: Number(row.readers),
      label: row.label ? peel(row.key, row.label) : null,
      wraps: wraps.filter((wrap) => wrap.case_id === row.id).map((wrap) => peel(row.key, wrap.content)),
    }))
  })

/** The whole sealed case, for one of its readers. */
export const caseFile = async (services: DeskServices, person: string, caseId: string): Promise<Result<CaseFile<Bytes>, 'not-found'>> => {
  const found = await services.database.within({ kind: 'person', person }, async (db) => {
    const tx = deskTables(db)
    // Asked together: to who may not read the case, each of them answers nothing.
    const [row, key, wraps, entries, items, changes] = await Promise.all([caseRow(tx, caseId), eraseKeyOf(tx, caseId), wrapsOf(tx, [caseId], person), allEntriesOf(tx, caseId), itemsOf(tx, caseId), changesOf(tx, caseId)])
    return row && key ? { row, key, wraps, entries, items, changes } : null
  })
  if (!found) return refuse('not-found')
  const { row, key, items } = found
  const contents = await readKept(services, key, items)
  const of = (thread: string) => ({
    entries: found.entries.filter((entry) => entry.thread === thread).map(signedOf), items: items.flatMap((item, at) => (item.thread === thread && contents[at] ? [{ i: item.i, content: contents[at] }] : [])),
  })
  return ok({
    case: row.id,
    body: row.body,
    receivedDay: row.received_day,
    nextDueDay: row.next_due_day,
    open: row.open,
    mailbox: ownMailbox(row),
    readers: row.readers,
    wraps: found.wraps.map((wrap) => peel(key, wrap.content)),
    ...of(''),
    changes: found.changes.map(changeOf),
    threads: [...new Set(found.entries.map((entry) => entry.thread))].filter((thread) => thread !== '').map((thread) => ({ mailbox: thread, ...of(thread) })),
  })
}

/** The places of the case's entries in the public log. */
export const caseLeaves = (services: DeskServices, person: string, caseId: string): Promise<Result<LeafPlace[], 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db) => {
    const tx = deskTables(db)
    return (await caseRow(tx, caseId)) ? ok(leafPlaces(await entriesOf(tx, caseId))) : refuse('not-found')
  })

/** What a reader adds to a case. Two at once: the second is told that somebody was first, and loses nothing. */
export const appendToCase = async (services: DeskServices, person: string, caseId: string, request: CaseAppend<Bytes>): Promise<Result<null, AppendRefusal>> => {
  try {
    return await services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, AppendRefusal>> => {
      const tx = deskTables(db)
      const row = await caseRow(tx, caseId)
      const key = row && (await eraseKeyOf(tx, caseId))
      if (!row || !key) return refuse('not-found')
      const read = readEntry(request, caseId, person)
      const sig = rosterOf(services).handlers.find((one) => one.id === person)?.sig
      if (!read.ok || !sig || !verify('log', request.entry, sig).ok) return refuse('not-valid')
      if (!request.wraps.every((wrap) => row.readers.includes(wrap.reader))) return refuse('not-valid')
      const thread = request.thread ?? ''
      if (thread !== '' && !row.mailboxes.includes(thread)) return refuse('not-valid')
      if (!follows(read.value.entry, await headOf(tx, caseId, thread))) return refuse('stale')
      const seal = outer(services, key)
      if (!(await adoptParts(tx, caseId, request.parts, thread))) throw refusedParts
      const { entry, payload, items, mailboxItems } = read.value
      const mailbox = thread === '' ? ownMailbox(row) : thread
      const file = sealedFile(services, key, { items, mailboxItems })
      await withFile(services, file, () => insertEntry(tx, { caseId, thread, i: entry.i, payload, sig: read.value.sig, released: true, mailbox, file }))
      await insertWraps(tx, caseId, wrapRows(services, key, request.wraps))
      // The worklist rows of the other readers change too, which only the system may.
      await actAs(tx as never, { kind: 'system' })
      await updateCase(tx, caseId, { nextDueDay: request.nextDueDay, open: request.open, label: request.label && seal(request.label), year: Number(services.clock.today().slice(0, 4)) })
      return ok(null)
    })
  } catch (fault) {
    if (fault === refusedParts) return refuse('not-valid')
    if (!isDuplicate(fault)) throw fault
    // Somebody was first: perhaps the reporter, whose entry handlers may not see yet. Nothing can chain until it is let through.
    await services.database.within({ kind: 'system' }, (db) => release(deskTables(db), caseId))
    return refuse('stale')
  }
}

import type { PanelChange, ReaderChange } from '../../../foundation/sealing/core/protocol.ts'
import { verify, verifyMany } from '../../../foundation/sealing/core/signing.ts'
import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { recoveryKeysOf } from '../../../foundation/sealing/core/roster.ts'
import { decodeBase64Url, digest } from '../../../foundation/storage/bytes.ts'
import { actAs } from '../../../foundation/storage/actor.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { panelChangeSchema } from '../rules/wire.ts'
import { caseRow, changesOf, eraseKeyOf, headOf, insertWraps, ownMailbox } from '../store/cases.ts'
import { threadCount } from '../store/mailboxes.ts'
import { applyChange } from '../store/readers.ts'
import { release } from '../store/log.ts'
import { insertEntry, type EntryRow } from '../store/sealed-file.ts'
import { deskTables } from '../store/tables.ts'
import { follows, readEntry } from './entry.ts'
import { sealedFile, withFile } from './sealed-file.ts'
import { rosterOf, wrapRows, type DeskServices } from './services.ts'

export type ChangeRefusal = 'not-found' | 'not-valid' | 'not-signed' | 'stale'
type Standing = { readonly readers: readonly string[]; readonly body: string; readonly changes: readonly { readonly number: number; readonly payload: string }[] }

/** Two current readers signed, no authority among them; or, when the roster in force lists only one of them, that one and a recovery group of the body. */
const provedChange = (services: DeskServices, caseId: string, standing: Standing, request: ReaderChange<Bytes>): Result<PanelChange, ChangeRefusal> => {
  const roster = rosterOf(services)
  const left = roster.handlers.filter((one) => standing.readers.includes(one.id) && one.duty !== 'authority').map((one) => one.sig)
  const byReaders = verifyMany('change', request.change, left, Math.min(2, Math.max(1, left.length)))
  if (!byReaders.ok) return refuse('not-signed')
  const shape = panelChangeSchema.safeParse(byReaders.value)
  if (left.length === 1) {
    if (!verifyMany('change', request.change, recoveryKeysOf(roster, standing.body), 1).ok) return refuse('not-signed')
    // Who is left was judged by the roster the change names: it must be this one.
    if (shape.success && shape.data.epoch !== roster.epoch) return refuse('stale')
  }
  if (!shape.success || shape.data.realm !== roster.realm || shape.data.case !== caseId) return refuse('not-valid')
  const last = standing.changes.at(-1)
  if (shape.data.number !== (last?.number ?? 0) + 1 || shape.data.prev !== (last ? digest(decodeBase64Url(last.payload)) : '')) return refuse('stale')
  return ok(shape.data)
}

const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

/** The readers after the change; null when it does not fit who reads now, the roster, or the wraps that came with it. */
const readersAfter = (services: DeskServices, standing: Standing, change: PanelChange, request: ReaderChange<Bytes>): readonly string[] | null => {
  const roster = rosterOf(services)
  const known = (id: string): boolean => roster.handlers.some((one) => one.id === id && one.body === change.body)
  if (!roster.bodies.some((one) => one.id === change.body) || !same(change.remove, request.removed)) return null
  if (new Set(change.add).size !== change.add.length || !change.add.every((id) => known(id) && !standing.readers.includes(id))) return null
  if (!change.remove.every((id) => standing.readers.includes(id))) return null
  const after = [...standing.readers.filter((id) => !change.remove.includes(id)), ...change.add]
  const wrapped = new Set(request.wraps.map((wrap) => wrap.reader))
  if (after.length === 0 || ![...wrapped].every((id) => after.includes(id))) return null
  // Whoever comes needs keys; when somebody goes, everyone who stays needs the new epoch's.
  return (change.remove.length > 0 ? after : change.add).every((id) => wrapped.has(id)) ? after : null
}

/** Thrown inside the transaction: somebody joined whom readers do not see yet. */
const unseenThread = new Error('a thread without notice')

/** Changes who reads a case. The rights were signed by the readers themselves; the server checks and writes all of it or nothing. */
export const changeReaders = async (services: DeskServices, person: string, caseId: string, request: ReaderChange<Bytes>): Promise<Result<null, ChangeRefusal>> => {
  try {
    return await services.database.within({ kind: 'person', person }, async (db): Promise<Result<null, ChangeRefusal>> => {
      const tx = deskTables(db)
      const row = await caseRow(tx, caseId)
      const key = row && (await eraseKeyOf(tx, caseId))
      if (!row || !key) return refuse('not-found')
      const standing: Standing = { readers: row.readers, body: row.body, changes: await changesOf(tx, caseId) }
      const proved = provedChange(services, caseId, standing, request)
      if (!proved.ok) return proved
      const after = readersAfter(services, standing, proved.value, request)
      const read = readEntry(request, caseId, person)
      const sig = rosterOf(services).handlers.find((one) => one.id === person)?.sig
      if (!after || !read.ok || !sig || !verify('log', request.entry, sig).ok) return refuse('not-valid')
      if (!follows(read.value.entry, await headOf(tx, caseId))) return refuse('stale')
      // Each thread is told in the same transaction: a mailbox that was left out could not be written from any more.
      const notices: EntryRow[] = []
      for (const { thread, ...notice } of request.threads) {
        const told = readEntry(notice, caseId, person)
        if (!row.mailboxes.includes(thread) || !told.ok || !verify('log', notice.entry, sig).ok) return refuse('not-valid')
        if (!follows(told.value.entry, await headOf(tx, caseId, thread))) return refuse('stale')
        const { entry: next, payload: said, sig: by } = told.value
        notices.push({ caseId, thread, i: next.i, payload: said, sig: by, released: true, mailbox: thread, file: sealedFile(services, key, told.value) })
      }
      if (new Set(notices.map((one) => one.thread)).size !== notices.length || notices.length !== (await threadCount(tx, caseId))) throw unseenThread
      const mailbox = ownMailbox(row)
      const { entry, payload, items, mailboxItems } = read.value
      const file = sealedFile(services, key, { items, mailboxItems, recovery: request.recovery })
      await actAs(tx as never, { kind: 'system' })
      await applyChange(tx, {
        caseId, body: proved.value.body, readers: after, removed: proved.value.remove, number: proved.value.number, payload: request.change.payload,
        sigs: JSON.stringify(request.change.sigs), i: entry.i, recovery: file.recovery,
      })
      await withFile(services, file, () => insertEntry(tx, { caseId, thread: '', i: entry.i, payload, sig: read.value.sig, released: true, mailbox, file }))
      for (const notice of notices) await withFile(services, notice.file, () => insertEntry(tx, notice))
      await insertWraps(tx, caseId, wrapRows(services, key, request.wraps))
      return ok(null)
    })
  } catch (fault) {
    if (fault !== unseenThread && !isDuplicate(fault)) throw fault
    await services.database.within({ kind: 'system' }, (db) => release(deskTables(db), caseId))
    return refuse('stale')
  }
}

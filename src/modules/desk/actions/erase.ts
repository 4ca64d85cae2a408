import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { shuffled } from '../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { limits } from '../rules/limits.ts'
import { caseRow } from '../store/cases.ts'
import { deleteCase } from '../store/log.ts'
import { deleteOrphans, partIdsOfCase } from '../store/parts.ts'
import { blobsOfCase, unnamed } from '../store/sealed-file.ts'
import { deskTables, type DeskTx } from '../store/tables.ts'
import type { DeskServices } from './services.ts'

/** Backups of the erase keys live this many days. */
export const backupDays = 35

export type EraseCertificate = { readonly case: string; readonly erasedDay: Day; readonly lastBackupDiesOn: Day }

/** Deletes key and rows within a transaction of the system; the files named in the answer are the caller's to delete once that stands. */
export const eraseWithin = async (tx: DeskTx, caseId: string): Promise<string[]> => {
  const files = [...(await partIdsOfCase(tx, caseId)), ...(await blobsOfCase(tx, caseId))]
  await deleteCase(tx, caseId)
  return files
}

/** Erases a case: key, rows and files. Refused under a legal hold. The certificate names the day its last copy dies. */
export const eraseCase = async (services: DeskServices, caseId: string): Promise<Result<EraseCertificate, 'not-found' | 'legal-hold'>> => {
  const gone = await services.database.within({ kind: 'system' }, async (db): Promise<Result<string[], 'not-found' | 'legal-hold'>> => {
    const tx = deskTables(db)
    const row = await caseRow(tx, caseId)
    if (!row) return refuse('not-found')
    if (row.legal_hold) return refuse('legal-hold')
    return ok(await eraseWithin(tx, caseId))
  })
  if (!gone.ok) return gone
  for (const file of gone.value) await services.blobs.delete(file)
  const erasedDay = services.clock.today()
  return ok({ case: caseId, erasedDay, lastBackupDiesOn: addDays(erasedDay, backupDays) })
}

const batch = 500

/** Deletes uploads that no message adopted, and files whose row was never written. */
export const deleteOrphanParts = async (services: DeskServices): Promise<void> => {
  const before = addDays(services.clock.today(), -limits.orphanDays)
  for (const id of await services.database.within({ kind: 'system' }, (db) => deleteOrphans(deskTables(db), before))) await services.blobs.delete(id)
  let old: string[] = []
  const sweep = async (): Promise<void> => {
    for (const id of await services.database.within({ kind: 'system' }, (db) => unnamed(deskTables(db), old))) await services.blobs.delete(id)
    old = []
  }
  for await (const { id, day } of services.blobs.list()) {
    if (day < before && old.push(id) === batch) await sweep()
  }
  await sweep()
}

/**
 * Writes the day's files once more, in shuffled order: what the store itself keeps of a file (its making, its place on the disk) then tells the
 * night and no more. Whatever is erased meanwhile comes back for two days at most, without the key that opens it.
 */
export const settleFiles = async (services: DeskServices): Promise<void> => {
  const today = services.clock.today()
  const ids: string[] = []
  for await (const { id, day } of services.blobs.list()) if (day === today) ids.push(id)
  for (const id of shuffled(ids, services.random)) {
    const bytes = await services.blobs.get(id)
    if (bytes) await services.blobs.put(id, bytes, today)
  }
}

import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { limits } from '../rules/limits.ts'
import { caseRow } from '../store/cases.ts'
import { deleteCase } from '../store/log.ts'
import { deleteOrphans, partIdsOfCase, partRow } from '../store/parts.ts'
import { deskTables, type DeskTx } from '../store/tables.ts'
import type { DeskServices } from './services.ts'

/** Backups of the erase keys live this many days. */
export const backupDays = 35

export type EraseCertificate = { readonly case: string; readonly erasedDay: Day; readonly lastBackupDiesOn: Day }

/** Deletes key and rows within a transaction of the system; the files named in the answer are the caller's to delete once that stands. */
export const eraseWithin = async (tx: DeskTx, caseId: string): Promise<string[]> => {
  const parts = await partIdsOfCase(tx, caseId)
  await deleteCase(tx, caseId)
  return parts
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
  for (const part of gone.value) await services.blobs.delete(part)
  const erasedDay = services.clock.today()
  return ok({ case: caseId, erasedDay, lastBackupDiesOn: addDays(erasedDay, backupDays) })
}

/** Deletes uploads that no message adopted, and files whose row was never written. */
export const deleteOrphanParts = async (services: DeskServices): Promise<void> => {
  const before = addDays(services.clock.today(), -limits.orphanDays)
  for (const id of await services.database.within({ kind: 'system' }, (db) => deleteOrphans(deskTables(db), before))) await services.blobs.delete(id)
  for await (const { id, day } of services.blobs.list()) {
    if (day >= before) continue
    const named = await services.database.within({ kind: 'system' }, (db) => partRow(deskTables(db), id))
    if (!named) await services.blobs.delete(id)
  }
}

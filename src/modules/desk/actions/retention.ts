import { addDays } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { actAs } from '../../../foundation/storage/actor.ts'
import { encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import { certificateText } from '../rules/retention/certificate.ts'
import { isConfirmed, mayConfirm, type Confirmation, type ConfirmRefusal, type RetentionFacts } from '../rules/retention/destruction.ts'
import { retentionRule, retentionTable } from '../rules/retention/retention-table.ts'
import { caseRow, wrapsOf } from '../store/cases.ts'
import { certificateRows, confirmationsOf, dropProposal, insertCertificate, proposalOf, proposeClosed, proposedRows, putConfirmation, setRetention, takeBackConfirmation } from '../store/retention.ts'
import { deskTables, type DeskTx } from '../store/tables.ts'
import { backupDays, eraseWithin } from './erase.ts'
import { peel } from './sealed-file.ts'
import { rosterOf, type DeskServices } from './services.ts'

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const listed = 200

/** Proposes what has become due; destroys nothing. Safe to run twice. Says how many cases are newly proposed. */
export const proposeDestruction = (services: Pick<DeskServices, 'database' | 'clock'>): Promise<number> =>
  services.database.within({ kind: 'system' }, async (db) => {
    const today = services.clock.today()
    let proposed = 0
    for (const rule of retentionTable) if (rule.action === 'destroy' && rule.trigger === 'case-closed') proposed += await proposeClosed(deskTables(db), rule.id, yearOf(today) - rule.years - 1, today)
    return proposed
  })

/** The clear facts of a case's retention, for its readers. */
export type Retention = RetentionFacts & { readonly proposedDay: Day | null; readonly confirmations: readonly Confirmation[] }
const factsOf = (row: { readonly retention_class: string; readonly legal_hold: boolean; readonly closed_year: number | null }): RetentionFacts => ({ retentionClass: row.retention_class, legalHold: row.legal_hold, closedYear: row.closed_year })

const retentionWithin = async (tx: DeskTx, caseId: string): Promise<Result<Retention, 'not-found'>> => {
  const row = await caseRow(tx, caseId)
  if (!row) return refuse('not-found')
  const confirmations = (await confirmationsOf(tx, [caseId])).map(({ person, archived }) => ({ person, archived }))
  return ok({ ...factsOf(row), proposedDay: (await proposalOf(tx, caseId))?.proposed_day ?? null, confirmations })
}

export const retentionOf = (services: DeskServices, person: string, caseId: string): Promise<Result<Retention, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, (db) => retentionWithin(deskTables(db), caseId))

/** Sets the class of a case, or holds it. Whatever was proposed or agreed before falls. */
export const changeRetention = (services: DeskServices, person: string, caseId: string, to: { readonly retentionClass?: string | undefined; readonly legalHold?: boolean | undefined }): Promise<Result<Retention, 'not-found'>> =>
  services.database.within({ kind: 'person', person }, async (db): Promise<Result<Retention, 'not-found'>> => {
    const tx = deskTables(db)
    if (!(await caseRow(tx, caseId))) return refuse('not-found')
    await setRetention(tx, caseId, { ...(to.retentionClass === undefined ? {} : { retention_class: to.retentionClass }), ...(to.legalHold === undefined ? {} : { legal_hold: to.legalHold }) })
    await actAs(tx as never, { kind: 'system' })
    await dropProposal(tx, caseId)
    await actAs(tx as never, { kind: 'person', person })
    return await retentionWithin(tx, caseId)
  })

/** A proposed case as its readers see it in the list: clear facts, and the sealed label to open. */
export type ProposedCase = Retention & { readonly case: string; readonly body: string; readonly receivedDay: Day; readonly readers: number; readonly label: string | null; readonly wraps: readonly string[] }

export const destructionList = (services: DeskServices, person: string): Promise<readonly ProposedCase[]> =>
  services.database.within({ kind: 'person', person }, async (db) => {
    const tx = deskTables(db)
    const rows = await proposedRows(tx, listed)
    const ids = rows.map((row) => row.id)
    const [wraps, confirmations] = [await wrapsOf(tx, ids, person), await confirmationsOf(tx, ids)]
    return rows.map((row): ProposedCase => ({
      ...factsOf(row), case: row.id, body: row.body, receivedDay: row.received_day, readers: Number(row.readers), proposedDay: row.proposed_day,
      confirmations: confirmations.filter((one) => one.case_id === row.id).map(({ person: who, archived }) => ({ person: who, archived })),
      label: row.label ? encodeBase64Url(peel(row.key, row.label)) : null,
      wraps: wraps.filter((wrap) => wrap.case_id === row.id).map((wrap) => encodeBase64Url(peel(row.key, wrap.content))),
    }))
  })

/** A certificate as it was signed: an Ed25519 signature of the desk's clock key over the text. */
export type SignedCertificate = { readonly day: Day; readonly note: string; readonly sig: string; readonly key: string }
export type Confirmed = { readonly done: 'waiting' | 'taken-back' } | { readonly done: 'destroyed'; readonly certificate: SignedCertificate }

/** One reader's yes to the destruction of a proposed case, or taking it back. With the second yes the case is erased and the certificate signed, in one transaction. */
export const confirmDestruction = async (services: DeskServices, person: string, caseId: string, said: { readonly confirm: boolean; readonly archived: boolean }): Promise<Result<Confirmed, 'not-found' | ConfirmRefusal>> => {
  const today = services.clock.today()
  const outcome = await services.database.within({ kind: 'person', person }, async (db): Promise<Result<Confirmed & { readonly parts?: readonly string[] }, 'not-found' | ConfirmRefusal>> => {
    const tx = deskTables(db)
    const row = await caseRow(tx, caseId)
    if (!row) return refuse('not-found')
    await actAs(tx as never, { kind: 'system' })
    if (!said.confirm) {
      await takeBackConfirmation(tx, caseId, person)
      return ok({ done: 'taken-back' })
    }
    // An authority reads and decides; what becomes of the case is the committee's.
    const authorities = rosterOf(services).handlers.filter((one) => one.duty === 'authority').map((one) => one.id)
    const facts = factsOf(row)
    const rule = retentionRule(facts.retentionClass)
    const against = mayConfirm(facts, today, { person, archived: said.archived })
    if (against !== null || !rule || facts.closedYear === null || !(await proposalOf(tx, caseId))) return refuse(against ?? 'not-due')
    await putConfirmation(tx, caseId, { person, archived: said.archived })
    const confirmations = await confirmationsOf(tx, [caseId])
    const readers = row.readers.filter((one) => !authorities.includes(one))
    if (!isConfirmed(confirmations, readers)) return ok({ done: 'waiting' })
    const confirmedBy = confirmations.map((one) => one.person).filter((one) => readers.includes(one))
    const note = certificateText({ case: caseId, rule, closedYear: facts.closedYear, archived: rule.archiveFirst.length > 0, confirmedBy, erasedDay: today, lastBackupDiesOn: addDays(today, backupDays) })
    const certificate: SignedCertificate = { day: today, note, sig: encodeBase64Url(services.clockKey.signNote(note)), key: services.clockKey.key }
    const parts = await eraseWithin(tx, caseId)
    await insertCertificate(tx, { case_id: caseId, confirmed_by: [...confirmedBy], ...certificate })
    return ok({ done: 'destroyed', certificate, parts })
  })
  if (!outcome.ok || outcome.value.done !== 'destroyed') return outcome
  const { parts = [], ...confirmed } = outcome.value
  for (const part of parts) await services.blobs.delete(part)
  return ok(confirmed)
}

/** Certificates of what this person confirmed. */
export const certificates = (services: DeskServices, person: string): Promise<readonly SignedCertificate[]> => services.database.within({ kind: 'person', person }, (db) => certificateRows(deskTables(db), listed))

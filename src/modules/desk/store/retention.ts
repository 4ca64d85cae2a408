import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Confirmation } from '../rules/retention/destruction.ts'
import type { DeskTx } from './tables.ts'

/** Proposes every case of a class that closed in that year or before and is not held; those proposed before stay as they are. Says how many are new. */
export const proposeClosed = async (tx: DeskTx, retentionClass: string, closedUntil: number, day: Day): Promise<number> => {
  const due = tx.selectFrom('desk.cases').select(['id', sql<Day>`${day}::date`.as('day')]).where('open', '=', false).where('retention_class', '=', retentionClass).where('closed_year', '<=', closedUntil).where('legal_hold', '=', false)
    // Looked up once: a look for each case would pass over all that this very statement has added so far.
    .where('id', 'not in', tx.selectFrom('desk.destruction').select('case_id'))
  const done = await tx.insertInto('desk.destruction').columns(['case_id', 'proposed_day']).expression(due).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

/** A case that is held, reopened or reclassed is no longer proposed; what was said to the proposal goes with it. */
export const dropProposal = async (tx: DeskTx, caseId: string): Promise<void> => {
  await tx.deleteFrom('desk.destruction').where('case_id', '=', caseId).execute()
}

export const proposalOf = (tx: DeskTx, caseId: string) => tx.selectFrom('desk.destruction').select('proposed_day').where('case_id', '=', caseId).executeTakeFirst()

export const confirmationsOf = async (tx: DeskTx, caseIds: readonly string[]): Promise<readonly (Confirmation & { readonly case_id: string })[]> =>
  caseIds.length === 0 ? [] : await tx.selectFrom('desk.destruction_consent').select(['case_id', 'person', 'archived']).where('case_id', 'in', caseIds).orderBy('person').execute()

export const putConfirmation = async (tx: DeskTx, caseId: string, { person, archived }: Confirmation): Promise<void> => {
  await tx.deleteFrom('desk.destruction_consent').where('case_id', '=', caseId).where('person', '=', person).execute()
  await tx.insertInto('desk.destruction_consent').values({ case_id: caseId, person, archived }).execute()
}

export const takeBackConfirmation = async (tx: DeskTx, caseId: string, person: string): Promise<void> => {
  await tx.deleteFrom('desk.destruction_consent').where('case_id', '=', caseId).where('person', '=', person).execute()
}

/** The proposed cases that the transaction's person reads, oldest proposal first. */
export const proposedRows = (tx: DeskTx, limit: number) =>
  tx.selectFrom('desk.destruction as d').innerJoin('desk.cases as c', 'c.id', 'd.case_id').innerJoin('erase.key as k', 'k.subject', 'c.id').leftJoin('desk.label as l', 'l.case_id', 'c.id')
    .select(['c.id', 'c.body', 'c.received_day', 'c.retention_class', 'c.legal_hold', 'c.closed_year', 'd.proposed_day', 'k.key', 'l.content as label', sql<number>`cardinality(c.readers)`.as('readers')])
    .orderBy('d.proposed_day').orderBy('c.id').limit(limit).execute()

export const setRetention = async (tx: DeskTx, caseId: string, to: { readonly retention_class?: string; readonly legal_hold?: boolean }): Promise<void> => {
  await tx.updateTable('desk.cases').set(to).where('id', '=', caseId).execute()
}

export const insertCertificate = async (tx: DeskTx, row: { readonly case_id: string; readonly confirmed_by: string[]; readonly day: Day; readonly note: string; readonly sig: string; readonly key: string }): Promise<void> => {
  await tx.insertInto('desk.certificate').values(row).execute()
}

export const certificateRows = (tx: DeskTx, limit: number) => tx.selectFrom('desk.certificate').select(['day', 'note', 'sig', 'key']).orderBy('day', 'desc').orderBy('case_id').limit(limit).execute()

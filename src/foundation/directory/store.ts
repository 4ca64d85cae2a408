import { sql } from 'kysely'
import type { Day } from '../kernel/clock.ts'
import type { DirectoryRole } from '../sealing/core/directory.ts'
import type { Signed } from '../sealing/core/protocol.ts'
import type { Tx } from '../storage/database.ts'

export type EnrolmentState = 'waiting' | 'approved' | 'refused'
/** A key that somebody made: public halves, and what an administrator decided about it. */
export type Enrolment = {
  readonly person: string; readonly enc: string; readonly sig: string; readonly day: Day
  readonly state: EnrolmentState; readonly decidedBy: string | null; readonly decidedDay: Day | null; readonly version: number
}
/** An entry as it is kept beside its signed form. */
export type StoredEntry = {
  readonly hash: string; readonly person: string; readonly role: DirectoryRole; readonly department: string; readonly name: string
  readonly enc: string; readonly sig: string; readonly signedBy: string; readonly notAfter: Day; readonly revoked: boolean; readonly signed: Signed
}
export type StoredHead = { readonly version: number; readonly day: Day; readonly notAfter: Day; readonly signedBy: string; readonly signed: Signed }

type Tables = {
  'directory.enrolment': { person: string; enc: string; sig: string; day: Day; state: EnrolmentState; decided_by: string | null; decided_day: Day | null; version: number }
  'directory.entry': {
    hash: string; person: string; role: DirectoryRole; department: string; name: string; enc: string; sig: string; signed_by: string
    not_after: Day; revoked: boolean; payload: string; signature: string
  }
  'directory.head': { version: number; day: Day; not_after: Day; signed_by: string; payload: string; signature: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()

const enrolmentOf = ({ decided_by, decided_day, ...row }: Tables['directory.enrolment']): Enrolment => ({ ...row, decidedBy: decided_by, decidedDay: decided_day })
const entryOf = ({ signed_by, not_after, payload, signature, ...row }: Tables['directory.entry']): StoredEntry =>
  ({ ...row, signedBy: signed_by, notAfter: not_after, signed: { payload, sig: signature } })

/** Gives changes of the directory one order over all processes. */
export const lockDirectory = async (tx: Tx): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(6410047::bigint)`.execute(tx)
}

/** Every enrolment this actor may see: the system all, a person their own. */
export const loadEnrolments = async (tx: Tx, person?: string): Promise<readonly Enrolment[]> => {
  const all = on(tx).selectFrom('directory.enrolment').selectAll().orderBy('day').orderBy('person')
  return (await (person === undefined ? all : all.where('person', '=', person)).execute()).map(enrolmentOf)
}

/** Saves an enrolment whose `version` is one above what is stored; false when somebody was first. */
export const saveEnrolment = async (tx: Tx, one: Enrolment): Promise<boolean> => {
  const { person, enc, sig, day, state, decidedBy, decidedDay, version } = one
  const { rows } = version === 1
    ? await sql`INSERT INTO directory.enrolment VALUES (${person}, ${enc}, ${sig}, ${day}, ${state}, ${decidedBy}, ${decidedDay}, 1) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)
    : await sql`UPDATE directory.enrolment SET enc = ${enc}, sig = ${sig}, day = ${day}, state = ${state}, decided_by = ${decidedBy}, decided_day = ${decidedDay}, version = ${version}
        WHERE person = ${person} AND version = ${version - 1} RETURNING person`.execute(tx)
  return rows.length === 1
}

/** Entries that were not withdrawn and have not ended; of one role and department or of some persons when asked. */
export const standingEntries = async (
  tx: Tx, today: Day, wanted: { readonly role?: DirectoryRole | undefined; readonly department?: string | undefined; readonly persons?: readonly string[] | undefined } = {},
): Promise<readonly StoredEntry[]> => {
  let query = on(tx).selectFrom('directory.entry').selectAll().where('revoked', '=', false).where('not_after', '>=', today)
  if (wanted.role !== undefined) query = query.where('role', '=', wanted.role)
  if (wanted.department !== undefined) query = query.where('department', 'in', [wanted.department, ''])
  if (wanted.persons !== undefined) query = query.where('person', 'in', wanted.persons.length === 0 ? [''] : [...wanted.persons])
  return (await query.orderBy('name').orderBy('hash').execute()).map(entryOf)
}

/** Hashes of what was withdrawn before its last day, sorted. */
export const revokedHashes = async (tx: Tx, today: Day): Promise<readonly string[]> =>
  (await on(tx).selectFrom('directory.entry').select('hash').where('revoked', '=', true).where('not_after', '>=', today).orderBy('hash').execute()).map(({ hash }) => hash)

export const insertEntry = async (tx: Tx, one: StoredEntry): Promise<void> => {
  const { hash, person, role, department, name, enc, sig, signedBy, notAfter, revoked, signed } = one
  await on(tx).insertInto('directory.entry').values({
    hash, person, role, department, name, enc, sig, signed_by: signedBy, not_after: notAfter, revoked, payload: signed.payload, signature: signed.sig,
  }).onConflict((conflict) => conflict.column('hash').doUpdateSet({ revoked: false })).execute()
}

export const revokeEntries = async (tx: Tx, hashes: readonly string[]): Promise<void> => {
  if (hashes.length > 0) await on(tx).updateTable('directory.entry').set({ revoked: true }).where('hash', 'in', [...hashes]).execute()
}

export const newestHead = async (tx: Tx): Promise<StoredHead | null> => {
  const row = await on(tx).selectFrom('directory.head').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst()
  return row ? { version: row.version, day: row.day, notAfter: row.not_after, signedBy: row.signed_by, signed: { payload: row.payload, sig: row.signature } } : null
}

export const insertHead = async (tx: Tx, { version, day, notAfter, signedBy, signed }: StoredHead): Promise<void> => {
  await on(tx).insertInto('directory.head').values({ version, day, not_after: notAfter, signed_by: signedBy, payload: signed.payload, signature: signed.sig }).execute()
}

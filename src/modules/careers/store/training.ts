import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Audience, Certificate, Course } from '../rules/training/register.ts'

type CourseRow = { code: string; name: string; kind: Course['kind']; audiences: readonly Audience[]; inclusion: string; valid_months: number | null; version: number }
export type Session = { readonly id: string; readonly course: string; readonly department: string; readonly day: Day; readonly place: string; readonly state: 'planned' | 'held' | 'cancelled'; /** Why it does not go on; empty otherwise. */ readonly reason: string; /** The day it was called off. */ readonly ended_day: Day | null; readonly version: number }
export type Withdrawal = Pick<Certificate, 'person' | 'course' | 'obtained'> & { readonly reason: string; readonly day: Day; readonly by_person: string }
export type Attendance = { readonly session: string; readonly person: string; readonly state: 'signed-up' | 'attended' | 'absent' }
type Tables = { 'careers.course': CourseRow; 'careers.session': Session; 'careers.attendance': Attendance; 'careers.certificate': Certificate; 'careers.withdrawal': Withdrawal }
const on = (tx: Tx) => tx.withTables<Tables>()

export const loadCourses = async (tx: Tx): Promise<readonly Course[]> => (await on(tx).selectFrom('careers.course').selectAll().orderBy('name').execute()).map(({ valid_months, ...row }) => ({ ...row, validMonths: valid_months }))
/** Saves a course whose `version` is one above what is stored (1 for a new one); false when somebody was first. */
export const saveCourse = async (tx: Tx, one: Course): Promise<boolean> => {
  const audiences = JSON.stringify(one.audiences)
  const { rows } = one.version === 1
    ? await sql`INSERT INTO careers.course VALUES (${one.code}, ${one.name}, ${one.kind}, ${audiences}::jsonb, ${one.inclusion}, ${one.validMonths}, 1) ON CONFLICT DO NOTHING RETURNING code`.execute(tx)
    : await sql`UPDATE careers.course SET name = ${one.name}, kind = ${one.kind}, audiences = ${audiences}::jsonb, inclusion = ${one.inclusion}, valid_months = ${one.validMonths}, version = ${one.version} WHERE code = ${one.code} AND version = ${one.version - 1} RETURNING code`.execute(tx)
  return rows.length === 1
}

/** Sessions of some departments (all when null) from a day on, or the one asked for. */
export const loadSessions = async (tx: Tx, departments: readonly string[] | null, from: Day): Promise<readonly Session[]> => {
  const all = on(tx).selectFrom('careers.session').selectAll().where('day', '>=', from)
  return (departments === null ? all : all.where('department', 'in', departments.length === 0 ? ['-'] : [...departments])).orderBy('day').orderBy('id').limit(200).execute()
}
export const loadSession = async (tx: Tx, id: string): Promise<Session | null> => (await on(tx).selectFrom('careers.session').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
export const saveSession = async (tx: Tx, one: Session): Promise<boolean> => {
  const rows = one.version === 1
    ? await on(tx).insertInto('careers.session').values(one).onConflict((conflict) => conflict.doNothing()).returning('id').execute()
    : await on(tx).updateTable('careers.session').set(one).where('id', '=', one.id).where('version', '=', one.version - 1).returning('id').execute()
  return rows.length === 1
}
export const loadAttendance = async (tx: Tx, session: string): Promise<readonly Attendance[]> => on(tx).selectFrom('careers.attendance').selectAll().where('session', '=', session).execute()
export const saveAttendance = async (tx: Tx, one: Attendance): Promise<void> => {
  await sql`INSERT INTO careers.attendance VALUES (${one.session}, ${one.person}, ${one.state}) ON CONFLICT (session, person) DO UPDATE SET state = ${one.state}`.execute(tx)
}
export const removeAttendance = async (tx: Tx, session: string, person: string): Promise<void> => void (await on(tx).deleteFrom('careers.attendance').where('session', '=', session).where('person', '=', person).execute())
/** Who signed up for sessions that were called off on a day. */
export const loadCalledOff = async (tx: Tx, day: Day): Promise<readonly string[]> =>
  (await on(tx).selectFrom('careers.attendance').innerJoin('careers.session', 'careers.session.id', 'careers.attendance.session').select('careers.attendance.person').where('careers.session.ended_day', '=', day).execute()).map(({ person }) => person)
/** The sessions that somebody signed up for, as that person or the system. */
export const loadSessionsOf = async (tx: Tx, ids: readonly string[], from: Day): Promise<readonly Session[]> =>
  ids.length === 0 ? [] : on(tx).selectFrom('careers.session').selectAll().where('id', 'in', [...ids]).where('day', '>=', from).orderBy('day').execute()
export const loadOwnAttendance = async (tx: Tx, person: string): Promise<readonly string[]> => (await on(tx).selectFrom('careers.attendance').select('session').where('person', '=', person).execute()).map(({ session }) => session)

/** Certificates of some persons, or of all; as a person: one's own. */
export const loadCertificates = async (tx: Tx, persons?: readonly string[]): Promise<readonly Certificate[]> => {
  const all = on(tx).selectFrom('careers.certificate').selectAll().orderBy('obtained', 'desc')
  return (persons === undefined ? all : all.where('person', 'in', persons.length === 0 ? [''] : [...persons])).execute()
}
export const insertCertificates = async (tx: Tx, rows: readonly Certificate[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 1000) await on(tx).insertInto('careers.certificate').values(rows.slice(at, at + 1000)).onConflict((conflict) => conflict.doNothing()).execute()
}
export const deleteCertificate = async (tx: Tx, person: string, course: string, obtained: Day): Promise<void> => void (await on(tx).deleteFrom('careers.certificate').where('person', '=', person).where('course', '=', course).where('obtained', '=', obtained).execute())
export const insertWithdrawal = async (tx: Tx, one: Withdrawal): Promise<void> => void (await on(tx).insertInto('careers.withdrawal').values(one).execute())
/** All withdrawals; as a person: one's own. */
export const loadWithdrawals = async (tx: Tx): Promise<readonly Withdrawal[]> => on(tx).selectFrom('careers.withdrawal').selectAll().orderBy('day', 'desc').execute()

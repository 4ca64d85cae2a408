import { sql } from 'kysely'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Appointment, Certificate } from '../rules/appointment.ts'
import type { AnswerCount, Aim } from '../rules/diversity.ts'
import type { Profile } from '../rules/listing.ts'

type AppointmentRow = { person: string; department: string; kind: Appointment['kind']; valid_from: Day; valid_to: Day | null; leave_from: Day | null; leave_to: Day | null; cover: string | null; version: number }
type Tables = {
  'advisers.profile': { person: string; content: Omit<Profile, 'person' | 'version'>; version: number }
  'advisers.appointment': AppointmentRow
  'advisers.certificate': Certificate
  'advisers.headcount': { department: string; employees: number; day: Day }
  'advisers.pool_answer': { department: string; year: number; characteristic: AnswerCount['characteristic']; answer: string; count: number }
  'advisers.aim': { department: string; characteristic: Aim['characteristic']; words: string; version: number }
  'advisers.history': { number: number; person: string; what: string; day: Day; by_person: string }
}
const on = (tx: Tx) => tx.withTables<Tables>()

const appointmentOf = ({ valid_from, valid_to, leave_from, leave_to, ...row }: AppointmentRow): Appointment =>
  ({ ...row, validFrom: valid_from, validTo: valid_to, leaveFrom: leave_from, leaveTo: leave_to })

/** Every appointment this actor may see: the system all, an adviser their own. */
export const loadAppointments = async (tx: Tx): Promise<readonly Appointment[]> => (await on(tx).selectFrom('advisers.appointment').selectAll().orderBy('person').execute()).map(appointmentOf)

/** Saves an appointment whose `version` is one above what is stored; false when somebody was first. */
export const saveAppointment = async (tx: Tx, one: Appointment): Promise<boolean> => {
  const { person, department, kind, validFrom, validTo, leaveFrom, leaveTo, cover, version } = one
  const { rows } = version === 1
    ? await sql`INSERT INTO advisers.appointment VALUES (${person}, ${department}, ${kind}, ${validFrom}, ${validTo}, ${leaveFrom}, ${leaveTo}, ${cover}, 1) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)
    : await sql`UPDATE advisers.appointment SET department = ${department}, kind = ${kind}, valid_from = ${validFrom}, valid_to = ${validTo}, leave_from = ${leaveFrom}, leave_to = ${leaveTo},
        cover = ${cover}, version = ${version} WHERE person = ${person} AND version = ${version - 1} RETURNING person`.execute(tx)
  return rows.length === 1
}

export const loadCertificates = async (tx: Tx, person?: string): Promise<readonly Certificate[]> => {
  const all = on(tx).selectFrom('advisers.certificate').selectAll().orderBy('obtained', 'desc').orderBy('id')
  return (await (person === undefined ? all : all.where('person', '=', person)).execute())
}
export const insertCertificate = async (tx: Tx, one: Certificate): Promise<void> => void (await on(tx).insertInto('advisers.certificate').values(one).execute())
export const deleteCertificate = async (tx: Tx, id: string, person: string): Promise<void> => void (await on(tx).deleteFrom('advisers.certificate').where('id', '=', id).where('person', '=', person).execute())

export const loadProfiles = async (tx: Tx): Promise<readonly Profile[]> =>
  (await on(tx).selectFrom('advisers.profile').selectAll().execute()).map(({ person, content, version }) => ({ ...content, person, version }))

/** Saves a profile on the version that was read (0 for the first); false when it changed meanwhile. */
export const saveProfile = async (tx: Tx, { person, version, ...content }: Profile): Promise<boolean> => {
  const text = JSON.stringify(content)
  const { rows } = version === 1
    ? await sql`INSERT INTO advisers.profile VALUES (${person}, ${text}::jsonb, 1) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)
    : await sql`UPDATE advisers.profile SET content = ${text}::jsonb, version = ${version} WHERE person = ${person} AND version = ${version - 1} RETURNING person`.execute(tx)
  return rows.length === 1
}
/** Withdraws a profile: the row is gone, nothing of it is kept. */
export const deleteProfile = async (tx: Tx, person: string): Promise<void> => void (await on(tx).deleteFrom('advisers.profile').where('person', '=', person).execute())

export const loadHeadcounts = async (tx: Tx): Promise<ReadonlyMap<string, number>> =>
  new Map((await on(tx).selectFrom('advisers.headcount').select(['department', 'employees']).execute()).map(({ department, employees }) => [department, employees]))
export const saveHeadcount = async (tx: Tx, department: string, employees: number, day: Day): Promise<void> => {
  await sql`INSERT INTO advisers.headcount VALUES (${department}, ${employees}, ${day}) ON CONFLICT (department) DO UPDATE SET employees = ${employees}, day = ${day}`.execute(tx)
}

export const loadAnswerCounts = async (tx: Tx, department: string, year: number): Promise<readonly AnswerCount[]> =>
  on(tx).selectFrom('advisers.pool_answer').select(['characteristic', 'answer', 'count']).where('department', '=', department).where('year', '=', year).execute()
/** Adds one to a count; nothing says whose it was. */
export const countAnswer = async (tx: Tx, department: string, year: number, characteristic: string, answer: string): Promise<void> => {
  await sql`INSERT INTO advisers.pool_answer VALUES (${department}, ${year}, ${characteristic}, ${answer}, 1)
    ON CONFLICT (department, year, characteristic, answer) DO UPDATE SET count = advisers.pool_answer.count + 1`.execute(tx)
}
/** Notes that somebody answered this year; false when they had. */
export const markAnswered = async (tx: Tx, year: number, person: string): Promise<boolean> =>
  (await sql`INSERT INTO advisers.pool_answered VALUES (${year}, ${person}) ON CONFLICT DO NOTHING RETURNING person`.execute(tx)).rows.length === 1
export const hasAnswered = async (tx: Tx, year: number, person: string): Promise<boolean> =>
  (await sql`SELECT 1 FROM advisers.pool_answered WHERE year = ${year} AND person = ${person}`.execute(tx)).rows.length === 1

export const loadAims = async (tx: Tx, department: string): Promise<readonly Aim[]> => on(tx).selectFrom('advisers.aim').selectAll().where('department', '=', department).execute()
export const saveAim = async (tx: Tx, { department, characteristic, words }: Omit<Aim, 'version'>): Promise<void> => {
  await sql`INSERT INTO advisers.aim VALUES (${department}, ${characteristic}, ${words}, 1)
    ON CONFLICT (department, characteristic) DO UPDATE SET words = ${words}, version = advisers.aim.version + 1`.execute(tx)
}

export type HistoryLine = { readonly person: string; readonly what: string; readonly day: Day; readonly by: string }
export const recordHistory = async (tx: Tx, { person, what, day, by }: HistoryLine): Promise<void> => {
  await sql`INSERT INTO advisers.history (person, what, day, by_person) VALUES (${person}, ${what}, ${day}, ${by})`.execute(tx)
}
export const loadHistory = async (tx: Tx, person: string): Promise<readonly HistoryLine[]> =>
  (await on(tx).selectFrom('advisers.history').selectAll().where('person', '=', person).orderBy('number', 'desc').execute()).map(({ by_person, number: _number, ...row }) => ({ ...row, by: by_person }))

import { addDays, isDay } from '../../../foundation/calendar/day.ts'
import { readCsv } from '../../../foundation/files/csv.ts'
import { releaseShare, type Released, type ShownShare } from '../../../foundation/disclosure/index.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { utf8 } from '../../../foundation/kernel/bytes.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { sha256 } from '../../../foundation/sealing/core/digest.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { checkCertificates, type CertificateProblem } from '../rules/training/import.ts'
import { audiences, coverageOf, expiryOf, practiceCourse, rolesOf, standingOf, trainedUntil, type Audience, type Certificate, type Course, type Standing } from '../rules/training/register.ts'
import { settings } from '../rules/settings.ts'
import { noteImport } from '../store/scores.ts'
import {
  insertCertificates, loadAttendance, loadCalledOff, loadCertificates, loadCourses, loadOwnAttendance, loadSession, loadSessions, loadSessionsOf, loadWithdrawals, removeAttendance, saveAttendance, saveCourse, saveSession, type Attendance, type Session, type Withdrawal,
} from '../store/training.ts'
import { toHex } from './procedure/hex.ts'
import { asSystem, departmentsIn, departmentsOn, mayActFor, type Acting, type CareersServices, type Department, type StaffMember } from './services.ts'

const everyRole = audiences.flatMap((audience) => rolesOf[audience])
/** People of an audience, each once. Who handles cases belongs to a body, so they count for who acts in the whole house. */
const inAudience = (holders: readonly StaffMember[], audience: Audience, acting: Acting): readonly StaffMember[] => {
  const found = holders.filter(({ role, department }) => rolesOf[audience].includes(role) && (acting.scopes.includes('') || (department !== null && mayActFor(acting, department))))
  return found.filter((one, at) => found.findIndex(({ person }) => person === one.person) === at)
}

/** Everybody of any audience that somebody keeps the register for, each once. */
export const peopleOf = async (services: CareersServices, tx: Tx, today: Day, acting: Acting): Promise<readonly StaffMember[]> => {
  const holders = await services.staff.holders(tx, today, everyRole)
  const found = audiences.flatMap((audience) => inAudience(holders, audience, acting))
  return found.filter((one, at) => found.findIndex(({ person }) => person === one.person) === at)
}

export type Coverage = { readonly audience: Audience; readonly trained: number; readonly people: number; readonly shown: Released<ShownShare> }
export type Reminder = { readonly person: string; readonly name: string; readonly audience: Audience; readonly standing: Exclude<Standing, 'valid'>; readonly until: Day | null }
export type RegisterView = { readonly courses: readonly Course[]; readonly sessions: readonly Session[]; readonly coverage: readonly Coverage[]; readonly reminders: readonly Reminder[]; readonly departments: readonly Department[] }
/** The register as who keeps it sees it: courses, coming sessions, coverage, and who is due. */
export const register = (services: CareersServices, acting: Acting): Promise<RegisterView> => asSystem(services, async (tx, today) => {
  const holders = await services.staff.holders(tx, today, everyRole)
  const [courses, certificates] = [await loadCourses(tx), await loadCertificates(tx)]
  const order: readonly Standing[] = ['ended', 'ends-soon', 'never']
  return {
    courses, departments: (await departmentsOn(tx, today)).filter(({ id }) => mayActFor(acting, id)), sessions: await loadSessions(tx, departmentsIn(acting), addDays(today, -30)),
    coverage: audiences.map((audience) => {
      const { trained, people } = coverageOf(inAudience(holders, audience, acting).map(({ person }) => person), audience, courses, certificates, today)
      return { audience, trained, people, shown: releaseShare(trained, people) }
    }),
    reminders: audiences.flatMap((audience) => inAudience(holders, audience, acting).flatMap(({ person, name }): readonly Reminder[] => {
      const standing = standingOf(person, audience, courses, certificates, today)
      const until = trainedUntil(person, audience, courses, certificates, today)
      return standing === 'valid' ? [] : [{ person, name, audience, standing, until: until === 'no-end' ? null : until }]
    })).toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || (a.until ?? '').localeCompare(b.until ?? '') || a.name.localeCompare(b.name, 'nl')),
  }
})

export type CourseRefusal = 'not-valid' | 'stale' | 'programme-without-inclusion'
/** Adds or changes a course. A leadership programme must say what it teaches about inclusion, or that it teaches nothing yet. */
export const keepCourse = (services: CareersServices, one: Course): Promise<Result<null, CourseRefusal>> => asSystem(services, async (tx) => {
  if (!/^[a-z0-9-]{2,40}$/.test(one.code) || one.name.trim() === '' || one.name.length > 200 || one.audiences.length === 0 || one.inclusion.length > 2000) return refuse('not-valid')
  if (one.kind === 'leadership' && one.inclusion.trim() === '') return refuse('programme-without-inclusion')
  return (await saveCourse(tx, one)) ? ok(null) : refuse('stale')
})

export type SessionRefusal = 'not-found' | 'not-valid'
export const planSession = (services: CareersServices, acting: Acting, one: Pick<Session, 'course' | 'department' | 'day' | 'place'>): Promise<Result<string, SessionRefusal>> => asSystem(services, async (tx) => {
  if (!mayActFor(acting, one.department)) return refuse('not-found')
  if (!isDay(one.day) || one.place.trim() === '' || one.place.length > 200 || !(await loadCourses(tx)).some(({ code }) => code === one.course)) return refuse('not-valid')
  const id = newId(services.random)
  await saveSession(tx, { ...one, id, state: 'planned', reason: '', ended_day: null, version: 1 })
  return ok(id)
})
export type SessionView = { readonly session: Session; readonly course: Course; readonly attendance: readonly (Attendance & { readonly name: string })[]; readonly choices: readonly StaffMember[] }
const sessionFor = async (tx: Tx, acting: Acting, id: string): Promise<Session | null> => { const found = await loadSession(tx, id); return found && mayActFor(acting, found.department) ? found : null }
/** One session with who signed up, and who else may. */
export const sessionView = (services: CareersServices, acting: Acting, id: string): Promise<Result<SessionView, 'not-found'>> => asSystem(services, async (tx, today) => {
  const session = await sessionFor(tx, acting, id)
  const course = (await loadCourses(tx)).find(({ code }) => code === session?.course)
  if (!session || !course) return refuse('not-found')
  const holders = await services.staff.holders(tx, today, everyRole)
  const attendance = await loadAttendance(tx, id)
  const people = course.audiences.flatMap((audience) => inAudience(holders, audience, acting))
  return ok({
    session, course, attendance: attendance.map((one) => ({ ...one, name: holders.find(({ person }) => person === one.person)?.name ?? '?' })).toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    choices: people.filter((one, at) => people.findIndex(({ person }) => person === one.person) === at && !attendance.some(({ person }) => person === one.person)),
  })
})
export const signUp = (services: CareersServices, acting: Acting, id: string, persons: readonly string[]): Promise<Result<null, 'not-found'>> => asSystem(services, async (tx, today) => {
  const session = await sessionFor(tx, acting, id)
  if (!session || session.state !== 'planned') return refuse('not-found')
  const known = new Set((await services.staff.holders(tx, today, everyRole)).map(({ person }) => person))
  for (const person of persons.filter((one) => known.has(one))) await saveAttendance(tx, { session: id, person, state: 'signed-up' })
  return ok(null)
})
export const signOff = (services: CareersServices, acting: Acting, id: string, person: string): Promise<Result<null, 'not-found'>> => asSystem(services, async (tx) => {
  const session = await sessionFor(tx, acting, id)
  if (!session || session.state !== 'planned') return refuse('not-found')
  await removeAttendance(tx, id, person)
  return ok(null)
})
export type CloseRefusal = 'not-found' | 'stale' | 'not-yet'
/** Closes a session: who attended gets a certificate of that day, who did not is noted as absent. */
export const closeSession = (services: CareersServices, acting: Acting, id: string, version: number, attended: readonly string[]): Promise<Result<null, CloseRefusal>> => asSystem(services, async (tx, today) => {
  const session = await sessionFor(tx, acting, id)
  const course = (await loadCourses(tx)).find(({ code }) => code === session?.course)
  if (!session || !course || session.state !== 'planned') return refuse('not-found')
  if (session.day > today) return refuse('not-yet')
  if (session.version !== version || !(await saveSession(tx, { ...session, state: 'held', version: version + 1 }))) return refuse('stale')
  const list = await loadAttendance(tx, id)
  for (const { person } of list) await saveAttendance(tx, { session: id, person, state: attended.includes(person) ? 'attended' : 'absent' })
  await insertCertificates(tx, list.filter(({ person }) => attended.includes(person)).map(({ person }): Certificate => ({ person, course: course.code, obtained: session.day, expires: expiryOf(course, session.day), source: 'session' })))
  return ok(null)
})

export type CertificateReport = { readonly taken: number; readonly problems: readonly CertificateProblem[] }
/** Takes in certificates from a file `person,course,obtained,expires`; the practice mode's own file names its one course, or none. Line by line; the same file once. */
export const importCertificates = (services: CareersServices, acting: Acting, text: string): Promise<Result<CertificateReport, 'not-a-table' | 'columns' | 'twice'>> => asSystem(services, async (tx, today) => {
  const table = readCsv(text, 'CSV')
  if (!table.ok) return refuse('not-a-table')
  const column = (name: string): readonly string[] | null => table.value.column(name)
  const practice = (column('course') ?? []).every((course) => course === practiceCourse)
  if (column('person') === null || column('obtained') === null || table.value.header.some((name) => !['person', 'course', 'obtained', 'expires'].includes(name))) return refuse('columns')
  if (!(await noteImport(tx, { hash: toHex(sha256(utf8(text))), place: 'training', kind: 'certificates', day: today, by: acting.person, lines: table.value.rows.length }))) return refuse('twice')
  const [subs, holders, courses, certificates] = [await services.staff.bySub(tx), await services.staff.holders(tx, today, everyRole), await loadCourses(tx), await loadCertificates(tx)]
  const yours = new Set(audiences.flatMap((audience) => inAudience(holders, audience, acting).map(({ person }) => person)))
  const rows = table.value.rows.map((_, at) => ({ person: column('person')?.[at] ?? '', course: practice ? practiceCourse : column('course')?.[at] ?? '', obtained: column('obtained')?.[at] ?? '', expires: column('expires')?.[at] ?? '' }))
  const { taken, problems } = checkCertificates(rows, { courses, certificates, withdrawn: await loadWithdrawals(tx), today, personOf: (sub) => { const person = subs.get(sub); return person === undefined ? null : yours.has(person) ? person : 'not-yours' } }, practice ? 'practice' : 'import')
  await insertCertificates(tx, taken)
  return ok({ taken: taken.length, problems })
})

export type OwnTraining = { readonly certificates: readonly Certificate[]; readonly withdrawals: readonly Withdrawal[]; readonly sessions: readonly Session[]; readonly courses: readonly Course[] }
/** One's own certificates, what was taken back, and coming sessions; the database shows no others. */
export const ownTraining = async (services: CareersServices, person: string): Promise<OwnTraining> => {
  const own = await services.database.within({ kind: 'person', person }, async (tx) => ({ certificates: await loadCertificates(tx), withdrawals: await loadWithdrawals(tx), attendance: await loadOwnAttendance(tx, person) }))
  return asSystem(services, async (tx, today) => ({ certificates: own.certificates, withdrawals: own.withdrawals, sessions: await loadSessionsOf(tx, own.attendance, today), courses: await loadCourses(tx) }))
}

/** Who has a certificate that ends within the time of warning, or whose session was called off the day before: for the daily digest. */
export const dueForTraining = (services: CareersServices): Promise<readonly string[]> => asSystem(services, async (tx, today) => {
  const [courses, certificates, holders] = [await loadCourses(tx), await loadCertificates(tx), await services.staff.holders(tx, today, everyRole)]
  // Once when it comes near and once a week before the end: a digest each day would be no reminder.
  const days = new Set([addDays(today, settings.warnDays), addDays(today, 7)])
  return [...new Set([...(await loadCalledOff(tx, addDays(today, -1))), ...audiences.flatMap((audience) => holders.filter(({ role }) => rolesOf[audience].includes(role)).flatMap(({ person }) => { const until = trainedUntil(person, audience, courses, certificates, today); return until !== null && days.has(until) ? [person] : [] }))])]
})

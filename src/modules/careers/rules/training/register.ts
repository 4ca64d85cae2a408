import { addDays } from '../../../../foundation/calendar/day.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Role } from '../../../../foundation/kernel/module.ts'
import { settings } from '../settings.ts'

/** For whom a course is, and by which roles the house knows them. */
export const audiences = ['selection', 'managers', 'advisers', 'desk'] as const
export type Audience = (typeof audiences)[number]
export const rolesOf: Readonly<Record<Audience, readonly Role[]>> = { selection: ['assessor'], managers: ['manager'], advisers: ['adviser'], desk: ['triage', 'member', 'secretary'] }

/** A course or a leadership programme. `inclusion`: what it teaches about inclusion; a programme without it says so. */
export type Course = { readonly code: string; readonly name: string; readonly kind: 'course' | 'leadership'; readonly audiences: readonly Audience[]; readonly inclusion: string; readonly validMonths: number | null; readonly version: number }
export type Certificate = { readonly person: string; readonly course: string; readonly obtained: Day; readonly expires: Day | null; readonly source: 'session' | 'import' | 'practice' }

/** Whether a written reason says something: at least ten letters, no more than fits a page. */
export const reasonStands = (reason: string): boolean => reason.trim().length >= 10 && reason.length <= 1000

/** The course under which certificates of the escalation practice mode come in. */
export const practiceCourse = 'oefening-escalatie'

const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const first = (at: number): Day => `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
  const last = addDays(first(index + 1), -1)
  return `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`
}
/** The last day on which a certificate counts; null when it does not end. */
export const expiryOf = ({ validMonths }: Pick<Course, 'validMonths'>, obtained: Day): Day | null => (validMonths === null ? null : addMonths(obtained, validMonths))

/** Until when somebody is trained for an audience: the furthest end of what counts today; `no-end`, or null when nothing does. */
export const trainedUntil = (person: string, audience: Audience, courses: readonly Course[], certificates: readonly Certificate[], today: Day): Day | 'no-end' | null => {
  const fitting = new Set(courses.filter((one) => one.audiences.includes(audience)).map(({ code }) => code))
  const counting = certificates.filter((one) => one.person === person && fitting.has(one.course) && one.obtained <= today && (one.expires === null || one.expires >= today))
  if (counting.some(({ expires }) => expires === null)) return 'no-end'
  return counting.map(({ expires }) => expires ?? '').toSorted().at(-1) ?? null
}

export type Standing = 'valid' | 'ends-soon' | 'ended' | 'never'
/** How somebody stands for an audience today. */
export const standingOf = (person: string, audience: Audience, courses: readonly Course[], certificates: readonly Certificate[], today: Day): Standing => {
  const until = trainedUntil(person, audience, courses, certificates, today)
  if (until !== null) return until !== 'no-end' && until <= addDays(today, settings.warnDays) ? 'ends-soon' : 'valid'
  const fitting = new Set(courses.filter((one) => one.audiences.includes(audience)).map(({ code }) => code))
  return certificates.some((one) => one.person === person && fitting.has(one.course)) ? 'ended' : 'never'
}

/** How many of an audience are trained today. */
export const coverageOf = (people: readonly string[], audience: Audience, courses: readonly Course[], certificates: readonly Certificate[], today: Day): { readonly trained: number; readonly people: number } =>
  ({ trained: people.filter((person) => trainedUntil(person, audience, courses, certificates, today) !== null).length, people: people.length })

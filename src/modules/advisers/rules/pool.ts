import type { Day } from '../../../foundation/kernel/clock.ts'
import { certifiedUntil, isNear, type Appointment, type Certificate, type Standing } from './appointment.ts'
import { languagesSpoken, subjects } from './lists.ts'
import type { Profile } from './listing.ts'
import { settings } from './settings.ts'

/** One adviser as the coordinator sees them: nothing of conversations. */
export type Member = { readonly appointment: Appointment; readonly name: string; readonly standing: Standing; readonly certificates: readonly Certificate[]; readonly profile: Profile | null }

export type Warning =
  | { readonly what: 'nobody-available' | 'last-one' | 'no-headcount' }
  | { readonly what: 'ratio'; readonly employees: number; readonly advisers: number; readonly needed: number }
  | { readonly what: 'expired' | 'no-cover' | 'no-key' | 'cover-away'; readonly person: string }
  | { readonly what: 'expires' | 'appointment-ends'; readonly person: string; readonly day: Day }

/** Advisers that a ministry of this size needs by the house's ratio, and never fewer than two: one may be away, or be whom it is about. */
export const neededFor = (employees: number): number => Math.max(2, Math.ceil(employees / settings.employeesPerAdviser))

/** What the coordinator should know of one pool. Warnings only: nothing is blocked by them. */
export const poolWarnings = (members: readonly Member[], employees: number | null, today: Day): readonly Warning[] => {
  const standing = members.filter((one) => one.standing !== 'ended')
  const available = standing.filter((one) => one.standing === 'available')
  const warnings: Warning[] = []
  if (available.length === 0) warnings.push({ what: 'nobody-available' })
  else if (available.length === 1) warnings.push({ what: 'last-one' })
  if (employees === null) warnings.push({ what: 'no-headcount' })
  else if (available.length < neededFor(employees)) warnings.push({ what: 'ratio', employees, advisers: available.length, needed: neededFor(employees) })
  for (const { appointment, standing: now, certificates } of standing) {
    const { person, cover, validTo } = appointment
    const until = certifiedUntil(certificates, person, today)
    if (now === 'not-certified') warnings.push({ what: 'expired', person })
    else if (until !== null && isNear(until, today)) warnings.push({ what: 'expires', person, day: until })
    if (now === 'no-key') warnings.push({ what: 'no-key', person })
    if (validTo !== null && isNear(validTo, today)) warnings.push({ what: 'appointment-ends', person, day: validTo })
    if (now === 'on-leave' && cover === null) warnings.push({ what: 'no-cover', person })
    if (now === 'on-leave' && cover !== null && members.some((one) => one.appointment.person === cover && one.standing !== 'available')) warnings.push({ what: 'cover-away', person: cover })
  }
  return warnings
}

export type Band = 'quiet' | 'normal' | 'busy' | 'too-few'

/** How busy a pool is, in three bands of its average; a pool of fewer than three says nothing, for it would be about one of them. */
export const workloadBand = (open: readonly number[]): Band => {
  if (open.length < settings.bandMinimum) return 'too-few'
  const average = open.reduce((sum, one) => sum + one, 0) / open.length
  return average < settings.quietBelow ? 'quiet' : average >= settings.busyFrom ? 'busy' : 'normal'
}

/** What recruiting should look for: how many, and which languages and subjects nobody available brings. Never somebody's origin. */
export const recruitmentNeed = (members: readonly Member[], employees: number | null, today: Day): { readonly people: number; readonly soon: number; readonly languages: readonly string[]; readonly subjects: readonly string[] } => {
  const available = members.filter(({ standing }) => standing === 'available')
  const leaving = available.filter(({ appointment }) => isNear(appointment.validTo, today)).length
  const brought = (pick: (profile: Profile) => readonly string[]) => new Set(available.flatMap(({ profile }) => (profile ? pick(profile) : [])))
  const [spoken, known] = [brought((profile) => profile.languages), brought((profile) => profile.subjects)]
  return {
    people: Math.max(0, (employees === null ? 2 : neededFor(employees)) - available.length), soon: leaving,
    languages: languagesSpoken.filter((one) => one !== 'nl' && !spoken.has(one)), subjects: subjects.filter((one) => !known.has(one)),
  }
}

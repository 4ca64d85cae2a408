import type { Day } from '../../../foundation/kernel/clock.ts'
import { addDays } from '../../../foundation/calendar/day.ts'
import { settings } from './settings.ts'

/** An adviser's place in the pool. `department` is empty for somebody who works for the whole house; `external` stands outside it. */
export type Appointment = {
  readonly person: string
  readonly department: string
  readonly kind: 'internal' | 'external'
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly leaveFrom: Day | null
  readonly leaveTo: Day | null
  /** Who covers during leave; null when nobody was named. */
  readonly cover: string | null
  readonly version: number
}
/** A training followed or a certificate held; `expires` null does not end. */
export type Certificate = { readonly id: string; readonly person: string; readonly kind: 'training' | 'certificate'; readonly name: string; readonly obtained: Day; readonly expires: Day | null }

export type Standing = 'available' | 'on-leave' | 'not-certified' | 'no-key' | 'not-yet' | 'ended'

const within = (from: Day | null, to: Day | null, today: Day): boolean => from !== null && from <= today && (to === null || today <= to)

/** Whether somebody is certified: at least one certificate that has not expired. A training alone is none. */
export const isCertified = (certificates: readonly Certificate[], person: string, today: Day): boolean =>
  certificates.some((one) => one.person === person && one.kind === 'certificate' && one.obtained <= today && (one.expires === null || one.expires >= today))

/** Why an adviser can or cannot be written to for the first time today. Conversations that run go on in every standing. */
export const standingOf = (appointment: Appointment, certificates: readonly Certificate[], hasKey: boolean, today: Day): Standing => {
  if (appointment.validTo !== null && appointment.validTo < today) return 'ended'
  if (appointment.validFrom > today) return 'not-yet'
  if (within(appointment.leaveFrom, appointment.leaveTo, today)) return 'on-leave'
  if (!isCertified(certificates, appointment.person, today)) return 'not-certified'
  return hasKey ? 'available' : 'no-key'
}

/** The last day on which somebody stays certified; null when they are not, or when it does not end. */
export const certifiedUntil = (certificates: readonly Certificate[], person: string, today: Day): Day | null => {
  const own = certificates.filter((one) => one.person === person && one.kind === 'certificate' && one.obtained <= today)
  if (own.some(({ expires }) => expires === null)) return null
  return own.map(({ expires }) => expires ?? '').filter((day) => day >= today).toSorted().at(-1) ?? null
}

/** Whether a day comes within the time of warning. */
export const isNear = (day: Day | null, today: Day): boolean => day !== null && day >= today && day <= addDays(today, settings.warnDays)

export type AppointmentRefusal = 'ends-before-it-starts' | 'leave-ends-before-it-starts' | 'covers-themselves' | 'cover-of-nobody' | 'leave-outside'

/** What is wrong with an appointment as it was filled in; null when nothing. */
export const appointmentProblem = (one: Omit<Appointment, 'version'>, others: readonly string[]): AppointmentRefusal | null => {
  if (one.validTo !== null && one.validTo < one.validFrom) return 'ends-before-it-starts'
  if (one.leaveFrom === null && one.leaveTo !== null) return 'leave-ends-before-it-starts'
  if (one.leaveFrom !== null && one.leaveTo !== null && one.leaveTo < one.leaveFrom) return 'leave-ends-before-it-starts'
  if (one.leaveFrom !== null && (one.leaveFrom < one.validFrom || (one.validTo !== null && one.leaveFrom > one.validTo))) return 'leave-outside'
  if (one.cover === one.person) return 'covers-themselves'
  return one.cover !== null && !others.includes(one.cover) ? 'cover-of-nobody' : null
}

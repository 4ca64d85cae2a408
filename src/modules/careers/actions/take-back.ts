import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { reasonStands, type Certificate, type Course } from '../rules/training/register.ts'
import { deleteCertificate, insertWithdrawal, loadCertificates, loadCourses, loadSession, saveSession } from '../store/training.ts'
import { asSystem, mayActFor, type Acting, type CareersServices } from './services.ts'
import { peopleOf } from './training.ts'

/** Calls off a session that is still planned, with a reason for who signed up; nobody gets a certificate of it. */
export const cancelSession = (services: CareersServices, acting: Acting, id: string, version: number, reason: string): Promise<Result<null, 'not-found' | 'stale' | 'reason-missing'>> => asSystem(services, async (tx, today) => {
  const session = await loadSession(tx, id)
  if (!session || !mayActFor(acting, session.department) || session.state !== 'planned') return refuse('not-found')
  if (!reasonStands(reason)) return refuse('reason-missing')
  return session.version === version && (await saveSession(tx, { ...session, state: 'cancelled', reason: reason.trim(), ended_day: today, version: version + 1 })) ? ok(null) : refuse('stale')
})

export type HeldCertificate = Certificate & { readonly name: string }
/** Certificates of the people that somebody keeps the register for, the latest first; `name` looks for a part of a name. */
export const certificatesView = (services: CareersServices, acting: Acting, name: string): Promise<{ readonly courses: readonly Course[]; readonly certificates: readonly HeldCertificate[] }> => asSystem(services, async (tx, today) => {
  const wanted = name.trim().toLocaleLowerCase('nl')
  const people = new Map((await peopleOf(services, tx, today, acting)).filter((one) => one.name.toLocaleLowerCase('nl').includes(wanted)).map((one) => [one.person, one.name]))
  return { courses: await loadCourses(tx), certificates: (await loadCertificates(tx, [...people.keys()])).map((one) => ({ ...one, name: people.get(one.person) ?? '?' })) }
})

/** Takes back one certificate: it counts no more, cannot come in again by a file, and its holder reads the reason. */
export const withdrawCertificate = (services: CareersServices, acting: Acting, { person, course, obtained }: { readonly person: string; readonly course: string; readonly obtained: Day }, reason: string): Promise<Result<null, 'not-found' | 'reason-missing'>> => asSystem(services, async (tx, today) => {
  const held = (await peopleOf(services, tx, today, acting)).some((one) => one.person === person) && (await loadCertificates(tx, [person])).some((one) => one.course === course && one.obtained === obtained)
  if (!held) return refuse('not-found')
  if (!reasonStands(reason)) return refuse('reason-missing')
  await deleteCertificate(tx, person, course, obtained)
  await insertWithdrawal(tx, { person, course, obtained, reason: reason.trim(), day: today, by_person: acting.person })
  return ok(null)
})

import { roleHolders } from '../../../foundation/directory/index.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import { loadEvents, unitsOn } from '../../../foundation/organisations/index.ts'
import type { PostPlan, PostServices } from '../../../foundation/post/index.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { standingOf } from '../rules/appointment.ts'
import type { Listed } from '../rules/listing.ts'
import type { Member } from '../rules/pool.ts'
import { loadAppointments, loadCertificates, loadProfiles } from '../store/pool.ts'

/** What the advisers' module needs to run. */
export type AdvisersServices = PostServices

/** Who acts, with the scopes of the role that let them: a department's id, or empty for the whole house. */
export type Acting = { readonly person: string; readonly scopes: readonly string[] }
/** The scopes in which somebody holds one of the roles. */
export const actingAs = (person: string, grants: readonly { readonly role: Role; readonly scope: { readonly kind: string; readonly id?: string } }[], roles: readonly Role[]): Acting =>
  ({ person, scopes: grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => (scope.kind === 'department' ? scope.id ?? '' : '')) })
/** Whether somebody may act for a pool: their own department's, or every one when they act for the whole house. */
export const mayActFor = ({ scopes }: Acting, department: string): boolean => scopes.includes('') || scopes.includes(department)

export type Department = { readonly id: string; readonly nl: string; readonly en: string }
/** The ministries of a day, by their Dutch name. */
export const departmentsOn = async (tx: Tx, today: Day): Promise<readonly Department[]> =>
  [...unitsOn(await loadEvents(tx), today).values()].filter(({ kind }) => kind === 'department').map(({ id, name }) => ({ id, nl: name.nl, en: name.en })).toSorted((a, b) => a.nl.localeCompare(b.nl, 'nl'))

/** Everybody in the pool with what is known of them; run as the system. */
export const loadMembers = async (tx: Tx, today: Day): Promise<readonly Member[]> => {
  const [appointments, certificates, profiles, holders] = [await loadAppointments(tx), await loadCertificates(tx), await loadProfiles(tx), await roleHolders(tx, today, 'adviser')]
  return appointments.map((appointment): Member => {
    const holder = holders.find(({ person }) => person === appointment.person)
    const standing = holder ? standingOf(appointment, certificates, holder.hasKey, today) : 'ended'
    return {
      appointment, name: holder?.name ?? appointment.person, standing,
      certificates: certificates.filter(({ person }) => person === appointment.person), profile: profiles.find(({ person }) => person === appointment.person) ?? null,
    }
  })
}

/** The same as the public page lists them. */
export const listedOf = (members: readonly Member[]): readonly Listed[] => members.map(({ appointment, name, standing, profile }) => ({
  person: appointment.person, name, department: appointment.department, kind: appointment.kind, standing, leaveTo: appointment.leaveTo, cover: appointment.cover, profile,
}))

/** One adviser may be written to for the first time while available: appointed, certified, not on leave, with a key that counts. */
export const advisersPlan: PostPlan<AdvisersServices> = {
  kind: 'adviser',
  accepts: async (_services, tx, person, today) => (await loadMembers(tx, today)).some((one) => one.appointment.person === person && one.standing === 'available'),
}

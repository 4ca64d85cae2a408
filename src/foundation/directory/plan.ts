import { addDays } from '../calendar/day.ts'
import type { Day } from '../kernel/clock.ts'
import { directoryRoles, type DirectoryRole } from '../sealing/core/directory.ts'
import type { Enrolment, StoredEntry } from './store.ts'

/** Days that an entry counts at most, how long before its end it is signed anew, and how long a head counts. */
export const directoryDays = { entry: 365, renewBefore: 60, head: 7, headRenewBefore: 3 } as const

/** A role of a person that counts today. `department` is empty for the whole house. */
export type StandingRole = { readonly person: string; readonly name: string; readonly role: DirectoryRole; readonly department: string; readonly until: Day | null }
export type WantedEntry = StandingRole & { readonly enc: string; readonly sig: string; readonly notAfter: Day }

/** Whether a role is one whose holders stand in the directory. */
export const isDirectoryRole = (role: string): role is DirectoryRole => directoryRoles.some((one) => one === role)

/** What must be signed and what withdrawn, so that the entries follow the approved keys and the roles of today. */
export const planDirectory = (
  roles: readonly StandingRole[], enrolments: readonly Enrolment[], standing: readonly StoredEntry[], signedBy: string, today: Day,
): { readonly sign: readonly WantedEntry[]; readonly revoke: readonly string[] } => {
  const approved = new Map(enrolments.filter(({ state }) => state === 'approved').map((one) => [one.person, one]))
  const wanted = roles.flatMap((role): WantedEntry[] => {
    const key = approved.get(role.person)
    const last = addDays(today, directoryDays.entry)
    return key ? [{ ...role, enc: key.enc, sig: key.sig, notAfter: role.until !== null && role.until < last ? role.until : last }] : []
  })
  const same = (one: WantedEntry, kept: StoredEntry): boolean =>
    one.person === kept.person && one.role === kept.role && one.department === kept.department && one.name === kept.name && one.enc === kept.enc && one.sig === kept.sig
    && kept.signedBy === signedBy && kept.notAfter <= one.notAfter
  const lasts = (one: WantedEntry, kept: StoredEntry): boolean => kept.notAfter === one.notAfter || kept.notAfter > addDays(today, directoryDays.renewBefore)
  return {
    sign: wanted.filter((one) => !standing.some((kept) => same(one, kept) && lasts(one, kept))),
    revoke: standing.filter((kept) => !wanted.some((one) => same(one, kept))).map(({ hash }) => hash),
  }
}

import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Listed, Profile } from '../rules/listing.ts'
import { deleteProfile, loadProfiles, saveProfile } from '../store/pool.ts'
import { departmentsOn, listedOf, loadMembers, type AdvisersServices, type Department } from './services.ts'

/** What the public page shows: every adviser and every ministry of today. */
export const directory = (services: AdvisersServices): Promise<{ readonly listed: readonly Listed[]; readonly departments: readonly Department[] }> =>
  services.database.within({ kind: 'system' }, async (tx) => {
    const today = services.clock.today()
    return { listed: listedOf(await loadMembers(tx, today)), departments: await departmentsOn(tx, today) }
  })

/** The acting adviser's own profile; null when there is none. */
export const ownProfile = (services: AdvisersServices, person: string): Promise<Profile | null> =>
  services.database.within({ kind: 'person', person }, async (tx) => (await loadProfiles(tx))[0] ?? null)

/** Keeps the acting adviser's profile, on the version that was read. */
export const keepProfile = (services: AdvisersServices, profile: Profile): Promise<Result<null, 'stale'>> =>
  services.database.within({ kind: 'person', person: profile.person }, async (tx) => ((await saveProfile(tx, profile)) ? ok(null) : refuse('stale')))

/** Withdraws it: nothing of it stays. */
export const withdrawProfile = (services: AdvisersServices, person: string): Promise<void> =>
  services.database.within({ kind: 'person', person }, (tx) => deleteProfile(tx, person))

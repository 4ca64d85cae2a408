import { addDays } from '../calendar/day.ts'
import { grantsOn, holds, loadGrants, loadHolders } from '../identity/index.ts'
import type { Clock } from '../kernel/clock.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { directoryRoles, type DirectoryAnswer, type DirectoryEntry, type DirectoryHead, type DirectoryRole } from '../sealing/core/directory.ts'
import { fingerprintWords, sameFingerprint } from '../sealing/core/fingerprint.ts'
import { words } from '../sealing/core/receipt-words.ts'
import type { B64, Signed, SignedType, Trust } from '../sealing/core/protocol.ts'
import { parseCanonical } from '../sealing/core/canonical.ts'
import { actAs } from '../storage/actor.ts'
import { decodeBase64Url, digest } from '../storage/bytes.ts'
import type { Database, Tx } from '../storage/database.ts'
import { directoryDays, isDirectoryRole, planDirectory, type StandingRole } from './plan.ts'
import {
  insertEntry, insertHead, loadEnrolments, lockDirectory, newestHead, revokedHashes, revokeEntries, saveEnrolment, standingEntries,
  type Enrolment, type EnrolmentState, type StoredEntry,
} from './store.ts'

/** What the directory needs to run. `directoryKey` is the server's own key for it; it counts only where the roster names it. */
export type DirectoryServices = {
  readonly database: Database
  readonly clock: Clock
  readonly trust: () => Trust | null
  readonly directoryKey: { readonly key: B64; readonly sign: (type: SignedType, value: unknown) => Signed }
}

const hashOf = (signed: Signed): string => digest(decodeBase64Url(signed.payload))

/** The roster's realm and directory key; null while there is no roster. */
const rosterIn = (trust: Trust | null): { readonly realm: string; readonly directoryKey: string } | null => {
  const last = trust?.chain.at(-1)
  return last ? (parseCanonical(decodeBase64Url(last.payload)) as unknown as { realm: string; directoryKey: string }) : null
}

/** Roles of today that belong in the directory, everybody's or of some; run as the system. */
const standingRoles = async (tx: Tx, today: string, only: { readonly roles?: readonly DirectoryRole[]; readonly persons?: readonly string[] | undefined } = {}): Promise<readonly StandingRole[]> =>
  (await loadHolders(tx, today, only.roles ?? directoryRoles, only.persons)).flatMap(({ person, name, role, scope, until }): StandingRole[] => (isDirectoryRole(role) ? [{ person, name, role, department: scope ?? '', until }] : []))

/**
 * Signs what is missing, withdraws what no longer holds, and renews the head; safe to run at any time, and twice.
 * `other-key`: the roster names another directory key than this server holds, so nothing is signed.
 */
const refreshIn = async (tx: Tx, services: DirectoryServices): Promise<Result<{ readonly signed: number; readonly revoked: number }, 'no-roster' | 'other-key'>> => {
  const roster = rosterIn(services.trust())
  if (roster === null) return refuse('no-roster')
  const { key, sign } = services.directoryKey
  if (roster.directoryKey !== key) return refuse('other-key')
  const { realm } = roster
  await lockDirectory(tx)
  const today = services.clock.today()
  const plan = planDirectory(await standingRoles(tx, today), await loadEnrolments(tx), await standingEntries(tx, today), key, today)
  for (const { person, name, role, department, enc, sig, notAfter } of plan.sign) {
    const entry: DirectoryEntry = { kind: 'entry', realm, person, role, department, name, enc, sig, from: today, notAfter }
    const signed = sign('directory', entry)
    await insertEntry(tx, { hash: hashOf(signed), person, role, department, name, enc, sig, signedBy: key, notAfter, revoked: false, signed })
  }
  await revokeEntries(tx, plan.revoke)
  const head = await newestHead(tx)
  const changed = plan.sign.length + plan.revoke.length > 0
  if (head === null || changed || head.signedBy !== key || head.notAfter < addDays(today, directoryDays.headRenewBefore)) {
    const next: DirectoryHead = {
      kind: 'head', realm, version: (head?.version ?? 0) + 1, prev: head ? hashOf(head.signed) : '', day: today, notAfter: addDays(today, directoryDays.head), revoked: await revokedHashes(tx, today),
    }
    await insertHead(tx, { version: next.version, day: today, notAfter: next.notAfter, signedBy: key, signed: sign('directory', next) })
  }
  return ok({ signed: plan.sign.length, revoked: plan.revoke.length })
}

export const refreshDirectory = (services: DirectoryServices) => services.database.within({ kind: 'system' }, (tx) => refreshIn(tx, services))

export type DirectoryWish = { readonly role?: DirectoryRole | undefined; readonly department?: string | undefined; readonly persons?: readonly string[] | undefined }

const answering = async (tx: Tx, today: string, wish: DirectoryWish): Promise<{ readonly head: Signed; readonly entries: readonly StoredEntry[] } | null> => {
  const head = await newestHead(tx)
  if (head === null || head.notAfter < today) return null
  // A role that ended today counts no longer, also before the list is signed anew tonight.
  const roles = await standingRoles(tx, today, { ...(wish.role === undefined ? {} : { roles: [wish.role] }), persons: wish.persons })
  const holdsRole = ({ person, role, department }: StoredEntry) => roles.some((one) => one.person === person && one.role === role && one.department === department)
  return { head: head.signed, entries: (await standingEntries(tx, today, wish)).filter((entry) => entry.signedBy === head.signedBy && holdsRole(entry)) }
}

/** The signed answer for a client; null while nothing fresh is signed. */
export const directoryAnswer = (services: DirectoryServices, wish: DirectoryWish): Promise<DirectoryAnswer | null> =>
  services.database.within({ kind: 'system' }, async (tx) => {
    const found = await answering(tx, services.clock.today(), wish)
    return found && { head: found.head, entries: found.entries.map(({ signed }) => signed) }
  })

/** For modules, on the server: who can be written to. The client checks it all over again by the signatures. */
export type ListedPerson = { readonly person: string; readonly name: string; readonly role: DirectoryRole; readonly department: string }

/** Who holds a role in a department (or in the whole house) and has a key that counts today. Run inside the caller's own transaction of the system. */
export const listedPeople = async (tx: Tx, today: string, wish: DirectoryWish): Promise<readonly ListedPerson[]> =>
  ((await answering(tx, today, wish))?.entries ?? []).map(({ person, name, role, department }) => ({ person, name, role, department }))

/** Takes a person's public halves. The same again changes nothing; other ones must be approved anew, and the old entry is withdrawn. */
export const enrolKey = (services: DirectoryServices, person: string, keys: { readonly enc: string; readonly sig: string }): Promise<EnrolmentState> =>
  services.database.within({ kind: 'person', person }, async (tx) => {
    const [before] = await loadEnrolments(tx, person)
    if (before && before.enc === keys.enc && before.sig === keys.sig) return before.state
    await actAs(tx, { kind: 'system' })
    await saveEnrolment(tx, { person, ...keys, day: services.clock.today(), state: 'waiting', decidedBy: null, decidedDay: null, version: (before?.version ?? 0) + 1 })
    await refreshIn(tx, services)
    return 'waiting'
  })

/** The eight words that a person reads aloud. */
export const fingerprintOf = async ({ enc, sig }: Pick<Enrolment, 'enc' | 'sig'>): Promise<string> => fingerprintWords([enc, sig], await words())

export type ApprovalRefusal = 'not allowed' | 'unknown person' | 'wrong fingerprint' | 'own key' | 'stale'

/**
 * Approves a key when the words that were typed are its fingerprint; refuses it by `typed: null`. Only an administrator or an officer of
 * the house, and nobody their own key. The wrong words change nothing, so that a slip of the tongue costs only another try.
 */
export const decideKey = (
  services: DirectoryServices, by: string, input: { readonly person: string; readonly version: number; readonly typed: string | null },
): Promise<Result<EnrolmentState, ApprovalRefusal>> =>
  services.database.within({ kind: 'person', person: by }, async (tx): Promise<Result<EnrolmentState, ApprovalRefusal>> => {
    const mine = grantsOn(await loadGrants(tx, by), services.clock.today())
    if (!holds(mine, 'administrator') && !holds(mine, 'officer', { kind: 'house' })) return refuse('not allowed')
    if (input.person === by) return refuse('own key')
    await actAs(tx, { kind: 'system' })
    const [found] = await loadEnrolments(tx, input.person)
    if (!found) return refuse('unknown person')
    if (found.version !== input.version) return refuse('stale')
    if (input.typed !== null && !sameFingerprint(input.typed, await fingerprintOf(found))) return refuse('wrong fingerprint')
    const state = input.typed === null ? 'refused' : 'approved'
    const saved = await saveEnrolment(tx, { ...found, state, decidedBy: by, decidedDay: services.clock.today(), version: found.version + 1 })
    if (!saved) return refuse('stale')
    await refreshIn(tx, services)
    return ok(state)
  })

/** Who holds a role today, with or without a key: for pages that look after people. Run in a transaction of the system. */
export const roleHolders = async (tx: Tx, today: string, role: DirectoryRole): Promise<readonly { readonly person: string; readonly name: string; readonly department: string; readonly hasKey: boolean }[]> => {
  const listed = await listedPeople(tx, today, { role })
  return (await standingRoles(tx, today, { roles: [role] }))
    .map(({ person, name, department }) => ({ person, name, department, hasKey: listed.some((one) => one.person === person) }))
}

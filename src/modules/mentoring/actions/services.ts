import type { Clock } from '../../../foundation/kernel/clock.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { loadPositions, managersAbove } from '../../../foundation/organisations/index.ts'
import { concat, utf8 } from '../../../foundation/kernel/bytes.ts'
import { sha256 } from '../../../foundation/storage/bytes.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'
import type { Participant } from '../rules/fit.ts'
import { nameKey } from '../rules/profile.ts'
import { loadMembers, loadPrivateList, loadTags } from '../store/people.ts'
import { loadPairs } from '../store/pairs.ts'
import { loadRounds, loadSecrets } from '../store/rounds.ts'
import type { Surroundings } from '../rules/matching/build.ts'

/** What mentoring needs to run. */
export type MentoringServices = { readonly database: Database; readonly clock: Clock; readonly random: Random }

export const asSystem = <T>({ database, clock }: MentoringServices, work: (tx: Tx, today: string) => Promise<T>): Promise<T> => database.within({ kind: 'system' }, (tx) => work(tx, clock.today()))
/** What somebody reads of themselves runs as themselves: the database gives nobody else's rows. */
export const asPerson = <T>({ database, clock }: MentoringServices, person: string, work: (tx: Tx, today: string) => Promise<T>): Promise<T> => database.within({ kind: 'person', person }, (tx) => work(tx, clock.today()))

/** Who takes part: the person, the name their sign-in gives, and the ministry of one of their roles. */
export type Me = { readonly person: string; readonly name: string; readonly department: string | null }
export const meAs = (person: string, name: string, grants: readonly { readonly role: Role; readonly scope: { readonly kind: string; readonly id?: string } }[]): Me =>
  ({ person, name, department: grants.find(({ scope }) => scope.kind === 'department')?.scope.id ?? null })

/** A name of a private list as it is kept: only who knows the round's key can compare it. */
export const hashName = (key: Uint8Array, name: string): Uint8Array => sha256(concat(key, utf8(name)))

/** Who found nobody in the latest rounds before this one, and in how many of them. */
export const foundNobody = async (tx: Tx, round: string): Promise<ReadonlyMap<string, number>> => {
  const earlier = (await loadRounds(tx)).filter(({ id, state }) => id !== round && (state === 'running' || state === 'closed')).slice(0, 5)
  const waited = new Map<string, number>()
  for (const { id } of earlier) {
    const paired = new Set((await loadPairs(tx, id)).filter(({ ended }) => ended === null || ended === 'done').flatMap(({ mentor, mentee }) => [mentor, mentee]))
    for (const { person, state } of await loadMembers(tx, id)) if (state === 'enrolled' && !paired.has(person)) waited.set(person, (waited.get(person) ?? 0) + 1)
  }
  return waited
}

/** Everybody who can be paired now: enrolled, with room left, and how often they found nobody before. */
export const loadParticipants = async (tx: Tx, round: string): Promise<readonly Participant[]> => {
  const [members, tags, standing, waited] = [await loadMembers(tx, round), await loadTags(tx, round), (await loadPairs(tx, round)).filter(({ ended }) => ended === null), await foundNobody(tx, round)]
  return members.filter(({ state }) => state === 'enrolled').flatMap(({ person, department, profile }): Participant[] => {
    const room = profile.room - standing.filter(({ mentor }) => mentor === person).length
    const taken = standing.some(({ mentee }) => mentee === person)
    const part = taken ? (room > 0 && profile.part === 'both' ? 'mentor' : null) : room > 0 || profile.part === 'mentee' ? profile.part : profile.part === 'both' ? 'mentee' : null
    return part === null ? [] : [{ person, department, profile: { ...profile, part, room }, tags: tags.get(person) ?? null, waited: waited.get(person) ?? 0 }]
  })
}

/** What stands around a pairing and is not a wish: lines of command, private lists, chance. */
export const loadSurroundings = async (tx: Tx, round: string, today: string): Promise<Pick<Surroundings, 'inLine' | 'kept' | 'secretSeed'>> => {
  const [{ positions }, { secretSeed, listKey }, members, list] = [await loadPositions(tx), await loadSecrets(tx, round), await loadMembers(tx, round), await loadPrivateList(tx, round)]
  const above = new Map(members.map(({ person }) => [person, new Set(managersAbove(positions, person, today).map(({ holder }) => holder))]))
  const hashed = new Map(members.map(({ person, name }) => [person, Buffer.from(hashName(listKey, nameKey(name))).toString('hex')]))
  const listed = new Set(list.map(({ person, other }) => `${person} ${Buffer.from(other).toString('hex')}`))
  const wishesNot = (one: string, other: string): boolean => listed.has(`${one} ${hashed.get(other)}`)
  return { secretSeed, inLine: (one, other) => above.get(one)?.has(other) === true, kept: (one, other) => wishesNot(one, other) || wishesNot(other, one) }
}

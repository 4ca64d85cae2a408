import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Enrolment, Tags } from '../rules/profile.ts'
import type { Form } from '../rules/form.ts'
import { pairState, type Talk } from '../rules/pair.ts'
import { takesPeople, type Round } from '../rules/round.ts'
import { hasAnswered, loadPairs, loadTalks, savePair, type StoredPair } from '../store/pairs.ts'
import { loadForm } from '../store/forms.ts'
import { loadMember, loadMembers, loadPrivateList, loadTags, replacePrivateList, saveMember, saveTags, type Member } from '../store/people.ts'
import { loadRound, loadRounds, loadSecrets, loadWorkshops, type WorkshopRow } from '../store/rounds.ts'
import { asPerson, asSystem, hashName, type Me, type MentoringServices } from './services.ts'

export type MyPair = { readonly pair: StoredPair; readonly other: { readonly name: string; readonly department: string; readonly experience: string; readonly contact: string | null; readonly days: readonly string[] }; readonly talks: readonly Talk[] }
/** One round as one person sees it. */
export type MyRound = {
  readonly round: Round
  readonly form: Form
  readonly member: Member | null
  readonly tags: Tags | null
  /** How many names stand on the private list; the names themselves cannot be shown again. */
  readonly keptNames: number
  readonly pairs: readonly MyPair[]
  readonly workshops: readonly WorkshopRow[]
  readonly answered: { readonly before: boolean; readonly after: boolean }
}

/** All rounds that are open to somebody or in which they take part, the newest first. */
export const myRounds = async (services: MentoringServices, me: Me): Promise<readonly MyRound[]> => {
  const rounds = await asSystem(services, async (tx) => await loadRounds(tx))
  const own = await asPerson(services, me.person, async (tx) => {
    const found = new Map<string, { member: Member | null; tags: Tags | null; keptNames: number; pairs: readonly StoredPair[] }>()
    for (const { id } of rounds) found.set(id, { member: await loadMember(tx, id, me.person), tags: (await loadTags(tx, id)).get(me.person) ?? null, keptNames: (await loadPrivateList(tx, id, me.person)).length, pairs: await loadPairs(tx, id) })
    return found
  })
  return asSystem(services, async (tx, today) => {
    const shown: MyRound[] = []
    for (const round of rounds) {
      const mine = own.get(round.id)
      if (!mine || (mine.member === null && !takesPeople(round, today))) continue
      const pairs: MyPair[] = []
      for (const pair of mine.pairs) {
        const other = await loadMember(tx, round.id, pair.mentor === me.person ? pair.mentee : pair.mentor)
        if (!other) continue
        // An address is given when both said yes, not before.
        const going = pairState(pair, round.answerUntil, today) === 'going'
        pairs.push({ pair, other: { name: other.name, department: other.department, experience: other.profile.experience, contact: going ? other.profile.contact : null, days: other.profile.days }, talks: await loadTalks(tx, [pair.id]) })
      }
      shown.push({ round, form: await loadForm(tx, round.formVersion), ...mine, pairs, workshops: await loadWorkshops(tx, round.id), answered: { before: await hasAnswered(tx, round.id, 'before', me.person), after: await hasAnswered(tx, round.id, 'after', me.person) } })
    }
    return shown
  })
}

export type EnrolRefusal = 'not-found' | 'not-now' | 'no-ministry' | 'full' | 'stale'

/** Enrols somebody or changes their enrolment; `seen` is the version that the form showed (0 for the first). `keepList`: leave the private list as it is. */
export const enrol = (services: MentoringServices, me: Me, round: string, { profile, tags, notWith }: Enrolment, seen: number, keepList: boolean): Promise<Result<null, EnrolRefusal>> =>
  asSystem(services, async (tx, today) => {
    const found = await loadRound(tx, round)
    if (!found) return refuse('not-found')
    if (!takesPeople(found, today)) return refuse('not-now')
    if (me.department === null) return refuse('no-ministry')
    const before = await loadMember(tx, round, me.person)
    if (before?.state !== 'enrolled' && found.places !== null && (await loadMembers(tx, round)).filter(({ state }) => state === 'enrolled').length >= found.places) return refuse('full')
    const member: Member = { round, person: me.person, name: me.name, department: me.department, profile, state: 'enrolled', enrolled: before?.enrolled ?? today, version: seen + 1, formVersion: found.formVersion }
    if ((before?.version ?? 0) !== seen || !(await saveMember(tx, member))) return refuse('stale')
    await saveTags(tx, round, me.person, tags, today)
    if (!keepList) {
      const { listKey } = await loadSecrets(tx, round)
      await replacePrivateList(tx, round, me.person, notWith.map((name) => hashName(listKey, name)))
    }
    return ok(null)
  })

/** Somebody leaves a round, at any time and without a reason. What they brought is emptied; a running pair ends and the other is free again. */
export const withdraw = (services: MentoringServices, person: string, round: string): Promise<Result<null, 'not-found'>> =>
  asSystem(services, async (tx, today) => {
    const member = await loadMember(tx, round, person)
    if (!member || member.state === 'withdrawn') return refuse('not-found')
    await saveMember(tx, { ...member, state: 'withdrawn', profile: { ...member.profile, experience: '', contact: '', offers: [], seeks: [] }, version: member.version + 1 })
    await saveTags(tx, round, person, null, today)
    await replacePrivateList(tx, round, person, [])
    for (const pair of await loadPairs(tx, round)) if (pair.ended === null && (pair.mentor === person || pair.mentee === person)) await savePair(tx, { ...pair, ended: 'left', version: pair.version + 1 })
    return ok(null)
  })

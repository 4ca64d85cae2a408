import { refuse, type Result } from '../../../foundation/kernel/result.ts'
import { pairState } from '../rules/pair.ts'
import type { Round } from '../rules/round.ts'
import { loadPairs } from '../store/pairs.ts'
import { loadMembers, type Member } from '../store/people.ts'
import { loadRound } from '../store/rounds.ts'
import { departmentLeaves } from './rounds.ts'
import { asPerson, asSystem, type MentoringServices } from './services.ts'

/** Who looks after one or more ministries, and nobody else's people. */
export type MinistryCoordinator = { readonly person: string; readonly departments: readonly string[] }
/** Somebody of one's own ministry: who takes part and whether a pair goes on; not with whom, nor what they bring. */
export type OwnMember = Pick<Member, 'person' | 'name' | 'department' | 'state'> & { readonly part: Member['profile']['part']; readonly pair: 'none' | 'asked' | 'going' }
export type MinistryView = { readonly round: Round; readonly members: readonly OwnMember[] }

/** A round as the coordinator of a ministry sees it. The participants are read as that person: the database gives no other ministry's. */
export const ministryView = async (services: MentoringServices, me: MinistryCoordinator, id: string): Promise<MinistryView | null> => {
  const own = (await asPerson(services, me.person, (tx) => loadMembers(tx, id))).filter(({ department }) => me.departments.includes(department))
  return asSystem(services, async (tx, today) => {
    const round = await loadRound(tx, id)
    if (!round || round.state === 'draft') return null
    const pairs = (await loadPairs(tx, id)).map((pair) => ({ pair, state: pairState(pair, round.answerUntil, today) }))
    const stateOf = (person: string): OwnMember['pair'] => {
      const states = pairs.filter(({ pair }) => pair.mentor === person || pair.mentee === person).map(({ state }) => state)
      return states.includes('going') ? 'going' : states.includes('asked') ? 'asked' : 'none'
    }
    return { round, members: own.map(({ person, name, department, state, profile }) => ({ person, name, department, state, part: profile.part, pair: stateOf(person) })) }
  })
}

/** Takes one's own ministry out of a round. */
export const ownMinistryLeaves = async (services: MentoringServices, me: MinistryCoordinator, id: string, department: string): Promise<Result<number, 'not-found'>> => {
  const own = await asPerson(services, me.person, (tx) => loadMembers(tx, id))
  if (!me.departments.includes(department) || !own.some((one) => one.department === department)) return refuse('not-found')
  return departmentLeaves(services, id, department)
}

import { occasionsOf, invited, type Reminded } from '../rules/reminders.ts'
import { takesPeople, type Round } from '../rules/round.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import { hasAnswered, loadPairs, loadTalks } from '../store/pairs.ts'
import { loadMembers } from '../store/people.ts'
import { noteReminded } from '../store/reminders.ts'
import { loadRounds, loadWorkshops } from '../store/rounds.ts'
import { asSystem, foundNobody, type MentoringServices } from './services.ts'

const inRound = async (tx: Tx, round: Round, today: string): Promise<readonly (readonly [person: string, occasion: string])[]> => {
  const members = (await loadMembers(tx, round.id)).filter(({ state }) => state === 'enrolled')
  const [pairs, workshops] = [await loadPairs(tx, round.id), await loadWorkshops(tx, round.id)]
  const talks = await loadTalks(tx, pairs.map(({ id }) => id))
  const found: [string, string][] = []
  for (const { person } of members) {
    const one: Reminded = {
      person, pairs: pairs.filter(({ mentor, mentee }) => mentor === person || mentee === person).map((pair) => ({ ...pair, talks: talks.filter((talk) => talk.pair === pair.id) })),
      answered: { before: await hasAnswered(tx, round.id, 'before', person), after: await hasAnswered(tx, round.id, 'after', person) },
    }
    for (const occasion of occasionsOf(round, one, workshops, today)) found.push([person, occasion])
  }
  return found
}

/**
 * Who should hear today that something waits for them in mentoring; the house mails them that and no more. Whoever was told of an
 * occasion on an earlier day is not told again, so a day on which no mail went out loses nobody.
 */
export const dueForMentoring = (services: MentoringServices): Promise<readonly string[]> =>
  asSystem(services, async (tx, today) => {
    const due = new Set<string>()
    for (const round of await loadRounds(tx)) {
      const occasions = takesPeople(round, today)
        ? invited([...(await foundNobody(tx, round.id)).keys()], (await loadMembers(tx, round.id)).map(({ person }) => person)).map((person) => [person, 'invitation'] as const)
        : await inRound(tx, round, today)
      for (const [person, occasion] of occasions) if (await noteReminded(tx, round.id, person, occasion, today)) due.add(person)
    }
    return [...due]
  })

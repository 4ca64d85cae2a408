import { addDays, daysBetween } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { nudgeOf, pairState, sideOf, type PairRecord, type Talk } from './pair.ts'
import type { Round } from './round.ts'
import { closingDays, mostQuietReminders, quietDays, workshopDays } from './settings.ts'

/** Somebody in a round, as far as a reminder needs to know. */
export type Reminded = {
  readonly person: string
  readonly pairs: readonly (PairRecord & { readonly talks: readonly Talk[] })[]
  readonly answered: { readonly before: boolean; readonly after: boolean }
}

const pairOccasions = (round: Round, pair: Reminded['pairs'][number], person: string, today: Day): readonly (string | false)[] => {
  const state = pairState(pair, round.answerUntil, today)
  const own = sideOf(pair, person) === 'mentor' ? pair.mentorAnswer : pair.menteeAnswer
  const nudge = nudgeOf(pair.talks, round.startDay, today)
  const last = pair.talks.map(({ day }) => day).toSorted().at(-1) ?? round.startDay
  // Every eight weeks of silence, and not for ever: six talks a year are the aim, not a duty.
  const quiet = Math.min(mostQuietReminders, Math.floor(daysBetween(last, today) / quietDays))
  const talking = state === 'going' && round.state === 'running'
  return [
    state === 'asked' && own === 'open' && `proposal:${pair.id}`,
    state === 'asked' && own === 'open' && round.answerUntil !== null && today >= addDays(round.answerUntil, -3) && `answer:${pair.id}`,
    state === 'going' && `going:${pair.id}`,
    state === 'not-gone-on' && `not-gone-on:${pair.id}`,
    pair.ended !== null && pair.ended !== 'declined' && pair.ended !== 'done' && `ended:${pair.id}`,
    talking && nudge === 'first-talk' && `first-talk:${pair.id}`,
    talking && nudge === 'quiet' && `quiet:${pair.id}:${last}:${quiet}`,
  ]
}

/**
 * All that somebody in a round should hear of by now, each under a name that stays the same: who was told of it is not told again.
 * A mail names none of this. Nobody is reminded of what another has or has not answered.
 */
export const occasionsOf = (round: Round, one: Reminded, workshops: readonly { readonly id: string; readonly day: Day }[], today: Day): readonly string[] => {
  if (round.state === 'closed') return one.answered.after ? [] : ['closed']
  if (round.state !== 'answering' && round.state !== 'running') return []
  const going = one.pairs.some((pair) => pairState(pair, round.answerUntil, today) === 'going')
  return [
    one.pairs.length === 0 && 'no-pair',
    ...one.pairs.flatMap((pair) => pairOccasions(round, pair, one.person, today)),
    going && !one.answered.before && today >= addDays(round.startDay, -workshopDays) && today <= round.startDay && 'questions-before',
    going && round.state === 'running' && today >= addDays(round.endDay, -closingDays) && 'closing',
    ...workshops.map(({ id, day }) => day >= today && addDays(day, -workshopDays) <= today && `workshop:${id}`),
  ].filter((occasion) => occasion !== false)
}

/** Who found nobody before is invited when a round asks for people, until they enrolled. */
export const invited = (waited: readonly string[], enrolled: readonly string[]): readonly string[] => waited.filter((person) => !enrolled.includes(person))

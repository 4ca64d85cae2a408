import { addDays, daysBetween } from '../../../foundation/calendar/day.ts'
import type { Day } from '../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { firstTalkDays, quietDays, talksAtLeast } from './settings.ts'

export type Answer = 'open' | 'yes' | 'no'
/** Why a pair ended. Nobody is to blame: it is never said who wished it. */
export type Ending = 'declined' | 'rematch' | 'left' | 'department' | 'done'
export type Talk = { readonly day: Day; readonly wish: string }

export type PairRecord = {
  readonly id: string
  readonly round: string
  readonly mentor: string
  readonly mentee: string
  readonly score: number
  readonly mentorAnswer: Answer
  readonly menteeAnswer: Answer
  readonly ended: Ending | null
  readonly version: number
}

export type PairState = 'asked' | 'going' | 'not-gone-on' | 'ended'

/**
 * Where a pair stands as everybody sees it. A no stays private until both answered or the answering is over: who waits sees the same,
 * whatever the other said.
 */
export const pairState = (pair: Pick<PairRecord, 'mentorAnswer' | 'menteeAnswer' | 'ended'>, answerUntil: Day | null, today: Day): PairState => {
  if (pair.ended !== null) return pair.ended === 'declined' ? 'not-gone-on' : 'ended'
  const answers = [pair.mentorAnswer, pair.menteeAnswer]
  if (answers.every((one) => one === 'yes')) return 'going'
  const over = answers.every((one) => one !== 'open') || (answerUntil !== null && today > answerUntil)
  return over ? 'not-gone-on' : 'asked'
}

export const sideOf = (pair: Pick<PairRecord, 'mentor' | 'mentee'>, person: string): 'mentor' | 'mentee' | null => (pair.mentor === person ? 'mentor' : pair.mentee === person ? 'mentee' : null)
export const otherOf = (pair: Pick<PairRecord, 'mentor' | 'mentee'>, person: string): string => (pair.mentor === person ? pair.mentee : pair.mentor)

/** Somebody's own answer; it may be changed while the proposal is open. */
export const answered = (pair: PairRecord, person: string, answer: 'yes' | 'no', answerUntil: Day | null, today: Day): Result<PairRecord, 'not-found' | 'not-now'> => {
  const side = sideOf(pair, person)
  if (side === null) return refuse('not-found')
  if (pairState(pair, answerUntil, today) !== 'asked') return refuse('not-now')
  return ok({ ...pair, [side === 'mentor' ? 'mentorAnswer' : 'menteeAnswer']: answer, version: pair.version + 1 })
}

export type TalkProblem = 'day-missing' | 'day-future' | 'day-before' | 'too-long' | 'twice'
/** A talk is a day and a wish for the next one; what was said is nobody's business. */
export const talkProblem = (talk: Talk, before: readonly Talk[], startDay: Day, today: Day): TalkProblem | null => {
  if (talk.day > today) return 'day-future'
  if (talk.day < startDay) return 'day-before'
  if (before.some(({ day }) => day === talk.day)) return 'twice'
  return talk.wish.length > 300 ? 'too-long' : null
}

export type Nudge = 'first-talk' | 'quiet' | 'on-course' | 'enough'
/** What a pair hears about their rhythm, on their own page and by mail without content. */
export const nudgeOf = (talks: readonly Talk[], startDay: Day, today: Day): Nudge => {
  if (talks.length >= talksAtLeast) return 'enough'
  const last = talks.map(({ day }) => day).toSorted().at(-1)
  if (daysBetween(last ?? startDay, today) < (last === undefined ? firstTalkDays : quietDays)) return 'on-course'
  return last === undefined ? 'first-talk' : 'quiet'
}

const aMonday = '2001-01-01'
/** Proposed days for the talks of a year: spread evenly, on the weekdays that suit both where there are any (Monday is 0). */
export const proposedDays = (startDay: Day, endDay: Day, weekdaysOfBoth: readonly number[]): readonly Day[] => {
  const span = daysBetween(startDay, endDay)
  const weekday = (day: Day): number => daysBetween(aMonday, day) % 7
  return Array.from({ length: talksAtLeast }, (_, at) => {
    const about = addDays(startDay, Math.round((span * (at + 0.5)) / talksAtLeast))
    for (let later = 0; later < 7; later++) if (weekdaysOfBoth.includes(weekday(addDays(about, later)))) return addDays(about, later)
    return about
  })
}

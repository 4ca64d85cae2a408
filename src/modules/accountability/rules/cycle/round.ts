import { z } from 'zod'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'

/** What a department answers in its own words. `racism`: the answer must be about racism, apart from discrimination in general. */
export type Question = { readonly id: string; readonly title: Text; readonly hint: Text; readonly required: boolean; readonly racism: boolean; readonly minimum: number }
export type Questions = { readonly version: number; readonly list: readonly Question[] }

/** A moment of the planning and control calendar. `what` says what must be done by then; what the house proposes itself is provisional. */
export type Moment = { readonly id: string; readonly day: Day; readonly provisional: boolean }
export const momentIds = ['freeze', 'draft', 'opinion', 'review', 'sign', 'accept', 'publish'] as const
export type MomentId = (typeof momentIds)[number]

/** On how many days before its day a task is remembered: two weeks, three days, the day itself; and twice when it did not come. */
export const reminderDays = [14, 3, 0, -1, -7] as const

/** A department as it is called in this round, whatever happens to it later. */
export type RoundDepartment = { readonly id: string; readonly nl: string; readonly en: string }

/** A round fixes what it asks: the versions of model, questions and indicators stay as they are when a definition changes midway. */
export type Round = {
  readonly id: string
  /** The year that the reports are about. */
  readonly year: number
  readonly opened: Day
  readonly model: number
  readonly questions: number
  readonly indicators: readonly { readonly id: string; readonly version: number }[]
  readonly departments: readonly RoundDepartment[]
  readonly calendar: readonly Moment[]
  readonly closed: Day | null
  /** Why it was closed while reports were not public yet; absent when all were. */
  readonly closedWhy?: string
}

export const roundId = z.string().regex(/^20\d\d$/)

const thirdWednesdayOfMay = (year: number): Day => {
  const first = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(year, 4, 1))
  const offset = (3 - ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(first) + 7) % 7
  return `${year}-05-${String(1 + offset + 14).padStart(2, '0')}`
}

/**
 * The calendar of the report about a year: figures stand still on 31 December, the draft on 1 March, the peer check on 1 April,
 * sign-off on 15 April, and publication with the yearly reports on Accountability Day, the third Wednesday of May.
 */
export const proposedCalendar = (year: number): readonly Moment[] => {
  const next = year + 1
  const day = (id: MomentId, on: Day, provisional = true): Moment => ({ id, day: on, provisional })
  return [
    day('freeze', `${year}-12-31`), day('draft', `${next}-03-01`), day('opinion', `${next}-03-22`), day('review', `${next}-04-01`), day('sign', `${next}-04-15`), day('accept', `${next}-05-01`),
    day('publish', thirdWednesdayOfMay(next), false),
  ]
}

/** A calendar as it may be kept: every moment once, none before the one ahead of it. What somebody set is not provisional any more. */
export const calendarOf = (before: readonly Moment[], days: Readonly<Record<string, Day | null>>): readonly Moment[] | { readonly wrong: readonly MomentId[] } => {
  const made = momentIds.map((id): Moment | null => {
    const [day, old] = [days[id] ?? null, before.find((one) => one.id === id)]
    return day === null ? null : { id, day, provisional: old?.day === day ? old.provisional : false }
  })
  const wrong = momentIds.filter((_, at) => { const [one, earlier] = [made[at], made[at - 1]]; return !one || (earlier && one.day < earlier.day) })
  return wrong.length > 0 ? { wrong } : made.filter((one) => one !== null)
}

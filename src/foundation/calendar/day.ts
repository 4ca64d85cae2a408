import * as plainDate from 'temporal-polyfill/fns/PlainDate'
import type { Day } from '../kernel/clock.ts'

const shape = /^\d{4}-\d{2}-\d{2}$/

/**
 * Tells whether a text is an existing calendar day as `YYYY-MM-DD`; `2026-02-30` and `2026-2-3` are not. Never throws.
 */
export const isDay = (text: string): text is Day => {
  if (!shape.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= plainDate.daysInMonth(plainDate.create(year, month, 1))
}

/**
 * The day as a value of Temporal's function form, a quarter of the whole in a reporter's browser; throws a RangeError when it is no
 * existing day. For use inside the calendar.
 */
export const toPlainDate = (day: Day): plainDate.Record => {
  if (!isDay(day)) throw new RangeError(`Expected a calendar day as YYYY-MM-DD, got "${day}"`)
  return plainDate.create(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))
}

/** The year of a day, as a number. */
export const yearOf = (day: Day): number => { toPlainDate(day); return Number(day.slice(0, 4)) }

/** The day `count` days later; a negative count goes back. */
export const addDays = (day: Day, count: number): Day => plainDate.toString(plainDate.addDays(toPlainDate(day), count))

/** Calendar days from one day to another: 1 from today to tomorrow, negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => plainDate.diffDays(toPlainDate(from), toPlainDate(to))

/** The earliest of some days; `null` of none. Days in this notation compare as text. */
export const earliest = (days: readonly Day[]): Day | null => days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)

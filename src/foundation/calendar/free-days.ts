import type { Day } from '../kernel/clock.ts'
import { dayOfWeek } from 'temporal-polyfill/fns/PlainDate'
import { addDays, toPlainDate, yearOf } from './day.ts'
import { decrees } from './decree-days.ts'
import { holidayIn, holidays } from './holidays.ts'

const decreeDays: ReadonlySet<Day> = new Set(decrees.flatMap((decree) => decree.days))
const holidaysByYear = new Map<number, ReadonlySet<Day>>()

const holidaysOf = (year: number): ReadonlySet<Day> => {
  const known = holidaysByYear.get(year)
  if (known) return known
  const days = new Set(holidays.map((holiday) => holidayIn(holiday, year)))
  holidaysByYear.set(year, days)
  return days
}

/**
 * A Saturday, a Sunday, a public holiday or a day equated with one by royal decree (Algemene termijnenwet art. 3).
 * Throws a RangeError when `day` is no existing day, as all functions of this file do.
 */
export const isFreeDay = (day: Day): boolean => {
  return dayOfWeek(toPlainDate(day)) >= 6 || decreeDays.has(day) || holidaysOf(yearOf(day)).has(day)
}

/** A day that is not free. Decree days count as free here too, so one calendar serves statutory terms and house norms. */
export const isWorkingDay = (day: Day): boolean => !isFreeDay(day)

/** The day itself when it is a working day, else the first one after it (the rule of art. 1 lid 1). */
export const firstWorkingDayFrom = (day: Day): Day => {
  let candidate = day
  while (isFreeDay(candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The `count`-th working day after `day`; `day` itself never counts, and a count of 0 gives `day` back. */
export const addWorkingDays = (day: Day, count: number): Day => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Expected a whole number of working days, 0 or more, got ${count}`)
  let candidate = day
  for (let found = 0; found < count; ) {
    candidate = addDays(candidate, 1)
    if (isWorkingDay(candidate)) found += 1
  }
  return candidate
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day): number => {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) count += 1
  }
  return count
}

import { addDays } from '../../../../../foundation/calendar/day.ts'
import { isFreeDay } from '../../../../../foundation/calendar/free-days.ts'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import type { ListRow } from '../load-list.ts'

/** A month as `YYYY-MM`. */
export type Month = string
export type MonthDay = { readonly day: Day; readonly inMonth: boolean; readonly free: boolean; readonly rows: readonly ListRow[] }

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const monthAfter = (month: Month, by: 1 | -1): Month => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const at = year * 12 + number - 1 + by
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The weeks of a month from Monday to Sunday, each day with the cases that are due on it. */
export const weeksOf = (month: Month, rows: readonly ListRow[]): readonly (readonly MonthDay[])[] => {
  const first = `${month}-01`
  const weeks: (readonly MonthDay[])[] = []
  for (let monday = addDays(first, -weekdayOf(first)); monday < `${monthAfter(month, 1)}-01`; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at): MonthDay => {
      const day = addDays(monday, at)
      return { day, inMonth: monthOf(day) === month, free: isFreeDay(day), rows: rows.filter(({ row }) => row.nextDueDay === day) }
    }))
  }
  return weeks
}

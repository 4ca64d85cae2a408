import type { Day } from '../../../../foundation/kernel/clock.ts'

/** True when `day` is `other` or later. */
export const notBefore = (day: Day, other: Day): boolean => day >= other

/** The same day so many years and months on; the 31st of a shorter month becomes its last day. */
export const addYears = (day: Day, years: number, months = 0): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** So many calendar days on. */
export const addDays = (day: Day, days: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

import type { Day } from '../kernel/clock.ts'
import * as plainDate from 'temporal-polyfill/fns/PlainDate'
import { toPlainDate } from './day.ts'
import { addWorkingDays } from './free-days.ts'

/** The units a term is counted in. */
export type LengthUnit = 'day' | 'workingDay' | 'week' | 'month' | 'year'

/** The length of a term: a whole number of at least 1 and its unit. */
export type Length = { readonly amount: number; readonly unit: LengthUnit }

const units = { d: 'day', wd: 'workingDay', w: 'week', m: 'month', y: 'year' } as const
const letters = { day: 'd', workingDay: 'wd', week: 'w', month: 'm', year: 'y' } as const

/** Reads `3d`, `5wd`, `10w`, `3m` or `1y`, up to 9999 of a unit and 999 years; `null` for any other text. Never throws. */
export const parseLength = (text: string): Length | null => {
  const match = /^([1-9]\d{0,3})(d|wd|w|m|y)$/.exec(text)
  if (!match) return null
  const amount = Number(match[1])
  const unit = units[match[2] as keyof typeof units]
  return unit === 'year' && amount > 999 ? null : { amount, unit }
}

/** The short notation that `parseLength` reads. */
export const formatLength = (length: Length): string => `${length.amount}${letters[length.unit]}`

/**
 * The last day of a term of this length. The day of the event is day 0, so a term of n weeks ends on the same weekday,
 * and a term of n months on the same day number or on the last day of a shorter month. Nothing is lengthened here.
 */
export const addLength = (day: Day, length: Length): Day => {
  const { amount, unit } = length
  if (!Number.isSafeInteger(amount) || amount < 1) throw new RangeError(`Expected a length of at least 1 ${unit}, got ${amount}`)
  if (unit === 'workingDay') return addWorkingDays(day, amount)
  const start = toPlainDate(day)
  const end = {
    day: () => plainDate.addDays(start, amount),
    week: () => plainDate.addWeeks(start, amount),
    month: () => plainDate.addMonths(start, amount),
    year: () => plainDate.addYears(start, amount),
  }
  return plainDate.toString(end[unit]())
}

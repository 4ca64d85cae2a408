import type { Day } from '../../kernel/clock.ts'
import type { Language } from '../../kernel/language.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'

const dutchMonths = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const dutchWeekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const parts = (day: Day): readonly [number, number, number] => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const month = Number(match?.[2])
  if (match === null || month < 1 || month > 12) throw new RangeError('a day is written YYYY-MM-DD')
  return [Number(match[1]), month, Number(match[3])]
}

/** `18 november 2026` or `18 November 2026`; never a time. Throws a RangeError when the day is not `YYYY-MM-DD`. */
export const formatDay = (day: Day, language: Language): string => {
  const [year, month, date] = parts(day)
  return `${date} ${(language === 'en' ? englishMonths : dutchMonths)[month - 1]} ${year}`
}

/** `woensdag 18 november 2026`. */
export const formatWeekday = (day: Day, language: Language): string => {
  const [year, month, date] = parts(day)
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
  return `${(language === 'en' ? englishWeekdays : dutchWeekdays)[weekday]} ${formatDay(day, language)}`
}

const monthOf = (word: string): number => {
  const start = word.toLowerCase().replace('.', '')
  if (start.length < 3) return 0
  const found = (months: readonly string[]): number => months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1
  if (start === 'mrt') return 3
  return found(dutchMonths) || found(englishMonths)
}

const toDay = (year: number, month: number, date: number): Result<Day, 'not-a-date'> => {
  const moment = new Date(Date.UTC(year, month - 1, date))
  const real = year >= 1900 && year < 2200 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date
  return real ? ok(moment.toISOString().slice(0, 10)) : refuse('not-a-date')
}

/** Reads a date as people type it: `18-11-2026`, `18/11/2026`, `18 november 2026`, `18 nov 2026`, `2026-11-18`; the day comes before the month. */
export const parseDay = (text: string): Result<Day, 'not-a-date'> => {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso !== null) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = /^(\d{1,2})(?:e|th|st|nd|rd)?[\s./-]+([A-Za-z]+\.?|\d{1,2})[\s./-]+(\d{4})$/.exec(typed)
  if (match === null) return refuse('not-a-date')
  const month = /^\d/.test(match[2] as string) ? Number(match[2]) : monthOf(match[2] as string)
  return toDay(Number(match[3]), month, Number(match[1]))
}

import * as plainDate from 'temporal-polyfill/fns/PlainDate'
import type { Day } from '../kernel/clock.ts'
import { addDays } from './day.ts'
import type { Text } from '../kernel/language.ts'

/** When a holiday falls: a fixed date, a number of days after Easter Sunday, or the King's birthday as it is celebrated. */
export type HolidayRule = { readonly month: number; readonly day: number } | { readonly afterEaster: number } | 'kingsDay'

/** A public holiday in the sense of the Algemene termijnenwet, with the article that names it. */
export type Holiday = { readonly id: string; readonly name: Text; readonly rule: HolidayRule; readonly source: string }

const lid1 = 'Algemene termijnenwet art. 3 lid 1'

/** The holidays of every year. Easter Sunday and Whit Sunday are absent because every Sunday is free. */
export const holidays: readonly Holiday[] = [
  { id: 'newYear', name: { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' }, rule: { month: 1, day: 1 }, source: lid1 },
  { id: 'goodFriday', name: { nl: 'Goede Vrijdag', en: 'Good Friday' }, rule: { afterEaster: -2 }, source: 'Algemene termijnenwet art. 3 lid 2' },
  { id: 'easterMonday', name: { nl: 'tweede paasdag', en: 'Easter Monday' }, rule: { afterEaster: 1 }, source: lid1 },
  { id: 'kingsDay', name: { nl: 'Koningsdag', en: 'King’s Day' }, rule: 'kingsDay', source: lid1 },
  { id: 'liberationDay', name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' }, rule: { month: 5, day: 5 }, source: lid1 },
  { id: 'ascension', name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' }, rule: { afterEaster: 39 }, source: lid1 },
  { id: 'whitMonday', name: { nl: 'tweede pinksterdag', en: 'Whit Monday' }, rule: { afterEaster: 50 }, source: lid1 },
  { id: 'christmas', name: { nl: 'eerste kerstdag', en: 'Christmas Day' }, rule: { month: 12, day: 25 }, source: lid1 },
  { id: 'secondChristmas', name: { nl: 'tweede kerstdag', en: 'Boxing Day' }, rule: { month: 12, day: 26 }, source: lid1 },
]

const dayOf = (year: number, month: number, day: number): Day => plainDate.toString(plainDate.create(year, month, day))

/**
 * Easter Sunday of a year in the Gregorian calendar, by the method of Meeus, Jones and Butcher:
 * the moon's age, corrected for leap centuries, and then the Sunday after the full moon.
 */
export const easterSunday = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** The King's birthday as celebrated: 27 April since 2014, 30 April before, and the day before when that is a Sunday. */
const kingsDay = (year: number): Day => {
  const birthday = plainDate.create(year, 4, year >= 2014 ? 27 : 30)
  return plainDate.toString(plainDate.dayOfWeek(birthday) === 7 ? plainDate.subtractDays(birthday, 1) : birthday)
}

/** The day a holiday falls on in a year. */
export const holidayIn = (holiday: Holiday, year: number): Day => {
  if (holiday.rule === 'kingsDay') return kingsDay(year)
  if ('afterEaster' in holiday.rule) return addDays(easterSunday(year), holiday.rule.afterEaster)
  return dayOf(year, holiday.rule.month, holiday.rule.day)
}

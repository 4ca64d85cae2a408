import { expect, test } from 'vitest'
import { decreeDaysKnown, decrees, lastDecreeYear } from './decree-days.ts'
import { isDay, yearOf } from './day.ts'
import { easterSunday, holidayIn, holidays } from './holidays.ts'

const inYear = (id: string, year: number) => holidayIn(holidays.find((holiday) => holiday.id === id)!, year)

test('Easter Sunday falls on the published dates, also in its earliest and latest years', () => {
  const past = ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2025-04-20']
  const coming = ['2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25', '2049-04-18', '2076-04-19']
  for (const day of [...past, ...coming]) expect(easterSunday(yearOf(day))).toBe(day)
})

test('the holidays of 2027 are those of the law', () => {
  expect(holidays.map((holiday) => holidayIn(holiday, 2027))).toEqual([
    '2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06', '2027-05-17', '2027-12-25', '2027-12-26',
  ])
})

test('the King’s birthday is celebrated a day earlier when it falls on a Sunday', () => {
  expect(inYear('kingsDay', 2025)).toBe('2025-04-26')
  expect(inYear('kingsDay', 2031)).toBe('2031-04-26')
  expect(inYear('kingsDay', 2026)).toBe('2026-04-27')
  expect(inYear('kingsDay', 2013)).toBe('2013-04-30')
  expect(inYear('kingsDay', 2006)).toBe('2006-04-29')
})

test('every decree day exists, stands once and lies in the years its decree settles', () => {
  const all = decrees.flatMap((decree) => decree.days)
  expect(new Set(all).size).toBe(all.length)
  for (const decree of decrees)
    for (const day of decree.days) {
      expect(isDay(day), day).toBe(true)
      expect(yearOf(day)).toBeGreaterThanOrEqual(decree.years[0])
      expect(yearOf(day)).toBeLessThanOrEqual(decree.years[1])
    }
})

test('decree days are known to the end of 2028, and not for 2020 to 2022', () => {
  expect(lastDecreeYear).toBe(2028)
  expect([2016, 2019, 2020, 2022, 2023, 2028, 2029].map(decreeDaysKnown)).toEqual([true, true, false, false, true, true, false])
})

import { expect, test } from 'vitest'
import { addDays, daysBetween, earliest, isDay, yearOf } from './day.ts'

test('a day is an existing date in one notation only', () => {
  for (const good of ['2026-11-16', '2028-02-29', '2000-02-29', '2026-12-31']) expect(isDay(good), good).toBe(true)
  const impossible = ['2026-02-30', '2027-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31']
  const otherForm = ['2026-2-3', '20261116', '2026-11-16T10:00', '16-11-2026', '', ' 2026-11-16']
  for (const bad of [...impossible, ...otherForm]) expect(isDay(bad), bad).toBe(false)
})

test('days are added and counted over month and year ends', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysBetween('2026-12-18', '2027-01-01')).toBe(14)
  expect(daysBetween('2027-01-01', '2026-12-18')).toBe(-14)
  expect(yearOf('2027-05-07')).toBe(2027)
})

test('the earliest of no days is none', () => {
  expect(earliest([])).toBeNull()
  expect(earliest(['2027-01-02', '2026-12-31', '2027-01-01'])).toBe('2026-12-31')
})

test('a day that does not exist is refused at the door', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow('Expected a calendar day as YYYY-MM-DD, got "2026-02-30"')
})

import { expect, test } from 'vitest'
import { addLength, formatLength, parseLength } from './length.ts'

const plus = (day: string, text: string) => addLength(day, parseLength(text)!)

test('lengths are written in one notation and read back the same', () => {
  for (const text of ['6w', '10w', '3d', '7d', '5wd', '3m', '1y', '9999d', '999y']) expect(formatLength(parseLength(text)!)).toBe(text)
  for (const text of ['0d', '', 'w', '6', '6W', '-1d', '1.5w', '6 w', '01d', '10000d', '1000y', '3h', '6ww']) expect(parseLength(text), text).toBeNull()
})

test('months and years end on the same day number, or on the last day of a shorter month', () => {
  expect(plus('2026-11-30', '3m')).toBe('2027-02-28')
  expect(plus('2027-11-30', '3m')).toBe('2028-02-29')
  expect(plus('2027-01-31', '3m')).toBe('2027-04-30')
  expect(plus('2027-01-31', '1m')).toBe('2027-02-28')
  expect(plus('2027-02-28', '1m')).toBe('2027-03-28')
  expect(plus('2028-02-29', '1y')).toBe('2029-02-28')
  expect(plus('2027-02-28', '1y')).toBe('2028-02-28')
})

test('days and weeks cross a leap day and a year end', () => {
  expect(plus('2028-02-22', '1w')).toBe('2028-02-29')
  expect(plus('2028-02-28', '2d')).toBe('2028-03-01')
  expect(plus('2026-12-18', '2w')).toBe('2027-01-01')
  expect(plus('2026-11-20', '5wd')).toBe('2026-11-27')
})

test('a length of nothing is refused', () => {
  expect(() => addLength('2026-11-20', { amount: 0, unit: 'week' })).toThrow('at least 1 week')
  expect(() => addLength('2026-11-20', { amount: 1.5, unit: 'day' })).toThrow('at least 1 day')
})

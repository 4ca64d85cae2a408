import { expect, test } from 'vitest'
import { addWorkingDays, firstWorkingDayFrom, isFreeDay, isWorkingDay, workingDaysBetween } from './free-days.ts'

test('weekends, holidays, Good Friday, 5 May and decree days are free', () => {
  const days = ['2026-11-21', '2026-11-22', '2027-03-26', '2027-05-05', '2026-05-05']
  const equated = ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30', '2026-05-15', '2028-04-28', '2027-05-07', '2015-05-04', '2007-12-31', '2026-01-02', '2028-05-26']
  for (const day of [...days, ...equated]) expect(isFreeDay(day), day).toBe(true)
})

test('days that many take off but no rule names are working days', () => {
  for (const day of ['2026-12-24', '2026-12-31', '2027-05-04', '2025-04-28', '2029-05-11', '2026-11-20']) expect(isWorkingDay(day), day).toBe(true)
})

test('the first working day after 5 May 2027 is Monday 10 May', () => {
  expect(firstWorkingDayFrom('2027-05-05')).toBe('2027-05-10')
  expect(firstWorkingDayFrom('2027-05-04')).toBe('2027-05-04')
})

test('working days are counted from the day after the event', () => {
  expect(addWorkingDays('2026-11-20', 2)).toBe('2026-11-24')
  expect(addWorkingDays('2026-11-21', 2)).toBe('2026-11-24')
  expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28')
  expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21')
  expect(workingDaysBetween('2026-11-20', '2026-11-24')).toBe(2)
  expect(workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0)
  expect(workingDaysBetween('2026-11-24', '2026-11-20')).toBe(0)
})

test('half a working day is refused', () => {
  expect(() => addWorkingDays('2026-11-20', 0.5)).toThrow('whole number')
  expect(() => addWorkingDays('2026-11-20', -1)).toThrow('0 or more')
})

import { describe, expect, it } from 'vitest'
import { checkBackDays } from './check-back.ts'

describe('dates to look again', () => {
  it('runs from a week to half a year after receipt, always on the same day of the week', () => {
    const days = checkBackDays('2026-11-23')
    expect([days[0], days.at(-1)]).toEqual(['2026-11-30', '2027-05-24'])
    expect(new Set(days.map((day) => new Date(day).getUTCDay()))).toEqual(new Set([1]))
  })
  it('does not slip at the change of the clock', () => {
    expect(checkBackDays('2027-03-21')[0]).toBe('2027-03-28')
  })
})

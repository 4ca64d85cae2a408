import { describe, expect, it } from 'vitest'
import { nextDates } from './next-dates.ts'

describe('what a reporter may expect, on the day of receipt', () => {
  it('a complaint of 18 November 2026 is decided by 27 January 2027', () => {
    expect(nextDates('complaint', '2026-11-18')).toMatchObject({ decision: '2027-01-27', feedback: null })
  })
  it('an integrity report of 18 December 2026 is acknowledged by 25 December, the target of the law', () => {
    expect(nextDates('integrity', '2026-12-18')).toMatchObject({ acknowledge: '2026-12-25', decision: null })
  })
  it('the feedback of an integrity report is promised from the seventh day, until it is acknowledged', () => {
    expect(nextDates('integrity', '2026-11-23').feedback).toBe('2027-02-28')
  })
  it('the triage promises an acknowledgement and no decision', () => {
    expect(nextDates('triage', '2026-11-23')).toEqual({ acknowledge: '2026-11-25', decision: null, feedback: null })
  })
})

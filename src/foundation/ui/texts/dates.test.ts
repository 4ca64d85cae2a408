import { describe, expect, it } from 'vitest'
import { formatDay, formatWeekday, parseDay } from './dates.ts'

describe('a date on a page', () => {
  it('is written out in the language of the reader, without a time', () => {
    expect(formatDay('2026-11-18', 'nl')).toBe('18 november 2026')
    expect(formatDay('2026-11-18', 'easy')).toBe('18 november 2026')
    expect(formatDay('2026-11-08', 'en')).toBe('8 November 2026')
  })

  it('can name the day of the week', () => {
    expect(formatWeekday('2026-11-18', 'nl')).toBe('woensdag 18 november 2026')
    expect(formatWeekday('2027-05-10', 'en')).toBe('Monday 10 May 2027')
  })

  it('refuses anything finer or other than a day', () => {
    expect(() => formatDay('2026-11-18T10:00', 'nl')).toThrow(RangeError)
    expect(() => formatDay('2026-13-01', 'nl')).toThrow(RangeError)
  })
})

describe('a date as people type it', () => {
  it.each(['18-11-2026', '18/11/2026', '18.11.2026', ' 18 november 2026 ', '18 nov. 2026', '18 November 2026', '18th November 2026', '2026-11-18'])('%s is understood', (typed) => {
    expect(parseDay(typed)).toEqual({ ok: true, value: '2026-11-18' })
  })

  it('knows the Dutch short form of March and a leap day', () => {
    expect(parseDay('1 mrt 2027')).toEqual({ ok: true, value: '2027-03-01' })
    expect(parseDay('29-2-2028')).toEqual({ ok: true, value: '2028-02-29' })
  })

  it.each(['', '31 februari 2026', '29-2-2027', '12-13-2026', 'gisteren', '18-11-26', '18 m 2026'])('%j is refused rather than guessed', (typed) => {
    expect(parseDay(typed)).toEqual({ ok: false, error: 'not-a-date' })
  })
})

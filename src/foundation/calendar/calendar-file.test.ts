import { describe, expect, it } from 'vitest'
import { calendarFile, type CheckBack } from './calendar-file.ts'

const given = (more: Partial<CheckBack>): string => {
  const made = calendarFile({ days: ['2026-12-06'], title: '', language: 'nl', today: '2026-11-22', key: 'k7', ...more })
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const unfold = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n')

describe('the calendar file', () => {
  it('is one whole-day appointment a day, in order and once each', () => {
    expect(given({ days: ['2027-01-03', '2026-12-06', '2026-12-06'] })).toBe([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//-//-',
      'BEGIN:VEVENT', 'UID:k7-1', 'DTSTAMP:20261122T000000Z', 'DTSTART;VALUE=DATE:20261206', 'SUMMARY:Afspraak', 'TRANSP:TRANSPARENT', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:k7-2', 'DTSTAMP:20261122T000000Z', 'DTSTART;VALUE=DATE:20270103', 'SUMMARY:Afspraak', 'TRANSP:TRANSPARENT', 'END:VEVENT',
      'END:VCALENDAR', '',
    ].join('\r\n'))
  })

  it('has a neutral title in the language of the page unless the reporter writes one', () => {
    expect(given({ language: 'en', title: '  ' })).toContain('SUMMARY:Appointment\r\n')
    expect(given({ language: 'easy' })).toContain('SUMMARY:Afspraak\r\n')
    expect(given({ title: 'Tandarts' })).toContain('SUMMARY:Tandarts\r\n')
  })

  it('names no product, desk or report', () => {
    expect(given({ days: ['2026-12-06', '2027-01-03'] })).not.toMatch(/gehoor|loket|meld|klacht|racis|report|complaint|https?:/i)
  })

  it('escapes what would end the title or begin another line', () => {
    const lines = unfold(given({ title: 'a;b,c\\d\r\nDESCRIPTION:x\u0007' }))
    expect(lines).toContain('SUMMARY:a\\;b\\,c\\\\d\\nDESCRIPTION:x')
    expect(lines.filter((line) => line.startsWith('DESCRIPTION'))).toEqual([])
  })

  it('folds lines at 75 octets, never inside a character', () => {
    const title = `${'é'.repeat(60)}${'👋'.repeat(30)} einde`
    const file = given({ title })
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(unfold(file)).toContain(`SUMMARY:${title}`)
    expect(file).not.toContain('\uFFFD')
  })

  it('refuses no days and days that do not exist', () => {
    const base = { title: '', language: 'nl', today: '2026-11-22', key: 'k' } as const
    expect(calendarFile({ ...base, days: [] })).toEqual({ ok: false, error: 'no-day' })
    for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '06-12-2026', '2026-12-06\r\nX:1']) expect(calendarFile({ ...base, days: [day] })).toEqual({ ok: false, error: 'not-a-day' })
    expect(calendarFile({ ...base, days: ['2028-02-29'] }).ok).toBe(true)
  })
})

import type { Day } from '../../../../foundation/kernel/clock.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'

/** Weeks after which to look: the same for everybody, so that the dates say nothing of the kind of report or its terms. */
export const checkBackWeeks = [1, 2, 4, 8, 12, 16, 20, 26] as const

const later = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const compact = (day: Day): string => day.replaceAll('-', '')
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n')

/** An iCalendar file (RFC 5545) with whole-day entries to look at the messages; no place, no address, no name of the product, no hour. */
export const calendarFile = (from: Day, title: string, random: Random): string => {
  const events = checkBackWeeks.map((weeks) => {
    const day = later(from, weeks * 7)
    return ['BEGIN:VEVENT', `UID:${newId(random)}`, `DTSTAMP:${compact(from)}T000000Z`, `DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(later(day, 1))}`, `SUMMARY:${escaped(title)}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', 'END:VEVENT']
  })
  return [...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//agenda//NL', 'CALSCALE:GREGORIAN'], ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')
}

import type { Text } from '../kernel/language.ts'
import type { Day } from '../kernel/clock.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** What an appointment is called when the reporter chooses nothing: a calendar is often open to colleagues. */
export const neutralTitle: Text = { nl: 'Afspraak', en: 'Appointment' }

export type CheckBack = {
  readonly days: readonly Day[]
  /** The reporter's own words; empty takes the neutral title. */
  readonly title: string
  readonly language: 'nl' | 'en' | 'easy'
  /** The day the file is made: the format wants a moment, and gets midnight. */
  readonly today: Day
  /** Random, from the caller: what two calendars would recognise an appointment by. */
  readonly key: string
}

/** Bytes of a code point in UTF-8. */
const octets = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Lines hold at most 75 octets; what is longer goes on after a line break and a space (RFC 5545, 3.1). Never inside a character. */
const fold = (line: string): string => {
  let folded = ''
  let length = 0
  for (const letter of line) {
    if (length + octets(letter) > 75) {
      folded += '\r\n '
      length = 1
    }
    folded += letter
    length += octets(letter)
  }
  return folded
}

/** Text values (RFC 5545, 3.3.11): backslash, semicolon, comma and line break are escaped; other control characters go. */
const escape = (text: string): string =>
  text.toWellFormed().replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r\n|\r|\n/g, '\\n').replace(/\p{Cc}/gu, '')

const isDay = (day: string): boolean => {
  const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined || month < 1 || month > 12 || date < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return date <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number)
}

/**
 * Days to look in the mailbox again, as a calendar file (RFC 5545) of whole-day appointments: no product, desk, address or word of
 * a report in it, no alarm, and marked free, so that it changes nobody's availability.
 */
export const calendarFile = ({ days, title, language, today, key }: CheckBack): Result<string, 'no-day' | 'not-a-day'> => {
  if (days.length === 0) return refuse('no-day')
  if (![today, ...days].every(isDay)) return refuse('not-a-day')
  const summary = escape(title.trim()) || (language === 'en' ? neutralTitle.en : neutralTitle.nl)
  const events = [...new Set(days)].sort().flatMap((day, i) => [
    'BEGIN:VEVENT', `UID:${key}-${i + 1}`, `DTSTAMP:${today.replaceAll('-', '')}T000000Z`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${summary}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ])
  return ok(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//-//-', ...events, 'END:VCALENDAR'].map((line) => `${fold(line)}\r\n`).join(''))
}

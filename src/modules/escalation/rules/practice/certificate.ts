import type { Day } from '../../../../foundation/kernel/clock.ts'

/** The course under which the training register keeps these. */
export const practiceCourse = 'oefening-escalatie'

/** The columns that the training register reads: who (the sign-in service's name for them), course, day obtained, day it ends (empty: as the course says). */
export const certificateColumns = ['person', 'course', 'obtained', 'expires'] as const

// A cell that begins like a formula is shown as text by spreadsheets only with a mark before it.
const cell = (text: string): string => {
  const plain = text.replaceAll(/[\r\n]+/g, ' ')
  const safe = /^[=+\-@\t]/.test(plain) ? `'${plain}` : plain
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line for the training register. */
export const certificateCsv = (person: string, day: Day): string => [certificateColumns.join(','), [cell(person), practiceCourse, day, ''].join(','), ''].join('\r\n')

import type { Day } from '../kernel/clock.ts'
import { addDays } from './day.ts'
import { firstWorkingDayFrom, isWorkingDay } from './free-days.ts'
import { addLength } from './length.ts'
import type { Length } from './length.ts'

/** Where a term is set: a law, a general administrative order (AMvB), a ministerial regulation, or a norm of the house. */
export type TermKind = 'law' | 'amvb' | 'regulation' | 'house'

/** A term counted forward from the day of an event. Terms counted backward are not lengthened (art. 1 lid 2) and have no place here. */
export type Term = { readonly from: Day; readonly length: Length; readonly kind: TermKind }

/** Both ends of a term, and the articles of the Algemene termijnenwet that govern the second. */
export type Lengthened = {
  /** The end as counted: the target one works to. */
  readonly nominalEnd: Day
  /** The end in law: only after this day is one late. Never before `nominalEnd`. */
  readonly legalEnd: Day
  /** `['art. 1']` for a covered term, with `'art. 2'` where that lengthened it and `'art. 5'` for an AMvB; empty when not covered. */
  readonly articles: readonly string[]
}

const longest = { day: 90, workingDay: 90, week: 12, month: 3, year: 0 } as const

/** Whether the Algemene termijnenwet covers the term: set in a law or AMvB (art. 1, 5), and not excluded for its length (art. 4 onder a). */
export const isCovered = (kind: TermKind, length: Length): boolean => (kind === 'law' || kind === 'amvb') && length.amount <= longest[length.unit]

const atLeastThreeDays = (length: Length): boolean => (length.unit === 'day' || length.unit === 'workingDay' ? length.amount >= 3 : true)

/** The day up to which art. 2 lengthens the term, so that it holds two working days; `nominalEnd` when it already does. */
const withTwoWorkingDays = (from: Day, nominalEnd: Day): Day => {
  let count = 0
  let end = from
  while (count < 2 && end < nominalEnd) {
    end = addDays(end, 1)
    if (isWorkingDay(end)) count += 1
  }
  if (count >= 2) return nominalEnd
  for (end = nominalEnd; count < 2; ) {
    end = addDays(end, 1)
    if (isWorkingDay(end)) count += 1
  }
  return end
}

/**
 * Both ends of a term under the Algemene termijnenwet (BWBR0002448).
 * Art. 2 first: a term of at least three days holds at least two days that are not free. Then art. 1: it does not end on a free day.
 * Throws a RangeError when `from` is no existing day or the length is below 1.
 */
export const lengthen = (term: Term): Lengthened => {
  const nominalEnd = addLength(term.from, term.length)
  if (!isCovered(term.kind, term.length)) return { nominalEnd, legalEnd: nominalEnd, articles: [] }
  const enough = atLeastThreeDays(term.length) ? withTwoWorkingDays(term.from, nominalEnd) : nominalEnd
  const articles = ['art. 1', ...(enough > nominalEnd ? ['art. 2'] : []), ...(term.kind === 'amvb' ? ['art. 5'] : [])]
  return { nominalEnd, legalEnd: firstWorkingDayFrom(enough), articles }
}

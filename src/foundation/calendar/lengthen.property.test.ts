import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../kernel/clock.ts'
import { addDays, daysBetween } from './day.ts'
import { addWorkingDays, firstWorkingDayFrom, isFreeDay, isWorkingDay, workingDaysBetween } from './free-days.ts'
import { lengthen } from './lengthen.ts'
import type { Term, TermKind } from './lengthen.ts'
import type { Length } from './length.ts'

const day = fc.integer({ min: 0, max: 365 * 20 }).map((count): Day => addDays('2015-01-01', count))
const covered = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constant('day' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 12 }), unit: fc.constant('week' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constant('month' as const) }),
)
const tooLong = fc.oneof(
  fc.record({ amount: fc.integer({ min: 91, max: 400 }), unit: fc.constant('day' as const) }),
  fc.record({ amount: fc.integer({ min: 13, max: 60 }), unit: fc.constant('week' as const) }),
  fc.record({ amount: fc.integer({ min: 4, max: 24 }), unit: fc.constant('month' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 5 }), unit: fc.constant('year' as const) }),
)
const law = (from: Day, length: Length): Term => ({ from, length, kind: 'law' })
const runs = { numRuns: 300 }

test('a covered term never ends before its nominal end and never on a free day', () => {
  fc.assert(
    fc.property(day, covered, (from, length) => {
      const { nominalEnd, legalEnd } = lengthen(law(from, length))
      expect(legalEnd >= nominalEnd).toBe(true)
      expect(isFreeDay(legalEnd)).toBe(false)
    }),
    runs,
  )
})

test('the legal end is the first day that satisfies articles 1 and 2, and none before it does', () => {
  fc.assert(
    fc.property(day, covered, (from, length) => {
      const { nominalEnd, legalEnd } = lengthen(law(from, length))
      const needsTwo = length.unit !== 'day' || length.amount >= 3
      const satisfies = (end: Day) => isWorkingDay(end) && (!needsTwo || workingDaysBetween(from, end) >= 2)
      expect(satisfies(legalEnd)).toBe(true)
      for (let earlier = nominalEnd; earlier < legalEnd; earlier = addDays(earlier, 1)) expect(satisfies(earlier)).toBe(false)
    }),
    runs,
  )
})

test('lengthening a legal end again changes nothing', () => {
  fc.assert(fc.property(day, covered, (from, length) => {
    const { legalEnd } = lengthen(law(from, length))
    expect(firstWorkingDayFrom(legalEnd)).toBe(legalEnd)
  }), runs)
})

test('a later event never gives an earlier end', () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 40 }), covered, (from, later, length) => {
    const first = lengthen(law(from, length))
    const second = lengthen(law(addDays(from, later), length))
    expect(second.nominalEnd >= first.nominalEnd).toBe(true)
    expect(second.legalEnd >= first.legalEnd).toBe(true)
  }), runs)
})

test('regulations, house norms and terms that are too long keep their nominal end', () => {
  fc.assert(fc.property(day, covered, tooLong, fc.constantFrom<TermKind>('regulation', 'house'), (from, short, long, kind) => {
    const house = lengthen({ from, length: short, kind })
    expect(house.legalEnd).toBe(house.nominalEnd)
    const excluded = lengthen(law(from, long))
    expect(excluded.legalEnd).toBe(excluded.nominalEnd)
  }), runs)
})

test('no term is lengthened by more than a week, for no run of free days is longer', () => {
  fc.assert(fc.property(day, covered, (from, length) => {
    const { nominalEnd, legalEnd } = lengthen(law(from, length))
    expect(daysBetween(nominalEnd, legalEnd)).toBeLessThanOrEqual(7)
  }), runs)
})

test('adding working days and counting them are each other’s inverse', () => {
  fc.assert(fc.property(day, fc.integer({ min: 0, max: 30 }), (from, count) => {
    expect(workingDaysBetween(from, addWorkingDays(from, count))).toBe(count)
  }), runs)
})

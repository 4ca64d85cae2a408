import { expect, test } from 'vitest'
import { releaseCounts } from '../../../foundation/disclosure/index.ts'
import type { YearFigures } from './figures.ts'
import { acknowledgedInWeek, closedCases, deskReadings, onTime, somethingFound, withinFourteenWeeks } from './indicators.ts'

const year = (body: string, at: number, onTimeCount: number, late: number): YearFigures => ({ body, year: at, tables: [{ dimension: 'timeliness', table: releaseCounts([{ key: 'on-time', count: onTimeCount }, { key: 'late', count: late }, { key: 'no-term', count: 0 }]) }] })

test('both committees together, for the whole government alone', () => {
  const { value } = deskReadings({ years: [year('a', 2027, 40, 20), year('b', 2027, 20, 20), year('a', 2026, 12, 0)], unopened: [] }, onTime)
  expect(value).toEqual([
    { department: null, period: '2026', shown: { state: 'hidden', because: 'too-few' } },
    { department: null, period: '2027', shown: { state: 'shown', value: 0.6, base: 100, interval: [expect.closeTo(0.5020, 3), expect.closeTo(0.6906, 3)] } },
  ])
})
test('where one committee’s count is hidden, nothing is worked out from the others', () => expect(onTime([year('a', 2027, 40, 20), year('b', 2027, 40, 3)])).toEqual({ state: 'hidden', because: 'too-few' }))
test('a table that is not there is no zero', () => expect(acknowledgedInWeek([year('a', 2027, 40, 20)])).toEqual({ state: 'hidden', because: 'too-few' }))

test('closed cases are counted with those that had no term, and only when every part may be shown', () => {
  const told = (tables: Readonly<Record<string, Readonly<Record<string, number>>>>): YearFigures => ({ body: 'a', year: 2027, tables: Object.entries(tables).map(([dimension, rows]) => ({ dimension: dimension as 'outcome', table: releaseCounts(Object.entries(rows).map(([key, count]) => ({ key, count }))) })) })
  const one = told({ timeliness: { 'on-time': 40, late: 20, 'no-term': 30 }, outcome: { founded: 20, 'partly-founded': 20, unfounded: 30, 'no-finding': 20 }, handling: { 'six-weeks': 20, 'ten-weeks': 20, 'fourteen-weeks': 20, 'half-year': 15, longer: 15 } })
  expect([closedCases([one]), somethingFound([one]), withinFourteenWeeks([one])]).toMatchObject([{ state: 'shown', value: 90, base: null }, { state: 'shown', value: 4 / 9, base: 90 }, { state: 'shown', value: 2 / 3, base: 90 }])
  const small = told({ timeliness: { 'on-time': 40, late: 3, 'no-term': 30 } })
  expect([closedCases([small]), somethingFound([small])]).toEqual([{ state: 'hidden', because: 'too-few' }, { state: 'hidden', because: 'too-few' }])
})

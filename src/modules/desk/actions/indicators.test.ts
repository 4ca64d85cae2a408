import { expect, test } from 'vitest'
import { releaseCounts } from '../../../foundation/disclosure/index.ts'
import type { YearFigures } from './figures.ts'
import { acknowledgedInWeek, deskReadings, onTime } from './indicators.ts'

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

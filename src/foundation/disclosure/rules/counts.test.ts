import { assert, integer, property, array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { releaseCounts } from './counts.ts'

const rowsOf = (...counts: number[]) => counts.map((count, at) => ({ key: `k${at}`, count }))
const shownOf = (...counts: number[]) => {
  const { rows, total } = releaseCounts(rowsOf(...counts)).value
  return [...rows.map((one) => one.shown), total].map((one) => (one.state === 'shown' ? one.count : one.because))
}

describe('counts of one dimension', () => {
  test('large counts and zeros are shown', () => expect(shownOf(12, 0, 40)).toEqual([12, 0, 40, 52]))
  test('one small count hides the next smallest with it', () => expect(shownOf(3, 40, 12)).toEqual(['protects', 40, 'protects', 55]))
  test('two small counts that reach the minimum together hide nothing else', () => expect(shownOf(4, 9, 40)).toEqual(['protects', 'protects', 40, 53]))
  test('two small counts that stay below it hide one more', () => expect(shownOf(2, 3, 40)).toEqual(['protects', 'protects', 'protects', 45]))
  test('beside a shown total no hidden count says whether it is the small one: with eleven people that would be ten and one', () => expect(shownOf(1, 10, 30)).toEqual(['protects', 'protects', 30, 41]))
  test('ten hidden ones of one person each would be known from their sum, because a zero is shown', () => {
    const shown = shownOf(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 30)
    expect(shown.at(-2)).toBe('protects')
    expect(shown.at(-1)).toBe(40)
  })
  test('a department too small shows nothing', () => expect(shownOf(4, 0)).toEqual(['too-few', 0, 'too-few']))
  test('nothing counted is shown as nothing', () => expect(shownOf(0, 0)).toEqual([0, 0, 0]))
  test('a count that is no whole number is a fault', () => expect(() => releaseCounts(rowsOf(1.5))).toThrow('whole number'))

  test('what is shown never lets a reader work out a hidden count', () => {
    assert(property(array(integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }), (counts) => {
      const { rows, total } = releaseCounts(rowsOf(...counts)).value
      const hiddenRows = rows.flatMap((row, at) => (row.shown.state === 'hidden' ? [counts[at] ?? 0] : []))
      for (const count of counts.filter((one) => one > 0 && one < 10)) expect(hiddenRows).toContain(count)
      if (hiddenRows.length === 0 || total.state === 'hidden') return
      const remainder = total.count - rows.reduce((sum, row) => sum + (row.shown.state === 'shown' ? row.shown.count : 0), 0)
      // The largest a hidden count can be is all of the remainder; the smallest is none of it.
      expect(hiddenRows.length).toBeGreaterThan(1)
      // And at least one is left for each of the others, because a zero would be shown.
      expect(remainder - (hiddenRows.length - 1)).toBeGreaterThanOrEqual(10)
      expect(rows.some(({ shown }) => shown.state === 'hidden' && shown.because === 'too-few')).toBe(false)
    }))
  })
})

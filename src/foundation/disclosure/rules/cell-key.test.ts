import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellKey, cellKeyRule, chancesOf, disturbed, releaseDisturbed } from './cell-key.ts'

describe('counts that readers put together themselves', () => {
  test('are disturbed by nothing on average, never by more than the reach, and never to a small count', () => {
    assert(property(integer({ min: 1, max: 60 }), (count) => {
      const chances = chancesOf(count, cellKeyRule)
      expect(chances.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12)
      expect(chances.reduce((sum, { move, chance }) => sum + move * chance, 0)).toBeCloseTo(0, 6)
      for (const { move } of chances) {
        expect(Math.abs(move)).toBeLessThanOrEqual(cellKeyRule.reach)
        expect(count + move === 0 || count + move >= cellKeyRule.least).toBe(true)
      }
    }))
  })

  test('nobody stays nobody', () => expect(disturbed(0, 0.7)).toBe(0))

  test('the same people give the same answer, in whatever order and table they stand', () => {
    const keys = Array.from({ length: 25 }, (_, at) => ((at * 0.618_034) % 1))
    const [one, other] = [releaseDisturbed([{ at: ['a'], keys }]).value[0]?.count, releaseDisturbed([{ at: ['b', 'c'], keys: keys.toReversed() }]).value[0]?.count]
    expect(one).toBe(other)
    expect(cellKey([0.6, 0.7])).toBeCloseTo(0.3, 12)
  })
})

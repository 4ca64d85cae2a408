import { array, assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleOver } from './scale.ts'

describe('a scale', () => {
  it('starts at nothing and ends on a round number beyond the largest value', () => {
    expect(scaleOver([0.09, 0.103, 0.12]).ticks).toEqual([0, 0.05, 0.1, 0.15])
    expect(scaleOver([3, 38]).ticks).toEqual([0, 10, 20, 30, 40])
  })

  it('goes below nothing only where a value does', () => {
    expect(scaleOver([-0.02, 0.03]).ticks).toEqual([-0.02, 0, 0.02, 0.04])
  })

  it('counts people in whole numbers', () => {
    expect(scaleOver([1, 2], { whole: true }).ticks).toEqual([0, 1, 2])
  })

  it('has two ends even when there is nothing to show', () => {
    expect(scaleOver([]).ticks.length).toBeGreaterThan(1)
    expect(scaleOver([0, 0]).place(0)).toBe('0%')
  })

  it('has room for every value, in their order', () => {
    assert(property(array(integer({ min: -1e7, max: 1e7 }), { minLength: 1, maxLength: 20 }), (thousandths) => {
      const values = thousandths.map((one) => one / 1000)
      const scale = scaleOver(values)
      const sorted = values.toSorted((one, other) => one - other)
      expect(scale.from).toBeLessThanOrEqual(sorted[0] as number)
      expect(scale.to).toBeGreaterThanOrEqual(sorted.at(-1) as number)
      expect(sorted.map(scale.share)).toEqual(sorted.map(scale.share).toSorted((one, other) => one - other))
      expect(scale.ticks.length).toBeLessThan(14)
    }))
  })
})

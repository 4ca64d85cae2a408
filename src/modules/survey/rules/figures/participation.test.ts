import { describe, expect, test } from 'vitest'
import { effectiveAnswers, evenness, participationOf } from './participation.ts'

const group = (value: string, population: number | null, invited: number | null, answered: number | null) => ({ value, population, invited, answered, weighted: null })

describe('who took part', () => {
  test('given how many were invited, a rate is per invitation; else per person there is', () => {
    expect(participationOf([group('a', 1000, 100, 40), group('b', 500, null, 30)], 70)).toMatchObject([{ rate: 0.4, inPopulation: 2 / 3, inAnswers: 40 / 70 }, { rate: 0.06 }])
  })
  test('what may not be told is no number anywhere', () => {
    const groups = participationOf([group('a', 1000, 100, null), group('b', 500, 50, 30)], 70)
    expect(groups[0]).toMatchObject({ rate: null, inAnswers: null })
    expect(evenness(groups)).toBeNull()
  })
  test('when all groups took part alike, evenness is 1; it falls as they differ', () => {
    expect(evenness(participationOf([group('a', 1000, 100, 40), group('b', 500, 50, 20)], 60))).toBeCloseTo(1, 12)
    // Rates 0.2 and 0.6 among as many people: their standard deviation is 0.2.
    expect(evenness(participationOf([group('a', 500, 100, 20), group('b', 500, 100, 60)], 80))).toBeCloseTo(0.6, 12)
  })
  test('equal weights cost nothing, unequal ones count as fewer answers', () => {
    expect(effectiveAnswers([2, 2, 2])).toBe(3)
    expect(effectiveAnswers([1, 3])).toBeCloseTo(1.6, 12)
    expect(effectiveAnswers([])).toBe(0)
  })
})

import { expect, test } from 'vitest'
import { seeded } from './seeded.ts'

test('one seed gives one row of numbers, another seed another', () => {
  const row = (seed: number) => { const random = seeded(seed); return Array.from({ length: 5 }, () => random.below(1000)) }
  expect(row(1)).toEqual(row(1))
  expect(row(1)).not.toEqual(row(2))
})
test('every outcome below the bound comes about equally often', () => {
  const random = seeded(7)
  const counts = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < 60_000; at++) { const face = random.below(6); counts[face] = (counts[face] ?? 0) + 1 }
  // Chi-square with 5 degrees of freedom stays below 20.5 in 999 of 1,000 rows; this row is fixed by its seed.
  expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5)
  const mean = Array.from({ length: 10_000 }, () => random.uniform()).reduce((sum, one) => sum + one, 0) / 10_000
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
})

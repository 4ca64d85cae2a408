import { expect, test } from 'vitest'
import { lengthInWords, lengthsInWords } from './length-in-words.ts'

test('a length is said with the right word for one and for more', () => {
  expect(lengthInWords({ amount: 1, unit: 'workingDay' }, 'nl')).toBe('1 werkdag')
  expect(lengthInWords({ amount: 10, unit: 'week' }, 'easy')).toBe('10 weken')
  expect(lengthInWords({ amount: 1, unit: 'year' }, 'en')).toBe('1 year')
})

test('lengths of one unit share its word, others keep their own', () => {
  expect(lengthsInWords([{ amount: 1, unit: 'month' }, { amount: 3, unit: 'month' }, { amount: 12, unit: 'month' }], 'nl')).toBe('1, 3 en 12 maanden')
  expect(lengthsInWords([{ amount: 5, unit: 'day' }, { amount: 2, unit: 'week' }], 'en')).toBe('5 days and 2 weeks')
  expect(lengthsInWords([{ amount: 7, unit: 'day' }], 'en')).toBe('7 days')
})

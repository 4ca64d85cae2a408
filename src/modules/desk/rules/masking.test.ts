import { expect, test } from 'vitest'
import { hiddenIn, hiddenMark, hideEverywhere, hideRange } from './masking.ts'

test('a name goes everywhere it stands, whatever its capitals, and its length is not told', () => {
  const hidden = hideEverywhere('Jan zei het. JAN lachte. Januari kwam.', 'jan')
  expect(hidden).toBe(`${hiddenMark} zei het. ${hiddenMark} lachte. ${hiddenMark}uari kwam.`)
  expect(hiddenIn(hidden)).toBe(3)
  expect(hideEverywhere('a (b) c', '(b)')).toBe(`a ${hiddenMark} c`)
  expect([hideEverywhere('abc', '  '), hiddenIn('abc')]).toEqual(['abc', 0])
})
test('a selected passage goes, from whichever end it was selected', () => {
  expect([hideRange('abcdef', 2, 4), hideRange('abcdef', 4, 2), hideRange('abcdef', 3, 3)]).toEqual([`ab${hiddenMark}ef`, `ab${hiddenMark}ef`, 'abcdef'])
})

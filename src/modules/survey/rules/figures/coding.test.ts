import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, codedColumn, pointsAt, staleOf } from './coding.ts'

test('an answer nobody read counts neither as named nor as not named', () => {
  expect(codedColumn(4, new Set([0, 2]), new Set([2]))).toEqual(['0', '', '1', ''])
})
test('reading an answer and giving no code is a decision too; the same codes again are not', () => {
  const before = new Map([[1, { version: 2, codes: ['b', 'a'] }]])
  expect(changesOf([{ row: 0, version: 0, codes: [] }, { row: 1, version: 2, codes: ['a', 'b'] }], before).map(({ row }) => row)).toEqual([0])
})
test('a decision on an answer that somebody else read meanwhile is stale', () => {
  expect(staleOf([{ row: 0, version: 0, codes: [] }, { row: 1, version: 1, codes: ['a'] }], new Map([[0, { version: 1 }], [1, { version: 1 }]]))).toEqual([0])
})
test('a sentence with an address, a long number or a name in it says so to who approves', () => {
  expect(pointsAt('Mail jan@voorbeeld.nl op 12-3, kamer 1204')).toEqual(['mail', 'number'])
  expect(pointsAt('Het was mijn chef Pietersen')).toEqual(['name'])
  expect(pointsAt('Er werd niets met mijn melding gedaan.')).toEqual([])
})
test('however answers were read, every row counts once at most', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(30)), fc.uniqueArray(fc.nat(30)), (read, given) => {
    const column = codedColumn(31, new Set(read), new Set(given))
    expect(column.filter((cell) => cell !== '').length).toBe(read.length)
    expect(column.filter((cell) => cell === '1').length).toBe(read.filter((row) => given.includes(row)).length)
  }))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { releaseDisturbed } from '../../../../foundation/disclosure/index.ts'
import { cellsOf, noAnswer, whole, type FreeVariable } from './free-tables.ts'

const variable = (name: string, ...values: readonly string[]): FreeVariable => ({ name, label: name, values: values.map((value) => ({ value, label: value })) })
const columns: Readonly<Record<string, readonly string[]>> = { a: ['x', 'y', 'x', ''], b: ['1', '1', '2', '2'], c: ['p', 'q', '9', 'p'] }
const of = (name: string): readonly string[] => columns[name] ?? []

test('everybody stands in one row, in one column and in the totals; who gave no answer too', () => {
  const cells = cellsOf({ rows: variable('a', 'x', 'y'), columns: variable('b', '1', '2') }, of, 4)
  const members = (row: string, column: string) => cells.find(({ at }) => at[0] === row && at[1] === column)?.members
  expect([members('x', '1'), members('x', whole), members(noAnswer, '2'), members(whole, whole)]).toEqual([[0], [0, 2], [3], [0, 1, 2, 3]])
  expect(members('y', '2')).toEqual([])
})
test('a total holds the same people whatever the other question is, and so the same count in every table', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 4, maxLength: 4 }), (keys) => {
    const counts = [variable('b', '1', '2'), variable('c', 'p', 'q'), null].map((other) => {
      const cells = cellsOf({ rows: variable('a', 'x', 'y'), columns: other }, of, 4)
      return releaseDisturbed(cells.map(({ at, members }) => ({ at, keys: members.map((person) => keys[person] ?? 0) }))).value.filter(({ at }) => at[1] === whole).map(({ count }) => count)
    })
    expect(counts[1]).toEqual(counts[0])
    expect(counts[2]).toEqual(counts[0])
  }))
})

import { array, assert, constantFrom, double, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from './assign.ts'
import { fillTies } from './fill.ts'

const matrix = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat())
const weightOf = (weights: Float64Array, columns: number, columnOf: Int32Array): number => columnOf.reduce((sum, column, row) => (column < 0 ? sum : sum + (weights[row * columns + column] as number)), 0)
const pairsOf = (columnOf: Int32Array): number => columnOf.reduce((count, column) => (column < 0 ? count : count + 1), 0)

/** The best weight, and the most pairs at that weight, by trying everything. */
const byTrying = (rows: readonly (readonly number[])[], columns: number): { weight: number; pairs: number } => {
  const best = { weight: 0, pairs: 0 }
  const go = (row: number, used: number, weight: number, pairs: number): void => {
    if (row === rows.length) {
      if (weight > best.weight + 1e-9 || (weight > best.weight - 1e-9 && pairs > best.pairs)) Object.assign(best, { weight, pairs })
      return
    }
    go(row + 1, used, weight, pairs)
    for (let column = 0; column < columns; column++) {
      const worth = rows[row]?.[column] ?? -Infinity
      if (!(used & (1 << column)) && worth > -Infinity) go(row + 1, used | (1 << column), weight + worth, pairs + 1)
    }
  }
  go(0, 0, 0, 0)
  return best
}

const table = (cell: Parameters<typeof array<number>>[0]) => record({ rows: integer({ min: 1, max: 5 }), columns: integer({ min: 1, max: 5 }), cells: array(cell, { minLength: 25, maxLength: 25 }) })
  .map(({ rows, columns, cells }) => ({ columns, rows: Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns)) }))

describe.each([
  ['real numbers', table(double({ min: -1, max: 3, noNaN: true }).map((one) => Math.round(one * 1e6) / 1e6))],
  ['small whole numbers, full of ties', table(constantFrom(-1, 0, 0, 1, 1, 2, 3))],
  ['many forbidden pairs', table(constantFrom(-Infinity, -Infinity, 0, 0.5, 1, 1.5))],
])('with %s', (_, tables) => {
  test('the matching is the best, the prices prove it, and no other best one has more pairs', () => {
    assert(property(tables, ({ rows, columns }) => {
      const weights = matrix(rows)
      const found = assign(weights, rows.length, columns)
      const { weight, pairs } = byTrying(rows, columns)
      expect(weightOf(weights, columns, found.columnOf)).toBeCloseTo(weight, 9)
      const bound = [...found.rowPrice, ...found.columnPrice].reduce((sum, price) => sum + price, 0)
      expect(bound).toBeCloseTo(weight, 9)
      for (const price of [...found.rowPrice, ...found.columnPrice]) expect(price).toBeGreaterThanOrEqual(0)
      rows.forEach((cells, row) => cells.forEach((worth, column) => expect((found.rowPrice[row] as number) + (found.columnPrice[column] as number)).toBeGreaterThanOrEqual(worth - 1e-9)))
      fillTies(weights, columns, found, 1e-9)
      expect(weightOf(weights, columns, found.columnOf)).toBeCloseTo(weight, 9)
      expect(pairsOf(found.columnOf)).toBe(pairs)
      found.columnOf.forEach((column, row) => column >= 0 && expect(found.rowOf[column]).toBe(row))
    }), { numRuns: 400 })
  })
})

test('nothing to give: nobody is paired', () => {
  expect([...assign(matrix([[-1, -2], [-Infinity, -1]]), 2, 2).columnOf]).toEqual([-1, -1])
  expect(assign(new Float64Array(0), 0, 0).columnOf).toHaveLength(0)
})
test('a matrix of another size is a fault', () => expect(() => assign(new Float64Array(3), 2, 2)).toThrow('another size'))

import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check'
import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { assignWithQuotas, type QuotaProblem } from './with-quotas.ts'

const highs = await loadHighs()

/** The smallest shortfall, then the greatest weight, then the most pairs, by trying everything. */
const byTrying = ({ weights, rows, columns, capacity, quotas }: QuotaProblem): { short: number; weight: number; pairs: number } => {
  let best = { short: Infinity, weight: -Infinity, pairs: 0 }
  const rowOf: number[] = []
  const room = [...capacity]
  const go = (column: number): void => {
    if (column === columns) {
      const short = quotas.reduce((sum, quota) => sum + Math.max(0, quota.atLeast - rowOf.filter((row, at) => row >= 0 && quota.rows[row] && quota.columns[at]).length), 0)
      const weight = rowOf.reduce((sum, row, at) => (row < 0 ? sum : sum + (weights[row * columns + at] ?? 0)), 0)
      const pairs = rowOf.filter((row) => row >= 0).length
      if (short < best.short || (short === best.short && (weight > best.weight || (weight === best.weight && pairs > best.pairs)))) best = { short, weight, pairs }
      return
    }
    for (let row = -1; row < rows; row++) {
      if (row >= 0 && ((room[row] ?? 0) === 0 || weights[row * columns + column] === -Infinity)) continue
      if (row >= 0) room[row] = (room[row] ?? 0) - 1
      rowOf[column] = row
      go(column + 1)
      if (row >= 0) room[row] = (room[row] ?? 0) + 1
    }
  }
  go(0)
  return best
}

const problems = record({
  rows: integer({ min: 1, max: 4 }), columns: integer({ min: 1, max: 4 }), cells: array(constantFrom(-Infinity, -1, 0, 0, 1, 2, 3, 5), { minLength: 16, maxLength: 16 }), rooms: array(integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
  quotas: array(record({ rows: array(boolean(), { minLength: 4, maxLength: 4 }), columns: array(boolean(), { minLength: 4, maxLength: 4 }), atLeast: integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 2 }),
}).map(({ rows, columns, cells, rooms, quotas }): QuotaProblem => ({
  rows, columns, seed: 1, weights: Float64Array.from(cells.slice(0, rows * columns)), capacity: rooms.slice(0, rows),
  quotas: quotas.map((quota) => ({ atLeast: quota.atLeast, rows: Uint8Array.from(quota.rows.slice(0, rows), Number), columns: Uint8Array.from(quota.columns.slice(0, columns), Number) })),
}))

test('the pairs fall short as little as possible, then weigh the most, then are the most', async () => {
  await assert(asyncProperty(problems, async (problem) => {
    const found = await assignWithQuotas(problem, highs)
    const best = byTrying(problem)
    const weight = found.rowOf.reduce((sum, row, at) => (row < 0 ? sum : sum + (problem.weights[row * problem.columns + at] ?? 0)), 0)
    expect({ short: found.short.reduce((sum, one) => sum + one, 0), weight, pairs: found.rowOf.filter((row) => row >= 0).length, proved: found.proved }).toEqual({ ...best, proved: true })
  }), { numRuns: 120 })
})

test('the prices prove that nothing is worth more', async () => {
  const weights = Float64Array.from([5, 1, 0, 4, 2, 0, 3, 3, 1])
  const problem: QuotaProblem = { weights, rows: 3, columns: 3, capacity: [1, 1, 1], quotas: [{ rows: Uint8Array.from([1, 0, 0]), columns: Uint8Array.from([0, 0, 1]), atLeast: 1 }], seed: 1 }
  const { rowPrice, columnPrice, quotaPrice, bound, rowOf } = await assignWithQuotas(problem, highs)
  expect([...rowOf]).toEqual([1, 2, 0])
  expect(bound).toBeCloseTo(7, 6)
  expect([...rowPrice, ...columnPrice].reduce((sum, price) => sum + price, 0) - (quotaPrice[0] ?? 0)).toBeCloseTo(bound, 6)
})

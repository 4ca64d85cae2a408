import type { Assignment } from './assign.ts'

/**
 * Among all matchings of the greatest weight, goes on to one with the most pairs. Every best matching uses only pairs whose two prices
 * equal their weight, so more pairs are found by augmenting within those; nobody who has a pair loses it. Changes `state` in place.
 * `tolerance`: prices and weights count as equal within it.
 */
export const fillTies = (weights: Float64Array, columns: number, state: Assignment, tolerance: number): void => {
  const { columnOf, rowOf, rowPrice, columnPrice } = state
  let free = rowOf.reduce((count, row) => (row === -1 ? count + 1 : count), 0)
  const cameFrom = new Int32Array(columns)
  // Columns from which no search reached a free one stay fruitless for all later searches.
  const seen = new Uint8Array(columns)
  for (let start = 0; start < columnOf.length && free > 0; start++) {
    if (columnOf[start] !== -1) continue
    const queue = [start]
    const touched: number[] = []
    let end = -1
    for (let head = 0; head < queue.length && end < 0; head++) {
      const row = queue[head] as number
      for (let column = 0; column < columns; column++) {
        if (seen[column] || (rowPrice[row] as number) + (columnPrice[column] as number) - (weights[row * columns + column] as number) > tolerance) continue
        seen[column] = 1
        touched.push(column)
        cameFrom[column] = row
        if (rowOf[column] === -1) {
          end = column
          break
        }
        queue.push(rowOf[column] as number)
      }
    }
    if (end < 0) continue
    for (const column of touched) seen[column] = 0
    free--
    for (let column = end; ;) {
      const row = cameFrom[column] as number
      const before = columnOf[row] as number
      rowOf[column] = row
      columnOf[row] = column
      if (row === start) break
      column = before
    }
  }
}

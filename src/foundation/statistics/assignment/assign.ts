/**
 * Maximum weight matching in a dense bipartite graph, with a proof of the optimum.
 *
 * Method: the primal-dual assignment of Kuhn and Munkres with shortest augmenting paths (Jonker and Volgenant 1987; the order of
 * scanning follows Crouse 2016), written for matchings that need not be perfect: a row may also end without a column, which is
 * worth 0. Prices keep `rowPrice[i] + columnPrice[j] >= weight[i, j]` and are never negative, so their sum bounds every
 * matching from above; at the end it equals the matching's weight.
 */
export type Assignment = {
  /** Per row its column, -1 = none. */
  readonly columnOf: Int32Array
  /** Per column its row, -1 = none. */
  readonly rowOf: Int32Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

/** `weights[row * columns + column]`; `-Infinity` = never. Weights must not be NaN or +Infinity. Throws when the size does not fit. */
export const assign = (weights: Float64Array, rows: number, columns: number): Assignment => {
  if (weights.length !== rows * columns) throw new Error('The matrix has another size than its rows and columns.')
  const state: Assignment = { columnOf: new Int32Array(rows).fill(-1), rowOf: new Int32Array(columns).fill(-1), rowPrice: new Float64Array(rows), columnPrice: new Float64Array(columns) }
  const rest = raisePrices(weights, columns, state, raisePrices(weights, columns, state, Int32Array.from({ length: rows }, (_, row) => row)))
  const search = searcher(weights, rows, columns, state)
  for (const row of rest) search(row)
  return state
}

/**
 * Cheap start: each waiting row takes its best column and raises that column's price to what the row's second choice leaves; whoever
 * had the column waits again. Gives back the rows that still wait. Rows for which nothing is worth more than 0 stay without.
 */
const raisePrices = (weights: Float64Array, columns: number, { columnOf, rowOf, rowPrice, columnPrice }: Assignment, waiting: Int32Array): Int32Array => {
  const later: number[] = []
  const queue = [...waiting].reverse()
  let steps = 4 * queue.length
  while (queue.length > 0) {
    const row = queue.pop() as number
    if (steps-- <= 0) {
      later.push(row)
      continue
    }
    const base = row * columns
    let best = -1
    let first = 0
    let second = 0
    for (let column = 0; column < columns; column++) {
      const worth = (weights[base + column] as number) - (columnPrice[column] as number)
      if (worth > first || (worth === first && worth > 0 && rowOf[column] === -1 && best >= 0 && rowOf[best] !== -1)) {
        second = first
        first = worth
        best = column
      } else if (worth > second) second = worth
    }
    if (best < 0) {
      rowPrice[row] = 0
      continue
    }
    const before = rowOf[best] as number
    if (before !== -1 && first === second) {
      // A tie with a column that is taken: a search by shortest paths settles it, an auction might go round for ever.
      later.push(row)
      continue
    }
    rowPrice[row] = second
    columnPrice[best] = (columnPrice[best] as number) + (first - second)
    columnOf[row] = best
    rowOf[best] = row
    if (before !== -1) {
      columnOf[before] = -1
      queue.push(before)
    }
  }
  // Prices of the rows that wait must cover what any column would still be worth to them.
  for (const row of later) {
    let worth = 0
    for (let column = 0; column < columns; column++) worth = Math.max(worth, (weights[row * columns + column] as number) - (columnPrice[column] as number))
    rowPrice[row] = worth
  }
  return Int32Array.from(later)
}

/** Finds the cheapest change of the matching by which a waiting row gets a column or some row gives up its own, and moves the prices along. */
const searcher = (weights: Float64Array, rows: number, columns: number, { columnOf, rowOf, rowPrice, columnPrice }: Assignment): ((start: number) => void) => {
  const distance = new Float64Array(columns)
  const cameFrom = new Int32Array(columns)
  const open = new Int32Array(columns)
  const reached = new Int32Array(columns)
  const treeRow = new Int32Array(rows)
  const treeAt = new Float64Array(rows)
  return (start) => {
    for (let column = 0; column < columns; column++) {
      distance[column] = Infinity
      open[column] = column
    }
    let openCount = columns
    let reachedCount = 0
    let treeCount = 0
    let row = start
    let at = 0
    let give = Infinity
    let giver = start
    let end = -1
    for (;;) {
      treeRow[treeCount] = row
      treeAt[treeCount++] = at
      const price = rowPrice[row] as number
      if (at + price < give) {
        give = at + price
        giver = row
      }
      const base = row * columns
      let nearest = Infinity
      let next = -1
      for (let index = 0; index < openCount; index++) {
        const column = open[index] as number
        const via = at + price + (columnPrice[column] as number) - (weights[base + column] as number)
        let shortest = distance[column] as number
        if (via < shortest) {
          shortest = via
          distance[column] = via
          cameFrom[column] = row
        }
        if (shortest < nearest || (shortest === nearest && shortest < Infinity && rowOf[column] === -1)) {
          nearest = shortest
          next = index
        }
      }
      if (next < 0 || nearest >= give) {
        at = give
        break
      }
      at = nearest
      const column = open[next] as number
      if (rowOf[column] === -1) {
        end = column
        break
      }
      open[next] = open[--openCount] as number
      reached[reachedCount++] = column
      row = rowOf[column] as number
    }
    for (let index = 0; index < treeCount; index++) {
      const one = treeRow[index] as number
      rowPrice[one] = Math.max(0, (rowPrice[one] as number) - (at - (treeAt[index] as number)))
    }
    for (let index = 0; index < reachedCount; index++) {
      const column = reached[index] as number
      columnPrice[column] = (columnPrice[column] as number) + Math.max(0, at - (distance[column] as number))
    }
    let column = end
    if (end < 0) {
      if (giver === start) return
      column = columnOf[giver] as number
      columnOf[giver] = -1
      rowPrice[giver] = 0
    }
    for (;;) {
      const from = cameFrom[column] as number
      const before = columnOf[from] as number
      rowOf[column] = from
      columnOf[from] = column
      if (from === start) return
      column = before
    }
  }
}

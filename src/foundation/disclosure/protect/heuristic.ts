import type { Highs } from 'highs'
import { withAttacker } from './attacker.ts'
import { meets, type Need } from './needs.ts'
import type { Shape } from './table.ts'

/** Cells and what everybody knows of them: one table, or several that share cells. */
export type System = Pick<Shape, 'cells' | 'relations'>

export type Problem = { readonly shape: System; readonly counts: Float64Array; readonly primary: Uint8Array; readonly needs: readonly Need[]; /** Cost of hiding each cell. */ readonly costs: Float64Array; readonly candidates: readonly number[] }

const moved = (table: Float64Array, counts: Float64Array, cell: number): boolean => Math.abs((table[cell] ?? 0) - (counts[cell] ?? 0)) > 1e-7
/** What using a hidden cell costs: next to nothing, but short ways are still better than long ones. */
const hiddenCost = 1e-6

/**
 * Hides cells need by need, in the given order: the cheapest other table in which the cell moves far enough shows what must be hidden
 * with it. Gives which cells are hidden, with for every need the table that meets it; `null` when time is up.
 */
const grow = (highs: Highs, { shape, counts, primary, needs, costs, candidates }: Problem, start: Uint8Array, order: readonly number[], secondsLeft: () => number): { hidden: Uint8Array; witnesses: Float64Array[] } | null => {
  const cells = [...candidates, ...Array.from(primary.keys()).filter((cell) => primary[cell])]
  const columnOf = new Map(cells.map((cell, at) => [cell, at]))
  const count = cells.length
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []]
  for (const { parent, children } of shape.relations) {
    const before = indices.length
    for (const [cell, sign] of [[parent, -1] as const, ...children.map((child) => [child, 1] as const)]) {
      const column = columnOf.get(cell)
      // A column for growing and one for shrinking.
      if (column !== undefined) {
        indices.push(column, count + column)
        values.push(sign, -sign)
      }
    }
    if (indices.length > before) starts.push(indices.length)
  }
  const hidden = Uint8Array.from(start)
  const witnesses: Float64Array[] = []
  const inTime = highs.withModel((model) => {
    const rows = starts.length - 1
    model.passModel({
      numCols: 2 * count, numRows: rows, colCost: [...cells, ...cells].map((cell) => (hidden[cell] ? hiddenCost : (costs[cell] ?? 0))), colLower: new Float64Array(2 * count),
      colUpper: [...cells.map(() => highs.infinity), ...cells.map((cell) => counts[cell] ?? 0)], rowLower: new Float64Array(rows), rowUpper: new Float64Array(rows),
      matrix: { format: 'csr', numRows: rows, numCols: 2 * count, starts, indices, values },
    })
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
    for (const at of order) {
      const need = needs[at] as Need
      const known = witnesses.find((table) => table && meets(table, need))
      if (known) {
        witnesses[at] = known
        continue
      }
      if (secondsLeft() <= 0) return false
      const column = (columnOf.get(need.cell) ?? 0) + (need.side === 'most' ? 0 : count)
      const other = (columnOf.get(need.cell) ?? 0) + (need.side === 'most' ? count : 0)
      model.changeColBounds(column, need.by, need.by)
      model.changeColBounds(other, 0, 0)
      model.run()
      // A need that nothing can meet keeps the table as it is; the audit tells it.
      const colValue = model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getSolution().colValue : new Float64Array(2 * count)
      model.changeColBounds(column, 0, need.side === 'most' ? highs.infinity : (counts[need.cell] ?? 0))
      model.changeColBounds(other, 0, need.side === 'most' ? (counts[need.cell] ?? 0) : highs.infinity)
      const table = Float64Array.from(counts)
      cells.forEach((cell, place) => {
        table[cell] = (counts[cell] ?? 0) + (colValue[place] ?? 0) - (colValue[count + place] ?? 0)
        if (hidden[cell] || !moved(table, counts, cell)) return
        hidden[cell] = 1
        model.changeColCost(place, hiddenCost)
        model.changeColCost(count + place, hiddenCost)
      })
      witnesses[at] = table
    }
    return true
  })
  return inTime ? { hidden, witnesses } : null
}

/** Publishes again what is not needed: a cell, the dearest first, is let go if every need that leaned on it finds another way through what is still hidden. */
const prune = (highs: Highs, { shape, counts, primary, needs, costs }: Problem, hidden: Uint8Array, witnesses: Float64Array[], secondsLeft: () => number): Uint8Array => {
  const kept = Uint8Array.from(hidden)
  withAttacker(highs, shape.relations, counts, hidden, (attacker) => {
    const secondary = Array.from(hidden.keys()).filter((cell) => hidden[cell] && !primary[cell]).sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0))
    for (const cell of secondary) {
      if (secondsLeft() <= 0) return
      attacker.know(cell, counts[cell] ?? 0)
      const found = new Map<number, Float64Array>()
      const fresh: Float64Array[] = []
      const stands = needs.every((need, at) => {
        if (!moved(witnesses[at] as Float64Array, counts, cell)) return true
        const table = fresh.find((one) => meets(one, need)) ?? attacker.extreme(need.cell, need.side, need.reach)
        if (!table || !meets(table, need)) return false
        fresh.push(table)
        found.set(at, table)
        return true
      })
      if (stands) {
        kept[cell] = 0
        for (const [at, table] of found) witnesses[at] = table
      } else attacker.know(cell, null)
    }
  })
  return kept
}

export const costOf = ({ primary, costs }: Problem, hidden: Uint8Array): number => hidden.reduce((sum, one, cell) => (one && !primary[cell] ? sum + (costs[cell] ?? 0) : sum), 0)

/** A safe pattern from a start (at least the primary cells): grown in one order of needs, then pruned. When there is no time to grow it all, everything that may be hidden is: as safe as can be, and dear. */
export const growAndPrune = (highs: Highs, problem: Problem, start: Uint8Array, order: readonly number[], secondsLeft: () => number = () => Infinity): Uint8Array => {
  const grown = grow(highs, problem, start, order, secondsLeft)
  if (grown) return prune(highs, problem, grown.hidden, grown.witnesses, secondsLeft)
  const all = Uint8Array.from(problem.primary)
  for (const cell of problem.candidates) all[cell] = 1
  return all
}

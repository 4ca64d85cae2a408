import type { Highs, Model } from 'highs'
import type { Relation } from './table.ts'

/** Bounds that follow from what is published: `upper` null = nothing limits it. Whole numbers, because counts are. */
export type Bounds = { readonly lower: number; readonly upper: number | null }

/** What somebody can work out who knows the published counts, that counts are whole and not negative, and that parts add up. */
export type Attacker = {
  /** Least and most a hidden cell can be. */
  readonly bounds: (cell: number) => Bounds
  /** The table in which a hidden cell is the most (or least) that it can be; `null` = it can grow without limit. Other cells in their places. */
  readonly extreme: (cell: number, side: 'most' | 'least', enough?: number) => Float64Array | null
  /** Publishes a hidden cell after all, or hides it again. */
  readonly know: (cell: number, count: number | null) => void
  /** Whether there is any table at all that fits what is published. */
  readonly consistent: () => boolean
}

const slack = 1e-6

/** Runs `work` with an attacker on `hidden` cells; `counts` holds the published ones (others are not read). */
export const withAttacker = <Answer>(highs: Highs, relations: readonly Relation[], counts: Float64Array, hidden: Uint8Array, work: (attacker: Attacker) => Answer): Answer => {
  const cells: number[] = []
  const columnOf = new Map<number, number>()
  hidden.forEach((one, cell) => {
    if (!one) return
    columnOf.set(cell, cells.length)
    cells.push(cell)
  })
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  const rhs: number[] = []
  let contradiction = false
  for (const { parent, children } of relations) {
    let known = 0
    const before = indices.length
    for (const [cell, sign] of [[parent, -1] as const, ...children.map((child) => [child, 1] as const)]) {
      const column = columnOf.get(cell)
      if (column === undefined) known += sign * (counts[cell] ?? 0)
      else {
        indices.push(column)
        values.push(sign)
      }
    }
    if (indices.length === before) {
      if (Math.abs(known) > slack) contradiction = true
      continue
    }
    rhs.push(-known)
    starts.push(indices.length)
  }
  const numCols = cells.length
  return highs.withModel((model: Model) => {
    model.passModel({
      numCols, numRows: rhs.length, colCost: new Float64Array(numCols), colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(highs.infinity), rowLower: rhs, rowUpper: rhs,
      matrix: { format: 'csr', numRows: rhs.length, numCols, starts, indices, values },
    })
    model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
    const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
    const ended = (ends: readonly number[]): number | null => {
      try {
        model.run()
        return ends.includes(model.getModelStatus()) ? model.getModelStatus() : null
      } catch {
        return null
      }
    }
    /** Runs until it ends in one of `ends`: the simplex can get lost where the last run left it, the more so with counts of very different size; then afresh, at last with presolve. */
    const settle = (ends: readonly number[]): number | null => {
      for (const presolve of [null, 'off', 'on'] as const) {
        if (presolve !== null) {
          model.options.set({ presolve })
          model.clearSolver()
        }
        const status = ended(ends)
        if (status === null) continue
        if (presolve === 'on') model.options.set({ presolve: 'off' })
        return status
      }
      model.options.set({ presolve: 'off' })
      return null
    }
    /** The extreme of a column, in fractions; `null` where nothing limits it. */
    const solve = (column: number, sign: 1 | -1): { readonly value: number; readonly table: Float64Array } | null => {
      model.changeColCost(column, -sign)
      const status = settle([optimal, unbounded, unboundedOrInfeasible])
      const answer = status === optimal ? model.getSolution().colValue : null
      model.changeColCost(column, 0)
      if (answer) return { value: answer[column] ?? 0, table: answer }
      if (status === unbounded || status === unboundedOrInfeasible) return null
      throw new Error(`the attacker's program ended with status ${model.getModelStatus()}`)
    }
    const spread = (columns: Float64Array): Float64Array => {
      const table = Float64Array.from(counts)
      columns.forEach((value, column) => (table[cells[column] ?? 0] = value))
      return table
    }
    /** Exact among whole numbers: branch and bound, only where the fractions do not already end on a whole number. */
    const wholeValue = (column: number, sign: 1 | -1, fraction: number): number => {
      if (Math.abs(fraction - Math.round(fraction)) < Math.max(slack, 1e-12 * fraction)) return Math.round(fraction)
      const all = { kind: 'range', from: 0, to: numCols - 1 } as const
      model.options.set({ solver: 'choose' })
      model.changeColsIntegrality(all, new Int32Array(numCols).fill(highs.constants.variableType.integer))
      try {
        return Math.round(solve(column, sign)?.value ?? fraction)
      } finally {
        model.changeColsIntegrality(all, new Int32Array(numCols).fill(highs.constants.variableType.continuous))
        model.options.set({ solver: 'simplex' })
      }
    }
    return work({
      consistent: () => {
        if (contradiction) return false
        if (numCols === 0) return true
        return settle([optimal, infeasible]) === optimal
      },
      bounds: (cell) => {
        const column = columnOf.get(cell) ?? -1
        const most = solve(column, 1)
        const least = solve(column, -1)
        return { lower: least ? wholeValue(column, -1, least.value) : 0, upper: most ? wholeValue(column, 1, most.value) : null }
      },
      extreme: (cell, side, enough) => {
        const column = columnOf.get(cell) ?? -1
        // What is enough is enough: a bound keeps the table near, and the program from running off without limit.
        if (enough !== undefined) model.changeColBounds(column, side === 'least' ? enough : 0, side === 'most' ? enough : highs.infinity)
        const found = solve(column, side === 'most' ? 1 : -1)
        if (enough !== undefined) model.changeColBounds(column, 0, highs.infinity)
        return found && spread(found.table)
      },
      know: (cell, count) => model.changeColBounds(columnOf.get(cell) ?? -1, count ?? 0, count ?? highs.infinity),
    })
  })
}

import type { Highs, Model } from 'highs'
import { costOf, growAndPrune, type Problem } from './heuristic.ts'
import type { Need } from './needs.ts'

/** At least `right` of these cells, each counted with its weight, must be hidden. */
type Cut = { readonly cells: readonly number[]; readonly weights: readonly number[]; readonly right: number }
export type Optimum = { readonly hidden: Uint8Array; readonly lowerBound: number; readonly optimal: boolean }

const strict = 1e-6

/**
 * The cheapest safe pattern by cuts (Fischetti and Salazar 2001): the cheapest pattern that meets the cuts so far is tried against the
 * attacker; where a need has no room the duals of the attacker's program tell which cells could have given it, and that is the next cut.
 * `best` is a safe pattern to beat; `secondsLeft` says when to stop, and then the bound is what was proved.
 */
export const optimumOf = (highs: Highs, problem: Problem, best: Uint8Array, secondsLeft: () => number): Optimum => {
  const { primary, candidates, costs, needs } = problem
  const columnOf = new Map(candidates.map((cell, at) => [cell, at]))
  let found = best
  let lowerBound = 0
  const done = (proved: boolean): Optimum => {
    const cost = costOf(problem, found)
    const optimal = proved || lowerBound >= cost - 1e-9 * Math.max(1, lowerBound)
    return { hidden: found, lowerBound: optimal ? cost : lowerBound, optimal }
  }
  if (needs.length === 0 || costOf(problem, best) === 0) return done(true)
  return highs.withModel((master) => highs.withModel((inner) => {
    const first = firstCuts(problem)
    const numCols = candidates.length
    const binary = new Int32Array(numCols).fill(highs.constants.variableType.integer)
    master.passModel({
      numCols, numRows: 0, colCost: candidates.map((cell) => costs[cell] ?? 0), colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(1), rowLower: [], rowUpper: [],
      matrix: { format: 'csr', numRows: 0, numCols, starts: [0], indices: [], values: [] },
    })
    const add = (cuts: readonly Cut[]): void => {
      for (const { cells, weights, right } of cuts) master.addRow(right, highs.infinity, { indices: cells.map((cell) => columnOf.get(cell) ?? 0), values: [...weights] })
    }
    add(first)
    const separate = separator(highs, inner, problem)
    const solve = (): Float64Array | null => {
      master.options.set({ output_flag: false, time_limit: Math.max(0.01, secondsLeft()), mip_rel_gap: 0, mip_abs_gap: 1e-7 })
      master.clearSolver()
      master.run()
      return master.getModelStatus() === highs.constants.modelStatus.optimal ? master.getSolution().colValue : null
    }
    // First with fractions, which is quick and finds most cuts, then with whole cells.
    for (let round = 0; round < 60 && secondsLeft() > 0; round++) {
      const shares = solve()
      if (!shares) return done(false)
      lowerBound = Math.max(lowerBound, master.getObjectiveValue())
      const cuts = separate(shares, secondsLeft)
      if (cuts.length === 0) break
      add(cuts)
    }
    const all = { kind: 'range', from: 0, to: numCols - 1 } as const
    for (;;) {
      if (secondsLeft() <= 0) return done(false)
      master.changeColsIntegrality(all, binary)
      const whole = solve()
      if (!whole) {
        const proved = Number(master.info.get('mip_dual_bound'))
        if (Number.isFinite(proved)) lowerBound = Math.max(lowerBound, proved)
        return done(false)
      }
      lowerBound = Math.max(lowerBound, master.getObjectiveValue())
      if (lowerBound >= costOf(problem, found) - 1e-9 * Math.max(1, lowerBound)) return done(true)
      const pattern = Uint8Array.from(primary)
      candidates.forEach((cell, at) => (whole[at] ?? 0) > 0.5 && (pattern[cell] = 1))
      const cuts = separate(whole.map(Math.round), secondsLeft)
      if (cuts.length === 0 && secondsLeft() > 0) {
        found = pattern
        return done(true)
      }
      add(cuts)
      // What the cuts so far leave is a good start for a safe pattern.
      const repaired = growAndPrune(highs, problem, pattern, needs.map((_, at) => at), secondsLeft)
      if (costOf(problem, repaired) < costOf(problem, found)) found = repaired
    }
  }))
}

/** In a sum, one hidden part is no secret: with each primary cell another, and a hidden cell is only of use where it is not alone. */
const firstCuts = ({ shape, primary, candidates, costs }: Problem): Cut[] => {
  const cuts: Cut[] = []
  const mayHide = new Set(candidates)
  for (const { parent, children } of shape.relations) {
    const cells = [parent, ...children].filter((cell) => primary[cell] || mayHide.has(cell))
    const open = cells.filter((cell) => !primary[cell])
    const given = cells.length - open.length
    if (given === 1 && open.length > 0) cuts.push({ cells: open, weights: open.map(() => 1), right: 1 })
    if (given === 0) for (const cell of open) if ((costs[cell] ?? 0) > 0 && open.length > 1) cuts.push({ cells: open, weights: open.map((other) => (other === cell ? -1 : 1)), right: 0 })
  }
  return cuts
}

/** Makes the search for cuts that a (partly) hidden pattern breaks. `shares` per candidate: 0 = published, 1 = hidden. */
const separator = (highs: Highs, model: Model, { shape, primary, counts, candidates, needs }: Problem): ((shares: Float64Array, secondsLeft: () => number) => readonly Cut[]) => {
  const cells = [...candidates, ...Array.from(primary.keys()).filter((cell) => primary[cell])]
  const columnOf = new Map(cells.map((cell, at) => [cell, at]))
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []]
  for (const { parent, children } of shape.relations) {
    const before = indices.length
    for (const [cell, sign] of [[parent, -1] as const, ...children.map((child) => [child, 1] as const)]) {
      const column = columnOf.get(cell)
      if (column === undefined) continue
      indices.push(column)
      values.push(sign)
    }
    if (indices.length > before) starts.push(indices.length)
  }
  const rows = starts.length - 1
  const free = new Float64Array(cells.length)
  model.passModel({
    numCols: cells.length, numRows: rows, colCost: free, colLower: free, colUpper: free, rowLower: new Float64Array(rows), rowUpper: new Float64Array(rows),
    matrix: { format: 'csr', numRows: rows, numCols: cells.length, starts, indices, values },
  })
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' })
  const farthest = needs.reduce((most, need) => Math.max(most, need.by), 1)
  const all = { kind: 'range', from: 0, to: cells.length - 1 } as const

  return (shares, secondsLeft) => {
    // A hidden cell can shrink to 0 and grow without limit; one that is hidden in part, in part.
    const lower = Float64Array.from(cells, (cell, at) => -(counts[cell] ?? 0) * (at < candidates.length ? (shares[at] ?? 0) : 1))
    const upper = Float64Array.from(cells, (_, at) => (at >= candidates.length || (shares[at] ?? 0) > 1 - strict ? highs.infinity : farthest * (shares[at] ?? 0)))
    model.changeColsBounds(all, lower, upper)
    const seen: Float64Array[] = []
    const cuts: Cut[] = []
    for (const need of needs) {
      if (secondsLeft() <= 0) break
      const sign = need.side === 'most' ? 1 : -1
      const column = columnOf.get(need.cell) ?? 0
      if (seen.some((moves) => sign * (moves[column] ?? 0) >= need.by - strict)) continue
      model.changeColCost(column, -sign)
      model.changeColBounds(column, sign > 0 ? (lower[column] ?? 0) : -need.by, sign > 0 ? need.by : (upper[column] ?? 0))
      model.run()
      const { colValue, colDual } = model.getSolution()
      model.changeColCost(column, 0)
      model.changeColBounds(column, lower[column] ?? 0, upper[column] ?? 0)
      seen.push(colValue)
      if (sign * (colValue[column] ?? 0) >= need.by - strict) continue
      const cut = cutOf(need, cells, candidates.length, colDual, counts)
      const met = cut.cells.reduce((sum, cell, at) => sum + (cut.weights[at] ?? 0) * (shares[columnOf.get(cell) ?? 0] ?? 0), 0)
      if (met < cut.right - 1e-5) cuts.push(cut)
    }
    return cuts
  }
}

/** From the duals: a cell that could have grown counts for all that is needed, one that could have shrunk for what it has; none for more than is needed. */
const cutOf = (need: Need, cells: readonly number[], open: number, duals: Float64Array, counts: Float64Array): Cut => {
  const found: { cells: number[]; weights: number[] } = { cells: [], weights: [] }
  let right = need.by
  cells.forEach((cell, at) => {
    const dual = duals[at] ?? 0
    if (Math.abs(dual) < 1e-9 || cell === need.cell) return
    const weight = dual < 0 ? need.by : Math.min(need.by, dual * (counts[cell] ?? 0))
    if (weight < 1e-9) return
    if (at >= open) right -= weight
    else {
      found.cells.push(cell)
      found.weights.push(weight)
    }
  })
  return { ...found, right }
}

/**
 * Maximum weight matching of which the pairs together must meet quotas. HiGHS solves it; we see to it that it gets few pairs to choose
 * from and still proves the optimum over all: pairs are priced by the duals and added while any could improve the bound, and only
 * pairs whose reduced cost is below the gap between bound and best whole solution enter the last, whole-numbered round.
 */
import loadHighs, { type Highs, type Model } from 'highs'

/** At least `atLeast` pairs of a row in `rows` with a column in `columns`. */
export type PairQuota = { readonly rows: Uint8Array; readonly columns: Uint8Array; readonly atLeast: number }
export type QuotaProblem = {
  /** `weights[row * columns + column]`; `-Infinity` = never. */
  readonly weights: Float64Array
  readonly rows: number
  readonly columns: number
  /** Pairs that a row may be in; a column is in one at most. */
  readonly capacity: readonly number[]
  readonly quotas: readonly PairQuota[]
  readonly seed: number
}
export type QuotaAnswer = {
  /** Per column its row, -1 = none. */
  readonly rowOf: Int32Array
  /** How many pairs each quota falls short of; all 0 when the quotas can be met. The sum is the smallest possible. */
  readonly short: readonly number[]
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  readonly quotaPrice: Float64Array
  /** No whole solution is worth more than this; equal to the optimum unless a gap between whole and fractional solutions is left. */
  readonly bound: number
  /** The best whole solution was proved by branch and bound. */
  readonly proved: boolean
}

const tolerance = 1e-7

/** Solves the problem; takes the loaded solver so that it is loaded once. */
export const assignWithQuotas = async (problem: QuotaProblem, highs?: Highs): Promise<QuotaAnswer> => {
  const solver = highs ?? await loadHighs()
  const scale = problem.weights.reduce((most, weight) => (weight > -Infinity ? Math.max(most, Math.abs(weight)) : most), 1e-300)
  // One pair short must cost more than any exchange of pairs could bring: at most every pair's weight changes from -scale to scale.
  const penalty = 2 * (Math.min(problem.rows, problem.columns) + 1)
  const sparse = new Set<number>(firstPairs(problem))
  const linear = solver.withModel((model) => {
    model.options.set({ output_flag: false, random_seed: problem.seed & 0x7fffffff })
    for (;;) {
      const pairs = [...sparse]
      build(solver, model, problem, pairs, scale, penalty, 'fractions')
      model.run()
      const prices = pricesOf(problem, model.getSolution().rowDual, scale)
      const missing = improving(problem, prices, sparse)
      if (missing.length === 0) return { pairs, prices, values: model.getSolution().colValue, bound: -model.getObjectiveValue() * scale }
      for (const pair of missing) sparse.add(pair)
    }
  })
  const { prices } = linear
  const whole = linear.values.every((value) => Math.abs(value - Math.round(value)) < tolerance)
  const first = whole ? { pairs: linear.pairs, values: linear.values, proved: true } : wholeOf(solver, problem, linear.pairs, scale, penalty)
  const worth = (one: { readonly pairs: readonly number[]; readonly values: Float64Array }): number => one.pairs.reduce((sum, pair, at) => sum + (one.values[at] ?? 0) * (problem.weights[pair] ?? 0), 0) - penalty * scale * one.values.slice(one.pairs.length).reduce((sum, value) => sum + value, 0)
  const gap = Math.max(0, linear.bound - worth(first))
  const within = (): number[] => pairsWithin(problem, prices, gap + tolerance * scale)
  const best = whole ? first : wholeOf(solver, problem, within(), scale, penalty)
  // Of solutions that are worth the same, one with more pairs; it counts only if nothing was paid for it.
  const fuller = roomLeft(problem, best) ? wholeOf(solver, problem, within(), scale, penalty, worth(best)) : best
  const last = worth(fuller) >= worth(best) - 1e-9 * scale && pairCount(fuller) > pairCount(best) ? fuller : best
  const rowOf = new Int32Array(problem.columns).fill(-1)
  last.pairs.forEach((pair, at) => (last.values[at] ?? 0) > 0.5 && (rowOf[pair % problem.columns] = Math.floor(pair / problem.columns)))
  return { rowOf, short: problem.quotas.map((_, at) => Math.round(last.values[last.pairs.length + at] ?? 0)), ...prices, bound: linear.bound, proved: last.proved }
}

type Chosen = { readonly pairs: readonly number[]; readonly values: Float64Array }
const pairCount = ({ pairs, values }: Chosen): number => pairs.reduce((count, _, at) => count + ((values[at] ?? 0) > 0.5 ? 1 : 0), 0)
/** Whether there is both a row with room and a column without a pair. */
const roomLeft = ({ capacity, columns }: QuotaProblem, chosen: Chosen): boolean => pairCount(chosen) < Math.min(columns, capacity.reduce((sum, room) => sum + room, 0))

type Prices = Pick<QuotaAnswer, 'rowPrice' | 'columnPrice' | 'quotaPrice'>

/** A start: for every row and column, and within every quota, the few pairs worth most. */
const firstPairs = ({ weights, rows, columns, quotas }: QuotaProblem): number[] => {
  const found: number[] = []
  const best = (candidates: readonly number[], take: number): void => {
    found.push(...candidates.filter((pair) => (weights[pair] ?? -Infinity) > -Infinity).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, take))
  }
  const places = (count: number): number[] => Array.from({ length: count }, (_, at) => at)
  for (const row of places(rows)) {
    const all = places(columns).map((column) => row * columns + column)
    best(all, 6)
    for (const quota of quotas) if (quota.rows[row]) best(all.filter((pair) => quota.columns[pair % columns]), 3)
  }
  for (const column of places(columns)) {
    const all = places(rows).map((row) => row * columns + column)
    best(all, 6)
    for (const quota of quotas) if (quota.columns[column]) best(all.filter((pair) => quota.rows[Math.floor(pair / columns)]), 3)
  }
  return found
}

/** Rows of the model: the rows' room, one pair a column, quotas with what they fall short of; when more pairs are sought, what the worth must stay at. Costs are weights turned round, divided by `scale`. */
const build = (highs: Highs, model: Model, problem: QuotaProblem, pairs: readonly number[], scale: number, penalty: number, goal: 'fractions' | 'worth' | { readonly morePairsAt: number }): void => {
  const { rows, columns, quotas, weights, capacity } = problem
  const counting = typeof goal === 'object'
  const starts: number[] = [0]
  const indices: number[] = []
  const values: number[] = []
  const last = rows + columns + quotas.length
  const close = (worth: number): void => {
    values.push(...Array.from<number>({ length: indices.length - values.length }).fill(1))
    if (counting) {
      indices.push(last)
      values.push(worth)
    }
    starts.push(indices.length)
  }
  for (const pair of pairs) {
    const [row, column] = [Math.floor(pair / columns), pair % columns]
    indices.push(row, rows + column)
    quotas.forEach((quota, at) => quota.rows[row] && quota.columns[column] && indices.push(rows + columns + at))
    close((weights[pair] ?? 0) / scale)
  }
  quotas.forEach((_, at) => {
    indices.push(rows + columns + at)
    close(-penalty)
  })
  const numCols = pairs.length + quotas.length
  const numRows = last + (counting ? 1 : 0)
  model.passModel({
    numCols, numRows,
    colCost: counting ? [...pairs.map(() => -1), ...quotas.map(() => 0)] : [...pairs.map((pair) => -(weights[pair] ?? 0) / scale), ...quotas.map(() => penalty)],
    colLower: new Float64Array(numCols),
    colUpper: Array.from<number>({ length: numCols }).fill(highs.infinity),
    rowLower: [...Array.from<number>({ length: rows + columns }).fill(-highs.infinity), ...quotas.map((quota) => quota.atLeast), ...(counting ? [goal.morePairsAt / scale - 1e-9] : [])],
    rowUpper: [...capacity, ...Array.from<number>({ length: columns }).fill(1), ...quotas.map(() => highs.infinity), ...(counting ? [highs.infinity] : [])],
    matrix: { format: 'csc', numRows, numCols, starts, indices, values },
    ...(goal !== 'fractions' ? { integrality: Array.from({ length: numCols }, () => highs.constants.variableType.integer) } : {}),
  })
}

const pricesOf = ({ rows, columns }: QuotaProblem, duals: Float64Array, scale: number): Prices => ({
  rowPrice: duals.slice(0, rows).map((dual) => Math.max(0, -dual * scale)),
  columnPrice: duals.slice(rows, rows + columns).map((dual) => Math.max(0, -dual * scale)),
  quotaPrice: duals.slice(rows + columns).map((dual) => Math.max(0, dual * scale)),
})

/** What a pair's prices exceed its weight by; below 0 the pair would improve the bound. */
const reducedCost = ({ weights, columns, quotas }: QuotaProblem, prices: Prices, pair: number): number => {
  const [row, column] = [Math.floor(pair / columns), pair % columns]
  let cost = (prices.rowPrice[row] ?? 0) + (prices.columnPrice[column] ?? 0) - (weights[pair] ?? 0)
  quotas.forEach((quota, at) => quota.rows[row] && quota.columns[column] && (cost -= prices.quotaPrice[at] ?? 0))
  return cost
}

/** The pairs outside `known` that would improve the bound, at most a few for each row, the best first. */
const improving = (problem: QuotaProblem, prices: Prices, known: ReadonlySet<number>): number[] => {
  const found: number[] = []
  for (let row = 0; row < problem.rows; row++) {
    const better: [number, number][] = []
    for (let pair = row * problem.columns; pair < (row + 1) * problem.columns; pair++) {
      if ((problem.weights[pair] ?? -Infinity) === -Infinity) continue
      const cost = reducedCost(problem, prices, pair)
      if (cost < -1e-9 && !known.has(pair)) better.push([cost, pair])
    }
    found.push(...better.sort((a, b) => a[0] - b[0]).slice(0, 8).map(([, pair]) => pair))
  }
  return found
}

const pairsWithin = (problem: QuotaProblem, prices: Prices, gap: number): number[] =>
  Array.from({ length: problem.rows * problem.columns }, (_, pair) => pair).filter((pair) => (problem.weights[pair] ?? -Infinity) > -Infinity && reducedCost(problem, prices, pair) <= gap)

const wholeOf = (highs: Highs, problem: QuotaProblem, pairs: readonly number[], scale: number, penalty: number, morePairsAt?: number): { readonly pairs: readonly number[]; readonly values: Float64Array; readonly proved: boolean } =>
  highs.withModel((model) => {
    model.options.set({ output_flag: false, random_seed: problem.seed & 0x7fffffff, mip_rel_gap: 0, mip_abs_gap: 1e-9 })
    build(highs, model, problem, pairs, scale, penalty, morePairsAt === undefined ? 'worth' : { morePairsAt })
    model.run()
    return { pairs, values: model.getSolution().colValue, proved: model.getModelStatus() === highs.constants.modelStatus.optimal }
  })

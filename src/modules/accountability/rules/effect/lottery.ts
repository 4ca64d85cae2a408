import { seeded } from '../../../../foundation/kernel/seeded.ts'

export type Drawn = { readonly unit: string; /** Null: does not start within the plan. */ readonly start: number | null }

/**
 * Gives out the starts by lot. The same units, plan and seed always give the same result, in whatever order they are named: the units are
 * put in order of their name first, shuffled (Fisher-Yates), and served from the front, the earliest start first.
 */
export const draw = (units: readonly string[], starts: readonly { readonly period: number; readonly units: number }[], seed: number): readonly Drawn[] => {
  const random = seeded(seed)
  const order = [...units].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[order[last], order[other]] = [order[other] as string, order[last] as string]
  }
  const places = [...starts].sort((a, b) => a.period - b.period).flatMap(({ period, units: count }) => Array.from<number>({ length: count }).fill(period))
  return order.map((unit, at): Drawn => ({ unit, start: places[at] ?? null })).sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

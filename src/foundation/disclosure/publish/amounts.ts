import type { Released } from '../../kernel/released.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { candidatesOf, type Need } from '../protect/needs.ts'
import { growAndPrune, type Problem } from '../protect/heuristic.ts'
import { solver } from '../protect/protect.ts'
import { shapeOf, type Dimension, type Relation } from '../protect/table.ts'
import { withAttacker } from '../protect/attacker.ts'
import { minimumCount } from '../rules/counts.ts'
import { release } from '../rules/released.ts'
import { nearestShown } from './nearest.ts'

/** Amounts of money or hours, by who contributed them: a cell in which one is most of it tells about that one. */
export type AmountsRequest = { readonly dimensions: readonly Dimension[]; readonly cells: readonly { readonly at: readonly string[]; readonly contributions: readonly number[] }[]; readonly minimumCount?: number; /** How near the second largest may come to the largest, as a share of it. */ readonly percent?: number }
export type AmountCell = { readonly at: readonly string[]; readonly shown: { readonly state: 'shown'; readonly amount: number; readonly contributors: number } | { readonly state: 'hidden'; readonly because: 'protects' }; readonly nearest: readonly string[] | null }
export type AmountRefusal = { readonly reason: 'bad-table'; readonly sentence: string } | { readonly reason: 'cannot-protect'; readonly cells: readonly (readonly string[])[] }

/** Whether the second largest contributor could work out the largest to within `percent` (the p-percent rule). */
export const dominated = (contributions: readonly number[], percent: number): boolean => {
  const [largest = 0, second = 0] = contributions.toSorted((one, other) => other - one)
  const rest = contributions.reduce((sum, one) => sum + one, 0) - largest - second
  return largest > 0 && rest < (percent / 100) * largest
}

/**
 * Releases amounts. Hidden are cells of too few contributors, cells that one contributor dominates, and others with them, until nobody can
 * work out a hidden amount to within `percent` of it. Amounts are whole (cents, hours) and not negative.
 */
export const releaseAmounts = async ({ dimensions, cells, minimumCount: minimum = minimumCount, percent = 10 }: AmountsRequest): Promise<Result<Released<readonly AmountCell[]>, AmountRefusal>> => {
  const made = shapeOf(dimensions)
  if (!made.ok) return refuse({ reason: 'bad-table', sentence: made.error })
  const shape = made.value
  const given = Array.from({ length: shape.cells }, (): readonly number[] => [])
  for (const { at, contributions } of cells) {
    const place = shape.placeOf(at)
    if (place === null || !shape.leaf(place)) return refuse({ reason: 'bad-table', sentence: `the cell ${JSON.stringify(at)} is no part of the table` })
    if (contributions.some((one) => !Number.isSafeInteger(one) || one < 0)) return refuse({ reason: 'bad-table', sentence: `the cell ${JSON.stringify(at)}: expected whole amounts of 0 or more` })
    given[place] = contributions
  }
  const summed = new Set<number>()
  for (const { parent, children } of [...shape.relations].reverse() as Relation[]) {
    if (summed.has(parent)) continue
    summed.add(parent)
    given[parent] = children.flatMap((child) => given[child] ?? [])
  }
  const amounts = Float64Array.from(given, (list) => list.reduce((sum, one) => sum + one, 0))
  const primary = Uint8Array.from(given, (list) => (list.length > 0 && (list.length < minimum || dominated(list, percent)) ? 1 : 0))
  const room = (cell: number): number => Math.max(1, Math.ceil(((amounts[cell] ?? 0) * percent) / 100))
  const needs = [...primary.keys()].filter((cell) => primary[cell]).flatMap((cell): Need[] => {
    const amount = amounts[cell] ?? 0
    const down = Math.min(amount, room(cell))
    return [{ cell, side: 'most', reach: amount + room(cell), by: room(cell) }, ...(down > 0 ? [{ cell, side: 'least' as const, reach: amount - down, by: down }] : [])]
  })
  const highs = await solver()
  const problem: Problem = { shape, counts: amounts, primary, needs, costs: amounts.map(Math.log1p), candidates: candidatesOf(primary, amounts) }
  const hidden = growAndPrune(highs, problem, primary, needs.map((_, at) => at))
  const broken = withAttacker(highs, shape.relations, amounts, hidden, (attacker) => [...new Set(needs.filter((need) => {
    const { lower, upper } = attacker.bounds(need.cell)
    return need.side === 'most' ? upper !== null && upper < need.reach : lower > need.reach
  }).map((need) => need.cell))])
  if (broken.length > 0) return refuse({ reason: 'cannot-protect', cells: broken.map(shape.at) })
  const shown = (cell: number): boolean => !hidden[cell]
  return ok(release(Array.from({ length: shape.cells }, (_, cell): AmountCell => shown(cell)
    ? { at: shape.at(cell), shown: { state: 'shown', amount: amounts[cell] ?? 0, contributors: given[cell]?.length ?? 0 }, nearest: null }
    : { at: shape.at(cell), shown: { state: 'hidden', because: 'protects' }, nearest: nearestShown(shape, cell, shown) })))
}

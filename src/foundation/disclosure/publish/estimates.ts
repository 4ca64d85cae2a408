import type { Released } from '../../kernel/released.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Dimension } from '../protect/table.ts'
import { minimumCount } from '../rules/counts.ts'
import { release } from '../rules/released.ts'
import { minimumBase } from '../rules/share.ts'
import { checkTables, type Budget, type CheckedTable, type TableRefusal } from './tables.ts'
import type { PublishedTable } from './linked.ts'

/** An estimated share of one answer in one group, or a mean where there are no answers (`answer` is then empty), with the people that it rests on, uncounted by weight. */
export type EstimateInput = { readonly group: string; readonly answer: string; readonly estimate: number | null; readonly se?: number | null; readonly interval: readonly [number, number] | null }
export type EstimatesRequest = {
  readonly universe: string
  /** The groups as a tree; every group with parts is the sum of them. */
  readonly groups: Dimension
  /** Empty for a mean. */
  readonly answers: readonly string[]
  /** People who gave each answer in each group without parts: whole numbers, without weights. */
  readonly people: readonly { readonly group: string; readonly answer: string; readonly count: number }[]
  readonly estimates: readonly EstimateInput[]
  readonly minimumBase?: number
  readonly minimumCount?: number
}
export type ShownEstimate =
  | { readonly state: 'shown'; readonly value: number; readonly se: number | null; readonly interval: readonly [number, number] | null; readonly base: number }
  | { readonly state: 'hidden'; readonly because: 'too-few' | 'protects'; /** The nearest group above whose figure is shown. */ readonly nearest: string | null }
export type CheckedEstimate = { readonly group: string; readonly answer: string; readonly shown: ShownEstimate }
export type CheckedEstimates = { readonly universe: string; readonly minimumBase: number; readonly minimumCount: number; readonly estimates: readonly CheckedEstimate[]; /** The table of people behind them, as the register keeps it. */ readonly table: CheckedTable }

const everyAnswer = 'answers'
const digits = 5
const rounded = (value: number): number => Number(value.toFixed(digits))

/**
 * Decides which estimates may be published. An estimate says something of the people it rests on, so the table of people behind it is
 * protected as if it were published itself: bases below the minimum, small answers, all or none of a group, and others beside them,
 * against everything that `earlier` published of the same people. Values leave rounded to a thousandth of a per cent.
 */
export const checkEstimates = async (request: EstimatesRequest, earlier: readonly PublishedTable[], budget: Budget): Promise<Result<CheckedEstimates, TableRefusal>> => {
  const { universe, groups, answers, people, estimates, minimumBase: base = minimumBase, minimumCount: count = minimumCount } = request
  const bases = basesOf(groups, people)
  const few = (group: string): boolean => (bases.get(group) ?? 0) < base
  const checked = await checkTables([{
    // A mean has no answers to tell apart: its table is that of the bases.
    universe, dimensions: answers.length > 0 ? [groups, { name: everyAnswer, total: everyAnswer, children: { [everyAnswer]: answers } }] : [groups],
    cells: people.map(({ group, answer, count: n }) => ({ at: answers.length > 0 ? [group, answer] : [group], count: n })),
    rule: { minimumCount: count, groupDisclosure: answers.length > 0, groupOf: groups.name }, alsoHidden: ([group = '']) => few(group),
  }], earlier, budget)
  if (!checked.ok) return refuse(checked.error)
  const table = checked.value[0] as CheckedTable
  const shownCells = new Set(table.cells.flatMap(({ at, shown }) => (shown.state === 'shown' ? [JSON.stringify(at)] : [])))
  const isShown = (...at: readonly string[]): boolean => shownCells.has(JSON.stringify(at))
  const stands = (group: string, answer: string): boolean => !few(group) && (answers.length > 0 ? isShown(group, answer) && isShown(group, everyAnswer) : isShown(group))
  const above = parentsOf(groups)
  const nearest = (group: string, answer: string): string | null => {
    for (let up = above.get(group); up !== undefined; up = above.get(up)) if (stands(up, answer)) return up
    return null
  }
  return ok({
    universe, minimumBase: base, minimumCount: count, table,
    estimates: estimates.map(({ group, answer, estimate, se = null, interval }) => ({
      group, answer,
      shown: estimate !== null && stands(group, answer)
        ? { state: 'shown', value: rounded(estimate), se: se === null ? null : rounded(se), interval: interval && [rounded(interval[0]), rounded(interval[1])], base: bases.get(group) ?? 0 }
        : { state: 'hidden', because: few(group) ? 'too-few' : 'protects', nearest: nearest(group, answer) },
    })),
  })
}

/** Estimates made publishable; see `checkEstimates`. */
export const releaseEstimates = async (request: EstimatesRequest, earlier: readonly PublishedTable[], budget: Budget): Promise<Result<Released<CheckedEstimates>, TableRefusal>> => {
  const found = await checkEstimates(request, earlier, budget)
  return found.ok ? ok(release(found.value)) : found
}

const parentsOf = ({ children }: Dimension): ReadonlyMap<string, string> => new Map(Object.entries(children).flatMap(([parent, parts]) => parts.map((part) => [part, parent] as const)))

const basesOf = (groups: Dimension, people: EstimatesRequest['people']): ReadonlyMap<string, number> => {
  const parents = parentsOf(groups)
  const bases = new Map<string, number>()
  for (const { group, count } of people) for (let at: string | undefined = group; at !== undefined; at = parents.get(at)) bases.set(at, (bases.get(at) ?? 0) + count)
  return bases
}

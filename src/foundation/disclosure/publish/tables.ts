import type { Released, ShownCount } from '../../kernel/released.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { candidatesOf, needsOf } from '../protect/needs.ts'
import { brokenOf, cheapest, costs, solver } from '../protect/protect.ts'
import { primaryCells, type Rule } from '../protect/primary.ts'
import type { Problem } from '../protect/heuristic.ts'
import { countsOf, shapeOf, type Dimension, type GivenCell, type Shape } from '../protect/table.ts'
import { minimumCount } from '../rules/counts.ts'
import { release } from '../rules/released.ts'
import { fewBetween } from './differencing.ts'
import { earlierSecretsOut } from './earlier-secrets.ts'
import { cellName, link, type PublishedTable } from './linked.ts'
import { nearestShown } from './nearest.ts'

/** A table that asks to be published. Leaves suffice; `alsoHidden` marks cells that may not be shown for another reason than their count. */
export type TableRequest = { readonly universe: string; readonly dimensions: readonly Dimension[]; readonly cells: readonly GivenCell[]; readonly rule?: Partial<Rule>; readonly alsoHidden?: (at: readonly string[]) => boolean }
export type TableCell = { readonly at: readonly string[]; readonly shown: ShownCount; /** For a hidden cell: the nearest level that is shown. */ readonly nearest: readonly string[] | null }
export type CheckedTable = { readonly universe: string; readonly dimensions: readonly Dimension[]; readonly minimum: number; readonly cells: readonly TableCell[] }
export type TableRefusal =
  | { readonly reason: 'bad-table'; readonly sentence: string }
  /** A count that is a secret now stands in an earlier publication. */
  | { readonly reason: 'already-out'; readonly cells: readonly (readonly string[])[] }
  /** Beside an earlier publication the new one would tell about the few people between them. */
  | { readonly reason: 'differencing'; readonly cells: readonly (readonly string[])[] }
  /** What an earlier publication hid could be worked out with the new one beside it. */
  | { readonly reason: 'gives-away-earlier'; readonly cells: readonly (readonly string[])[] }
  /** Hiding all that may still be hidden does not protect these. */
  | { readonly reason: 'cannot-protect'; readonly cells: readonly (readonly string[])[] }
export type Budget = { readonly seconds: number; /** In milliseconds. */ readonly now: () => number }

type Made = { readonly request: TableRequest; readonly rule: Rule; readonly shape: Shape; readonly counts: Float64Array }
const bad = (sentence: string): Result<never, TableRefusal> => refuse({ reason: 'bad-table', sentence })

const madeOf = (request: TableRequest): Result<Made, TableRefusal> => {
  const shape = shapeOf(request.dimensions)
  if (!shape.ok) return bad(shape.error)
  const counts = countsOf(shape.value, request.cells)
  if (!counts.ok) return bad(counts.error)
  return ok({ request, shape: shape.value, counts: counts.value, rule: { minimumCount, groupDisclosure: false, groupOf: null, ...request.rule } })
}

/**
 * Decides what of these tables may be published, together and beside everything that `earlier` published: hides small counts, and others
 * with them, until an attacker who has all of it cannot work out a small count. What was hidden before stays hidden. Tables of the same
 * `universe` count the same people; of a table with other counts the differences are looked at. Passes the audit, or is refused.
 */
export const checkTables = async (requests: readonly TableRequest[], earlier: readonly PublishedTable[], { seconds, now }: Budget): Promise<Result<readonly CheckedTable[], TableRefusal>> => {
  const checked: CheckedTable[] = []
  for (const universe of new Set(requests.map((one) => one.universe))) {
    const made: Made[] = []
    for (const request of requests.filter((one) => one.universe === universe)) {
      const one = madeOf(request)
      if (!one.ok) return one
      made.push(one.value)
    }
    const found = await checkUniverse(made, earlier.filter((one) => one.universe === universe), { seconds, now })
    if (!found.ok) return found
    checked.push(...found.value)
  }
  return ok(checked)
}

const checkUniverse = async (made: readonly Made[], earlier: readonly PublishedTable[], { seconds, now }: Budget): Promise<Result<readonly CheckedTable[], TableRefusal>> => {
  const linked = link(made)
  if (!linked.ok) return bad(linked.error)
  const { counts, cells, relations, placeOf, named } = linked.value
  const [secret, closed, open] = [new Uint8Array(cells), new Uint8Array(cells), new Uint8Array(cells)]
  const names = new Map<number, readonly string[]>()
  for (const [table, { shape, counts: own, rule, request }] of made.entries()) {
    primaryCells(shape, own, rule).forEach((primary, cell) => {
      const place = placeOf(table, cell)
      const at = shape.at(cell)
      names.set(place, at)
      if (primary || ((own[cell] ?? 0) > 0 && request.alsoHidden?.(at) === true)) secret[place] = 1
    })
  }
  // A publication whose counts are others is of other data: it cannot be added up with this one, but it can be subtracted.
  const minimum = Math.max(...made.map(({ rule }) => rule.minimumCount))
  const before = placedOf(earlier, named)
  const same = before.filter((cellsOfOne) => cellsOfOne.every(({ place, count }) => count === null || place === null || count === counts[place]))
  const others = earlier.filter((_, at) => !same.includes(before[at] ?? []))
  for (const { place, count } of same.flat()) if (place !== null) (count === null ? closed : open)[place] = 1
  const out = [...secret.keys()].filter((cell) => secret[cell] && open[cell])
  if (out.length > 0) return refuse({ reason: 'already-out', cells: out.map((cell) => names.get(cell) ?? []) })

  const highs = await solver()
  // A cell hidden in one publication and shown in another is known; one that was only ever hidden stays so.
  const kept = Uint8Array.from(secret, (one, cell) => (one || (closed[cell] && !open[cell]) ? 1 : 0))
  const problem: Problem = {
    shape: { cells, relations }, counts, primary: kept, needs: needsOf(secret, counts, { upperAtLeast: minimum, lowerBy: 1 }), costs: counts.map(costs.log1p),
    candidates: candidatesOf(kept, counts).filter((cell) => !open[cell]),
  }
  const { hidden } = cheapest(highs, problem, seconds, now)
  const broken = brokenOf(highs, problem, hidden)
  if (broken.length > 0) return refuse({ reason: 'cannot-protect', cells: broken.map((cell) => names.get(cell) ?? []) })
  const shownIn = (table: number) => (cell: number): boolean => !hidden[placeOf(table, cell)]
  const leaked = earlierSecretsOut(highs, made.map((one, table) => ({ ...one, shown: shownIn(table) })), earlier.filter((one) => !others.includes(one)), minimum)
  if (leaked.length > 0) return refuse({ reason: 'gives-away-earlier', cells: leaked })
  const tables: CheckedTable[] = []
  for (const [table, { shape, counts: own, request, rule }] of made.entries()) {
    const shown = shownIn(table)
    const few = fewBetween(shape, own, shown, others, rule.minimumCount)
    if (few.length > 0) return refuse({ reason: 'differencing', cells: few })
    tables.push({
      universe: request.universe, dimensions: request.dimensions, minimum: rule.minimumCount,
      cells: Array.from({ length: shape.cells }, (_, cell): TableCell => shown(cell)
        ? { at: shape.at(cell), shown: { state: 'shown', count: own[cell] ?? 0 }, nearest: null }
        // Why it is hidden is not told: that would give away on which side of the minimum it lies.
        : { at: shape.at(cell), shown: { state: 'hidden', because: 'protects' }, nearest: nearestShown(shape, cell, shown) }),
    })
  }
  return ok(tables)
}

const placedOf = (earlier: readonly PublishedTable[], named: (name: string) => number | null) =>
  earlier.map(({ dimensions, cells }) => cells.map(({ at, count }) => ({ place: named(cellName(dimensions, at)), count })))

/** Tables made publishable; see `checkTables`. */
export const releaseTables = async (requests: readonly TableRequest[], earlier: readonly PublishedTable[], budget: Budget): Promise<Result<readonly Released<CheckedTable>[], TableRefusal>> => {
  const found = await checkTables(requests, earlier, budget)
  return found.ok ? ok(found.value.map(release)) : found
}

/** One table made publishable; see `checkTables`. */
export const releaseTable = async (request: TableRequest, earlier: readonly PublishedTable[], budget: Budget): Promise<Result<Released<CheckedTable>, TableRefusal>> => {
  const found = await releaseTables([request], earlier, budget)
  return found.ok ? ok(found.value[0] as Released<CheckedTable>) : found
}

/** A checked table as the register keeps it. */
export const publishedOf = ({ universe, dimensions, cells }: CheckedTable): PublishedTable => ({ universe, dimensions, cells: cells.map(({ at, shown }) => ({ at, count: shown.state === 'shown' ? shown.count : null })) })

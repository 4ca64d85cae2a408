import loadHighs, { type Highs } from 'highs'
import { seeded } from '../../kernel/seeded.ts'
import { withAttacker } from './attacker.ts'
import { costOf, growAndPrune, type Problem } from './heuristic.ts'
import { candidatesOf, meets, needsOf, type Need, type Protection } from './needs.ts'
import { optimumOf, type Optimum } from './optimum.ts'
import { primaryCells, type Rule } from './primary.ts'
import type { Shape } from './table.ts'

export type CostKind = 'log1p' | '1' | 'count'
export type Status = 'published' | 'primary' | 'secondary'
export type Protected = {
  readonly status: readonly Status[]
  /** Of the secondary cells; hiding the primary ones is no choice. */
  readonly cost: number
  readonly lowerBound: number
  readonly optimal: boolean
  readonly audit: { readonly checked: number; readonly broken: number }
}

export const costs: Record<CostKind, (count: number) => number> = { log1p: Math.log1p, '1': () => 1, count: (count) => count }

let loaded: Promise<Highs> | undefined
/** The solver, loaded once. */
export const solver = (): Promise<Highs> => (loaded ??= loadHighs())

/** Orders of the needs to grow a pattern in: the largest move first, then shuffled ones. */
const orders = function* (problem: Problem): Generator<readonly number[]> {
  const byMove = problem.needs.map((_, at) => at).sort((a, b) => (problem.needs[b]?.by ?? 0) - (problem.needs[a]?.by ?? 0))
  yield byMove
  yield [...byMove].reverse()
  const random = seeded(1)
  for (;;) {
    const order = [...byMove]
    for (let last = order.length - 1; last > 0; last--) {
      const other = random.below(last + 1)
      ;[order[last], order[other]] = [order[other] as number, order[last] as number]
    }
    yield order
  }
}

/**
 * Hides cells so that nobody who has the published ones can work out a primary one more closely than `protection` allows. First a quick
 * safe pattern, the best of a few; then, while there is time, the cheapest one with its proof. In the end the attacker audits it.
 * `seconds`: how long the search may take in all; `now` in milliseconds.
 */
export const protect = async (shape: Shape, counts: Float64Array, rule: Rule, protection: Protection, costKind: CostKind, seconds: number, now: () => number): Promise<Protected> => {
  const highs = await solver()
  const primary = primaryCells(shape, counts, rule)
  const problem: Problem = { shape, counts, primary, needs: needsOf(primary, counts, protection), costs: counts.map(costs[costKind]), candidates: candidatesOf(primary, counts) }
  const { hidden, lowerBound, optimal } = cheapest(highs, problem, seconds, now)
  return { status: Array.from(hidden, (one, cell) => (primary[cell] ? 'primary' : one ? 'secondary' : 'published')), cost: costOf(problem, hidden), lowerBound, optimal, audit: { checked: primary.reduce((count, one) => count + one, 0), broken: brokenOf(highs, problem, hidden).length } }
}

/** The cheapest pattern that `seconds` allow: a quick safe one, the best of a few, then the optimum by cuts. */
export const cheapest = (highs: Highs, problem: Problem, seconds: number, now: () => number): Optimum => {
  const started = now()
  const left = (): number => seconds - (now() - started) / 1000
  if (problem.needs.length === 0 || withAnswers(highs, problem, problem.primary, (answered) => problem.needs.every((need) => left() > 0 && answered(need)))) return { hidden: problem.primary, lowerBound: 0, optimal: true }
  let best: Uint8Array | null = null
  let tries = 0
  for (const order of orders(problem)) {
    const found = growAndPrune(highs, problem, problem.primary, order, left)
    if (best === null || costOf(problem, found) < costOf(problem, best)) best = found
    // A fifth of the time at most for starts: the cuts find better ones.
    if (++tries >= 6 || left() < 0.8 * seconds) break
  }
  return optimumOf(highs, problem, best ?? problem.primary, left)
}

/** The cells that somebody can work out more closely than the needs allow, although they are hidden. */
export const brokenOf = (highs: Highs, problem: Problem, hidden: Uint8Array): readonly number[] =>
  withAnswers(highs, problem, hidden, (answered) => [...new Set(problem.needs.filter((need) => !answered(need)).map((need) => need.cell))])

/** Tables kept to answer for other needs; more would take memory and rarely help. */
const remembered = 200

/** Lets `work` ask whether a need has its room. A table of whole counts that was found for one need answers for others too. */
const withAnswers = <Answer>(highs: Highs, { shape, counts }: Problem, hidden: Uint8Array, work: (answered: (need: Need) => boolean) => Answer): Answer =>
  withAttacker(highs, shape.relations, counts, hidden, (attacker) => {
    const known: Float64Array[] = []
    return work((need) => {
      if (known.some((table) => meets(table, need))) return true
      const table = attacker.extreme(need.cell, need.side, need.reach)
      if (table && meets(table, need) && table.every((count) => Math.abs(count - Math.round(count)) < 1e-6)) {
        if (known.length < remembered) known.push(table)
        return true
      }
      const { lower, upper } = attacker.bounds(need.cell)
      return need.side === 'most' ? upper === null || upper >= need.reach : lower <= need.reach
    })
  })

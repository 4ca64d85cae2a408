import type { Seeded } from '../../../../foundation/kernel/seeded.ts'
import type { Group } from '../fairness/counts.ts'
import { project } from './project.ts'
import { chances, type GroupFlow } from './rates.ts'

/** A standard exponential, and by it a gamma with a whole or fractional shape (Marsaglia and Tsang, 2000). */
const exponential = (random: Seeded): number => -Math.log(1 - random.uniform())
const normal = (random: Seeded): number => Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random.uniform())
const gamma = (shape: number, random: Seeded): number => {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random.uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
/** A Poisson draw: by multiplication when small, else the rounded normal. */
const poisson = (mean: number, random: Seeded): number => {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  let [product, count] = [1 - random.uniform(), 0]
  for (const limit = Math.exp(-mean); product > limit; count++) product *= 1 - random.uniform()
  return count
}

/** Chances drawn around counted moves: Dirichlet with half a move added to every way that was ever gone (Jeffreys), nothing to ways that never were. */
const drawn = (moved: readonly (readonly number[])[], random: Seeded): readonly (readonly number[])[] => moved.map((row, at) => {
  if (row[at] === 1 && row.every((value, to) => to === at || value === 0)) return row.map((_, to) => (to === at ? 1 : 0))
  const raw = row.map((value, to) => (value > 0 || to === at ? gamma(value + 0.5, random) : 0))
  const sum = raw.reduce((total, value) => total + value, 0)
  return raw.map((value) => value / sum)
})

/** What is changed in a what-if: chances of going up, of leaving, and inflow of one group, each times a factor. */
export type WhatIf = { readonly group: Group; readonly up: number; readonly out: number; readonly inflow: number }

/** A flow with the factors of a what-if: what moves more or less is taken from who stays; never below nobody. */
export const changed = (flow: GroupFlow, { group, up, out, inflow }: WhatIf): GroupFlow => (flow.group !== group ? flow : {
  ...flow,
  inflow: flow.inflow.map((value) => value * inflow),
  moved: flow.moved.map((row, at) => {
    if (flow.states[at] === 'out') return row
    const sum = row.reduce((total, value) => total + value, 0)
    const raised = row.map((value, to) => (flow.states[to] === 'out' ? value * out : to > at ? value * up : value))
    const others = raised.reduce((total, value, to) => total + (to === at ? 0 : value), 0)
    const shrink = others > sum && others > 0 ? sum / others : 1
    return raised.map((value, to) => (to === at ? Math.max(0, sum - others * shrink) : value * shrink))
  }),
})

export type Outlook = {
  /** Per year from 0 (now): the share of the group in the top and in the whole, with the interval of the simulation. */
  readonly years: readonly { readonly year: number; readonly top: number; readonly low: number; readonly high: number; readonly whole: number }[]
  /** The first year in which the share in the top is at least that in the whole workforce; null when not within the years. */
  readonly reflects: number | null
  /** The same over the rounds of the simulation: the years between which 95 % lies; null = not within the years. */
  readonly reflectsBetween: readonly [number | null, number | null]
  readonly never: number
}

const sharesOf = (flows: readonly GroupFlow[], group: Group, top: readonly string[], years: number, matrix: (flow: GroupFlow) => readonly (readonly number[])[], inflow: (flow: GroupFlow) => readonly number[]) => {
  const series = flows.map((flow) => ({ flow, rows: [flow.start, ...project({ states: flow.states, transition: matrix(flow), start: flow.start, inflow: inflow(flow) }, years)] }))
  const people = (at: number, of: (flow: GroupFlow) => boolean, states: (state: string) => boolean): number =>
    series.filter(({ flow }) => of(flow)).reduce((sum, { flow, rows }) => sum + flow.states.reduce((part, state, index) => part + (states(state) ? (rows[at]?.[index] ?? 0) : 0), 0), 0)
  const share = (at: number, states: (state: string) => boolean): number => {
    const all = people(at, () => true, states)
    return all === 0 ? 0 : people(at, (flow) => flow.group === group, states) / all
  }
  return Array.from({ length: years + 1 }, (_, at) => ({ top: share(at, (state) => top.includes(state)), whole: share(at, (state) => state !== 'out') }))
}
const firstYear = (shares: readonly { readonly top: number; readonly whole: number }[]): number | null => {
  const found = shares.findIndex(({ top, whole }) => top >= whole)
  return found < 0 ? null : found
}
const quantile = (sorted: readonly number[], p: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(p * (sorted.length - 1))))] ?? 0

/**
 * When does the top reflect the workforce, if everything stays as it is? Expected numbers from the chances as counted; around them a
 * simulation: chances from a Dirichlet, inflow from a Poisson, `rounds` times from the generator that is given.
 */
export const outlook = (flows: readonly GroupFlow[], group: Group, top: readonly string[], years: number, rounds: number, random: Seeded): Outlook => {
  const expected = sharesOf(flows, group, top, years, (flow) => chances(flow.moved), (flow) => flow.inflow)
  const simulated = Array.from({ length: rounds }, () => sharesOf(flows, group, top, years, (flow) => drawn(flow.moved, random), (flow) => flow.inflow.map((value) => poisson(value, random))))
  const first = simulated.map(firstYear)
  const sorted = first.map((year) => year ?? Infinity).toSorted((a, b) => a - b)
  const bound = (p: number): number | null => { const year = quantile(sorted, p); return Number.isFinite(year) ? year : null }
  return {
    years: expected.map(({ top: share, whole }, year) => {
      const values = simulated.map((one) => one[year]?.top ?? 0).toSorted((a, b) => a - b)
      return { year, top: share, low: quantile(values, 0.025), high: quantile(values, 0.975), whole }
    }),
    reflects: firstYear(expected), reflectsBetween: [bound(0.025), bound(0.975)], never: first.filter((year) => year === null).length / rounds,
  }
}

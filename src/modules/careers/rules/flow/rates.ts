import type { Group } from '../fairness/counts.ts'
import { scaleOrder } from './delivery.ts'

export type Stock = { readonly scale: string; readonly group: Group; readonly count: number }
export type Move = { readonly from: string; readonly to: string; readonly group: Group; readonly count: number }

/** A year of one organisation by group: what the projection starts from. */
export type GroupFlow = {
  readonly group: Group
  readonly states: readonly string[]
  readonly start: readonly number[]
  /** Moves counted from each state (rows) to each state (columns); the last state is `out`. */
  readonly moved: readonly (readonly number[])[]
  readonly inflow: readonly number[]
}

/**
 * Flow of one group: moves as delivered; who is not in a move stayed. When more are delivered as moving than there were, the stock of that
 * scale counts as just those who moved: no chance may pass one.
 */
export const groupFlow = (group: Group, stock: readonly Stock[], moves: readonly Move[]): GroupFlow => {
  const scales = [...new Set([...stock.map(({ scale }) => scale), ...moves.flatMap(({ from, to }) => [from, to])])].filter((one) => one !== 'in' && one !== 'out').toSorted(scaleOrder)
  const states = [...scales, 'out']
  const own = moves.filter((one) => one.group === group)
  const counted = (from: string, to: string): number => own.filter((one) => one.from === from && one.to === to).reduce((sum, { count }) => sum + count, 0)
  const start = states.map((state) => stock.filter((one) => one.scale === state && one.group === group).reduce((sum, { count }) => sum + count, 0))
  return {
    group, states, start,
    moved: states.map((from, at) => {
      if (from === 'out') return states.map((to) => (to === 'out' ? 1 : 0))
      const gone = states.map((to) => (to === from ? 0 : counted(from, to)))
      const stayed = Math.max(counted(from, from), (start[at] ?? 0) - gone.reduce((sum, one) => sum + one, 0), 0)
      return gone.map((value, to) => (states[to] === from ? stayed : value))
    }),
    inflow: states.map((to) => (to === 'out' ? 0 : counted('in', to))),
  }
}

export type ScaleRates = { readonly scale: string; readonly people: number; readonly cameIn: number; readonly wentUp: number; readonly left: number }
/** Inflow, progression and outflow of one group in each scale. */
export const ratesOf = (flow: GroupFlow): readonly ScaleRates[] => flow.states.filter((one) => one !== 'out').map((scale, at) => ({
  scale, people: flow.start[at] ?? 0, cameIn: flow.inflow[at] ?? 0,
  wentUp: flow.states.reduce((sum, to, index) => sum + (to !== 'out' && index > at ? (flow.moved[at]?.[index] ?? 0) : 0), 0),
  left: flow.moved[at]?.[flow.states.length - 1] ?? 0,
}))

/** Chances from counts; who was nowhere stays where they are. */
export const chances = (moved: readonly (readonly number[])[]): readonly (readonly number[])[] => moved.map((row, at) => {
  const sum = row.reduce((total, value) => total + value, 0)
  return row.map((value, to) => (sum === 0 ? (to === at ? 1 : 0) : value / sum))
})

/** The scales that stand for the top: the highest `many` that have people. */
export const topOf = (states: readonly string[], many: number): readonly string[] => states.filter((one) => one !== 'out').toSorted(scaleOrder).slice(-many)

/** Scales of two years that do not match: a scale was split, merged or renamed, so no rate may be computed over it. */
export const reorganised = (before: readonly Stock[], after: readonly Stock[]): readonly string[] => {
  const [old, now] = [new Set(before.map(({ scale }) => scale)), new Set(after.map(({ scale }) => scale))]
  if (old.size === 0 || now.size === 0) return []
  return [...old].filter((one) => !now.has(one)).concat([...now].filter((one) => !old.has(one))).toSorted(scaleOrder)
}

import { assignmentCount } from './assignments.ts'
import { aggregatesOf, contrastsOf, groupsOf, type Controls } from './group-time.ts'

/** A plan of starts before any figure is collected: how many units start in which period (counted from 1). Who is not named never starts. */
export type Plan = { readonly units: number; readonly periods: number; readonly starts: readonly { readonly period: number; readonly units: number }[]; readonly controls: Controls }
export type DesignAnswer = { readonly assignments: number; readonly smallestP: number; readonly verdictPossible: boolean; /** Effects by group and period that the plan can tell. */ readonly effects: number }

const close = (a: Float64Array, b: Float64Array, sign: 1 | -1): boolean => a.every((weight, at) => Math.abs(weight - sign * (b[at] ?? 0)) < 1e-12)

/**
 * How small the two-sided p can become, whatever the figures will be. Assignments that always give the same estimate count as one:
 * groups whose values weigh the same, and, where swapping two groups turns the sign, the mirrored assignment.
 */
export const checkDesign = ({ units, periods, starts, controls }: Plan): DesignAnswer => {
  const places = starts.flatMap(({ period, units: count }) => Array.from<number | null>({ length: count }).fill(period - 1))
  const all = [...places, ...Array.from<number | null>({ length: units - places.length }).fill(null)]
  // Who has the measure from the first period on has no value from before and takes no part.
  const groups = groupsOf(all.filter((start) => start !== 0))
  const assignments = assignmentCount(groups.map((group) => group.size))
  const contrasts = contrastsOf(groups, periods, controls)
  const weights = aggregatesOf(groups, periods, contrasts)?.simple
  if (!weights) return { assignments, smallestP: 1, verdictPossible: false, effects: 0 }
  const alike: { row: Float64Array; sizes: number[] }[] = []
  weights.forEach((row, at) => {
    const known = alike.find((one) => close(one.row, row, 1))
    const size = groups[at]?.size ?? 0
    if (known) known.sizes.push(size)
    else alike.push({ row, sizes: [size] })
  })
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)
  const same = alike.reduce((product, one) => product * assignmentCount(one.sizes), 1)
  const mirrored = alike.every((one) => alike.some((other) => close(one.row, other.row, -1) && sum(one.sizes) === sum(other.sizes)))
  const smallestP = (same * (mirrored ? 2 : 1)) / assignments
  return { assignments, smallestP, verdictPossible: smallestP <= 0.05, effects: contrasts.filter((one) => one.kind === 'effect').length }
}

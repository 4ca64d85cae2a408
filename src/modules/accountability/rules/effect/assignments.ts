import type { Seeded } from '../../../../foundation/kernel/seeded.ts'

/** How many ways there are to give the starts to the units: units! / (size! of each group). Beyond 2^53 it is rounded, beyond 1e308 infinite. */
export const assignmentCount = (sizes: readonly number[]): number => {
  let count = 1
  let placed = 0
  for (const size of sizes) for (let at = 1; at <= size; at++) count = Math.round((count * (placed += 1)) / at)
  return count
}

/** The sums of two scores over every assignment: the first score of the values, the second of the measure itself. */
export type Sums = { readonly values: Float64Array; readonly measure: Float64Array }

/** Goes through all assignments. `scores[unit * groups + group]`; `count` = `assignmentCount(sizes)`. */
export const everyAssignment = (sizes: readonly number[], units: number, values: Float64Array, measure: Float64Array, count: number): Sums => {
  const sums = { values: new Float64Array(count), measure: new Float64Array(count) }
  const left = [...sizes]
  const groups = sizes.length
  let at = 0
  const place = (unit: number, first: number, second: number): void => {
    if (unit === units) {
      sums.values[at] = first
      sums.measure[at++] = second
      return
    }
    for (let group = 0; group < groups; group++) {
      const room = left[group] as number
      if (room === 0) continue
      left[group] = room - 1
      place(unit + 1, first + (values[unit * groups + group] as number), second + (measure[unit * groups + group] as number))
      left[group] = room
    }
  }
  place(0, 0, 0)
  return sums
}

/** The assignment as it was, and `count - 1` drawn at random. `membership[unit]` = the unit's group. */
export const drawnAssignments = (membership: readonly number[], groups: number, values: Float64Array, measure: Float64Array, count: number, random: Seeded): Sums => {
  const sums = { values: new Float64Array(count), measure: new Float64Array(count) }
  const drawn = Int32Array.from(membership)
  for (let at = 0; at < count; at++) {
    let first = 0
    let second = 0
    for (let unit = 0; unit < drawn.length; unit++) {
      first += values[unit * groups + (drawn[unit] as number)] as number
      second += measure[unit * groups + (drawn[unit] as number)] as number
    }
    sums.values[at] = first
    sums.measure[at] = second
    for (let last = drawn.length - 1; last > 0; last--) {
      const other = random.below(last + 1)
      const moved = drawn[last] as number
      drawn[last] = drawn[other] as number
      drawn[other] = moved
    }
  }
  return sums
}

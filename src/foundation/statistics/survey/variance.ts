import type { Design, Stage } from './design.ts'

/**
 * Variance of a sum of `u` over a sample drawn by this design (linearisation: `u` is the weighted influence of each person on the
 * estimate). Stratum by stratum, between primary units with the finite population correction, and within them stage by stage, each
 * stage scaled by the fraction sampled before it (Särndal, Swensson and Wretman 1992, section 4.3).
 *
 * `at` lists the positions that may differ from zero, rising, with `u` aligned to it; every unit that is not listed counts as a zero,
 * so that a subgroup keeps the design whole.
 */
export const variance = (design: Design, at: Int32Array, u: Float64Array, length = at.length): number => {
  const [first] = design.stages
  if (!first) return 0
  const adjust = design.lonely === 'adjust'
  return design.stages.length === 1 ? oneStage(first, adjust, at, u, length) : fromStage(design.stages, 0, adjust, at, u, 0, length)
}

/** Sum of squares around the mean of `seen` totals and `size - seen` zeros, with correction; `m2` is that around the mean of those seen. */
const within = (size: number, fraction: number, adjust: boolean, seen: number, mean: number, m2: number): number => {
  const left = 1 - fraction
  if (left < 1e-7) return 0
  if (size === 1) return adjust ? left * mean * mean : 0
  return left * (size / (size - 1)) * (m2 + (mean * mean * seen * (size - seen)) / size)
}

/** Totals are measured from the first of their stratum: strata in which all are alike give exactly 0, and no digits are lost. */
const oneStage = ({ unit, group, units, size, fraction }: Stage, adjust: boolean, at: Int32Array, u: Float64Array, length: number): number => {
  const single = units === unit.length
  let total = 0
  for (let i = 0; i < length;) {
    const own = group[at[i] as number] as number
    let [seen, first, sum, squares] = [0, 0, 0, 0]
    while (i < length && group[at[i] as number] === own) {
      let value = u[i] as number
      const member = single ? -1 : (unit[at[i] as number] as number)
      i += 1
      if (!single) {
        while (i < length && unit[at[i] as number] === member) {
          value += u[i] as number
          i += 1
        }
      }
      if (seen === 0) first = value
      const gap = value - first
      seen += 1
      sum += gap
      squares += gap * gap
    }
    total += within(size[own] as number, fraction[own] as number, adjust, seen, first + sum / seen, Math.max(0, squares - (sum * sum) / seen))
  }
  return total
}

/** The same with further stages below; `from` to `to` lie within one unit of the stage before. */
const fromStage = (stages: readonly Stage[], depth: number, adjust: boolean, at: Int32Array, u: Float64Array, from: number, to: number): number => {
  const stage = stages[depth]
  if (!stage) return 0
  const { unit, group, size, fraction } = stage
  let total = 0
  for (let i = from; i < to;) {
    const own = group[at[i] as number] as number
    let [seen, mean, m2, below] = [0, 0, 0, 0]
    while (i < to && group[at[i] as number] === own) {
      const member = unit[at[i] as number]
      const start = i
      let sum = 0
      for (; i < to && unit[at[i] as number] === member; i += 1) sum += u[i] as number
      below += fromStage(stages, depth + 1, adjust, at, u, start, i)
      seen += 1
      const gap = sum - mean
      mean += gap / seen
      m2 += gap * (sum - mean)
    }
    total += within(size[own] as number, fraction[own] as number, adjust, seen, mean, m2) + (fraction[own] as number) * below
  }
  return total
}

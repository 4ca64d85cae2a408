/**
 * Group-time effects of a staggered start (Callaway and Sant'Anna 2021), without covariates. A group is all units that start in the
 * same period. Its effect in a period is the change of its mean since the last period before it started, less the same change of the
 * controls: units that have not started yet by then, or only those that never start.
 *
 * Everything is linear in the values, and the weight of a value depends on the unit's group alone. So the design is worked out once, as
 * weights by group and period, and an assignment of starts to units costs one sum.
 */
export type Controls = 'notYet' | 'never'

/** Units by group: `start` = place of the first period with the measure, `null` = never. In the order of the start, never last. */
export type Group = { readonly start: number | null; readonly size: number }

/** One effect as a sum of weights times values: `weights[group][period]` counts for each unit of that group. */
export type Contrast = { readonly group: number; readonly period: number; readonly kind: 'effect' | 'before'; readonly weights: readonly Float64Array[] }

export const groupsOf = (starts: readonly (number | null)[]): readonly Group[] => {
  const sizes = new Map<number | null, number>()
  for (const start of starts) sizes.set(start, (sizes.get(start) ?? 0) + 1)
  return [...sizes].map(([start, size]) => ({ start, size })).sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity))
}

const blank = (groups: readonly Group[], periods: number): Float64Array[] => groups.map(() => new Float64Array(periods))

/** Change of group `treated` from period `from` to `to`, less that of the controls; `null` where there is no control. */
const contrast = (groups: readonly Group[], periods: number, treated: number, from: number, to: number, controls: Controls): readonly Float64Array[] | null => {
  const isControl = (at: number): boolean => {
    const start = groups[at]?.start ?? null
    return at !== treated && (start === null || (controls === 'notYet' && start > Math.max(from, to)))
  }
  const of = groups.reduce((sum, group, at) => (isControl(at) ? sum + group.size : sum), 0)
  if (of === 0) return null
  const weights = blank(groups, periods)
  const change = (at: number, weight: number): void => {
    const row = weights[at] as Float64Array
    row[to] = (row[to] ?? 0) + weight
    row[from] = (row[from] ?? 0) - weight
  }
  change(treated, 1 / (groups[treated]?.size ?? 1))
  groups.forEach((_, at) => isControl(at) && change(at, -1 / of))
  return weights
}

/**
 * All effects that a design can tell, by group and period. `effect`: from the start on, against the last period before it.
 * `before`: the change from each period to the next ahead of the start; where these are far from zero, groups moved apart already.
 */
export const contrastsOf = (groups: readonly Group[], periods: number, controls: Controls): readonly Contrast[] =>
  groups.flatMap(({ start }, group) =>
    start === null ? [] : Array.from({ length: periods - 1 }, (_, index) => index + 1).flatMap((period): Contrast[] => {
      const weights = contrast(groups, periods, group, period < start ? period - 1 : start - 1, period, controls)
      return weights ? [{ group, period, kind: period < start ? 'before' : 'effect', weights }] : []
    }))

const weighted = (groups: readonly Group[], periods: number, parts: readonly { readonly weights: readonly Float64Array[]; readonly share: number }[]): readonly Float64Array[] => {
  const sum = blank(groups, periods)
  for (const { weights, share } of parts) weights.forEach((row, at) => row.forEach((weight, period) => ((sum[at] as Float64Array)[period] = (sum[at]?.[period] ?? 0) + share * weight)))
  return sum
}

/**
 * The two averages of the effects: `simple` weighs every effect by the size of its group; `group` first averages over the periods
 * of a group, then weighs the groups by size. `null` when no effect can be told.
 */
export const aggregatesOf = (groups: readonly Group[], periods: number, contrasts: readonly Contrast[]): { readonly simple: readonly Float64Array[]; readonly group: readonly Float64Array[] } | null => {
  const effects = contrasts.filter((one) => one.kind === 'effect')
  if (effects.length === 0) return null
  const size = (at: number): number => groups[at]?.size ?? 0
  const cells = (at: number): number => effects.filter((one) => one.group === at).length
  const all = effects.reduce((sum, one) => sum + size(one.group), 0)
  const told = [...new Set(effects.map((one) => one.group))].reduce((sum, at) => sum + size(at), 0)
  return {
    simple: weighted(groups, periods, effects.map((one) => ({ weights: one.weights, share: size(one.group) / all }))),
    group: weighted(groups, periods, effects.map((one) => ({ weights: one.weights, share: size(one.group) / cells(one.group) / told }))),
  }
}

/** `score[unit * groups + group]`: what a unit adds to the sum if it is in that group. */
export const scoresOf = (values: readonly (readonly number[])[], weights: readonly Float64Array[]): Float64Array => {
  const scores = new Float64Array(values.length * weights.length)
  values.forEach((row, unit) => weights.forEach((weight, group) => (scores[unit * weights.length + group] = row.reduce((sum, value, period) => sum + value * (weight[period] ?? 0), 0))))
  return scores
}

/** The sum for one assignment: `membership[unit]` = the unit's group. */
export const sumOf = (scores: Float64Array, groups: number, membership: ArrayLike<number>): number => {
  let sum = 0
  for (let unit = 0; unit < membership.length; unit++) sum += scores[unit * groups + (membership[unit] ?? 0)] ?? 0
  return sum
}

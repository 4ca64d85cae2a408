import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'

/** One figure of one unit in one period; `start` = the first period in which the measure ran there, `null` = never. */
export type Observation = { readonly unit: string; readonly period: number; readonly start: number | null; readonly value: number }

/** A balanced panel: every unit has a value in every period. */
export type Panel = {
  readonly units: readonly string[]
  /** In time order. */
  readonly periods: readonly number[]
  /** Per unit the place in `periods` at which the measure started; `null` = not within the panel. */
  readonly starts: readonly (number | null)[]
  /** `values[unit][period]` */
  readonly values: readonly (readonly number[])[]
  /** Units that had started before the first period: without a value from before, no effect can be measured in them. */
  readonly alwaysTreated: readonly string[]
}

/**
 * Puts observations together as a panel. Refuses, with a sentence, a unit that is there twice in a period, that misses a period or
 * whose start changes. A start between two periods counts from the next one; a start after the last period counts as never.
 */
export const panelOf = (observations: readonly Observation[]): Result<Panel, string> => {
  const periods = [...new Set(observations.map((one) => one.period))].sort((a, b) => a - b)
  if (periods.length < 2) return refuse('an effect needs at least two periods')
  if ((periods[0] ?? 0) > 1 && observations.some(({ start }) => start === 0)) return refuse('a start of 0 is no period here; leave it empty for a unit that never starts')
  const place = new Map(periods.map((period, at) => [period, at]))
  const found = new Map<string, { start: number | null; values: (number | undefined)[] }>()
  for (const { unit, period, start, value } of observations) {
    const known = found.get(unit) ?? { start, values: [] }
    found.set(unit, known)
    if (known.start !== start) return refuse(`unit "${unit}" starts at ${known.start ?? 'never'} in one row and at ${start ?? 'never'} in another`)
    const at = place.get(period) ?? 0
    if (known.values[at] !== undefined) return refuse(`unit "${unit}" is there twice in period ${period}`)
    known.values[at] = value
  }
  const kept: { unit: string; start: number | null; values: number[] }[] = []
  const alwaysTreated: string[] = []
  for (const [unit, { start, values }] of found) {
    const missing = periods.findIndex((_, at) => values[at] === undefined)
    if (missing >= 0) return refuse(`unit "${unit}" has no value in period ${periods[missing]}; every unit needs one in every period`)
    const from = start === null ? -1 : periods.findIndex((period) => period >= start)
    if (from === 0) alwaysTreated.push(unit)
    else kept.push({ unit, start: from < 0 ? null : from, values: values as number[] })
  }
  return ok({ units: kept.map((one) => one.unit), periods, starts: kept.map((one) => one.start), values: kept.map((one) => one.values), alwaysTreated })
}

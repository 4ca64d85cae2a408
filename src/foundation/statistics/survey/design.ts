import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Calibration } from './calibrated.ts'

/** What to do with a stratum of one primary unit: refuse; centre its total at zero (R's `adjust`); count it as certain, without variance. */
export type LonelyStratum = 'fail' | 'adjust' | 'certainty'

/** How the sample was drawn. All arrays have one entry per row of the data; codes are whole numbers from 0, equal codes mean the same unit. */
export type DesignInput = {
  readonly rows: number
  /** Design weights, not negative; null derives them from the sampling fractions, and without fractions gives every row weight 1. */
  readonly weights: ArrayLike<number> | null
  readonly strata: Int32Array | null
  /** Units of each stage, the primary ones first; within each stratum (or unit of the stage before) they count as units of their own. Empty: every row is a unit. */
  readonly clusters: readonly Int32Array[]
  /** Per stage, population size of the row's stratum (or of the unit of the stage before), or the fraction sampled of it. */
  readonly fpc: readonly ArrayLike<number>[]
  readonly fpcIs: 'populationSize' | 'samplingFraction'
  readonly lonely: LonelyStratum
}

/** One stage of sampling; `unit` and `group` are per position (rows in design order), `size` and `fraction` per group. */
export type Stage = {
  readonly unit: Int32Array
  readonly group: Int32Array
  readonly units: number
  /** Units sampled in each group. */
  readonly size: Float64Array
  /** Share of the population sampled in each group; 0 without correction, 1 for a census. */
  readonly fraction: Float64Array
}

/** A sample ready for estimation. Everything in it runs over positions: rows sorted by stratum, primary unit, and so on. */
export type Design = {
  readonly rows: number
  /** Row at each position. */
  readonly order: Int32Array
  /** Weights as drawn, and as they count now (after calibration); per position. */
  readonly baseWeights: Float64Array
  readonly weights: Float64Array
  /** The stages that add variance: later ones need the fraction of the stage before. */
  readonly stages: readonly Stage[]
  readonly lonely: LonelyStratum
  /** Primary units minus strata, counted over rows with weight. */
  readonly degreesOfFreedom: number
  /** The same over all rows: what replicates and the Rao-Scott test go by. */
  readonly allDegrees: number
  readonly calibration: Calibration | null
}

/** Why a design cannot be used; `row` is the first row (from 0) that shows it, `stage` counts from 0. */
export type DesignRefusal = {
  readonly reason: 'weight' | 'no-weight-at-all' | 'population-size' | 'sampling-fraction' | 'fpc-varies' | 'population-smaller-than-sample' | 'one-unit'
  readonly row: number
  readonly stage: number
}

/** Renumbers pairs (parent, code) densely in order of appearance; also gives each new unit's first row. */
const nested = (parent: Int32Array, code: Int32Array | null): { readonly unit: Int32Array; readonly units: number } => {
  const rows = parent.length
  const unit = new Int32Array(rows)
  if (!code) return { unit: unit.map((_, row) => row), units: rows }
  const known = new Map<number, number>()
  const span = code.reduce((most, value) => Math.max(most, value), 0) + 1
  for (let row = 0; row < rows; row += 1) {
    const key = (parent[row] as number) * span + (code[row] as number)
    let found = known.get(key)
    if (found === undefined) {
      found = known.size
      known.set(key, found)
    }
    unit[row] = found
  }
  return { unit, units: known.size }
}

/** Stable counting sort of `order` by `keys[row]`. */
const sortBy = (order: Int32Array, keys: Int32Array, kinds: number): Int32Array => {
  const starts = new Int32Array(kinds + 1)
  for (const row of order) starts[(keys[row] as number) + 1] = (starts[(keys[row] as number) + 1] as number) + 1
  for (let kind = 0; kind < kinds; kind += 1) starts[kind + 1] = (starts[kind + 1] as number) + (starts[kind] as number)
  const sorted = new Int32Array(order.length)
  for (const row of order) {
    const at = starts[keys[row] as number] as number
    sorted[at] = row
    starts[keys[row] as number] = at + 1
  }
  return sorted
}

type RawStage = { readonly unit: Int32Array; readonly group: Int32Array; readonly units: number; readonly groups: number; readonly size: Float64Array; readonly fraction: Float64Array }

const fractionsOf = (
  { group, size }: Pick<RawStage, 'group' | 'size'>, fpc: ArrayLike<number> | undefined, kind: DesignInput['fpcIs'], stage: number,
): Result<Float64Array, DesignRefusal> => {
  const fraction = new Float64Array(size.length)
  if (!fpc) return ok(fraction)
  const stated = new Float64Array(size.length).fill(Number.NaN)
  for (let row = 0; row < group.length; row += 1) {
    const own = group[row] as number
    const value = fpc[row] as number
    const valid = kind === 'populationSize' ? value >= 1 : value > 0 && value <= 1
    if (!valid) return refuse({ reason: kind === 'populationSize' ? 'population-size' : 'sampling-fraction', row, stage })
    const before = stated[own] as number
    if (Number.isNaN(before)) stated[own] = value
    else if (Math.abs(before - value) > 1e-9 * before) return refuse({ reason: 'fpc-varies', row, stage })
    const share = kind === 'populationSize' ? (size[own] as number) / value : value
    if (share > 1 + 1e-12) return refuse({ reason: 'population-smaller-than-sample', row, stage })
    fraction[own] = share
  }
  return ok(fraction)
}

/** Checks and sorts a design. The work is linear in the rows. */
export const makeDesign = (input: DesignInput): Result<Design, DesignRefusal> => {
  const { rows } = input
  const bad = (reason: DesignRefusal['reason'], row = 0, stage = 0): Result<never, DesignRefusal> => refuse({ reason, row, stage })
  const raw: RawStage[] = []
  let parent = nested(new Int32Array(rows), input.strata ?? new Int32Array(rows))
  const stageCodes = input.clusters.length === 0 ? [null] : input.clusters
  const stageCount = Math.min(stageCodes.length, Math.max(1, input.fpc.length + 1))
  const drawn = new Float64Array(rows).fill(1)
  for (let stage = 0; stage < stageCodes.length; stage += 1) {
    const units = nested(parent.unit, stageCodes[stage] ?? null)
    const size = new Float64Array(parent.units)
    const seen = new Uint8Array(units.units)
    for (let row = 0; row < rows; row += 1) {
      const own = units.unit[row] as number
      if (seen[own]) continue
      seen[own] = 1
      size[parent.unit[row] as number] = (size[parent.unit[row] as number] as number) + 1
    }
    const fraction = fractionsOf({ group: parent.unit, size }, input.fpc[stage], input.fpcIs, stage)
    if (!fraction.ok) return fraction
    if (input.fpc[stage]) for (let row = 0; row < rows; row += 1) drawn[row] = (drawn[row] as number) * (fraction.value[parent.unit[row] as number] as number)
    if (stage < stageCount) raw.push({ unit: units.unit, group: parent.unit, units: units.units, groups: parent.units, size, fraction: fraction.value })
    parent = units
  }

  let order: Int32Array = Int32Array.from({ length: rows }, (_, row) => row)
  for (const stage of [...raw].reverse()) order = sortBy(order, stage.unit, stage.units)
  if (raw[0]) order = sortBy(order, raw[0].group, raw[0].groups)

  const weights = new Float64Array(rows)
  let total = 0
  for (let at = 0; at < rows; at += 1) {
    const row = order[at] as number
    const weight = input.weights ? (input.weights[row] as number) : 1 / (drawn[row] as number)
    if (!(weight >= 0 && weight < Infinity)) return bad('weight', row)
    weights[at] = weight
    total += weight
  }
  if (!(total > 0)) return bad('no-weight-at-all')

  const stages = raw.map(({ unit, group, units, size, fraction }): Stage => ({ unit: order.map((row) => unit[row] as number), group: order.map((row) => group[row] as number), units, size, fraction }))
  if (input.lonely === 'fail') {
    for (const [index, { group, size, fraction }] of stages.entries()) {
      const at = group.findIndex((own) => size[own] === 1 && 1 - (fraction[own] as number) >= 1e-7)
      if (at >= 0) return bad('one-unit', order[at] as number, index)
    }
  }
  const design: Design = { rows, order, baseWeights: weights, weights, stages, lonely: input.lonely, degreesOfFreedom: 0, allDegrees: 0, calibration: null }
  return ok({ ...design, degreesOfFreedom: degreesOfFreedom(design), allDegrees: degreesOfFreedom(design, null) })
}

/** Primary units minus strata among the positions that carry weight (and, if given, that `keep` marks); with null among all. */
export const degreesOfFreedom = ({ stages, weights }: Design, keep?: ArrayLike<number> | null): number => {
  const [first] = stages
  if (!first) return 0
  let [units, groups, lastUnit, lastGroup] = [0, 0, -1, -1]
  for (let at = 0; at < weights.length; at += 1) {
    if (keep !== null && (weights[at] === 0 || (keep && !keep[at]))) continue
    if (first.unit[at] !== lastUnit) units += 1
    if (first.group[at] !== lastGroup) groups += 1
    lastUnit = first.unit[at] as number
    lastGroup = first.group[at] as number
  }
  return units - groups
}

/** A column of the data in design order. */
export const inOrder = ({ order }: Design, column: ArrayLike<number>): Float64Array => {
  const values = new Float64Array(order.length)
  for (let at = 0; at < order.length; at += 1) values[at] = column[order[at] as number] as number
  return values
}

/** Does the sample hold everybody it speaks about (every unit of every stage), so that nothing varies? */
export const isCensus = ({ stages }: Design): boolean => stages.length > 0 && stages.every(({ fraction }) => fraction.every((share) => 1 - share < 1e-7))

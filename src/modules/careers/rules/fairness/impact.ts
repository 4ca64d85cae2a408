import { barnardExact, belowFourFifths, boschlooExact, fisherExact, impact, mantelHaenszel, type TwoGroups } from '../../../../foundation/statistics/exact/index.ts'

/** Voluntary, anonymous counts of one stage: how many of a group there were and how many went on. */
export type StageCount = { readonly stratum: string; readonly group: string; readonly selected: number; readonly total: number }

/** A group beside the reference group. Ratio and difference always together: each alone misleads. */
export type GroupImpact = {
  readonly group: string
  /** Selection rate over that of the reference; null when nobody of the reference was selected. */
  readonly ratio: number | null
  /** The four-fifths rule, in whole numbers. */
  readonly flagged: boolean
  readonly difference: number
  readonly differenceInterval: readonly [number, number]
  readonly riskRatio: { readonly estimate: number | null; readonly interval: readonly [number, number] | null }
  readonly fisher: number
  readonly barnard: number
  readonly boschloo: number
  readonly selected: number
  readonly total: number
}

/**
 * The odds ratio common to all strata. `oddsRatio` is the reference's odds over the group's, as R lays the table out with the reference
 * first; `oddsRatioOfGroup` is the same the other way round, in the direction of `ratio`.
 */
export type Stratified = { readonly oddsRatio: number | null; readonly interval: readonly [number, number] | null; readonly oddsRatioOfGroup: number | null; readonly p: number | null; readonly strata: number }

/** `test-only`: the rule does not flag but the test tells a difference. `flag-cannot-tell`: the rule flags and chance cannot be ruled out. */
export const impactVerdicts = ['no-sign', 'flag-confirmed', 'flag-cannot-tell', 'test-only'] as const
export type ImpactVerdict = (typeof impactVerdicts)[number]

export type ImpactAnswer = {
  readonly pooled: readonly (GroupImpact & { readonly mantelHaenszel: Stratified; readonly verdict: ImpactVerdict })[]
  readonly strata: readonly (GroupImpact & { readonly stratum: string })[]
  /** Of the only group beside the reference; with several groups each row of `pooled` has its own and this is the first's. */
  readonly mantelHaenszel: Stratified | null
  /** The gravest of all groups. */
  readonly verdict: ImpactVerdict
  /** Strata in which there is nobody to compare with; `group` null: the reference is not there, or nobody beside it. */
  readonly skipped: readonly { readonly stratum: string; readonly group: string | null }[]
}

const beside = (group: string, table: TwoGroups): GroupImpact => {
  const { ratio, difference, differenceInterval, ratioInterval } = impact(table)
  return {
    group, ratio, flagged: belowFourFifths(table), difference, differenceInterval, riskRatio: { estimate: ratio, interval: ratioInterval },
    fisher: fisherExact(table), barnard: barnardExact(table), boschloo: boschlooExact(table), selected: table.a, total: table.n1,
  }
}

const stratified = (tables: readonly TwoGroups[]): Stratified => {
  // The reference first: the common odds ratio is then the reference's over the group's.
  const { oddsRatio, interval, p } = mantelHaenszel(tables.map(({ a, n1, b, n2 }) => ({ a: b, n1: n2, b: a, n2: n1 })))
  return { oddsRatio, interval, oddsRatioOfGroup: oddsRatio === null || oddsRatio === 0 ? null : 1 / oddsRatio, p, strata: tables.length }
}

/** With several strata the stratified test decides, because pooling alone can make a difference or hide one; with one stratum Fisher's. */
const verdictOf = (pooled: GroupImpact, common: Stratified): ImpactVerdict => {
  const p = common.strata > 1 ? common.p : pooled.fisher
  const told = p !== null && p <= 0.05
  if (pooled.flagged) return told ? 'flag-confirmed' : 'flag-cannot-tell'
  return told ? 'test-only' : 'no-sign'
}

const gravity: readonly ImpactVerdict[] = ['flag-confirmed', 'flag-cannot-tell', 'test-only', 'no-sign']

/** Compares every group with the reference, pooled over the strata that have both, per stratum, and stratified. Counts must be whole and fit; groups without people in a stratum are passed over. */
export const impactOf = (counts: readonly StageCount[], reference: string): ImpactAnswer => {
  const strata = [...new Set(counts.map((one) => one.stratum))]
  const groups = [...new Set(counts.map((one) => one.group))].filter((group) => group !== reference)
  const at = (stratum: string, group: string): StageCount | undefined => counts.find((one) => one.stratum === stratum && one.group === group && one.total > 0)
  const tables = groups.flatMap((group) => strata.flatMap((stratum) => {
    const [own, other] = [at(stratum, group), at(stratum, reference)]
    return own && other ? [{ stratum, group, table: { a: own.selected, n1: own.total, b: other.selected, n2: other.total } }] : []
  }))
  const pooled = groups.flatMap((group) => {
    const own = tables.filter((one) => one.group === group).map((one) => one.table)
    if (own.length === 0) return []
    const sum = (of: keyof TwoGroups): number => own.reduce((total, table) => total + table[of], 0)
    const row = beside(group, { a: sum('a'), n1: sum('n1'), b: sum('b'), n2: sum('n2') })
    const common = stratified(own)
    return [{ ...row, mantelHaenszel: common, verdict: verdictOf(row, common) }]
  })
  const skipped = strata.flatMap((stratum): ImpactAnswer['skipped'][number][] => {
    if (!at(stratum, reference)) return [{ stratum, group: null }]
    const missing = groups.filter((group) => !at(stratum, group))
    return groups.length === 0 ? [{ stratum, group: null }] : missing.map((group) => ({ stratum, group }))
  })
  return {
    pooled, strata: tables.map(({ stratum, group, table }) => ({ stratum, ...beside(group, table) })),
    mantelHaenszel: pooled[0]?.mantelHaenszel ?? null, verdict: gravity.find((verdict) => pooled.some((one) => one.verdict === verdict)) ?? 'no-sign', skipped,
  }
}

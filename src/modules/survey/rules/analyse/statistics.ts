import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import {
  estimateIn, isCensus, positionsOf, proportionInterval, quantileIn, replicateDegrees, replicateVariance, waldInterval, type Design, type Interval, type Quantity, type Replicates,
} from '../../../../foundation/statistics/survey/index.ts'
import { inOrder, type Columns } from './columns.ts'
import type { Analysis, StatisticSpec } from './design-file.ts'
import { groupsBy, type Groups } from './groups.ts'

type Row = Analysis['statistics'][number]
const finite = (value: number | null | undefined): number | null => (value !== null && value !== undefined && Number.isFinite(value) ? value : null)
const both = (interval: Interval | null): [number, number] | null => (interval && interval.every(Number.isFinite) ? [interval[0], interval[1]] : null)

/** All rows of one statistic: per subgroup and, for a proportion without a level, per answer. */
export const statisticRows = (spec: StatisticSpec, field: string, design: Design, replicates: Replicates | null, columns: Columns): Result<Row[], string> => {
  const groups = groupsBy(spec.by ?? [], design, columns, field)
  if (!groups.ok) return groups
  const asked = spec.level ?? null
  if (spec.kind === 'proportion' || (asked !== null && (spec.kind === 'mean' || spec.kind === 'total'))) return countedRows(spec, field, asked, groups.value, design, replicates, columns)
  const found = columns.numbers(spec.variable, `${field}.variable`)
  if (!found.ok) return found
  const x = inOrder(design, found.value)
  if (spec.kind === 'quantile') return ok(quantileRows(spec, x, groups.value, design, replicates))
  if (spec.kind !== 'ratio') return ok(rowsOf(spec, null, { kind: spec.kind === 'mean' ? 'mean' : 'total', x }, groups.value, design, replicates))
  const below = columns.numbers(spec.denominator ?? '', `${field}.denominator`)
  if (!below.ok) return below
  return ok(rowsOf(spec, null, { kind: 'ratio', x, y: inOrder(design, below.value) }, groups.value, design, replicates))
}

/** A proportion of each of more answers than this is no table that anybody reads. */
const mostAnswers = 2000

const countedRows = (spec: StatisticSpec, field: string, asked: string | null, groups: Groups, design: Design, replicates: Replicates | null, columns: Columns): Result<Row[], string> => {
  const found = columns.categories(spec.variable, `${field}.variable`)
  if (!found.ok) return found
  const { levels, codes } = found.value
  const numeric = columns.isNumeric(spec.variable)
  if (asked === null && levels.length > mostAnswers) return refuse(`${columns.file}: column "${spec.variable}": expected at most ${mostAnswers} different answers, or one level to count (${field}.level); there are ${levels.length}.`)
  if (asked !== null && numeric && !Number.isFinite(Number(asked))) return refuse(`${field}.level: expected a number, because ${spec.variable} holds numbers; found "${asked}".`)
  const same = (level: string): boolean => level === asked || (numeric ? Number(level) === Number(asked) : level.toLowerCase() === asked && (asked === 'true' || asked === 'false'))
  const wanted = asked === null ? levels.map((level, place) => ({ level, places: [place] })) : [{ level: asked, places: levels.flatMap((level, place) => (same(level) ? [place] : [])) }]
  return ok(wanted.flatMap(({ level, places }) => {
    const x = inOrder(design, Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : places.includes(code) ? 1 : 0)))
    return rowsOf(spec, level, { kind: spec.kind === 'total' ? 'total' : 'mean', x }, groups, design, replicates)
  }))
}

const rowsOf = (spec: StatisticSpec, level: string | null, quantity: Quantity, { domains, names }: Groups, design: Design, replicates: Replicates | null): Row[] => {
  const df = replicateDegrees(design, replicates)
  const confidence = spec.confidence ?? 0.95
  const method = spec.interval ?? 'wald'
  const census = isCensus(design)
  return estimateIn(design, domains, quantity, replicates).map(({ estimate, se, base }, domain) => {
    let interval: Interval | null = null
    const instead = method === 'logit' && spec.kind === 'proportion' && !census && (estimate === 0 || estimate === 1) ? 'clopperPearson' : null
    if (estimate !== null && se !== null) {
      if (method === 'wald' || spec.kind !== 'proportion') interval = waldInterval(estimate, se, df, confidence)
      else {
        const logOdds = (p: number): number => Math.log(p / (1 - p))
        const logitSe = replicates && method === 'logit' && estimate > 0 && estimate < 1
          ? Math.sqrt(replicateVariance(design, replicates, positionsOf(domains, domain), [quantity.x, null], ([sum = 0, all = 0]) => logOdds(sum / all), logOdds(estimate)))
          : null
        interval = proportionInterval(instead ?? method, { p: Math.min(1, Math.max(0, estimate)), se, df, confidence, base, census, ...(logitSe === null ? {} : { logitSe }) })
      }
    }
    return { id: spec.id, by: names[domain] ?? {}, level, estimate: finite(estimate), se: finite(se), interval: both(interval), ...(instead ? { intervalMethod: instead } : {}), degreesOfFreedom: df, base }
  })
}

const quantileRows = (spec: StatisticSpec, x: Float64Array, { domains, names }: Groups, design: Design, replicates: Replicates | null): Row[] =>
  names.map((by, domain) => {
    const { estimate, se, interval, base } = quantileIn(design, positionsOf(domains, domain), x, spec.p ?? 0.5, spec.confidence ?? 0.95, spec.interval ?? 'wald', replicates)
    return {
      id: spec.id, by, level: null, estimate: finite(estimate), se: finite(se), interval: interval ? [finite(interval[0]), finite(interval[1])] : null,
      degreesOfFreedom: replicateDegrees(design, replicates), base,
    }
  })

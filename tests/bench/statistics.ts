import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holm } from '../../src/foundation/statistics/multiple-tests.ts'
import {
  calibrate, domainsBy, estimateIn, everybody, inOrder, logistic, makeDesign, quantileIn, raoScott, type Auxiliary, type Design, type DesignInput,
} from '../../src/foundation/statistics/survey/index.ts'
import { figure, type Part, type Row } from './figures.ts'
import { makeSurvey, type SurveyData } from './survey-data.ts'

/** Processor time in milliseconds: on a machine that others use too, the clock on the wall tells mostly about them. */
const timed = (work: () => unknown, rounds = 5): { readonly first: number; readonly median: number; readonly wall: number } => {
  const times = Array.from({ length: rounds }, () => {
    const [start, from] = [process.cpuUsage(), performance.now()]
    work()
    const { user, system } = process.cpuUsage(start)
    return { cpu: (user + system) / 1000, wall: performance.now() - from }
  })
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return { first: times[0]?.cpu ?? 0, median: median(times.map(({ cpu }) => cpu)), wall: median(times.map(({ wall }) => wall)) }
}

const designOf = (data: SurveyData, over: Partial<DesignInput>): Design => {
  const design = makeDesign({ rows: data.rows, weights: null, strata: data.stratum, clusters: [], fpc: [data.population], fpcIs: 'populationSize', lonely: 'certainty', ...over })
  if (!design.ok) throw new Error(design.error.reason)
  return design.value
}

const margins = (design: Design, all: readonly (readonly [Int32Array, number])[]): { readonly auxiliary: Auxiliary; readonly totals: Float64Array } => {
  const total = design.weights.reduce((sum, weight) => sum + weight, 0)
  const totals: number[] = []
  const codes = all.map(([code, levels], at) => {
    const [skip, offset] = [at === 0 ? 0 : 1, totals.length - (at === 0 ? 0 : 1)]
    const shares = new Float64Array(levels)
    code.forEach((own, row) => { shares[own] = (shares[own] ?? 0) + (row % 3 === 0 ? 1.3 : 1) })
    const sum = shares.reduce((before, share) => before + share, 0)
    totals.push(...[...shares].slice(skip).map((share) => (total * share) / sum))
    return design.order.map((row) => ((code[row] ?? 0) < skip ? -1 : (code[row] ?? 0) + offset))
  })
  return { auxiliary: { p: totals.length, codes, numeric: [], constant: 'first-codes' }, totals: Float64Array.from(totals) }
}

type InR = { readonly seconds: number; readonly figure: number }

/** R's times on the same data; empty where R with its survey package is not on the machine. */
const measureR = (data: SurveyData): Map<string, InR> => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-r-'))
  const file = join(folder, 'answers.csv')
  const codes = ['stratum', 'population', 'ministry', 'organisation', 'scale', 'origin', 'age', 'sex'] as const
  const header = [...codes, ...data.items.map((_, k) => `q${k + 1}`)].join(',')
  const lines = Array.from({ length: data.rows }, (_, row) => [...codes.map((name) => data[name][row]), ...data.items.map((item) => (item[row] === item[row] ? item[row] : ''))].join(','))
  writeFileSync(file, `${header}\n${lines.join('\n')}\n`)
  const run = spawnSync('Rscript', [fileURLToPath(new URL('statistics.R', import.meta.url)), file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  if (run.status !== 0) return new Map()
  return new Map(run.stdout.trim().split('\n').map((line) => {
    const [name = '', seconds, value] = line.split('\t')
    return [name, { seconds: Number(seconds), figure: Number(value) }]
  }))
}

const errors = (estimates: readonly { readonly se: number | null }[]): number => estimates.reduce((sum, { se }) => sum + (se ?? 0), 0)

/** Survey estimation: everybody who might answer, or as many as answered the real survey. With R on the machine its times and figures stand beside. */
export const measureStatistics = (rows: number): Part => {
  const data = makeSurvey(rows)
  const inR = measureR(data)
  const before = process.memoryUsage.rss()
  const results: Row[] = []
  const seconds = new Map<string, number>()
  let compared = 0
  let furthest = 0
  /** `check` gives the figure that R prints too. */
  const say = (name: string, work: () => unknown, check: (() => number) | null = null, rounds = 5): void => {
    const { first, median, wall } = timed(work, rounds)
    const r = inR.get(name)
    results.push([name, `${figure(first)} ms`, `${figure(median)} ms`, `${figure(wall)} ms`, r ? `${figure(r.seconds)} s` : ''])
    if (r && check) {
      compared += 1
      furthest = Math.max(furthest, Math.abs(check() / r.figure - 1))
    }
    seconds.set(name, median / 1000)
  }
  const large = rows > 60_000
  const design = designOf(data, {})
  const items = data.items.map((item) => inOrder(design, item))
  const racism = items[45] as Float64Array
  const all = everybody(design)
  const at = new Int32Array(rows)
  design.order.forEach((row, position) => { at[row] = position })
  const cell = data.ministry.map((ministry, row) => (ministry * 4 + (data.scale[row] ?? 0)) * 4 + (data.origin[row] ?? 0))
  const cells = domainsBy(design, cell, 192)
  const mean = (d: Design, domains: Parameters<typeof estimateIn>[1], x: Float64Array) => estimateIn(d, domains, { kind: 'mean', x })
  say('the sample: 48 strata, corrected', () => designOf(data, {}))
  say('59 items: mean and error', () => data.items.map((item) => mean(design, all, inOrder(design, item))), () => items.reduce((sum, x) => sum + errors(mean(design, all, x)), 0))
  say('59 items × 192 cells', () => data.items.map((item) => mean(design, cells, inOrder(design, item))), () => errors(mean(design, cells, items[0] as Float64Array)))
  const { auxiliary, totals } = margins(design, [[data.age, 5], [data.sex, 3], [data.ministry, 12]])
  const raked = (): Design => {
    const done = calibrate(design, 'raking', auxiliary, totals)
    if (!done.ok) throw new Error(done.error)
    return done.value
  }
  say('raking on age, sex, ministry', raked)
  const calibrated = raked()
  say('one mean after raking', () => mean(calibrated, all, racism), null, 3)
  const byMinistry = domainsBy(design, data.ministry, 12)
  say('one item in 12 ministries after raking', () => mean(calibrated, byMinistry, racism))
  say('quantiles at .25, .5, .75', () => [0.25, 0.5, 0.75].map((p) => quantileIn(design, all.at, items[0] as Float64Array, p, 0.95)))
  const yes = Int32Array.from(racism, (value) => (value === value ? value : -1))
  const origin = design.order.map((row) => data.origin[row] ?? 0)
  const chi = (): number => {
    const test = raoScott(design, yes, 2, origin, 4)
    return test.ok ? test.value.statistic : Number.NaN
  }
  say('Rao-Scott, 2 × 4', chi, chi)
  const dummies = (codes: Int32Array, levels: readonly number[]): Float64Array[] => levels.map((level) => Float64Array.from(design.order, (row) => (codes[row] === level ? 1 : 0)))
  const predictors = [...dummies(data.origin, [1, 2, 3]), ...dummies(data.age, [1, 2, 3, 4])]
  const model = (): number => {
    const fitted = logistic(design, racism, predictors)
    return fitted.ok ? (fitted.value.coefficients[1]?.estimate ?? Number.NaN) : Number.NaN
  }
  say('logistic model with 8 terms', model, model)
  const clustered = designOf(data, { weights: data.population.map((_, row) => design.weights[at[row] as number] as number), strata: data.ministry, clusters: [data.organisation], fpc: [] })
  const item = inOrder(clustered, data.items[45] as Float64Array)
  const clusteredCells = domainsBy(clustered, cell, 192)
  say('192 cells, organisations as clusters', () => mean(clustered, clusteredCells, item), () => errors(mean(clustered, clusteredCells, item)))
  const jackknife = (): number => errors(estimateIn(clustered, everybody(clustered), { kind: 'mean', x: item }, { method: 'jkn' }))
  say('one mean, jackknife over organisations', jackknife, jackknife)
  say('12 ministries, bootstrap of 200', () => estimateIn(clustered, domainsBy(clustered, data.ministry, 12), { kind: 'mean', x: item }, { method: 'bootstrap', count: 200, seed: 1 }))
  say('one mean, jackknife over all people', () => estimateIn(design, all, { kind: 'mean', x: racism }, { method: 'jkn' }))
  say('Holm over 10,000 tests', () => holm(Array.from({ length: 10_000 }, (_, at) => ((at * 7919) % 10_000) / 10_000)))
  const memory = (process.memoryUsage.rss() - before) / 2 ** 20
  const bar = (name: string, limit: number): Part['bars'][number] => {
    const measured = seconds.get(name) ?? Infinity
    return { bar: `${name} ≤ ${limit} s`, measured: `${figure(measured * 1000)} ms`, met: measured <= limit }
  }
  return {
    title: `Survey estimation, ${rows.toLocaleString('en')} answers`,
    method: `In this process, on invented answers (${figure(memory)} MiB more resident memory after all of it). Times are processor time; the first run includes compilation, the median is of five. ${inR.size === 0
      ? 'R was not on this machine.'
      : `R with its survey package, on the same data in the same run, processor time too, at most ${figure(inR.get('memory')?.seconds ?? 0)} MB; 59 items × 192 cells is 59 times what R takes for one item. ${compared} figures compared, the furthest apart by ${furthest.toExponential(0)} of its size.`}`,
    columns: ['work', 'first', 'median', 'median on the clock', 'R'],
    rows: results,
    bars: large ? [bar('59 items: mean and error', 0.11), bar('59 items × 192 cells', 0.12), bar('raking on age, sex, ministry', 0.08)] : [],
  }
}

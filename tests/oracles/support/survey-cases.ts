import type { AnalysisEnd } from '../../../src/modules/survey/rules/analyse/index.ts'

/** Rows of numbers per case, as R printed them: for estimates value, error, lower, upper; null where R has none. */
export type Expected = Readonly<Record<string, readonly (readonly (number | null)[])[]>>

/** The three designs of the R script, and what is put on top of them, as fields of a design file. */
const designs: Record<string, object> = {
  strat: { weights: 'pw', strata: 'stype', fpc: ['fpc'] },
  clus1: { weights: 'pw', clusters: ['dnum'], fpc: ['fpc'] },
  clus2: { weights: null, clusters: ['dnum', 'snum'], fpc: ['fpc1', 'fpc2'] },
}
const types = { E: 4421, H: 755, M: 1018 }
const extras: Record<string, object> = {
  '': {},
  'no fpc': { fpc: null },
  jkn: { replicates: { method: 'jkn' } },
  post: { calibration: { method: 'postStratify', margins: [{ variable: 'stype', totals: types }] } },
  raked: { calibration: { method: 'raking', margins: [{ variable: 'stype', totals: types }, { variable: 'sch.wide', totals: { No: 1072, Yes: 5122 } }] } },
  linear: { calibration: { method: 'linear', formula: ['stype', 'api99'], totals: { '(Intercept)': 6194, stypeH: 755, stypeM: 1018, api99: 3914069 } } },
  adjust: { lonelyStratum: 'adjust' },
}

const lonely = { weights: 'pw', strata: 'stype' }
const postJkn = { ...designs['clus1'], ...extras['post'], ...extras['jkn'] }
/** Cases that the R script writes out one by one: data set, design, statistics. */
const single: Record<string, readonly [string, object, readonly object[]]> = {
  'strat fraction mean': ['strat', { weights: null, strata: 'stype', fpc: 'frac', fpcIs: 'samplingFraction' }, [{ kind: 'mean', variable: 'api00' }, { kind: 'mean', variable: 'api99' }]],
  'clus1 raked jkn mean': ['clus1', { ...designs['clus1'], ...extras['raked'], ...extras['jkn'] }, [{ kind: 'mean', variable: 'api00' }]],
  'clus1 post jkn mean': ['clus1', postJkn, [{ kind: 'mean', variable: 'api00' }]],
  'clus1 post jkn total': ['clus1', postJkn, [{ kind: 'total', variable: 'enroll' }]],
  ...Object.fromEntries(['adjust', 'certainty'].flatMap((how) => [
    [`lonely ${how} mean`, ['lonely', { ...lonely, lonelyStratum: how }, [{ kind: 'mean', variable: 'api00' }]]],
    [`lonely ${how} total`, ['lonely', { ...lonely, lonelyStratum: how }, [{ kind: 'total', variable: 'api99' }]]],
    [`lonely ${how} by`, ['lonely', { ...lonely, lonelyStratum: how }, [{ kind: 'mean', variable: 'api00', by: 'stype' }]]],
    [`lonely ${how} jkn`, ['lonely', { ...lonely, lonelyStratum: how, ...extras['jkn'] }, [{ kind: 'mean', variable: 'api00' }]]],
  ])) as Record<string, readonly [string, object, readonly object[]]>,
}

const by = ['stype']
const stats: Record<string, readonly object[]> = {
  mean: [{ kind: 'mean', variable: 'api00' }],
  total: [{ kind: 'total', variable: 'enroll' }],
  levels: [{ kind: 'proportion', variable: 'stype' }],
  ratio: [{ kind: 'ratio', variable: 'api.stu', denominator: 'enroll' }],
  quantiles: [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => ({ kind: 'quantile', variable: 'api00', p })),
  'beta quantile': [{ kind: 'quantile', variable: 'api99', p: 0.5, interval: 'clopperPearson' }],
  'xlogit quantile': [{ kind: 'quantile', variable: 'enroll', p: 0.5, interval: 'logit' }],
  by: [{ kind: 'mean', variable: 'api00', by }],
  'total by': [{ kind: 'total', variable: 'enroll', by }],
  'by two': [{ kind: 'mean', variable: 'api00', by: ['stype', 'sch.wide'] }],
  'ratio by': [{ kind: 'ratio', variable: 'api.stu', denominator: 'enroll', by }],
  'quantile by': [{ kind: 'quantile', variable: 'api00', p: 0.5, by }],
  proportions: ['wald', 'logit', 'clopperPearson'].map((interval) => ({ kind: 'proportion', variable: 'sch.wide', level: 'Yes', interval })),
}
const tests: Record<string, object> = {
  chi: { kind: 'raoScott', rows: 'sch.wide', columns: 'stype' },
  logistic: { kind: 'logistic', outcome: 'sch.wide', predictors: ['ell', 'meals', 'stype'] },
  'logistic one': { kind: 'logistic', outcome: 'sch.wide', predictors: ['api99'] },
}

/** R 4.2.2 forgets the kind of interval for quantiles of replicates, and divides rounding by rounding for a share that raking has fixed. */
export const wrongInR = (name: string): boolean => /jkn (beta|xlogit) quantile$/.test(name) || name.endsWith(' raked proportions')

/** The case `clus1 jkn ratio by` as a data set and a design file; null for lists of weights. */
export const designFileOf = (name: string): { readonly set: string; readonly file: object } | null => {
  const own = single[name]
  if (own) return { set: own[0], file: { lonelyStratum: 'certainty', ...own[1], statistics: own[2].map((one) => ({ id: name, ...one })) } }
  const [set = '', ...words] = name.split(' ')
  const extra = Object.keys(extras).sort((one, other) => other.length - one.length).find((key) => key !== '' && words.join(' ').startsWith(`${key} `)) ?? ''
  const what = words.join(' ').slice(extra === '' ? 0 : extra.length + 1)
  const design = designs[set]
  const [some, test] = [stats[what], tests[what]]
  if (!design || (!some && !test)) return null
  return { set, file: { lonelyStratum: 'certainty', ...design, ...extras[extra], statistics: (some ?? []).map((one) => ({ id: what, ...one })), tests: test ? [{ id: what, ...test }] : [] } }
}

/** The answer of the product in the shape of the R script's rows. */
export const rowsOf = (end: AnalysisEnd): (number | null)[][] => {
  if (end.end === 'bad') throw new Error(end.sentence)
  if (end.end === 'not-calibrated') throw new Error(end.reason)
  const { statistics, tests } = end.analysis
  return [
    ...statistics.map(({ estimate, se, interval }) => [estimate, se, interval?.[0] ?? null, interval?.[1] ?? null]),
    ...tests.flatMap((test) => ('refused' in test
      ? [[null]]
      : 'coefficients' in test ? test.coefficients.map(({ estimate, se, t, p }) => [estimate, se, t, p]) : [[test.statistic, ...test.df, test.p]])),
  ]
}

/**
 * What may differ, relative: estimates 1e-10, errors 1e-9, F 1e-9, p 1e-6, coefficients 1e-8 (their errors 1e-7, because R takes them one round
 * before its end); an error of 0 is met within 1e-12 of the estimate.
 */
export const misses = (name: string, found: readonly (readonly (number | null)[])[], expected: readonly (readonly (number | null)[])[]): string[] => {
  if (found.length !== expected.length) return [`${name}: ${found.length} rows, R has ${expected.length}`]
  const [model, chi] = [name.includes('logistic'), name.endsWith('chi')]
  const tolerance = (column: number): number => (model ? (column === 3 ? 1e-6 : column === 0 ? 1e-8 : 1e-7) : chi ? (column === 3 ? 1e-6 : 1e-9) : column === 0 ? 1e-10 : 1e-9)
  return expected.flatMap((row, at) => row.flatMap((value, column) => {
    const own = found[at]?.[column] ?? null
    if (value === null || own === null) return value === own ? [] : [`${name} [${at}, ${column}]: ${own}, R ${value}`]
    const size = Math.max(Math.abs(value), !model && !chi && column > 0 ? Math.abs(row[0] ?? 0) * (column === 1 ? 0.001 : 0.1) : 0, model && column === 0 ? Math.abs(row[1] ?? 0) * 0.01 : 0, model && column === 2 ? 0.01 : 0, 1e-300)
    return Math.abs(own - value) <= tolerance(column) * size ? [] : [`${name} [${at}, ${column}]: ${own}, R ${value} (${(Math.abs(own - value) / size).toExponential(1)})`]
  }))
}

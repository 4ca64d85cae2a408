import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { makeDesign, type Design, type DesignRefusal } from '../../../../foundation/statistics/survey/index.ts'
import type { Columns } from './columns.ts'
import type { DesignFile } from './design-file.ts'

/** The first row with a missing value, as a sentence. */
export const missingAt = (columns: Columns, name: string, values: ArrayLike<number>, purpose: string): string | null => {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number
    if (value !== value || value < 0) return `${columns.file}: column "${name}", row ${row + 2}: expected a value in every row, because it tells ${purpose}; found "${columns.table.columns.get(name)?.[row] ?? ''}".`
  }
  return null
}

const codesOf = (columns: Columns, names: readonly string[], field: string, purpose: string): Result<Int32Array[], string> => {
  const all: Int32Array[] = []
  for (const name of names) {
    const found = columns.categories(name, field)
    if (!found.ok) return found
    const gap = missingAt(columns, name, found.value.codes, purpose)
    if (gap) return refuse(gap)
    all.push(found.value.codes)
  }
  return ok(all)
}

const joined = (all: readonly Int32Array[]): Int32Array | null => {
  const [first, ...rest] = all
  if (!first || rest.length === 0) return first ?? null
  const known = new Map<string, number>()
  return first.map((_, row) => {
    const key = all.map((codes) => codes[row]).join(' ')
    if (!known.has(key)) known.set(key, known.size)
    return known.get(key) as number
  })
}

/** Builds the sampling design that the file describes, or says in one sentence what does not fit. */
export const sampleOf = (file: DesignFile, columns: Columns, designFile: string): Result<Design, string> => {
  const weights = file.weights ? columns.numbers(file.weights, 'weights') : ok(null)
  if (!weights.ok) return weights
  const strata = codesOf(columns, file.strata ?? [], 'strata', 'the stratum')
  if (!strata.ok) return strata
  const clusters = codesOf(columns, file.clusters ?? [], 'clusters', 'the cluster')
  if (!clusters.ok) return clusters
  const fpc: Float64Array[] = []
  for (const name of file.fpc ?? []) {
    const found = columns.numbers(name, 'fpc')
    if (!found.ok) return found
    fpc.push(found.value)
  }
  const stages = Math.max(1, clusters.value.length)
  if (fpc.length > stages) return refuse(`${designFile}: fpc: expected at most one column a stage, ${stages} in all; found ${fpc.length}.`)
  const design = makeDesign({ rows: columns.table.rows, weights: weights.value, strata: joined(strata.value), clusters: clusters.value, fpc, fpcIs: file.fpcIs, lonely: file.lonelyStratum })
  return design.ok ? design : refuse(explain(design.error, file, columns))
}

const explain = ({ reason, row, stage }: DesignRefusal, file: DesignFile, columns: Columns): string => {
  const at = (name: string): string => `${columns.file}: column "${name}", row ${row + 2}`
  const cell = (name: string | undefined): string => `"${columns.table.columns.get(name ?? '')?.[row] ?? ''}"`
  const fpc = file.fpc?.[stage] ?? ''
  const group = stage === 0 ? (file.strata ?? []) : (file.clusters ?? []).slice(0, stage)
  const within = group.length === 0 ? 'the sample' : group.map((name) => `${name} ${cell(name)}`).join(', ')
  switch (reason) {
    case 'weight':
      return `${at(file.weights ?? '')}: expected a weight, a number of 0 or more; found ${cell(file.weights ?? '')}.`
    case 'no-weight-at-all':
      return `${columns.file}: column "${file.weights ?? ''}": expected at least one weight above 0; found none.`
    case 'population-size':
      return `${at(fpc)}: expected a population size of 1 or more (fpcIs is populationSize); found ${cell(fpc)}.`
    case 'sampling-fraction':
      return `${at(fpc)}: expected a sampling fraction above 0 and at most 1 (fpcIs is samplingFraction); found ${cell(fpc)}.`
    case 'fpc-varies':
      return `${at(fpc)}: expected one value throughout ${within}; found ${cell(fpc)} beside another.`
    case 'population-smaller-than-sample':
      return `${at(fpc)}: expected a population at least as large as the sample from ${within}; ${cell(fpc)} is smaller.`
    case 'one-unit':
      return `${columns.file}: expected at least two units at stage ${stage + 1} in ${within}, because lonelyStratum is "fail"; found one (adjust and certainty are the other choices).`
  }
}

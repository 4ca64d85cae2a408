import { ok, refuse, type Result } from '../../kernel/result.ts'
import { fUpper } from '../distributions.ts'
import { inverseOf } from '../linear/solve.ts'
import type { Design } from './design.ts'
import { linearVariance } from './estimate.ts'
import { eachReplicateSums, replicateDegrees, type Replicates } from './replicates.ts'

/** The Rao-Scott test of independence in a two-way table: second-order corrected F with its two degrees of freedom. */
export type RaoScott = { readonly statistic: number; readonly df: readonly [number, number]; readonly p: number; readonly base: number }
/** One of the variables has fewer than two values with weight; too many cells are empty to estimate the correction; or the table does not vary from sample to sample. */
export type RaoScottRefusal = 'fewer-than-two-levels' | 'too-many-empty-cells' | 'no-sampling-error'

/** Renumbers the codes that occur with weight where both variables are known, densely and in order. */
const compact = (codes: Int32Array, used: Int32Array, levels: number): { readonly code: Int32Array; readonly levels: number } => {
  const seen = new Int32Array(levels)
  for (const position of used) seen[codes[position] as number] = 1
  let count = 0
  const next = seen.map((one) => (one ? (count += 1) - 1 : -1))
  return { code: codes.map((own) => (own < 0 ? -1 : (next[own] as number))), levels: count }
}

/**
 * Pearson's chi-square on the weighted table, divided by the trace of the generalised design effects and referred to F with Satterthwaite's
 * degrees of freedom (Rao and Scott 1984; R's `svychisq` with `statistic = "F"`). Codes are per position, negative is missing; the
 * denominator keeps the degrees of freedom of the whole design.
 */
export const raoScott = (design: Design, rowCodes: Int32Array, rowLevels: number, columnCodes: Int32Array, columnLevels: number, replicates: Replicates | null = null): Result<RaoScott, RaoScottRefusal> => {
  const used = Int32Array.from(design.order.keys()).filter((at) => (rowCodes[at] as number) >= 0 && (columnCodes[at] as number) >= 0 && design.weights[at] !== 0)
  const rows = compact(rowCodes, used, rowLevels)
  const columns = compact(columnCodes, used, columnLevels)
  const [nr, nc] = [rows.levels, columns.levels]
  if (nr < 2 || nc < 2) return refuse('fewer-than-two-levels')
  const cells = nr * nc
  const cellOf = (at: number): number => (rows.code[at] as number) * nc + (columns.code[at] as number)

  const p = new Float64Array(cells)
  let total = 0
  for (const at of used) {
    p[cellOf(at)] = (p[cellOf(at)] as number) + (design.weights[at] as number)
    total += design.weights[at] as number
  }
  for (let cell = 0; cell < cells; cell += 1) p[cell] = (p[cell] as number) / total
  const rowShare = Float64Array.from({ length: nr }, (_, i) => p.subarray(i * nc, (i + 1) * nc).reduce((sum, share) => sum + share, 0))
  const columnShare = Float64Array.from({ length: nc }, (_, j) => rowShare.reduce((sum, _share, i) => sum + (p[i * nc + j] as number), 0))
  let pearson = 0
  for (let cell = 0; cell < cells; cell += 1) {
    const expected = (rowShare[Math.floor(cell / nc)] as number) * (columnShare[cell % nc] as number)
    pearson += ((p[cell] as number) - expected) ** 2 / expected
  }

  // Contrasts with zero sums over rows and over columns span the interaction; in `g` each is divided by the shares of the cells.
  const d = (nr - 1) * (nc - 1)
  const contrast = (k: number, cell: number): number => {
    const [i, j] = [1 + Math.floor(k / (nc - 1)), 1 + (k % (nc - 1))]
    const [row, column] = [Math.floor(cell / nc), cell % nc]
    return (row === 0 ? 1 : row === i ? -1 : 0) * (column === 0 ? 1 : column === j ? -1 : 0)
  }
  const g = Array.from({ length: d }, (_, k) => p.map((share, cell) => (share === 0 ? 0 : contrast(k, cell) / share)))
  const simple = new Float64Array(d * d)
  for (let k = 0; k < d; k += 1) for (let l = 0; l < d; l += 1) for (let cell = 0; cell < cells; cell += 1) simple[k * d + l] = (simple[k * d + l] as number) + contrast(k, cell) * ((g[l] as Float64Array)[cell] as number)
  const inverse = inverseOf(simple, d)
  if (!inverse) return refuse('too-many-empty-cells')

  const middle = g.map((column) => column.reduce((sum, value, cell) => sum + value * (p[cell] as number), 0))
  const real = replicates ? byReplicates(design, replicates, used, cellOf, cells, g, p) : byLinearisation(design, used, total, cellOf, g, middle)
  const delta = new Float64Array(d * d)
  for (let k = 0; k < d; k += 1) for (let l = 0; l < d; l += 1) for (let m = 0; m < d; m += 1) delta[k * d + l] = (delta[k * d + l] as number) + (inverse[k * d + m] as number) * (real[m * d + l] as number)
  let [trace, squared] = [0, 0]
  for (let k = 0; k < d; k += 1) {
    trace += delta[k * d + k] as number
    for (let l = 0; l < d; l += 1) squared += (delta[k * d + l] as number) * (delta[l * d + k] as number)
  }
  if (!(trace > 1e-14 * d)) return refuse('no-sampling-error')
  const df1 = (trace * trace) / squared
  const df2 = df1 * (replicates ? replicateDegrees(design, replicates) : design.allDegrees)
  const statistic = pearson / trace
  return ok({ statistic, df: [df1, df2], p: fUpper(statistic, df1, df2), base: used.length })
}

/** Covariances of the contrasts by linearisation; each from the variance of a sum of two. */
const byLinearisation = (design: Design, used: Int32Array, total: number, cellOf: (at: number) => number, g: readonly Float64Array[], middle: readonly number[]): Float64Array => {
  const d = g.length
  const influences = g.map((column, k) => Float64Array.from(used, (at) => ((design.weights[at] as number) / total) * ((column[cellOf(at)] as number) - (middle[k] as number))))
  const own = influences.map((u) => linearVariance(design, used, u))
  const result = new Float64Array(d * d)
  for (let k = 0; k < d; k += 1) {
    for (let l = 0; l <= k; l += 1) {
      const [one, other] = [influences[k] as Float64Array, influences[l] as Float64Array]
      const value = k === l ? (own[k] as number) : (linearVariance(design, used, one.map((u, i) => u + (other[i] as number))) - (own[k] as number) - (own[l] as number)) / 2
      result[k * d + l] = value
      result[l * d + k] = value
    }
  }
  return result
}

const byReplicates = (design: Design, replicates: Replicates, used: Int32Array, cellOf: (at: number) => number, cells: number, g: readonly Float64Array[], p: Float64Array): Float64Array => {
  const d = g.length
  const result = new Float64Array(d * d)
  const indicators = Array.from({ length: cells }, () => new Float64Array(design.rows))
  for (const at of used) (indicators[cellOf(at)] as Float64Array)[at] = 1
  eachReplicateSums(design, replicates, used, indicators, (sums, factor) => {
    const all = sums.reduce((sum, value) => sum + value, 0)
    if (!(all > 0)) return
    const gaps = g.map((column) => column.reduce((sum, value, cell) => sum + value * ((sums[cell] as number) / all - (p[cell] as number)), 0))
    for (let k = 0; k < d; k += 1) for (let l = 0; l < d; l += 1) result[k * d + l] = (result[k * d + l] as number) + factor * (gaps[k] as number) * (gaps[l] as number)
  })
  return result
}

import { residualVariance } from './calibration.ts'
import type { Design } from './design.ts'
import { positionsOf, type Domains } from './domains.ts'
import { replicateVariance, type Replicates } from './replicates.ts'
import { variance } from './variance.ts'

/** An estimate with its standard error. `base` counts the people it rests on (with weight, in the domain, nothing missing); both figures are null when it is 0. */
export type Estimate = { readonly estimate: number | null; readonly se: number | null; readonly base: number }

/** What is estimated. Columns are per position (see `inOrder`); NaN is missing. */
export type Quantity =
  | { readonly kind: 'mean' | 'total'; readonly x: Float64Array }
  | { readonly kind: 'ratio'; readonly x: Float64Array; readonly y: Float64Array }

const nothing: Estimate = { estimate: null, se: null, base: 0 }

/**
 * Means, totals and ratios in each domain, by Taylor linearisation (or by replicates when given). A proportion is the mean of a 0/1
 * column. A census with everybody answering has standard error 0.
 */
export const estimateIn = (design: Design, domains: Domains, quantity: Quantity, replicates: Replicates | null = null): Estimate[] => {
  const scratch = new Float64Array(design.rows)
  return Array.from({ length: domains.count }, (_, domain) => estimateOne(design, positionsOf(domains, domain), quantity, replicates, scratch))
}

const estimateOne = (design: Design, at: Int32Array, quantity: Quantity, replicates: Replicates | null, scratch: Float64Array): Estimate => {
  const { weights } = design
  const { x } = quantity
  const y = quantity.kind === 'ratio' ? quantity.y : null
  let base = 0
  let top = 0
  let bottom = 0
  for (let i = 0; i < at.length; i += 1) {
    const position = at[i] as number
    const weight = weights[position] as number
    const value = x[position] as number
    const other = y ? (y[position] as number) : 1
    if (value !== value || other !== other || weight === 0) continue
    base += 1
    top += weight * value
    bottom += weight * other
  }
  if (base === 0) return nothing
  const total = quantity.kind === 'total'
  const estimate = total ? top : top / bottom
  if (!Number.isFinite(estimate)) return { ...nothing, base }
  if (replicates) return { estimate, se: Math.sqrt(replicateVariance(design, replicates, at, total ? [x] : y ? [x, y] : [x, null], total ? ([sum = 0]) => sum : ([a = 0, b = 0]) => a / b, estimate)), base }
  const scale = total ? 1 : 1 / bottom
  const middle = total ? 0 : estimate
  for (let i = 0; i < at.length; i += 1) {
    const position = at[i] as number
    const value = (x[position] as number) - middle * (y ? (y[position] as number) : 1)
    scratch[i] = value !== value ? 0 : value * (weights[position] as number) * scale
  }
  return { estimate, se: Math.sqrt(linearVariance(design, at, scratch, at.length)), base }
}

/** Variance of a linearised estimate: with calibration, that of its residuals. */
export const linearVariance = (design: Design, at: Int32Array, u: Float64Array, length = at.length): number =>
  design.calibration ? residualVariance(design, design.calibration, at, u, length) : variance(design, at, u, length)

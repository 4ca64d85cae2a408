import { tTwoSided } from '../distributions.ts'
import type { Design } from './design.ts'
import { everybody, positionsOf, type Domains } from './domains.ts'
import { estimateIn, linearVariance } from './estimate.ts'

/** A difference (or other weighted sum) of the means of domains, with the error that takes into account how they hang together. */
export type Contrast = { readonly estimate: number; readonly se: number; readonly t: number; readonly p: number | null; readonly degreesOfFreedom: number }

/**
 * The sum of `coefficients[d]` times the mean of `x` in domain `d`: `[1, -1]` is the first minus the second. Domains may overlap and share
 * clusters; linearisation (as R's `svycontrast` on `svyby` with covariances). Null when a domain is empty.
 */
export const contrastIn = (design: Design, domains: Domains, x: Float64Array, coefficients: readonly number[]): Contrast | null => {
  const means = estimateIn(design, domains, { kind: 'mean', x })
  const u = new Float64Array(design.rows)
  let estimate = 0
  for (const [domain, coefficient] of coefficients.entries()) {
    if (coefficient === 0) continue
    const mean = means[domain]?.estimate ?? null
    if (mean === null) return null
    estimate += coefficient * mean
    const at = positionsOf(domains, domain)
    let total = 0
    for (const position of at) if (x[position] === x[position]) total += design.weights[position] as number
    for (const position of at) {
      const gap = (x[position] as number) - mean
      if (gap === gap) u[position] = (u[position] as number) + (coefficient * gap * (design.weights[position] as number)) / total
    }
  }
  const se = Math.sqrt(linearVariance(design, everybody(design).at, u))
  const t = estimate / se
  const df = design.degreesOfFreedom
  return { estimate, se, t, p: se > 0 && df > 0 ? tTwoSided(t, df) : null, degreesOfFreedom: df }
}

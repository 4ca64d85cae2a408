import { betaQuantile, normalQuantile, tQuantile } from '../distributions.ts'

/** How an interval is made: symmetric with t, symmetric on the log-odds with t, or as for a simple sample of the effective size. */
export type IntervalMethod = 'wald' | 'logit' | 'clopperPearson' | 'wilson'
export type Interval = readonly [number, number]

/** Estimate plus and minus t standard errors; null when the design leaves no degrees of freedom and the error is not 0. */
export const waldInterval = (estimate: number, se: number, df: number, confidence: number): Interval | null => {
  if (se === 0) return [estimate, estimate]
  const t = tQuantile((1 + confidence) / 2, df)
  return Number.isFinite(t) && Number.isFinite(se) ? [estimate - t * se, estimate + t * se] : null
}

/** What the interval of a proportion rests on. `logitSe` is the error on the log-odds where it is known otherwise than by linearisation. */
export type ProportionFacts = { readonly p: number; readonly se: number; readonly df: number; readonly confidence: number; readonly base: number; readonly census: boolean; readonly logitSe?: number }

/**
 * Interval of a proportion. Clopper-Pearson and Wilson take the effective sample size p(1-p)/se², corrected for the design's degrees of
 * freedom (Korn and Graubard 1998); where everybody or nobody said yes, the error says nothing and the base itself is taken. The
 * log-odds of 0 or 1 do not exist: null.
 */
export const proportionInterval = (method: IntervalMethod, facts: ProportionFacts): Interval | null => {
  const { p, se, df, confidence, base, census } = facts
  if (method === 'wald') return waldInterval(p, se, df, confidence)
  const extreme = p <= 0 || p >= 1
  // An error that is rounding only (a share fixed by calibration) is none.
  if (census || (se <= 1e-12 && !extreme)) return [p, p]
  const t = tQuantile((1 + confidence) / 2, df)
  if (!Number.isFinite(t)) return null
  if (method === 'logit') {
    if (extreme) return null
    const [middle, half] = [Math.log(p / (1 - p)), t * (facts.logitSe ?? se / (p * (1 - p)))]
    return [1 / (1 + Math.exp(half - middle)), 1 / (1 + Math.exp(-middle - half))]
  }
  const simple = tQuantile((1 + confidence) / 2, base - 1)
  const effective = extreme ? base : ((p * (1 - p)) / (se * se)) * (simple / t) ** 2
  if (!Number.isFinite(effective)) return null
  const tail = (1 - confidence) / 2
  if (method === 'clopperPearson') return [betaQuantile(tail, effective * p, effective * (1 - p) + 1), betaQuantile(1 - tail, effective * p + 1, effective * (1 - p))]
  const z2 = normalQuantile(1 - tail) ** 2
  const [middle, half] = [(p + z2 / (2 * effective)) / (1 + z2 / effective), (Math.sqrt(z2 * ((p * (1 - p)) / effective + z2 / (4 * effective * effective)))) / (1 + z2 / effective)]
  return [p <= 0 ? 0 : Math.max(0, middle - half), p >= 1 ? 1 : Math.min(1, middle + half)]
}

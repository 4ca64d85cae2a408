/** A stratum with how many are invited. */
export type Planned = { readonly population: number; readonly invited: number }

/** What a share may be off by: half the 95 % interval, in the share's own unit; null where too few are expected to say anything. */
export type Precision = { readonly expected: number; readonly margin: number | null }

const z = 1.959963984540054

/** The margin of one stratum when `response` (0 to 1) of the invited answer and about `share` of them say yes; the finite population is counted. */
export const stratumPrecision = ({ population, invited }: Planned, response: number, share = 0.5): Precision => {
  const expected = Math.floor(invited * response)
  if (expected < 2) return { expected, margin: null }
  return { expected, margin: z * Math.sqrt(((1 - expected / population) * share * (1 - share)) / (expected - 1)) }
}

/** The margin over all strata together, each weighted with its people. Null as soon as one stratum says nothing. */
export const totalPrecision = (strata: readonly Planned[], response: number, share = 0.5): Precision => {
  const whole = strata.reduce((sum, { population }) => sum + population, 0)
  const parts = strata.map((one) => ({ ...stratumPrecision(one, response, share), weight: one.population / whole }))
  const expected = parts.reduce((sum, one) => sum + one.expected, 0)
  if (parts.length === 0 || parts.some(({ margin }) => margin === null)) return { expected, margin: null }
  return { expected, margin: Math.sqrt(parts.reduce((sum, { weight, margin }) => sum + (weight * (margin ?? 0)) ** 2, 0)) }
}

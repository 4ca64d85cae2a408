import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Plan } from '../rules/effect/design.ts'

/** A whole number of at least `least`, as an option gives it. */
export const whole = (text: string | undefined, least: number): number | null => (text !== undefined && /^\d{1,6}$/.test(text) && Number(text) >= least ? Number(text) : null)

/** How many units start when, as `PERIOD:UNITS` with commas between. */
export const startsIn = (text: string): Result<Plan['starts'], string> => {
  const parts = text.split(',').map((part) => part.trim().split(':'))
  const starts = parts.map(([period, units]) => ({ period: whole(period, 1), units: whole(units, 1) }))
  if (parts.some((part) => part.length !== 2) || starts.some((one) => one.period === null || one.units === null)) return refuse(`--starts must be PERIOD:UNITS with commas between, such as 2:3,3:3; got "${text}".`)
  const known = starts as { period: number; units: number }[]
  const twice = known.find((one, at) => known.findIndex((other) => other.period === one.period) !== at)
  return twice ? refuse(`--starts names period ${twice.period} twice.`) : ok(known)
}

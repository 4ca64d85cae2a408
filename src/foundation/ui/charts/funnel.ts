/** The two funnels that are drawn, by the part that lies beyond each line: of every twenty units one by chance beyond the inner ones, of five hundred beyond the outer. */
export const inner = 0.025
export const outer = 0.001

const logFactorial = (n: number): number => {
  if (n < 32) { let sum = 0; for (let at = 2; at <= n; at++) sum += Math.log(at); return sum }
  const x = n + 1
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
}

/**
 * The share that binomial chance leaves this part below, between whole people by interpolation (Spiegelhalter 2005). Exact, because with few
 * people or a small share the normal approximation calls chance what is none.
 */
const quantile = (overall: number, people: number, below: number): number => {
  const [mean, spread] = [overall * people, Math.sqrt(overall * (1 - overall) * people)]
  const first = Math.max(0, Math.floor(mean - 12 * spread - 12))
  let term = Math.exp(logFactorial(people) - logFactorial(first) - logFactorial(people - first) + first * Math.log(overall) + (people - first) * Math.log1p(-overall))
  let sum = term
  let at = first
  while (sum < below && at < people) {
    term *= ((people - at) / (at + 1)) * (overall / (1 - overall))
    at += 1
    sum += term
  }
  return Math.min(1, Math.max(0, (at - (term > 0 ? Math.min(1, Math.max(0, (sum - below) / term)) : 0)) / people))
}

/** How far a share may lie from `overall` by chance alone where it rests on `base` people; `tail` of the chance lies beyond each limit. */
export const funnelLimits = (overall: number, base: number, tail: number): readonly [number, number] => {
  const people = Math.max(1, Math.round(base))
  if (overall <= 0 || overall >= 1) return [overall, overall]
  return [quantile(overall, people, tail), quantile(overall, people, 1 - tail)]
}

export type FunnelPlace = 'within' | 'above' | 'below'
/** Where a share lies: only beyond the outer funnel chance is no good explanation any more. */
export const funnelPlace = (value: number, overall: number, base: number): FunnelPlace => {
  const [low, high] = funnelLimits(overall, base, outer)
  return value > high + 1e-12 ? 'above' : value < low - 1e-12 ? 'below' : 'within'
}

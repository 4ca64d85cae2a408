import type { Interval } from './randomisation.ts'

export const verdicts = ['improved', 'worsened', 'no-relevant-difference', 'cannot-tell'] as const
export type Verdict = (typeof verdicts)[number]
export type Polarity = 'up' | 'down'

/**
 * What may be said. The 95 % interval wholly on the good side: improved; wholly on the bad side: worsened; the 90 % interval within the
 * margin that was registered beforehand as the smallest relevant effect: no relevant difference; anything else: cannot tell, which
 * never means that the measure does not work.
 */
export const verdictOf = (interval95: Interval, interval90: Interval, polarity: Polarity, margin: number | null): Verdict => {
  const [low, high] = interval95
  const above = low !== null && low > 0
  const below = high !== null && high < 0
  if (polarity === 'up' ? above : below) return 'improved'
  if (polarity === 'up' ? below : above) return 'worsened'
  const [low90, high90] = interval90
  return margin !== null && low90 !== null && high90 !== null && low90 > -margin && high90 < margin ? 'no-relevant-difference' : 'cannot-tell'
}

import type { Day } from './clock.ts'
import type { Text } from './language.ts'
import type { Released } from './released.ts'

/** Which way is better; `ambiguous`: more reports may mean more trust. */
export type Polarity = 'up' | 'down' | 'ambiguous'

/** One figure for one department (`null`: the whole government) in one period. What may not be shown says why; it is not left out. */
export type Reading = {
  readonly department: string | null
  /** A year (`2026`) or another period name of the indicator's cadence, such as `2026-T1`; sorts by time. */
  readonly period: string
  readonly shown:
    | { readonly state: 'shown'; /** In the indicator's unit; a share lies from 0 to 1. */ readonly value: number; readonly base: number | null; readonly interval: readonly [number, number] | null }
    | { readonly state: 'hidden'; readonly because: string }
}

/** Trust in what a report leads to, as the staff survey measures it: without it, few signals could mean much or little. */
export const trustIndicator = 'trust-in-follow-up'

/** A figure that a module delivers; the accountability module fills its indicators from these, so that nothing is typed twice. */
export type IndicatorOffer<Services> = {
  readonly id: string
  readonly name: Text
  readonly since: Day
  readonly unit: 'count' | 'share' | 'days' | 'ratio'
  readonly polarity: Polarity
  /** What is counted over what, by which method, with which caveats, in words for a reader. */
  readonly definition: Text
  /** What it is about: racism stands apart from other discrimination. Absent: inclusion. */
  readonly subject?: 'racism' | 'discrimination' | 'inclusion'
  /** Whom it tells apart; on origin no hard target is ever suggested. Absent: nobody. */
  readonly characteristic?: 'origin' | 'sex' | 'age' | 'disability'
  /** What is counted, of what whole (null for a count), how, and what to beware of, each apart. Absent: the definition says it all. */
  readonly parts?: { readonly numerator: Text; readonly denominator: Text | null; readonly method: Text; readonly caveats: Text }
  /** Another indicator without which this one is misread; it is always shown beside it. */
  readonly beside?: string
  /** All readings that the module has, made publishable by `disclosure`. */
  readonly read: (services: Services) => Promise<Released<readonly Reading[]>>
}

/** An offer with the module that makes it, ready to be read: the house hands all of them to the module that accounts for figures. */
export type OfferedIndicator = Omit<IndicatorOffer<never>, 'read'> & { readonly module: string; readonly read: () => Promise<Released<readonly Reading[]>> }

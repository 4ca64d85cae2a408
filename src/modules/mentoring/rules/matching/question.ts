/** A wish of the programme that the pairs as a whole must meet: at least so many pairs of these mentees with these mentors. */
export type Quota = { readonly name: string; readonly mentees: readonly string[] | null; readonly mentors: readonly string[] | null; readonly atLeast: number }

/** Who can be paired, and how well. */
export type MatchQuestion = {
  readonly mentors: readonly string[]
  readonly mentees: readonly string[]
  /** `scores[mentor][mentee]`; `null` = may not be paired. */
  readonly scores: readonly (readonly (number | null)[])[]
  /** How many mentees a mentor takes; 1 where nothing is said. */
  readonly capacity: Readonly<Record<string, number>>
  /** Pairs below it are not made; `null` = no minimum. */
  readonly minimumScore: number | null
  readonly quotas: readonly Quota[]
  /** Published beforehand: decides between matchings that are equally good. */
  readonly seed: number
}

export type Pair = readonly [mentor: string, mentee: string, score: number]

/**
 * Prices that prove the optimum: none is below 0, and for every pair that may be made mentor + mentee (less the prices of the quotas
 * it counts for) is at least its score. So no matching can be worth more than all mentees', all mentors' (times capacity) and, taken
 * off, the quotas' (times `atLeast`) prices together.
 */
export type Certificate = { readonly mentors: readonly number[]; readonly mentees: readonly number[]; readonly quotas?: readonly number[]; readonly bound: number }

export type MatchAnswer = {
  readonly pairs: readonly Pair[]
  readonly total: number
  readonly unmatched: { readonly mentors: readonly string[]; readonly mentees: readonly string[] }
  readonly certificate: Certificate
  readonly optimal: boolean
}

/** The quotas that cannot be met, whatever the pairs. */
export type Infeasible = { readonly infeasible: readonly string[] }

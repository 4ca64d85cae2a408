/** One row per unit, one value per coder; `null` = this coder did not judge this unit. */
export type Ratings = readonly (readonly (string | null)[])[]

/** The units that both of two coders judged, as pairs. */
export const pairsOf = (ratings: Ratings, one: number, other: number): readonly (readonly [string, string])[] =>
  ratings.flatMap((row) => {
    const [a, b] = [row[one] ?? null, row[other] ?? null]
    return a === null || b === null ? [] : [[a, b] as const]
  })

/** The values of each unit without the missing ones, of units that at least two coders judged. */
export const pairable = (ratings: Ratings): readonly (readonly string[])[] => ratings.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 1)

/** How often each value occurs. */
export const countsOf = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Pairs of coders within units that chose the same, as a share of all such pairs; `null` without a pair. With two coders: the plain percentage. */
export const observedAgreement = (ratings: Ratings): number | null => {
  let [same, pairs] = [0, 0]
  for (const row of pairable(ratings)) {
    pairs += (row.length * (row.length - 1)) / 2
    for (const count of countsOf(row).values()) same += (count * (count - 1)) / 2
  }
  return pairs === 0 ? null : same / pairs
}

/** One group of people: how many there are, how many were invited, and how many answered as far as that may be told. */
export type GroupOfPeople = { readonly value: string; readonly population: number | null; readonly invited: number | null; readonly answered: number | null; /** Its share after weighting, where that may be told. */ readonly weighted: number | null }
export type Participation = GroupOfPeople & { readonly inPopulation: number | null; readonly inAnswers: number | null; /** Answers per person invited; per person there is, where nobody counted invitations. */ readonly rate: number | null }

const share = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole === 0 ? null : part / whole)

/** Who took part, beside who there is. `answers`: everybody who answered, where that may be told. */
export const participationOf = (groups: readonly GroupOfPeople[], answers: number | null): readonly Participation[] => {
  const known = groups.every(({ population }) => population !== null) ? groups.reduce((sum, { population }) => sum + (population ?? 0), 0) : null
  return groups.map((one) => ({ ...one, inPopulation: share(one.population, known), inAnswers: share(one.answered, answers), rate: share(one.answered, one.invited ?? one.population) }))
}

/**
 * How evenly groups took part: 1 less twice the standard deviation of their rates over the people there are (the R-indicator; Schouten,
 * Cobben and Bethlehem 2009). 1 = all alike. Null where a group's rate may not be told: what is hidden counts nowhere.
 */
export const evenness = (groups: readonly Participation[]): number | null => {
  if (groups.length < 2 || groups.some(({ rate, inPopulation }) => rate === null || inPopulation === null)) return null
  const mean = groups.reduce((sum, { rate, inPopulation }) => sum + (rate ?? 0) * (inPopulation ?? 0), 0)
  return 1 - 2 * Math.sqrt(groups.reduce((sum, { rate, inPopulation }) => sum + (inPopulation ?? 0) * ((rate ?? 0) - mean) ** 2, 0))
}

/** How many answers without weights would be as precise: (Σw)² / Σw² (Kish 1965). */
export const effectiveAnswers = (weights: readonly number[]): number => {
  const [sum, squares] = [weights.reduce((total, one) => total + one, 0), weights.reduce((total, one) => total + one * one, 0)]
  return squares === 0 ? 0 : (sum * sum) / squares
}

const ranked = (p: readonly number[]): number[] => [...p.keys()].sort((one, other) => (p[one] ?? 0) - (p[other] ?? 0))

/** Holm's adjusted p-values, in the order given: the chance of any false alarm in the whole family stays below the level. */
export const holm = (p: readonly number[]): number[] => {
  const adjusted = [...p]
  let most = 0
  ranked(p).forEach((index, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * (p[index] ?? 0)))
    adjusted[index] = most
  })
  return adjusted
}

/** Benjamini and Hochberg's adjusted p-values, in the order given: the expected share of false alarms among the findings stays below the level. */
export const benjaminiHochberg = (p: readonly number[]): number[] => {
  const adjusted = [...p]
  let least = 1
  for (const [index, rank] of ranked(p).map((value, position) => [value, position + 1] as const).reverse()) {
    least = Math.min(least, ((p[index] ?? 0) * p.length) / rank)
    adjusted[index] = least
  }
  return adjusted
}

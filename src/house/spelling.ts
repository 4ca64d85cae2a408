/**
 * How many slips of the finger lie between two words: an insertion, a deletion, a substitution or two neighbours
 * swapped (optimal string alignment, Damerau 1964).
 */
export const editDistance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity
      ;(rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped)
    }
  }
  return at(a.length, b.length)
}

/** Other programs' names that look like ours, which every machine may carry. */
const innocent = new Set(['HOME', 'HOSTNAME', 'PORTS', 'POST', 'MAIL'])

/** The known name that was probably meant, or null when the name has nothing to do with us. */
export const likelyMeant = (name: string, known: readonly string[], prefixes: readonly string[]): string | null => {
  const upper = name.toUpperCase()
  if (known.includes(name) || innocent.has(upper)) return null
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(upper, candidate) }))
    .filter(({ candidate, distance }) => distance <= (candidate.length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance)[0]
  if (near) return near.candidate
  if (!prefixes.some((prefix) => upper.startsWith(prefix))) return null
  return [...known].sort((a, b) => editDistance(upper, a) - editDistance(upper, b))[0] ?? null
}

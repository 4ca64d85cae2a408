/** Letters to change, drop, add or swap to make one word of another (optimal string alignment). */
export const editDistance = (a: string, b: string): number => {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] as number
}

/** At most three words that may be meant: fewest slips first; at the same distance what begins with the same four letters goes first. */
export const nearestWords = (list: readonly string[], typed: string): readonly string[] =>
  list
    .map((word) => ({ word, distance: editDistance(word, typed), begins: word.slice(0, 4) === typed.slice(0, 4) }))
    .filter(({ distance, begins }) => distance <= 2 || begins)
    .sort((a, b) => a.distance - b.distance || Number(b.begins) - Number(a.begins) || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word)

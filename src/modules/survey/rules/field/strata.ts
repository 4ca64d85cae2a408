/** A group of people that is drawn and counted apart; `names` are the groups of the frame that it holds. */
export type Stratum = { readonly id: string; readonly names: readonly string[]; readonly population: number }

/**
 * The smallest stratum. A stratum's key tells that whoever hands in belongs to it, so a small one would say too much of its people.
 * Provisional: the house's own.
 */
export const smallestStratum = 30

/**
 * The strata of a frame: groups below the minimum are put together, smallest first, until together they reach it; if they cannot, the
 * smallest large one joins them. Ids are `s1`, `s2`, … by size, so that an id says nothing.
 */
export const strataOf = (groups: ReadonlyMap<string, number>, least: number = smallestStratum): readonly Stratum[] => {
  const sorted = [...groups].map(([name, population]) => ({ names: [name], population })).toSorted((a, b) => a.population - b.population || (a.names[0] as string).localeCompare(b.names[0] as string, 'nl'))
  const large = sorted.filter(({ population }) => population >= least)
  const small = sorted.filter(({ population }) => population < least)
  const together = (parts: readonly { readonly names: readonly string[]; readonly population: number }[]) => ({ names: parts.flatMap(({ names }) => names).toSorted((a, b) => a.localeCompare(b, 'nl')), population: parts.reduce((sum, one) => sum + one.population, 0) })
  const rest = together(small)
  const joined = small.length === 0 ? large : rest.population >= least || large.length === 0 ? [...large, rest] : [...large.slice(1), together([...small, ...large.slice(0, 1)])]
  return joined.toSorted((a, b) => b.population - a.population || (a.names[0] as string).localeCompare(b.names[0] as string, 'nl')).map((one, at) => ({ id: `s${at + 1}`, ...one }))
}

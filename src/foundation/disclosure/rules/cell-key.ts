import { release, type Released } from './released.ts'

/** How a count is disturbed: by at most `reach`, no result from 1 up to `least`, and how wide (`spread` 0 = not at all). */
export type CellKeyRule = { readonly reach: number; readonly least: number; readonly spread: number }
export const cellKeyRule: CellKeyRule = { reach: 8, least: 4, spread: 0.12 }

/**
 * The chances of each disturbance of a count: proportional to exp(tilt x - spread x²) over the results that are allowed (0, or at least
 * `least`), with the tilt that makes the mean disturbance nothing. So sums of many cells stay right on average, and no result is small.
 */
export const chancesOf = (count: number, { reach, least, spread }: CellKeyRule): readonly { readonly move: number; readonly chance: number }[] => {
  if (count === 0) return [{ move: 0, chance: 1 }]
  const moves = Array.from({ length: 2 * reach + 1 }, (_, at) => at - reach).filter((move) => count + move === 0 || count + move >= least)
  const weigh = (tilt: number): { readonly weights: readonly number[]; readonly mean: number } => {
    const weights = moves.map((move) => Math.exp(tilt * move - spread * move * move))
    const all = weights.reduce((sum, one) => sum + one, 0)
    return { weights: weights.map((one) => one / all), mean: moves.reduce((sum, move, at) => sum + move * (weights[at] ?? 0), 0) / all }
  }
  let [low, high] = [-20, 20]
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2
    if (weigh(middle).mean > 0) high = middle
    else low = middle
  }
  const { weights } = weigh((low + high) / 2)
  return moves.map((move, at) => ({ move, chance: weights[at] ?? 0 }))
}

/** The disturbed count: the cell's key, from 0 up to 1, says which disturbance. The same people give the same key and so the same answer, however often one asks. */
export const disturbed = (count: number, key: number, rule: CellKeyRule = cellKeyRule): number => {
  let left = key
  const chances = chancesOf(count, rule)
  for (const { move, chance } of chances) {
    if (left < chance) return count + move
    left -= chance
  }
  return count + (chances.at(-1)?.move ?? 0)
}

/** A cell's key from the keys of the people in it: their sum without its whole part. */
export const cellKey = (keys: Iterable<number>): number => {
  let sum = 0
  for (const key of keys) sum = (sum + key) % 1
  return sum
}

export type FreeCell = { readonly at: readonly string[]; readonly count: number }

/** A table that readers put together themselves: each count disturbed by its own key, so that parts need not add up to totals and differences tell nothing. */
export const releaseDisturbed = (cells: readonly { readonly at: readonly string[]; readonly keys: readonly number[] }[], rule: CellKeyRule = cellKeyRule): Released<readonly FreeCell[]> =>
  release(cells.map(({ at, keys }) => ({ at, count: disturbed(keys.length, cellKey(keys), rule) })))

import { release, type Released, type ShownCount } from './released.ts'

/** Counts of one dimension that add up to `total`. */
export type CountTable = { readonly minimum: number; readonly total: ShownCount; readonly rows: readonly { readonly key: string; readonly shown: ShownCount }[] }

/** The house's minimum for a count of people or cases. */
export const minimumCount = 10

const hidden = (because: 'too-few' | 'protects'): ShownCount => ({ state: 'hidden', because })
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

/**
 * Releases counts of one dimension with their total. A count from 1 up to `minimum` is hidden. Because the total is shown, more is
 * hidden, smallest first, until at least two counts are hidden and any of them could be `minimum` or more with one left for each other:
 * a zero is shown, so everybody knows that a hidden count is at least one. Where that cannot be, or the total itself is too small, the
 * total is hidden too. Beside a shown total no hidden count says whether it is small itself: eleven people of whom one part is small and
 * the other large would be ten and one.
 *
 * `counts`: whole numbers of 0 or more, people or cases counted once. Throws on anything else: that is a fault of the caller.
 */
export const releaseCounts = (counts: readonly { readonly key: string; readonly count: number }[], minimum: number = minimumCount): Released<CountTable> => {
  if (!Number.isSafeInteger(minimum) || minimum < 2) throw new Error('A minimum count below two protects nobody.')
  for (const { key, count } of counts) if (!Number.isSafeInteger(count) || count < 0) throw new Error(`The count of ${key} is not a whole number of 0 or more.`)
  const total = sumOf(counts.map((one) => one.count))
  const primary = counts.filter((one) => one.count > 0 && one.count < minimum)
  const others = counts.filter((one) => one.count >= minimum).toSorted((a, b) => a.count - b.count)
  const extra: string[] = []
  let together = sumOf(primary.map((one) => one.count))
  const open = (): boolean => primary.length > 0 && (primary.length + extra.length < 2 || together - (primary.length + extra.length - 1) < minimum)
  while (open()) {
    const next = others[extra.length]
    if (!next) break
    extra.push(next.key)
    together += next.count
  }
  const few = new Set(primary.map((one) => one.key))
  const whole: ShownCount = total > 0 && (total < minimum || open()) ? hidden('too-few') : { state: 'shown', count: total }
  return release({
    minimum,
    total: whole,
    rows: counts.map(({ key, count }) => ({ key, shown: few.has(key) || extra.includes(key) ? hidden(whole.state === 'shown' ? 'protects' : 'too-few') : { state: 'shown', count } })),
  })
}

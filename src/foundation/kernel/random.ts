/** Randomness as an argument: returns that many fresh bytes. */
export type Random = (length: number) => Uint8Array<ArrayBuffer>

/** The platform's generator; the same in a browser and on the server. */
export const systemRandom: Random = (length) => {
  const bytes = new Uint8Array(length)
  for (let start = 0; start < length; start += 65536) crypto.getRandomValues(bytes.subarray(start, start + 65536))
  return bytes
}

/** A whole number from 0 up to, not including, `bound` (at most 2^32), without modulo bias. */
export const randomBelow = (bound: number, random: Random): number => {
  const limit = Math.floor(2 ** 32 / bound) * bound
  for (;;) {
    const value = new DataView(random(4).buffer).getUint32(0)
    if (value < limit) return value % bound
  }
}

/** The items in a random order (Fisher-Yates); the input stays as it is. */
export const shuffled = <Item>(items: readonly Item[], random: Random): Item[] => {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1, random)
    ;[result[last], result[other]] = [result[other] as Item, result[last] as Item]
  }
  return result
}

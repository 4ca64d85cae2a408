type Octets = Uint8Array
export type Hash = (bytes: Octets) => Octets

/**
 * The Merkle tree of RFC 9162, section 2.1, over leaves that are only ever added. It keeps the roots of all complete subtrees, so that a head or a
 * proof costs a few hashes, whatever the size; the incomplete right edge is worked out when it is asked for.
 */
export type GrowingTree = {
  readonly size: () => number
  readonly add: (leaf: Octets) => void
  /** The head over the first `size` leaves. */
  readonly root: (size: number) => Octets
  /** The audit path of leaf `index` among the first `size`, lowest first. Throws a RangeError when there is no such leaf. */
  readonly inclusion: (index: number, size: number) => Octets[]
  /** That the tree of `size` leaves only added to that of `earlier`. Throws a RangeError when `earlier` is larger. */
  readonly consistency: (earlier: number, size: number) => Octets[]
}

const hashBytes = 32

/** The largest power of two below `count` (count > 1): where a tree is split. */
const splitOf = (count: number): number => 2 ** (31 - Math.clz32(count - 1))

export const growingTree = (sha256: Hash): GrowingTree => {
  /** Level k has at n the root over the leaves from n·2^k to (n+1)·2^k; the hashes lie one behind the other. */
  const levels: { octets: Octets; count: number }[] = []
  const at = (level: number, n: number): Octets => (levels[level] as { octets: Octets }).octets.subarray(n * hashBytes, (n + 1) * hashBytes)
  const push = (level: number, hash: Octets): number => {
    const row = (levels[level] ??= { octets: new Uint8Array(hashBytes), count: 0 })
    if ((row.count + 1) * hashBytes > row.octets.length) {
      const larger = new Uint8Array(row.octets.length * 2)
      larger.set(row.octets)
      row.octets = larger
    }
    row.octets.set(hash, row.count * hashBytes)
    return ++row.count
  }
  const parent = (left: Octets, right: Octets): Octets => {
    const bytes = new Uint8Array(1 + left.length + right.length)
    bytes[0] = 1
    bytes.set(left, 1)
    bytes.set(right, 1 + left.length)
    return sha256(bytes)
  }
  const size = (): number => levels[0]?.count ?? 0
  const add = (leaf: Octets): void => {
    const bytes = new Uint8Array(1 + leaf.length)
    bytes.set(leaf, 1)
    let count = push(0, sha256(bytes))
    for (let level = 0; count % 2 === 0; level++) count = push(level + 1, parent(at(level, count - 2), at(level, count - 1)))
  }
  /** The root over `count` leaves from `start` on, which the split of a tree gave. */
  const over = (start: number, count: number): Octets => {
    const level = Math.log2(count)
    if (Number.isInteger(level)) return at(level, start / count)
    const split = splitOf(count)
    return parent(over(start, split), over(start + split, count - split))
  }
  const within = (count: number): void => {
    if (!Number.isSafeInteger(count) || count < 0 || count > size()) throw new RangeError('not that many leaves')
  }
  const path = (index: number, start: number, count: number): Octets[] => {
    if (count === 1) return []
    const split = splitOf(count)
    return index < start + split ? [...path(index, start, split), over(start + split, count - split)] : [...path(index, start + split, count - split), over(start, split)]
  }
  const grown = (earlier: number, start: number, count: number, whole: boolean): Octets[] => {
    if (earlier === count) return whole ? [] : [over(start, count)]
    const split = splitOf(count)
    return earlier <= split
      ? [...grown(earlier, start, split, whole), over(start + split, count - split)]
      : [...grown(earlier - split, start + split, count - split, false), over(start, split)]
  }
  return {
    size, add,
    root: (count) => (within(count), count === 0 ? sha256(new Uint8Array()) : over(0, count)),
    inclusion: (index, count) => {
      within(count)
      if (!Number.isSafeInteger(index) || index < 0 || index >= count) throw new RangeError('no such leaf')
      return path(index, 0, count)
    },
    consistency: (earlier, count) => {
      within(count)
      if (earlier < 0 || earlier > count) throw new RangeError('the earlier tree is larger')
      return earlier === 0 ? [] : grown(earlier, 0, count, true)
    },
  }
}

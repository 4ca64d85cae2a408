type Hash = (bytes: Uint8Array) => Uint8Array

const joined = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from([prefix, ...parts.flatMap((part) => [...part])])

/** The Merkle tree head of RFC 9162 section 2.1.1 over the leaves, in order; `sha256` is passed in. */
export const merkleRoot = (leaves: readonly Uint8Array[], sha256: Hash): Uint8Array => {
  if (leaves.length === 0) return sha256(new Uint8Array())
  // Odd nodes at the right edge rise unchanged: the same head as splitting at the largest power of two.
  let level = leaves.map((leaf) => sha256(joined(0, leaf)))
  while (level.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at] as Uint8Array, level[at + 1]]
      next.push(right ? sha256(joined(1, left, right)) : left)
    }
    level = next
  }
  return level[0] as Uint8Array
}

/**
 * The Merkle tree over all log entries (RFC 6962, section 2.1): shows that an entry stands in the log (inclusion) and
 * that a later tree only added to an earlier one (consistency). It cannot show a server that withholds everything.
 *
 * A published leaf is SHA-256(salt ‖ payload): without the salt nobody can guess at it, and erasing a case deletes
 * entry and salt while the leaf and so the tree stay. In the tree a leaf counts as SHA-256(0x00 ‖ leaf), an inner node
 * as SHA-256(0x01 ‖ left ‖ right), the empty tree as SHA-256 of nothing.
 */
import { concat, sameBytes, type Bytes } from '../../kernel/bytes.ts'
import { sha256 } from './digest.ts'

/** 32 bytes. */
export type Hash = Bytes

const hash = (...parts: readonly Uint8Array[]): Hash => sha256(concat(...parts)) as Hash
const zero = new Uint8Array([0])
const one = new Uint8Array([1])

/** The published leaf of an entry: `salt` is 16 random bytes or more, `payload` the bytes the actor signed. */
export const saltedLeaf = (salt: Uint8Array, payload: Uint8Array): Hash => {
  if (salt.length < 16) throw new TypeError('a salt has at least 16 bytes')
  return hash(salt, payload)
}
const leafHash = (leaf: Uint8Array): Hash => hash(zero, leaf)
const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => hash(one, left, right)
const emptyRoot = hash()

/** All a server keeps to go on appending: the roots of the complete subtrees, largest first, and how many leaves. */
export type Frontier = { readonly size: number; readonly roots: readonly Hash[] }
export const emptyFrontier: Frontier = { size: 0, roots: [] }

/** Adds a published leaf; at most log2(size) hashes. */
export const append = (frontier: Frontier, leaf: Uint8Array): Frontier => {
  const roots = [...frontier.roots]
  let node = leafHash(leaf)
  for (let rest = frontier.size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = nodeHash(roots.pop() as Hash, node)
  roots.push(node)
  return { size: frontier.size + 1, roots }
}

/** The tree's root: what a checkpoint signs. */
export const frontierRoot = (frontier: Frontier): Hash => {
  const last = frontier.roots.at(-1)
  return last ? frontier.roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last) : emptyRoot
}

/** The root over published leaves, from nothing. */
export const treeRoot = (leaves: readonly Uint8Array[]): Hash => frontierRoot(leaves.reduce<Frontier>(append, emptyFrontier))

/** The largest power of two below `size` (size > 1): where RFC 6962 splits a tree. */
const splitOf = (size: number): number => 2 ** (31 - Math.clz32(size - 1))

/** The audit path of leaf `index` in the tree over `leaves`, lowest first. Throws a RangeError when there is no such leaf. */
export const inclusionProof = (leaves: readonly Uint8Array[], index: number): Hash[] => {
  if (index < 0 || index >= leaves.length) throw new RangeError('no such leaf')
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  return index < split
    ? [...inclusionProof(leaves.slice(0, split), index), treeRoot(leaves.slice(split))]
    : [...inclusionProof(leaves.slice(split), index - split), treeRoot(leaves.slice(0, split))]
}

const subProof = (leaves: readonly Uint8Array[], size: number, whole: boolean): Hash[] => {
  if (size === leaves.length) return whole ? [] : [treeRoot(leaves)]
  const split = splitOf(leaves.length)
  return size <= split
    ? [...subProof(leaves.slice(0, split), size, whole), treeRoot(leaves.slice(split))]
    : [...subProof(leaves.slice(split), size - split, false), treeRoot(leaves.slice(0, split))]
}

/** The proof that the tree over `leaves` only added to its first `size` leaves (RFC 6962, section 2.1.2). */
export const consistencyProof = (leaves: readonly Uint8Array[], size: number): Hash[] => {
  if (size < 0 || size > leaves.length) throw new RangeError('the earlier tree is larger')
  return size === 0 ? [] : subProof(leaves, size, true)
}

/** True when the published leaf stands at `index` in the tree of `size` leaves with this root (RFC 9162, section 2.1.3.2). */
export const verifyInclusion = (leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[], root: Uint8Array): boolean => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [at, last, node] = [index, size - 1, leafHash(leaf)]
  for (const sibling of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else node = nodeHash(node, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameBytes(node, root)
}

/** True when the tree (`size`, `root`) only added to the earlier one (`size`, `root`) (RFC 9162, section 2.1.4.2). */
export const verifyConsistency = (
  earlier: { readonly size: number; readonly root: Uint8Array },
  later: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean => {
  if (earlier.size > later.size) return false
  if (earlier.size === 0) return proof.length === 0 && sameBytes(earlier.root, emptyRoot)
  if (earlier.size === later.size) return proof.length === 0 && sameBytes(earlier.root, later.root)
  const powerOfTwo = splitOf(earlier.size * 2) === earlier.size
  const path = powerOfTwo ? [earlier.root, ...proof] : [...proof]
  const first = path.shift()
  if (!first) return false
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [old, fresh] = [first, first]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = nodeHash(sibling, old) as Hash
      fresh = nodeHash(sibling, fresh) as Hash
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else fresh = nodeHash(fresh, sibling) as Hash
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && sameBytes(old, earlier.root) && sameBytes(fresh, later.root)
}

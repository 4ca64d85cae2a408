import { describe, expect, it } from 'vitest'
import { toBase64Url, utf8 } from '../../src/foundation/kernel/bytes.ts'
import { append, consistencyProof, emptyFrontier, frontierRoot, inclusionProof, saltedLeaf, treeRoot, verifyConsistency, verifyInclusion } from '../../src/foundation/sealing/core/log-tree.ts'
import { signCheckpoint, verifyCheckpoint } from '../../src/foundation/sealing/core/checkpoint.ts'
import { publicKey } from '../../src/foundation/sealing/core/signing.ts'

const realm = toBase64Url(new Uint8Array(16).fill(1))
const clock = new Uint8Array(32).fill(9)
const leaves = Array.from({ length: 13 }, (_, i) => saltedLeaf(new Uint8Array(16).fill(i), utf8(`entry ${i}`)))
const frontierOf = (of: readonly Uint8Array[]) => of.reduce(append, emptyFrontier)
const seen = { size: 8, root: treeRoot(leaves.slice(0, 8)) }

/** Tries every proof the dishonest server could compute from its changed leaves. */
const anyProofHolds = (changed: readonly Uint8Array[]): boolean =>
  [leaves, changed].some((source) => source.length >= seen.size && verifyConsistency(seen, { size: changed.length, root: treeRoot(changed) }, consistencyProof(source, seen.size)))

describe('attack 11: a rewritten log', () => {
  it('an honest log that grew is accepted', () => expect(anyProofHolds(leaves)).toBe(true))
  it('a dropped entry is detected', () => {
    expect(anyProofHolds(leaves.filter((_, i) => i !== 3))).toBe(false)
    expect(verifyInclusion(leaves[3] as Uint8Array, 3, 12, inclusionProof(leaves.filter((_, i) => i !== 3), 3), treeRoot(leaves.filter((_, i) => i !== 3)))).toBe(false)
  })
  it('two entries in another order are detected', () => expect(anyProofHolds([leaves[1], leaves[0], ...leaves.slice(2)] as Uint8Array[])).toBe(false))
  it('a changed or inserted entry is detected', () => {
    const strange = saltedLeaf(new Uint8Array(16).fill(99), utf8('strange'))
    expect(anyProofHolds([...leaves.slice(0, 5), strange, ...leaves.slice(6)])).toBe(false)
    expect(anyProofHolds([...leaves.slice(0, 5), strange, ...leaves.slice(5)])).toBe(false)
  })
  it('a log cut short is detected', () => expect(verifyConsistency(seen, { size: 6, root: treeRoot(leaves.slice(0, 6)) }, [])).toBe(false))
  it('a fork is detected: both branches are validly signed, but they cannot both follow from what was seen', () => {
    const branch = [...leaves.slice(0, 6), ...leaves.slice(6, 12).reverse()]
    const [ours, theirs] = [leaves.slice(0, 12), branch].map((of) => verifyCheckpoint(signCheckpoint(realm, frontierOf(of), '2026-11-22', clock), realm, [publicKey(clock)]))
    expect(ours?.ok && theirs?.ok && ours.value.size === theirs.value.size && ours.value.root !== theirs.value.root).toBe(true)
    expect(anyProofHolds(branch)).toBe(false)
    expect(frontierRoot(frontierOf(branch))).not.toEqual(frontierRoot(frontierOf(leaves.slice(0, 12))))
  })
})

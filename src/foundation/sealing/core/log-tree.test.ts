import { assert, constant, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, fromBase64Url, sameBytes, toBase64Url, utf8 } from '../../kernel/bytes.ts'
import { checkpointNote, noteMatches, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { sha256 } from './digest.ts'
import { append, consistencyProof, emptyFrontier, frontierRoot, inclusionProof, saltedLeaf, treeRoot, verifyConsistency, verifyInclusion } from './log-tree.ts'
import { publicKey } from './signing.ts'

/** RFC 6962 word for word, slow and recursive. */
const naive = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256(new Uint8Array())
  if (leaves.length === 1) return sha256(concat(new Uint8Array([0]), leaves[0] as Uint8Array))
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(concat(new Uint8Array([1]), naive(leaves.slice(0, split)), naive(leaves.slice(split))))
}
const leavesOf = (count: number, from = 0) => Array.from({ length: count }, (_, i) => saltedLeaf(new Uint8Array(16).fill(i + from), utf8(`entry ${i + from}`)))
const tree = integer({ min: 1, max: 70 }).chain((size) => record({ size: constant(size), index: integer({ min: 0, max: size - 1 }), earlier: integer({ min: 0, max: size }) }))

describe('the log tree', () => {
  it('has the root that RFC 6962 prescribes, appended one by one', () => {
    let frontier = emptyFrontier
    const leaves = leavesOf(70)
    for (let size = 0; size <= 70; size++) {
      expect(sameBytes(frontierRoot(frontier), naive(leaves.slice(0, size)))).toBe(true)
      expect(frontier.roots.length).toBeLessThanOrEqual(7)
      if (size < 70) frontier = append(frontier, leaves[size] as Uint8Array)
    }
  })
  it('gives the known root of the test vectors of certificate transparency', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')))
    expect(Buffer.from(treeRoot(inputs)).toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })
  it('proves that a leaf is in it, and nothing else', () => {
    assert(property(tree, ({ size, index }) => {
      const leaves = leavesOf(size)
      const [proof, root, leaf] = [inclusionProof(leaves, index), treeRoot(leaves), leaves[index] as Uint8Array]
      return verifyInclusion(leaf, index, size, proof, root) && !verifyInclusion(saltedLeaf(new Uint8Array(16), utf8('x')), index, size, proof, root) &&
        !verifyInclusion(leaf, index, size, [...proof, leaf], root) && (size === 1 || !verifyInclusion(leaf, (index + 1) % size, size, proof, root)) &&
        (proof.length === 0 || !verifyInclusion(leaf, index, size, proof.slice(1), root))
    }), { numRuns: 150 })
  })
  it('proves that a later tree only added to an earlier one', () => {
    assert(property(tree, ({ size, earlier }) => {
      const leaves = leavesOf(size)
      const [before, after] = [{ size: earlier, root: treeRoot(leaves.slice(0, earlier)) }, { size, root: treeRoot(leaves) }]
      const proof = consistencyProof(leaves, earlier)
      const forged = { size: earlier, root: treeRoot(leavesOf(earlier, 100)) }
      return verifyConsistency(before, after, proof) && (earlier === 0 || !verifyConsistency(forged, after, proof)) && !verifyConsistency(before, after, [...proof, before.root])
    }), { numRuns: 150 })
  })
  it('is the same for the same leaves only: a salt too short to hide anything is refused', () => {
    expect(() => saltedLeaf(new Uint8Array(8), utf8('entry'))).toThrow('16 bytes')
  })
})

describe('a checkpoint', () => {
  const [seed, realm] = [new Uint8Array(32).fill(7), toBase64Url(new Uint8Array(16))]
  const frontier = leavesOf(5).reduce(append, emptyFrontier)
  const signed = signCheckpoint(realm, frontier, '2026-11-22', seed)
  it('holds with a clock key of the roster only, and in its own realm only', () => {
    const held = verifyCheckpoint(signed, realm, [publicKey(seed)])
    expect(held).toEqual({ ok: true, value: { realm, size: 5, root: toBase64Url(frontierRoot(frontier)), day: '2026-11-22' } })
    expect(verifyCheckpoint(signed, realm, [])).toEqual({ ok: false, error: 'unknown-key' })
    expect(verifyCheckpoint(signed, 'other', [publicKey(seed)])).toEqual({ ok: false, error: 'other-realm' })
    expect(verifyCheckpoint({ ...signed, sig: signed.sig.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, realm, [publicKey(seed)])).toEqual({ ok: false, error: 'bad-signature' })
  })
  it('is also a signed note that says the same', () => {
    const checkpoint = { realm, size: 5, root: toBase64Url(frontierRoot(frontier)), day: '2026-11-22' }
    const note = checkpointNote(checkpoint, seed)
    expect(note.split('\n').slice(0, 2)).toEqual([`gehoor/${realm}`, '5'])
    expect(Buffer.from(note.split('\n')[2] as string, 'base64').equals(fromBase64Url(checkpoint.root))).toBe(true)
    expect(noteMatches(note, checkpoint, publicKey(seed))).toBe(true)
    expect(noteMatches(note, { ...checkpoint, size: 6 }, publicKey(seed))).toBe(false)
    expect(noteMatches(note, checkpoint, publicKey(new Uint8Array(32)))).toBe(false)
    expect(noteMatches(`${note}\u2014 witness.example AAAAAA==\n`, checkpoint, publicKey(seed))).toBe(true)
  })
})

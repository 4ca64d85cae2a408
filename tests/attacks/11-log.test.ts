import { describe, expect, it } from 'vitest'
import { toBase64Url, utf8 } from '../../src/foundation/kernel/bytes.ts'
import { append, consistencyProof, emptyFrontier, frontierRoot, inclusionProof, saltedLeaf, treeRoot, verifyConsistency, verifyInclusion } from '../../src/foundation/sealing/core/log-tree.ts'
import { signCheckpoint, verifyCheckpoint } from '../../src/foundation/sealing/core/checkpoint.ts'
import { publicKey } from '../../src/foundation/sealing/core/signing.ts'
import * as core from '../../src/foundation/sealing/core/index.ts'
import { fileReport, makeWorld, open, readBox, say, today, value, writerOf, type Officer } from './support/sealing-world.ts'

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

describe('attack 11: a rewritten log of one case, as its readers and its reporter get it', () => {
  it('an entry that is dropped, moved, of another case or forked off refuses the whole case', async () => {
    const world = await makeWorld()
    const [filed, other] = [await fileReport(world), await fileReport(world)]
    const [who, honest] = filed.panel as readonly [Officer, Officer]
    for (const text of ['one', 'two', 'three']) await say(world, filed.stored, who, text)
    const { entries } = filed.stored.file
    const [start, one, two, three] = entries as readonly [core.Signed, core.Signed, core.Signed, core.Signed]
    const seen = (log: readonly core.Signed[]) => open(world, { ...filed.stored, file: { ...filed.stored.file, entries: log } }, honest)
    const box = (log: readonly core.Signed[]) => readBox(world, { ...filed, stored: { ...filed.stored, file: { ...filed.stored.file, entries: log } } })
    expect([(await seen(entries)).ok, (await box(entries)).ok]).toEqual([true, true])

    // What a reader who works with the server can sign anew: an entry with a right number on a wrong past, and one with a right past and a wrong number.
    const opened = value(await open(world, filed.stored, who))
    const intake = core.newest(opened.keys, 'intake') as core.CompartmentKey
    const signed = (at: { readonly next?: number; readonly logHead?: string }) => core.composeCaseEntry({ ...opened, ...at }, writerOf(who), [], { kind: 'opened' }, today, intake.recipient)
    const rewritten: readonly (readonly [string, readonly core.Signed[]])[] = [
      ['gap', [start, two, three]], ['gap', [start, one, three]], ['gap', [start, two, one, three]], ['gap', [start, one, one, two, three]],
      ['broken-chain', [start, one, two, await signed({ next: 3, logHead: core.signedHash(one) })]], ['gap', [...entries, await signed({ next: 6 })]],
      ['broken-chain', [...entries, await signed({ logHead: '' })]],
    ]
    for (const [error, log] of rewritten) expect([await seen(log), await box(log)]).toEqual([{ ok: false, error }, { ok: false, error }])
    expect((await seen([start, one, ...other.stored.file.entries.slice(0, 1), three])).ok).toBe(false)
    expect((await box([start, one, ...other.stored.file.entries.slice(0, 1), three])).ok).toBe(false)
  })
})

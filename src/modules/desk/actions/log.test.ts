import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites, newFiling, roster } from '../../../../tests/support/desk.ts'
import { fromBase64Url, toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { noteMatches } from '../../../foundation/sealing/core/checkpoint.ts'
import { consistencyProof, inclusionProof, treeRoot } from '../../../foundation/sealing/core/log-tree.ts'
import { verify } from '../../../foundation/sealing/core/signing.ts'
import type { Checkpoint, MailboxProof, Signed } from '../../../foundation/sealing/core/protocol.ts'
import { deskMigrations } from '../migrations/index.ts'
import { growingTree } from '../rules/merkle.ts'
import { eraseCase, makeCheckpoint, type DeskServices } from './index.ts'

const sha = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

const merkleRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  const tree = growingTree(sha)
  for (const leaf of leaves) tree.add(leaf)
  return tree.root(leaves.length)
}

test('its proofs are those of the definition, for every leaf and every earlier size, and there are no others', () => {
  const leaves = Array.from({ length: 21 }, (_, n) => sha(Uint8Array.from([n])))
  const tree = growingTree(sha)
  for (const leaf of leaves) tree.add(leaf)
  for (let size = 1; size <= leaves.length; size++) {
    const some = leaves.slice(0, size)
    for (let index = 0; index < size; index++) expect(tree.inclusion(index, size)).toEqual(inclusionProof(some, index))
    for (let earlier = 0; earlier <= size; earlier++) expect(tree.consistency(earlier, size)).toEqual(consistencyProof(some, earlier))
  }
  for (const ask of [() => tree.inclusion(21, 21), () => tree.inclusion(-1, 3), () => tree.inclusion(0, 22), () => tree.consistency(4, 3), () => tree.root(0.5)]) expect(ask).toThrow(RangeError)
})

test('the tree head is the one RFC 9162 defines, for every size', () => {
  const byDefinition = (leaves: readonly Uint8Array[]): Uint8Array => {
    if (leaves.length === 0) return sha(new Uint8Array())
    if (leaves.length === 1) return sha(Uint8Array.from([0, ...(leaves[0] as Uint8Array)]))
    const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
    return sha(Uint8Array.from([1, ...byDefinition(leaves.slice(0, split)), ...byDefinition(leaves.slice(split))]))
  }
  for (let size = 0; size <= 33; size++) {
    const leaves = Array.from({ length: size }, (_, n) => Uint8Array.from([n, size]))
    expect(merkleRoot(leaves)).toEqual(byDefinition(leaves))
    expect(treeRoot(leaves)).toEqual(byDefinition(leaves))
  }
  expect(Buffer.from(merkleRoot([])).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

describe.each(bothKinds)('the public log on the %s database', (kind) => {
  let services: DeskServices
  let sites: ReturnType<typeof deskSites>
  let remove: () => Promise<void>
  let today = '2026-11-22'
  beforeAll(async () => {
    const fresh = await freshDatabase(kind, deskMigrations)
    ;({ remove } = fresh)
    services = deskServices(fresh.database, fresh.place.folder, { now: () => 1_000_000, today: () => today })
    sites = deskSites(services)
  })
  afterAll(() => remove())

  const head = async (): Promise<Checkpoint> => {
    const { checkpoint: signed, note } = (await (await sites.asPublic('GET', '/log/checkpoint')).json()) as { checkpoint: Signed; note: string }
    const verified = verify('checkpoint', signed, roster.clockKeys[0] as string)
    if (!verified.ok) throw new Error('not signed')
    const checkpoint = verified.value as unknown as Checkpoint
    expect(noteMatches(note, checkpoint, roster.clockKeys[0] as string)).toBe(true)
    return checkpoint
  }
  const leaves = async (): Promise<Uint8Array[]> => ((await (await sites.asPublic('GET', '/log/leaves?from=0')).json()) as { leaves: string[] }).leaves.map(fromBase64Url)

  test('a reporter finds the own entry in the signed tree, and erasing a case leaves the tree whole', async () => {
    const reporters = [newFiling(), newFiling(), newFiling()]
    for (const reporter of reporters) await sites.file(reporter)
    await makeCheckpoint(services)
    await makeCheckpoint(services)
    const first = await head()
    expect(first).toMatchObject({ realm: roster.realm, size: 3, day: '2026-11-22', root: toBase64Url(merkleRoot(await leaves())) })
    for (const reporter of reporters) {
      const { token } = await sites.login(reporter)
      const proof = (await (await sites.asPublic('GET', '/mailbox/log-proof?seen=2', undefined, token)).json()) as MailboxProof
      const [place] = proof.places
      const payload = fromBase64Url(reporter.filing.entry.payload)
      expect(proof.consistency).toHaveLength(1)
      expect((await leaves())[place?.leaf ?? -1]).toEqual(sha(Uint8Array.from([...fromBase64Url(place?.salt ?? ''), ...payload])))
      expect((await sites.asStaff('anna/triage', 'GET', `/cases/${reporter.filing.case}/leaves`)).status).toBe(200)
    }
    await eraseCase(services, (reporters[1] as (typeof reporters)[number]).filing.case)
    await sites.file(newFiling())
    today = '2026-11-23'
    const before = await leaves()
    await makeCheckpoint(services)
    const after = await leaves()
    expect(after.slice(0, 3)).toEqual(before)
    expect(await head()).toMatchObject({ size: 4, day: '2026-11-23', root: toBase64Url(merkleRoot(after)) })
  })
})

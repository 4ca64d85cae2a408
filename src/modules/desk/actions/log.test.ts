import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bothKinds, freshDatabase } from '../../../../tests/support/databases.ts'
import { deskServices, deskSites, newFiling, roster } from '../../../../tests/support/desk.ts'
import { fromBase64Url, toBase64Url } from '../../../foundation/kernel/bytes.ts'
import { noteMatches } from '../../../foundation/sealing/core/checkpoint.ts'
import { treeRoot } from '../../../foundation/sealing/core/log-tree.ts'
import { verify } from '../../../foundation/sealing/core/signing.ts'
import type { Checkpoint, Signed } from '../../../foundation/sealing/core/protocol.ts'
import { deskMigrations } from '../migrations/index.ts'
import { merkleRoot } from '../rules/merkle.ts'
import { eraseCase, makeCheckpoint, type DeskServices } from './index.ts'

const sha = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

test('the tree head is the one RFC 9162 defines, for every size', () => {
  const byDefinition = (leaves: readonly Uint8Array[]): Uint8Array => {
    if (leaves.length === 0) return sha(new Uint8Array())
    if (leaves.length === 1) return sha(Uint8Array.from([0, ...(leaves[0] as Uint8Array)]))
    const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
    return sha(Uint8Array.from([1, ...byDefinition(leaves.slice(0, split)), ...byDefinition(leaves.slice(split))]))
  }
  for (let size = 0; size <= 33; size++) {
    const leaves = Array.from({ length: size }, (_, n) => Uint8Array.from([n, size]))
    expect(merkleRoot(leaves, sha)).toEqual(byDefinition(leaves))
    expect(treeRoot(leaves)).toEqual(byDefinition(leaves))
  }
  expect(Buffer.from(merkleRoot([], sha)).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
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
    expect(first).toMatchObject({ realm: roster.realm, size: 3, day: '2026-11-22', root: toBase64Url(merkleRoot(await leaves(), sha)) })
    for (const reporter of reporters) {
      const { token } = await sites.login(reporter)
      const [place] = (await (await sites.asPublic('GET', '/mailbox/leaves', undefined, token)).json()) as { i: number; leaf: number; salt: string }[]
      const payload = fromBase64Url(reporter.filing.entry.payload)
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
    expect(await head()).toMatchObject({ size: 4, day: '2026-11-23', root: toBase64Url(merkleRoot(after, sha)) })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBase64Url } from '../../src/foundation/kernel/bytes.ts'
import { signCheckpoint } from '../../src/foundation/sealing/core/checkpoint.ts'
import { append, emptyFrontier, saltedLeaf } from '../../src/foundation/sealing/core/log-tree.ts'
import type { MailboxProof, Signed } from '../../src/foundation/sealing/core/protocol.ts'
import { makeCheckpoint } from '../../src/modules/desk/actions/index.ts'
import { checkProof, proofPath, type SeenHead } from '../../src/modules/desk/browser/mailbox/log-proof.ts'
import { deskMigrations } from '../../src/modules/desk/migrations/index.ts'
import { freshDatabase } from '../support/databases.ts'
import { deskServices, deskSites, mailboxAppend, newFiling, payloadHash, roster, type Reporter } from '../support/desk.ts'

/** A server that leaves out, rewrites, forks or rolls back what a reporter wrote, against the reporter's own check of the log. */
let sites: ReturnType<typeof deskSites>
let services: ReturnType<typeof deskServices>
let remove: () => Promise<void>
let today = '2026-11-22'
let mine: Reporter
let other: Reporter
let added: Signed
beforeAll(async () => {
  const fresh = await freshDatabase('embedded', deskMigrations)
  ;({ remove } = fresh)
  services = deskServices(fresh.database, fresh.place.folder, { now: () => 1_000_000, today: () => today })
  sites = deskSites(services)
  ;[mine, other] = [newFiling(), newFiling()]
  for (const reporter of [newFiling(), mine, other, newFiling()]) await sites.file(reporter)
})
afterAll(() => remove())

const proofOf = async (reporter: Reporter, seen: SeenHead | null = null): Promise<MailboxProof> => {
  const { token } = await sites.login(reporter)
  return (await (await sites.asPublic('GET', proofPath('', seen), undefined, token)).json()) as MailboxProof
}
const entries = (): Signed[] => [mine.filing.entry, ...(added ? [added] : [])]
const check = (proof: unknown, seen: SeenHead | null = null, of = entries(), day = today) => checkProof(proof, of, { realm: roster.realm, clockKeys: roster.clockKeys, today: day }, seen)
const no = (error: string) => ({ ok: false, error })

describe('attack 11, in the mailbox of the reporter', () => {
  test('before the first night there is no log; after it the own entries stand under the signed head', async () => {
    expect(check(await proofOf(mine))).toEqual({ ok: true, value: null })
    await makeCheckpoint(services)
    expect(check(await proofOf(mine))).toMatchObject({ ok: true, value: { size: 4, day: '2026-11-22' } })
  })

  test('an own entry that was left out, replaced, moved or shown under another tree is noticed', async () => {
    today = '2026-11-24'
    const proof = await proofOf(mine)
    const [place] = proof.places as [MailboxProof['places'][number]]
    const later = { ...proof, places: [] }
    const head = check(proof)
    expect(head.ok).toBe(true)
    // The entry is of the head's own day: it might come in the next night, so only a later head shows that it is gone.
    expect(check(later).ok).toBe(true)
    await sites.file(newFiling())
    await makeCheckpoint(services)
    const next = await proofOf(mine)
    expect(check({ ...next, places: [] })).toEqual(no('missing'))
    expect(check({ ...next, places: (await proofOf(other)).places })).toEqual(no('differs'))
    for (const change of [{ leaf: (place.leaf + 1) % 4 }, { salt: toBase64Url(new Uint8Array(16)) }, { salt: 'AAAA' }, { path: place.path.toReversed().concat(place.path) }, { path: [] }, { leaf: -1 }, { leaf: 5 }]) {
      expect(check({ ...next, places: next.places.map((one) => ({ ...one, ...change })) })).toEqual(no('differs'))
    }
    expect(check(next, null, [newFiling().filing.entry])).toEqual(no('differs'))
  })

  test('a head that no clock key of the roster signed, of another realm, or of days ago, is noticed', async () => {
    const proof = await proofOf(mine)
    const leaf = saltedLeaf(new Uint8Array(16), new Uint8Array([1]))
    const stranger = signCheckpoint(roster.realm, append(emptyFrontier, leaf), today, new Uint8Array(32).fill(7))
    expect(check({ ...proof, checkpoint: stranger })).toEqual(no('bad-head'))
    expect(check({ ...proof, checkpoint: { ...stranger, key: roster.clockKeys[0] } })).toEqual(no('bad-head'))
    expect(checkProof(proof, entries(), { realm: 'another-realm', clockKeys: roster.clockKeys, today }, null)).toEqual(no('bad-head'))
    expect(check(proof, null, entries(), '2026-11-28')).toEqual(no('old'))
  })

  test('within a visit the log only grows: a fork, a roll-back and a vanished log are noticed', async () => {
    const first = check(await proofOf(mine))
    if (!first.ok || !first.value) throw new Error('no head')
    const seen = first.value
    added = mailboxAppend(mine, 1, payloadHash(mine.filing.entry)).entry
    await sites.file(newFiling())
    today = '2026-11-25'
    await makeCheckpoint(services)
    // The reporter's new entry is of the 22nd and stands nowhere: what a server that swallows it would show.
    expect(check(await proofOf(mine, seen), seen)).toEqual(no('missing'))
    added = undefined as never
    const grown = await proofOf(mine, seen)
    expect(check(grown, seen)).toMatchObject({ ok: true, value: { size: seen.size + 1 } })
    expect(check({ ...grown, consistency: [] }, seen)).toEqual(no('forked'))
    expect(check({ ...grown, consistency: grown.consistency.toReversed().concat(grown.consistency) }, seen)).toEqual(no('forked'))
    expect(check(grown, { ...seen, root: toBase64Url(new Uint8Array(32).fill(1)) })).toEqual(no('forked'))
    expect(check(grown, { ...seen, size: 99 })).toEqual(no('forked'))
    expect(check({ checkpoint: null, places: [], consistency: [] }, seen)).toEqual(no('forked'))
  })

  test('what is no proof at all is refused as a whole', async () => {
    const proof = await proofOf(mine)
    const [place] = proof.places as [MailboxProof['places'][number]]
    for (const answer of [null, [], 'x', {}, { ...proof, places: {} }, { ...proof, places: [{ ...place, path: ['x'] }] }, { ...proof, consistency: Array.from({ length: 61 }, () => 'A'.repeat(43)) }, { ...proof, checkpoint: { payload: 1 } }, { ...proof, places: [{ ...place, salt: '!' }] }]) {
      expect(check(answer)).toEqual(no('malformed'))
    }
  })

  test('an unknown mailbox is answered in the same shape, and nobody gets another one’s places', async () => {
    const nobody = newFiling()
    const { token } = await sites.login(nobody)
    const answer = (await (await sites.asPublic('GET', '/mailbox/log-proof?seen=0', undefined, token)).json()) as MailboxProof
    expect(answer).toMatchObject({ places: [], consistency: [], checkpoint: (await proofOf(mine)).checkpoint })
    expect((await sites.asPublic('GET', '/mailbox/log-proof?seen=0')).status).toBe(404)
    for (const seen of ['-1', '1e9', '99999999', 'x']) expect((await sites.asPublic('GET', `/mailbox/log-proof?seen=${seen}`, undefined, token)).status).toBe(400)
    expect((await proofOf(mine)).places[0]?.salt).not.toBe((await proofOf(other)).places[0]?.salt)
  })
})

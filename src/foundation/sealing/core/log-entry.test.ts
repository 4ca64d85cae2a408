import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { systemRandom as random } from '../../kernel/random.ts'
import { recipientOf } from './age.ts'
import { toBase64Url } from '../../kernel/bytes.ts'
import { composeEntry, objectHashOf, openAction, sealAction, verifyEntries } from './log-entry.ts'
import { signedHash } from './message.ts'
import type { Signed } from './protocol.ts'
import { publicKey } from './signing.ts'

const [seed, intakeSeed, actor, caseId] = [random(32), random(32), newId(random), newId(random)]
const intake = await recipientOf(intakeSeed)
const keysOf = (who: string): readonly string[] => (who === actor ? [publicKey(seed)] : [])
const entry = (i: number, prev: string, signSeed = seed, of = caseId) =>
  composeEntry({ case: of, i, prev, actor, objectHash: '', readersMac: toBase64Url(random(32)), day: '2026-11-22' }, { kind: 'text' }, intake, signSeed)
const zero = await entry(0, '')
const one = await entry(1, signedHash(zero))
const two = await entry(2, signedHash(one))
const other = await entry(1, signedHash(zero))
const check = (log: readonly Signed[]) => verifyEntries(log, caseId, keysOf)

describe('the log of a case', () => {
  it('holds in order and names the next entry', () => {
    const verified = check([zero, one, two])
    expect(verified.ok && [verified.value.next, verified.value.head, verified.value.entries.map(({ i }) => i)]).toEqual([3, signedHash(two), [0, 1, 2]])
  })
  it('shows a dropped, reordered, repeated or forked entry', () => {
    for (const log of [[zero, two], [one, two], [zero, two, one], [zero, zero]]) expect(check(log)).toEqual({ ok: false, error: 'gap' })
    expect(check([zero, other, two])).toEqual({ ok: false, error: 'broken-chain' })
  })
  it('refuses an entry of another case, by a stranger, rewritten or unreadable', async () => {
    expect(check([await entry(0, '', seed, newId(random))])).toEqual({ ok: false, error: 'other-case' })
    expect(check([await entry(0, '', random(32))])).toEqual({ ok: false, error: 'bad-signature' })
    expect(verifyEntries([zero], caseId, () => [])).toEqual({ ok: false, error: 'unknown-actor' })
    expect(check([{ ...zero, payload: one.payload }])).toEqual({ ok: false, error: 'bad-signature' })
    expect(check([{ payload: 'e30', sig: zero.sig }])).toEqual({ ok: false, error: 'malformed' })
  })
  it('seals every action to one length, for the intake compartment alone', async () => {
    const [short, long] = [await sealAction({ kind: 'opened' }, intake), await sealAction({ kind: 'filed', note: 'x'.repeat(3000) }, intake)]
    expect(short.length).toBe(long.length)
    expect(await openAction(short, [toBase64Url(intakeSeed)])).toEqual({ ok: true, value: { kind: 'opened' } })
    expect(await openAction(short, [toBase64Url(random(32))])).toEqual({ ok: false, error: 'cannot-open' })
    await expect(sealAction({ note: 'x'.repeat(4096) }, intake)).rejects.toThrow(RangeError)
  })
  it('names its items by one hash that depends on each and on their order', () => {
    const hashes = [objectHashOf(['AAAA']), objectHashOf(['AAAA', 'AAAB']), objectHashOf(['AAAB', 'AAAA']), objectHashOf([])]
    expect(new Set(hashes).size).toBe(4)
    expect(hashes[3]).toBe('')
  })
})

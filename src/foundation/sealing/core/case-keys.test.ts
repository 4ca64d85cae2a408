import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../kernel/bytes.ts'
import { systemRandom as random } from '../../kernel/random.ts'
import { joinShares, newCompartment, newest, shareKey, type ShareKey } from './case-keys.ts'

const key = await newCompartment('identity', 1, random)
const shares = (await shareKey(key, 4)) as readonly [ShareKey, ShareKey, ShareKey, ShareKey]

describe('opening a confidential name takes two people', () => {
  it('any two of four shares rebuild the key', async () => {
    for (const pair of [[0, 1], [0, 3], [2, 1], [3, 2]] as const) expect(await joinShares(pair.map((at) => shares[at] as ShareKey))).toEqual({ ok: true, value: key })
  })
  it('one share, or one share twice, gives nothing', async () => {
    expect(await joinShares([shares[0]])).toEqual({ ok: false, error: 'too-few-shares' })
    expect(await joinShares([shares[0], shares[0]])).toEqual({ ok: false, error: 'too-few-shares' })
    expect(await joinShares([])).toEqual({ ok: false, error: 'too-few-shares' })
  })
  it('a corrupt share is found by the fingerprint instead of giving a wrong key', async () => {
    const bytes = fromBase64Url(shares[1].share)
    bytes[5] = (bytes[5] as number) ^ 1
    expect(await joinShares([shares[0], { ...shares[1], share: toBase64Url(bytes) }])).toEqual({ ok: false, error: 'wrong-share' })
    expect(await joinShares([shares[0], { ...shares[1], share: 'AAAA' }])).toEqual({ ok: false, error: 'wrong-share' })
  })
  it('shares of different keys are not mixed, also when one claims the other\'s fingerprint', async () => {
    const [, other] = await shareKey(await newCompartment('identity', 1, random), 4) as readonly [ShareKey, ShareKey]
    expect(await joinShares([shares[0], other])).toEqual({ ok: false, error: 'shares-of-different-keys' })
    expect(await joinShares([shares[0], { ...other, recipient: key.recipient, fingerprint: shares[0].fingerprint }])).toEqual({ ok: false, error: 'wrong-share' })
  })
})

it('the newest key of a compartment is that of the highest epoch', async () => {
  const [one, two] = [{ ...key, compartment: 'intake' as const, epoch: 1 }, { ...key, compartment: 'intake' as const, epoch: 2 }]
  expect(newest([two, one, key], 'intake')).toBe(two)
  expect(newest([one], 'evidence')).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { concat, fromBase64Url, toBase64Url, utf8 } from '../../kernel/bytes.ts'
import { systemRandom as random } from '../../kernel/random.ts'
import { ed25519 } from '@noble/curves/ed25519.js'
import { cosign, publicKey, sign, verify, verifyMany } from './signing.ts'

const seed = random(32)
const key = publicKey(seed)

describe('signed envelopes', () => {
  it('hold for the type and key they were made for, and no other', () => {
    const signed = sign('log', { i: 1 }, seed)
    expect(verify('log', signed, key)).toEqual({ ok: true, value: { i: 1 } })
    expect(verify('message', signed, key)).toEqual({ ok: false, error: 'bad-signature' })
    expect(verify('log', signed, publicKey(random(32)))).toEqual({ ok: false, error: 'bad-signature' })
  })
  it('refuse a well-signed payload that is not canonical', () => {
    const payload = utf8('{ "i":1}')
    const sig = toBase64Url(ed25519.sign(concat(utf8('gehoor/log/v1'), new Uint8Array(1), payload), seed))
    expect(verify('log', { payload: toBase64Url(payload), sig }, key)).toEqual({ ok: false, error: 'not-canonical' })
  })
  it('never throw on hostile input', () => {
    for (const payload of ['', '!', 'A', 'e30']) for (const sig of ['', '!', 'AAAA']) for (const by of [key, '', 'not a key']) {
      expect(verify('log', { payload, sig }, by)).toEqual({ ok: false, error: 'bad-signature' })
    }
  })
  it('count each allowed key once', () => {
    const [other, stranger] = [random(32), random(32)]
    const { payload } = sign('change', { n: 1 }, seed)
    const one = cosign('change', payload, seed)
    const allowed = [key, publicKey(other)]
    expect(verifyMany('change', { payload, sigs: [...one.sigs, ...one.sigs] }, allowed, 2)).toEqual({ ok: false, error: 'bad-signature' })
    expect(verifyMany('change', cosign('change', payload, stranger, one.sigs), allowed, 2)).toEqual({ ok: false, error: 'bad-signature' })
    expect(verifyMany('change', cosign('change', payload, other, one.sigs), allowed, 2)).toEqual({ ok: true, value: { n: 1 } })
    expect(cosign('change', payload, seed, one.sigs).sigs).toHaveLength(1)
    expect(fromBase64Url(payload)).toEqual(utf8('{"n":1}'))
  })
})

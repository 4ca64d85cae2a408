import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { assert, property, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url, type Bytes } from '../kernel/bytes.ts'
import { systemRandom } from '../kernel/random.ts'
import { askToken, evaluateToken, finishToken, keyCommitment, plainToken, tokenHolds, tokenKeys } from './voprf.ts'

const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (text: string): string => Buffer.from(fromBase64Url(text)).toString('hex')

/** RFC 9497, appendix A.1.2 (ristretto255-SHA512, VOPRF mode), vectors 1 and 2. */
const seed = bytes('a3'.repeat(32))
const vectors = [
  {
    input: '00', blinded: '863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945', evaluated: 'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e',
    proof: 'ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd066d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d',
    output: 'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7da4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c',
  },
  {
    input: '5a'.repeat(17), blinded: 'cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c', evaluated: '60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468',
    proof: '401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02',
    output: '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6',
  },
] as const
const blind = bytes('64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706')
const keys = tokenKeys(seed, 'test key')

describe('the test vectors of RFC 9497', () => {
  test('the key pair', () => {
    expect(Buffer.from(keys.secret).toString('hex')).toBe('e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909')
    expect(hex(keys.publicKey)).toBe('c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e')
  })
  test.each(vectors)('input $input: evaluation, proof and output', ({ input, blinded, evaluated, proof, output }) => {
    const asked = { input: bytes(input), blind, blinded: toBase64Url(bytes(blinded)) }
    const answer = evaluateToken(keys, asked.blinded, systemRandom)
    expect(answer.ok && hex(answer.value.evaluated)).toBe(evaluated)
    const finished = finishToken(asked, keys.publicKey, { evaluated: toBase64Url(bytes(evaluated)), proof: toBase64Url(bytes(proof)) })
    expect(finished.ok && hex(finished.value.output)).toBe(output)
    expect(hex(plainToken(keys, bytes(input)).output)).toBe(output)
    // The library that browsers run finishes the server's own answer to the same output.
    if (answer.ok) expect(Buffer.from(ristretto255_oprf.voprf.finalize(asked.input, blind, fromBase64Url(answer.value.evaluated), bytes(blinded), fromBase64Url(keys.publicKey), fromBase64Url(answer.value.proof))).toString('hex')).toBe(output)
  })
})

describe('a token', () => {
  const fetch = (server = keys, published = keys.publicKey) => {
    const asked = askToken(systemRandom)
    const answer = evaluateToken(server, asked.blinded, systemRandom)
    if (!answer.ok) throw new Error(answer.error)
    return { asked, answer: answer.value, finished: finishToken(asked, published, answer.value) }
  }
  test('made with the published key holds, and what the server saw says nothing of it', () => {
    const { asked, finished } = fetch()
    if (!finished.ok) throw new Error(finished.error)
    expect(tokenHolds(keys, finished.value)).toBe(true)
    expect(asked.blinded).not.toContain(finished.value.input)
    expect(askToken(systemRandom).blinded).not.toBe(asked.blinded)
  })
  test('made with a key for one person alone is refused by its holder', () => {
    expect(fetch(tokenKeys(systemRandom(32), 'test key')).finished).toEqual({ ok: false, error: 'bad-proof' })
  })
  test('with a forged or swapped proof is refused by its holder', () => {
    const one = fetch()
    const other = fetch()
    expect(finishToken(one.asked, keys.publicKey, { ...one.answer, proof: other.answer.proof })).toEqual({ ok: false, error: 'bad-proof' })
    expect(finishToken(one.asked, keys.publicKey, { ...one.answer, evaluated: other.answer.evaluated })).toEqual({ ok: false, error: 'bad-proof' })
    expect(finishToken(one.asked, keys.publicKey, { ...one.answer, proof: toBase64Url(new Uint8Array(64)) })).toEqual({ ok: false, error: 'bad-proof' })
  })
  test('of another group, changed or made up does not hold, whatever is handed in', () => {
    const { finished } = fetch()
    if (!finished.ok) throw new Error(finished.error)
    expect(tokenHolds(tokenKeys(seed, 'another stratum'), finished.value)).toBe(false)
    expect(tokenHolds(keys, { ...finished.value, input: toBase64Url(systemRandom(32)) })).toBe(false)
    assert(property(uint8Array({ maxLength: 70 }), uint8Array({ maxLength: 70 }), (input, output) => !tokenHolds(keys, { input: toBase64Url(input), output: toBase64Url(output) })), { numRuns: 40 })
    expect(tokenHolds(keys, { input: '***', output: '' })).toBe(false)
    expect(evaluateToken(keys, 'not an element', systemRandom)).toEqual({ ok: false, error: 'bad-element' })
    expect(evaluateToken(keys, toBase64Url(new Uint8Array(32)), systemRandom)).toEqual({ ok: false, error: 'bad-element' })
  })
})

test('the commitment to a wave’s keys does not depend on their order, and changes with any of them', () => {
  const list = [{ id: 'a', publicKey: 'x' }, { id: 'b', publicKey: 'y' }]
  expect(keyCommitment('w', list.toReversed())).toEqual(keyCommitment('w', list))
  expect(keyCommitment('w', [{ id: 'a', publicKey: 'z' }, { id: 'b', publicKey: 'y' }])).not.toEqual(keyCommitment('w', list))
})

import { describe, expect, it } from 'vitest'
import { digest } from './digest.ts'
import { publicKey, sign } from './signing.ts'
import { verifyReceipt } from './receipt-proof.ts'

const seed = new Uint8Array(32).fill(3)
const roster = { realm: 'AAAAAAAAAAAAAAAAAAAAAA', clockKeys: [publicKey(seed)] }
const proof = { realm: roster.realm, mailboxId: 'BBBBBBBBBBBBBBBBBBBBBA', objectHash: digest(new Uint8Array(4)), day: '2026-11-22' }
const receipt = { ...sign('receipt', proof, seed), key: publicKey(seed) }

describe('a proof of receipt', () => {
  it('holds for what was sent', () => expect(verifyReceipt(receipt, roster, proof)).toEqual({ ok: true, value: proof }))
  it('is refused from a key that the roster does not list', () => {
    const other = new Uint8Array(32).fill(4)
    expect(verifyReceipt({ ...sign('receipt', proof, other), key: publicKey(other) }, roster)).toEqual({ ok: false, error: 'unknown-key' })
    expect(verifyReceipt({ ...sign('receipt', proof, other), key: publicKey(seed) }, roster)).toEqual({ ok: false, error: 'bad-signature' })
  })
  it('is refused when a signature for another purpose is passed off as one', () =>
    expect(verifyReceipt({ ...sign('checkpoint', proof, seed), key: publicKey(seed) }, roster)).toEqual({ ok: false, error: 'bad-signature' }))
  it('is refused for another realm, mailbox or object, and with fields too many', () => {
    expect(verifyReceipt(receipt, { ...roster, realm: 'other' })).toEqual({ ok: false, error: 'other-realm' })
    expect(verifyReceipt(receipt, roster, { mailboxId: 'x' })).toEqual({ ok: false, error: 'other-mailbox' })
    expect(verifyReceipt(receipt, roster, { objectHash: digest(new Uint8Array(5)) })).toEqual({ ok: false, error: 'other-object' })
    expect(verifyReceipt({ ...sign('receipt', { ...proof, more: 1 }, seed), key: publicKey(seed) }, roster)).toEqual({ ok: false, error: 'bad-shape' })
  })
})

import { ed25519 } from '@noble/curves/ed25519.js'
import { concat, fromBase64Url, toBase64Url, utf8, type Bytes } from '../../kernel/bytes.ts'
import { refuse, ok, type Result } from '../../kernel/result.ts'
import { canonical, parseCanonical, type Json } from './canonical.ts'
import type { B64, MultiSigned, Signed, SignedType } from './protocol.ts'

export type SignatureRefusal = 'bad-signature' | 'not-canonical'

const context = (type: SignedType, payload: Uint8Array): Bytes => concat(utf8(`gehoor/${type}/v1`), new Uint8Array(1), payload)

/** The Ed25519 public key of a 32-byte seed (RFC 8032). */
export const publicKey = (seed: Uint8Array): B64 => toBase64Url(ed25519.getPublicKey(seed))

const signBytes = (type: SignedType, payload: Uint8Array, seed: Uint8Array): B64 => toBase64Url(ed25519.sign(context(type, payload), seed))

/** Signs the canonical bytes of a value. */
export const sign = (type: SignedType, value: unknown, seed: Uint8Array): Signed => {
  const payload = canonical(value)
  return { payload: toBase64Url(payload), sig: signBytes(type, payload, seed) }
}

/** Adds a signature to what others may have signed before. */
export const cosign = (type: SignedType, payload: B64, seed: Uint8Array, before: MultiSigned['sigs'] = []): MultiSigned => {
  const key = publicKey(seed)
  return { payload, sigs: [...before.filter((one) => one.key !== key), { key, sig: signBytes(type, fromBase64Url(payload), seed) }] }
}

const signatureHolds = (type: SignedType, payload: Uint8Array, sig: B64, key: B64): boolean => {
  try {
    return ed25519.verify(fromBase64Url(sig), context(type, payload), fromBase64Url(key), { zip215: false })
  } catch {
    return false
  }
}

const canonicalValue = (payload: Uint8Array): Result<Json, SignatureRefusal> => {
  try {
    return ok(parseCanonical(payload))
  } catch {
    return refuse('not-canonical')
  }
}

const bytesOf = (payload: B64): Bytes | null => {
  try {
    return fromBase64Url(payload)
  } catch {
    return null
  }
}

/** Verifies over the bytes as received, then refuses unless they are canonical. Never throws on hostile input. The shape is the caller's to check. */
export const verify = (type: SignedType, signed: Signed, key: B64): Result<Json, SignatureRefusal> => {
  const payload = bytesOf(signed.payload)
  if (!payload || !signatureHolds(type, payload, signed.sig, key)) return refuse('bad-signature')
  return canonicalValue(payload)
}

/** As `verify`, for several signatures: at least `needed` different keys out of `allowed` must have signed. */
export const verifyMany = (type: SignedType, signed: MultiSigned, allowed: readonly B64[], needed: number): Result<Json, SignatureRefusal> => {
  const payload = bytesOf(signed.payload)
  if (!payload) return refuse('bad-signature')
  const good = new Set(signed.sigs.filter((one) => allowed.includes(one.key) && signatureHolds(type, payload, one.sig, one.key)).map((one) => one.key))
  return good.size >= needed ? canonicalValue(payload) : refuse('bad-signature')
}

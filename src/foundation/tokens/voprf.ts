import { ristretto255, ristretto255_hasher, ristretto255_oprf } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { concat, fromBase64Url, sameBytes, toBase64Url, utf8, type Bytes } from '../kernel/bytes.ts'
import type { Random } from '../kernel/random.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

const { voprf } = ristretto255_oprf

/** A key that signs tokens blindly. `secret` never leaves the server; `publicKey` is published before the first token, the same for everybody. */
export type TokenKeys = { readonly secret: Bytes; readonly publicKey: string }

/** Something to be handed in later: a random input and what the server's key makes of it. Whoever holds it may hand in once. */
export type Token = { readonly input: string; readonly output: string }

/** What the holder keeps until the server has answered. */
export type Asked = { readonly input: Bytes; readonly blind: Bytes; readonly blinded: string }

/** The server's answer: the blinded element under its key, and a proof that the published key was used. */
export type Evaluated = { readonly evaluated: string; readonly proof: string }

/** An element as bytes; the group's zero, which the library lets through and RFC 9497 (4.1) does not, throws. */
const element = (text: string): Bytes => {
  const bytes = fromBase64Url(text)
  if (bytes.length !== 32 || bytes.every((byte) => byte === 0)) throw new TypeError('not an element')
  return bytes
}

/** A key pair from a secret seed (32 bytes) and what the key is for: RFC 9497, DeriveKeyPair. */
export const tokenKeys = (seed: Uint8Array, purpose: string): TokenKeys => {
  const { secretKey, publicKey } = voprf.deriveKeyPair(seed as Bytes, utf8(purpose))
  return { secret: secretKey as Bytes, publicKey: toBase64Url(publicKey) }
}

/** The holder's first step: what goes to the server says nothing of the token. */
export const askToken = (random: Random): Asked => {
  const input = random(32)
  const { blind, blinded } = voprf.blind(input, (length) => random(length ?? 32))
  return { input, blind: blind as Bytes, blinded: toBase64Url(blinded) }
}

/** The server's step. Refuses what is no element of the group. */
export const evaluateToken = (keys: TokenKeys, blinded: string, random: Random): Result<Evaluated, 'bad-element'> => {
  try {
    const { evaluated, proof } = voprf.blindEvaluate(keys.secret, fromBase64Url(keys.publicKey), element(blinded), (length) => random(length ?? 32))
    return ok({ evaluated: toBase64Url(evaluated), proof: toBase64Url(proof) })
  } catch {
    return refuse('bad-element')
  }
}

/** The holder's last step: checks the proof against the published key and unblinds. A key made for one person alone fails here. */
export const finishToken = (asked: Asked, publicKey: string, { evaluated, proof }: Evaluated): Result<Token, 'bad-proof'> => {
  try {
    const output = voprf.finalize(asked.input, asked.blind, element(evaluated), element(asked.blinded), element(publicKey), fromBase64Url(proof))
    return ok({ input: toBase64Url(asked.input), output: toBase64Url(output) })
  } catch {
    return refuse('bad-proof')
  }
}

/** A token made by the server itself, for who has no script: the server of that moment could note whom it gives it to. */
export const plainToken = (keys: TokenKeys, input: Bytes): Token => ({ input: toBase64Url(input), output: toBase64Url(evaluate(keys, input)) })

const suite = 'OPRFV1-\u0001-ristretto255-SHA512'
const lengthThen = (bytes: Uint8Array): Bytes => concat(Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes)

/** RFC 9497, Evaluate: what blinding, evaluating and unblinding give together, for who holds the secret key. A test holds both against each other. */
const evaluate = (keys: TokenKeys, input: Bytes): Bytes => {
  const point = ristretto255_hasher.hashToCurve(input, { DST: utf8(`HashToGroup-${suite}`) }).multiply(ristretto255.Point.Fn.fromBytes(keys.secret))
  return sha512(concat(lengthThen(input), lengthThen(point.toBytes()), utf8('Finalize'))) as Bytes
}

/** Whether the key made this token. Never throws. */
export const tokenHolds = (keys: TokenKeys, token: Token): boolean => {
  try {
    const input = fromBase64Url(token.input)
    return input.length === 32 && sameBytes(evaluate(keys, input), fromBase64Url(token.output))
  } catch {
    return false
  }
}

/** One text over all keys of a wave, by which people can compare whether they were shown the same keys. */
export const keyCommitment = (wave: string, keys: readonly { readonly id: string; readonly publicKey: string }[]): Bytes =>
  concat(utf8('gehoor/survey-keys/v1\0'), utf8(JSON.stringify([wave, ...keys.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, publicKey }) => [id, publicKey])])))

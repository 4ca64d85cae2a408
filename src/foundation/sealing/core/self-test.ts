import { ed25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { sameBytes, toBase64Url } from '../../kernel/bytes.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

const draws = 16

/** Finds a generator that is stuck, not one that is merely weak: repeated draws, draws of one byte value, or wrong lengths. */
export const checkRandom = (random: Random): Result<true, 'random-stuck'> => {
  const seen = new Set<string>()
  for (let i = 0; i < draws; i++) {
    const draw = random(32)
    if (draw.length !== 32 || draw.every((byte) => byte === draw[0])) return refuse('random-stuck')
    // A counter or a short cycle shows as a repeated half.
    const halves = [toBase64Url(draw.subarray(0, 16)), toBase64Url(draw.subarray(16))]
    if (halves.some((half) => seen.has(half)) || halves[0] === halves[1]) return refuse('random-stuck')
    halves.forEach((half) => seen.add(half))
  }
  return ok(true)
}

/** Signs and derives the first published example of each (RFC 8032, 7.1, test 1; RFC 5869, A.1): does this engine compute right? */
export const checkKnownAnswers = (): Result<true, 'wrong-arithmetic'> => {
  const signature = ed25519.sign(new Uint8Array(0), hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
  const signed = hex('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b')
  const derived = hkdf(sha256, new Uint8Array(22).fill(0x0b), hex('000102030405060708090a0b0c'), hex('f0f1f2f3f4f5f6f7f8f9'), 42)
  const expected = hex('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865')
  return sameBytes(signature, signed) && sameBytes(derived, expected) ? ok(true) : refuse('wrong-arithmetic')
}

/** Runs before every filing; a refusal stops it. */
export const selfTest = (random: Random): Result<true, 'random-stuck' | 'wrong-arithmetic'> => {
  const generator = checkRandom(random)
  return generator.ok ? checkKnownAnswers() : generator
}

import { combine, split } from 'shamir-secret-sharing'
import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../../kernel/bytes.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { recipientOf } from './age.ts'
import { digest } from './digest.ts'
import type { B64, Compartment, CompartmentKey, Recipient } from './protocol.ts'

/** A compartment's key pair: the 32-byte seed opens what is sealed to the recipient. Memory only. */
export type SeedKey = CompartmentKey & { readonly seed: B64 }
/** One reader's share of a seed; two shares give the seed, one gives nothing. */
export type ShareKey = CompartmentKey & { readonly share: B64; readonly fingerprint: B64 }

/** SHA-256 of a recipient: names a key where its 2,000 characters would be too long. */
export const fingerprintOf = (recipient: Recipient): B64 => digest(utf8(recipient))

/** A fresh key pair for one compartment and epoch. */
export const newCompartment = async (compartment: Compartment, epoch: number, random: Random): Promise<SeedKey> => {
  const seed = random(32)
  return { compartment, epoch, recipient: await recipientOf(seed), seed: toBase64Url(seed) }
}

/** The public half. */
export const publicHalf = ({ compartment, epoch, recipient }: CompartmentKey): CompartmentKey => ({ compartment, epoch, recipient })

/**
 * Splits a seed so that any two of `readers` (2 to 255) rebuild it: opening a confidential name takes two people.
 * The shares' own randomness comes from the platform's generator (the library takes none).
 */
export const shareKey = async (key: SeedKey, readers: number): Promise<readonly ShareKey[]> => {
  const shares = await split(fromBase64Url(key.seed), readers, 2)
  return shares.map((share) => ({ ...publicHalf(key), share: toBase64Url(share), fingerprint: fingerprintOf(key.recipient) }))
}

/**
 * Rebuilds a shared seed. Shamir's scheme gives a wrong secret silently for too few, foreign or corrupt shares,
 * so the result counts only when its recipient has the declared fingerprint.
 */
export const joinShares = async (shares: readonly ShareKey[]): Promise<Result<SeedKey, 'too-few-shares' | 'shares-of-different-keys' | 'wrong-share'>> => {
  const [first] = shares
  if (!first || new Set(shares.map((one) => one.share)).size < 2) return refuse('too-few-shares')
  if (shares.some((one) => one.fingerprint !== first.fingerprint || one.recipient !== first.recipient)) return refuse('shares-of-different-keys')
  let seed: Bytes
  try {
    seed = new Uint8Array(await combine(shares.map((one) => fromBase64Url(one.share))))
  } catch {
    return refuse('wrong-share')
  }
  if (seed.length !== 32) return refuse('wrong-share')
  const recipient = await recipientOf(seed)
  if (recipient !== first.recipient || fingerprintOf(recipient) !== first.fingerprint) return refuse('wrong-share')
  return ok({ ...publicHalf(first), seed: toBase64Url(seed) })
}

/** The newest key of a compartment, or null when it was never opened. */
export const newest = <Key extends CompartmentKey>(keys: readonly Key[], compartment: Compartment): Key | null =>
  keys.filter((key) => key.compartment === compartment).reduce<Key | null>((best, key) => (best && best.epoch >= key.epoch ? best : key), null)

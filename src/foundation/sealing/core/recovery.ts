/**
 * Recovery when every reader of a case has lost the key: two groups, one outside the organisation around one inside,
 * each of whose key is split 3 of 5. Neither group alone can open anything. With both identities `openRecovery` opens a wrap.
 * A group's signing key is derived from the same seed, so one share file and one joined secret serve both uses: a second shared
 * secret would double the files to keep and lose, and protect nothing, since the same keepers would hold both.
 */
import { combine, split } from 'shamir-secret-sharing'
import { fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { identityOf, recipientOf, type Identity } from './age.ts'
import { derive, digest } from './digest.ts'
import type { B64, Recipient } from './protocol.ts'
import { publicKey } from './signing.ts'

export const recoveryShares = 5
export const recoveryThreshold = 3

/** What one keeper of a group holds. `check` = SHA-256 of the share's bytes: tells a damaged share from a wrong one. */
export type RecoveryShare = {
  readonly group: 'internal' | 'external'
  readonly body: string
  readonly year: number
  readonly recipient: Recipient
  readonly number: number
  readonly share: B64
  readonly check: B64
}

/** HKDF(group seed, "gehoor/recovery/v1/sign"): the seed of the group's Ed25519 key. */
export const recoverySignSeed = (seed: Uint8Array): Bytes => derive(seed, undefined, 'gehoor/recovery/v1/sign')

export type RecoveryGroup = { readonly recipient: Recipient; readonly signKey: B64; readonly shares: readonly RecoveryShare[] }

/** Makes a group: its public halves, and five shares of which three open. The seed exists only while this runs. */
export const makeRecoveryGroup = async (group: RecoveryShare['group'], body: string, year: number, random: Random): Promise<RecoveryGroup> => {
  const seed = random(32)
  const recipient = await recipientOf(seed)
  const signKey = publicKey(recoverySignSeed(seed))
  const parts = await split(seed, recoveryShares, recoveryThreshold)
  seed.fill(0)
  return { recipient, signKey, shares: parts.map((part, at) => ({ group, body, year, recipient, number: at + 1, share: toBase64Url(part), check: digest(part) })) }
}

export type JoinRefusal = 'too-few-shares' | 'damaged-share' | 'same-share-twice' | 'shares-of-different-groups' | 'wrong-secret'

/** A group's secrets while a ceremony runs: the identity opens wraps, the seed signs. The caller wipes `signSeed` with `fill(0)`. */
export type JoinedRecovery = { readonly identity: Identity; readonly signSeed: Bytes }

/**
 * Rebuilds a group's secrets from its shares. Shamir's scheme itself gives a wrong secret without a word when shares
 * are too few or forged, so the rebuilt key's public half must equal the group's recipient.
 */
export const joinRecovery = async (shares: readonly RecoveryShare[]): Promise<Result<JoinedRecovery, JoinRefusal>> => {
  const first = shares[0]
  if (!first || shares.length < recoveryThreshold) return refuse('too-few-shares')
  if (shares.some((one) => one.recipient !== first.recipient || one.group !== first.group)) return refuse('shares-of-different-groups')
  if (new Set(shares.map((one) => one.share)).size < shares.length) return refuse('same-share-twice')
  const parts: Bytes[] = []
  for (const one of shares) {
    try {
      const part = fromBase64Url(one.share)
      if (part.length !== 33 || digest(part) !== one.check) return refuse('damaged-share')
      parts.push(part)
    } catch {
      return refuse('damaged-share')
    }
  }
  if (new Set(parts.map((part) => part[32])).size < parts.length) return refuse('same-share-twice')
  const seed = await combine(parts)
  const matches = (await recipientOf(seed)) === first.recipient
  const joined = { identity: identityOf(seed), signSeed: recoverySignSeed(seed) }
  seed.fill(0)
  return matches ? ok(joined) : refuse('wrong-secret')
}

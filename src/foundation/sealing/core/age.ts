import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { bech32 } from '@scure/base'
import { fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Age, Recipient } from './protocol.ts'

/** `AGE-SECRET-KEY-PQ-1…`, made from 32 random bytes. Lives in memory only. */
export type Identity = string

/** The post-quantum age identity (ML-KEM-768 + X25519) of a 32-byte seed. */
export const identityOf = (seed: Uint8Array): Identity => {
  if (seed.length !== 32) throw new TypeError('an age seed has 32 bytes')
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase()
}

/** The public half: `age1pq1…`. */
export const recipientOf = async (seed: Uint8Array): Promise<Recipient> => identityToRecipient(identityOf(seed))

const encrypterFor = (recipients: readonly Recipient[]): Encrypter => {
  if (recipients.length === 0) throw new TypeError('nobody to encrypt to')
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    // One classic recipient among the others would undo the post-quantum protection of the whole file.
    if (!recipient.startsWith('age1pq1')) throw new TypeError('only age1pq1 recipients')
    encrypter.addRecipient(recipient)
  }
  return encrypter
}

/** Encrypts to post-quantum recipients only; throws a TypeError for any other. */
export const encrypt = async (content: Uint8Array, recipients: readonly Recipient[]): Promise<Bytes> => (await encrypterFor(recipients).encrypt(content)) as Bytes

export const encryptToText = async (content: Uint8Array, recipients: readonly Recipient[]): Promise<Age> => toBase64Url(await encrypt(content, recipients))

/** Encrypts a stream in 64 KiB chunks; memory stays flat. */
export const encryptStream = async (content: ReadableStream<Uint8Array>, recipients: readonly Recipient[]): Promise<ReadableStream<Uint8Array>> => encrypterFor(recipients).encrypt(content)

/** Opens an age file with any of the identities. A flipped, cut, reordered or foreign file is refused as a whole: nothing of it is returned. */
export const decrypt = async (file: Uint8Array, identities: readonly Identity[]): Promise<Result<Bytes, 'cannot-open'>> => {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return ok((await decrypter.decrypt(file)) as Bytes)
  } catch {
    return refuse('cannot-open')
  }
}

export const decryptText = async (file: Age, identities: readonly Identity[]): Promise<Result<Bytes, 'cannot-open'>> => {
  try {
    return await decrypt(fromBase64Url(file), identities)
  } catch {
    return refuse('cannot-open')
  }
}

/**
 * Opens an age file as a stream. Chunks come out before the end is verified: a cut file yields its first chunks and fails only then,
 * so nothing may be used before the stream has ended well. Rejects (on opening or on reading) for any file that `decrypt` would refuse.
 */
export const decryptStream = async (file: ReadableStream<Uint8Array>, identity: Identity): Promise<ReadableStream<Uint8Array>> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(file)
}

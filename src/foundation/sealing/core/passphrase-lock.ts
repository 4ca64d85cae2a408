/** Locking a few bytes with a passphrase: Argon2id to a post-quantum age identity. Takes a second or two in a browser. */
import { argon2id } from '@noble/hashes/argon2.js'
import { fromBase64Url, toBase64Url, utf8, type Bytes } from '../../kernel/bytes.ts'
import { randomBelow, type Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptText, encryptToText, identityOf, recipientOf } from './age.ts'
import type { Age, B64 } from './protocol.ts'

export type PassphraseLock = { readonly salt: B64; readonly content: Age }

/** Argon2id's cost: memory in KiB, passes. */
export type Cost = { readonly m: number; readonly t: number }
/** 64 MiB, three passes: what every stored lock of this product uses. */
export const fullCost: Cost = { m: 65536, t: 3 }

/** How many words a generated passphrase has: 72 bits from a list of 4096, behind Argon2id. */
export const passphraseWords = 6

/** A fresh passphrase of six words; nobody is asked to invent one. */
export const newPassphrase = (words: readonly string[], random: Random): string =>
  Array.from({ length: passphraseWords }, () => words[randomBelow(words.length, random)] as string).join(' ')

/** Forgives case, hyphens and spaces too many, and the two ways to write an accent. */
export const tidyPassphrase = (typed: string): string => typed.normalize('NFKC').toLowerCase().split(/[\s-]+/).filter(Boolean).join(' ')

/** The 32-byte seed that a passphrase and its salt stand for (Argon2id). */
export const passphraseSeed = (passphrase: string, salt: Uint8Array, cost: Cost = fullCost): Uint8Array =>
  argon2id(utf8(tidyPassphrase(passphrase)), salt, { ...cost, p: 1, dkLen: 32 })

/** Locks bytes; `salt` is 16 fresh random bytes. */
export const lockWithPassphrase = async (content: Uint8Array, passphrase: string, salt: Uint8Array, cost: Cost = fullCost): Promise<PassphraseLock> => {
  if (salt.length !== 16) throw new TypeError('a salt has 16 bytes')
  const seed = passphraseSeed(passphrase, salt, cost)
  const lock = { salt: toBase64Url(salt), content: await encryptToText(content, [await recipientOf(seed)]) }
  seed.fill(0)
  return lock
}

/** Opens them; a wrong passphrase and a damaged lock look the same. */
export const openWithPassphrase = async (lock: PassphraseLock, passphrase: string, cost: Cost = fullCost): Promise<Result<Bytes, 'wrong-passphrase'>> => {
  try {
    const seed = passphraseSeed(passphrase, fromBase64Url(lock.salt), cost)
    const opened = await decryptText(lock.content, [identityOf(seed)])
    seed.fill(0)
    return opened.ok ? ok(opened.value) : refuse('wrong-passphrase')
  } catch {
    return refuse('wrong-passphrase')
  }
}

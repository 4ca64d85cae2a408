import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toBase64Url, utf8, type Bytes } from '../../kernel/bytes.ts'
import { canonical } from './canonical.ts'
import type { B64, Id } from './protocol.ts'

export { sha256 }

export const digest = (bytes: Uint8Array): B64 => toBase64Url(sha256(bytes))

/** HKDF-SHA256 (RFC 5869) to 32 bytes. */
export const derive = (secret: Uint8Array, salt: Uint8Array | undefined, info: string): Bytes => hkdf(sha256, secret, salt, utf8(info), 32) as Bytes

/** HKDF(compartment seed, "readers"): the key of the readers MAC. */
export const readersMacKey = (seed: Uint8Array): Bytes => derive(seed, undefined, 'readers')

/** HMAC over the sorted reader ids: binds who reads without letting an outsider guess whom a reporter excluded. */
export const readersMac = (macKey: Uint8Array, readers: readonly Id[]): B64 => toBase64Url(hmac(sha256, macKey, canonical([...readers].sort())))

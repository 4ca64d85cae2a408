import { createHash } from 'node:crypto'
import { toBase64Url } from '../kernel/bytes.ts'

/** SHA-256 as base64url: what the database keeps of a secret with full entropy. */
export const hashOf = (secret: string): string => toBase64Url(Uint8Array.from(createHash('sha256').update(secret, 'utf8').digest()))

/** Fingerprints that two people can read to each other: eight words, 96 bits. */
import { concat, utf8 } from '../../kernel/bytes.ts'
import { sha256 } from './digest.ts'

const wordsInFingerprint = 8

/**
 * The fingerprint of public keys (text forms, in order) as eight words.
 * @param words - the frozen list of 4096 receipt words
 */
export const fingerprintWords = (keys: readonly string[], words: readonly string[]): string => {
  if (words.length !== 4096) throw new TypeError('the list has 4096 words')
  const hash = sha256(concat(utf8('gehoor/fingerprint/v1'), new Uint8Array(1), utf8(keys.join('\n'))))
  const bits = hash.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return Array.from({ length: wordsInFingerprint }, (_, at) => words[Number((bits >> BigInt(256 - 12 * (at + 1))) & 0xfffn)]).join(' ')
}

const tidy = (typed: string): string => typed.normalize('NFKC').toLowerCase().split(/[\s,-]+/).filter(Boolean).join(' ')

/** True when what somebody typed is this fingerprint; case, hyphens, commas and extra spaces are forgiven. */
export const sameFingerprint = (typed: string, fingerprint: string): boolean => tidy(typed) === tidy(fingerprint)

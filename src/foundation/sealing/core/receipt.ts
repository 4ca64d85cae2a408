import { concat, sameBytes, utf8, type Bytes } from '../../kernel/bytes.ts'
import type { Random } from '../../kernel/random.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { sha256 } from './digest.ts'
import { nearestWords } from './nearest-words.ts'
import { words } from './receipt-words.ts'

/** Words in a receipt: 128 secret bits and 4 that check them, twelve bits a word. */
export const receiptLength = 11
export const secretBytes = 16

/** Why a receipt cannot be read. Positions count from 1. */
export type ReceiptRefusal =
  | { readonly reason: 'unknown-word'; readonly position: number; readonly given: string; readonly suggestions: readonly string[] }
  | { readonly reason: 'too-few' | 'too-many'; readonly count: number }
  /** All words exist, but together they are no receipt: at least one is wrong. */
  | { readonly reason: 'check-failed' }

const checkBits = (secret: Uint8Array): bigint => BigInt((sha256(concat(utf8('gehoor/receipt/v1'), secret))[0] as number) >> 4)

/** A new secret for one mailbox: 128 random bits. */
export const newSecret = (random: Random): Bytes => random(secretBytes)

/** The eleven words of a secret, big-endian. Throws a TypeError unless the secret has 16 bytes. */
export const receiptOf = async (secret: Uint8Array): Promise<readonly string[]> => {
  if (secret.length !== secretBytes) throw new TypeError('a receipt holds 16 bytes')
  const list = await words()
  const bits = secret.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) << 4n | checkBits(secret)
  return Array.from({ length: receiptLength }, (_, i) => list[Number((bits >> BigInt(12 * (receiptLength - 1 - i))) & 0xfffn)] as string)
}

/** Splits what was typed: accents go, and so do numbers before words ("3.", "3)"), commas and hyphens between them. */
const typedWords = (input: string): readonly string[] =>
  input.normalize('NFKD').replace(/\p{Mark}/gu, '').toLowerCase().split(/[\s\p{Punctuation}]+/u)
    .map((word) => word.replace(/^\d+/, '')).filter((word) => word !== '')

/** A word counts when it is in the list, or is its beginning of at least four letters: those are unique. */
const indexOf = (list: readonly string[], typed: string): number => {
  const exact = list.indexOf(typed)
  return exact >= 0 || typed.length < 4 ? exact : list.findIndex((word) => word.startsWith(typed))
}

/**
 * Reads a receipt as a person typed it: case, spaces, hyphens, commas, line breaks, numbering and accents do not matter.
 * Of wrong words that do exist, 15 in 16 are found; the rest meet an unknown mailbox, never somebody else's.
 */
export const readReceipt = async (input: string): Promise<Result<Bytes, ReceiptRefusal>> => {
  const list = await words()
  const typed = typedWords(input)
  const indexes = typed.map((word) => indexOf(list, word))
  const wrong = indexes.indexOf(-1)
  const given = typed[wrong]
  if (given !== undefined) return refuse({ reason: 'unknown-word', position: wrong + 1, given, suggestions: nearestWords(list, given) })
  if (indexes.length !== receiptLength) return refuse({ reason: indexes.length < receiptLength ? 'too-few' : 'too-many', count: indexes.length })
  const bits = indexes.reduce((value, index) => (value << 12n) | BigInt(index), 0n)
  const secret = Uint8Array.from({ length: secretBytes }, (_, i) => Number((bits >> BigInt(4 + 8 * (secretBytes - 1 - i))) & 0xffn))
  return checkBits(secret) === (bits & 0xfn) ? ok(secret) : refuse({ reason: 'check-failed' })
}

/** Whether the words typed back are the ones asked for (two, by position from 1), read as forgivingly as a whole receipt. */
export const wordsMatch = async (receipt: readonly string[], asked: readonly number[], answers: readonly string[]): Promise<boolean> => {
  const list = await words()
  const wanted = Uint16Array.from(asked, (position) => list.indexOf(receipt[position - 1] ?? ''))
  const read = Uint16Array.from(answers, (answer) => indexOf(list, typedWords(answer)[0] ?? ''))
  return wanted.length > 0 && wanted.every((index) => index < list.length) && sameBytes(new Uint8Array(wanted.buffer), new Uint8Array(read.buffer))
}

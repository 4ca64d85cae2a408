export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes

/** Throws a TypeError when the bytes are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

/** Puts a list of any length together: one argument for each piece would end where the stack does. */
export const joined = (parts: readonly Uint8Array[]): Bytes => {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}
export const concat = (...parts: readonly Uint8Array[]): Bytes => joined(parts)

/** Compares without stopping at the first difference. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= (a[i] as number) ^ (b[i] as number)
  return difference === 0
}

const alphabet = utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
const values = new Uint8Array(128).fill(255)
for (const [value, code] of alphabet.entries()) values[code] = value

/** Unpadded base64url, the only text form of binary in this product. By a table: cases travel as megabytes of it. */
export const toBase64Url = (bytes: Uint8Array): string => {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  for (let at = 0, to = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    // Past the end an array takes nothing: the last group is as short as its bytes.
    text[to++] = alphabet[bits >> 18] as number
    text[to++] = alphabet[(bits >> 12) & 63] as number
    text[to++] = alphabet[(bits >> 6) & 63] as number
    text[to++] = alphabet[bits & 63] as number
  }
  return fromUtf8(text)
}

/** Throws a TypeError for anything but the canonical unpadded form. */
export const fromBase64Url = (text: string): Bytes => {
  if (text.length % 4 === 1) throw new TypeError('not base64url')
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, held, to] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? 255
    if (value === 255) throw new TypeError('not base64url')
    bits = (bits << 6) | value
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[to++] = bits >> held
    bits &= (1 << held) - 1
  }
  // What is left over of the last character says nothing, so it must be zero: every value has one text only.
  if (bits !== 0) throw new TypeError('not canonical base64url')
  return bytes
}

import { createHash } from 'node:crypto'
import type { Bytes } from '../kernel/bytes.ts'

/** The kernel's base64url decoding with Node's own speed, for what arrives in bulk. Throws a TypeError for anything but the canonical form. */
export const decodeBase64Url = (text: string): Bytes => {
  const bytes = Buffer.from(text, 'base64url')
  // Node skips what is no base64, so the length tells; it also takes the other alphabet's two characters; unused bits can stand in the tail only.
  const whole = bytes.length === Math.floor((text.length * 3) / 4) && text.length % 4 !== 1 && !text.includes('+') && !text.includes('/')
  const tail = Math.floor(bytes.length / 3)
  if (!whole || bytes.toString('base64url', tail * 3) !== text.slice(tail * 4)) throw new TypeError('not canonical base64url')
  // What is large has a buffer of its own; what is small lies in one that Node shares.
  return bytes.length > 4096 ? new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length) : new Uint8Array(bytes)
}

/** The kernel's base64url encoding with Node's own speed. */
export const encodeBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')

/** SHA-256 with Node's own speed. */
export const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest())

/** SHA-256 as base64url; of a text, of its UTF-8. */
export const digest = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('base64url')

/**
 * Gives memory back at once that nobody will look at again, where these bytes own all of it: left to the collector, large buffers cost it more
 * time than all that is done with them. The bytes are empty afterwards.
 */
export const letGo = (bytes: Uint8Array): void => {
  const { buffer } = bytes
  // Small buffers share one of Node's, which must stay.
  if (bytes.byteLength === buffer.byteLength && bytes.byteLength > 4096 && buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0)
}

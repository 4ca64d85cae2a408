import { fromUtf8, utf8, type Bytes } from '../../kernel/bytes.ts'

/** What canonical JSON (RFC 8785) may hold here: no fractions, so that numbers have one form. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('lone surrogate')
  return JSON.stringify(value)
}

const write = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('only safe integers')
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    const members = Object.keys(value).sort().map((key) => `${text(key)}:${write((value as Record<string, unknown>)[key])}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`not JSON: ${typeof value}`)
}

/** The canonical bytes of a value (RFC 8785). Throws a TypeError for fractions, lone surrogates, undefined and the like. */
export const canonical = (value: unknown): Bytes => utf8(write(value))

/** Parses bytes that must be canonical; throws a TypeError when they are not (RFC 8785: one value, one spelling). */
export const parseCanonical = (bytes: Uint8Array): Json => {
  const source = fromUtf8(bytes)
  let value: Json
  try {
    value = JSON.parse(source) as Json
  } catch {
    throw new TypeError('not JSON')
  }
  if (write(value) !== source) throw new TypeError('not canonical JSON')
  return value
}

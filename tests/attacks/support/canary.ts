import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib'

/** Finds a text in bytes however they were written down: see the spellings below; also inside compressed streams and nested base64url. */
export type Search = (bytes: Uint8Array) => boolean

/** Base64 of the text at each of its three alignments, without the characters that neighbours change. */
const base64Forms = (text: Buffer): string[] =>
  [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), text]).toString('base64').replaceAll('=', '')
    return coded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6))
  })

const spellings = (text: Buffer): Buffer[] => {
  const wide = Buffer.from(text.toString('latin1'), 'utf16le')
  const hex = text.toString('hex')
  const coded = base64Forms(text)
  return [text, wide, Buffer.from(wide).swap16(), ...[hex, hex.toUpperCase(), ...coded, ...coded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))].map((form) => Buffer.from(form))]
}

const partial = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 32 * 1_048_576 }
const attempt = (open: () => Buffer): Buffer[] => {
  try {
    const out = open()
    return out.length > 0 ? [out] : []
  } catch {
    return []
  }
}
const positions = (bytes: Buffer, magic: Buffer): number[] => {
  const found: number[] = []
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) found.push(at)
  return found
}
const gzip = Buffer.from([0x1f, 0x8b, 8])
const zlib = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]))

/** Where the data of a gzip member begins: after ten bytes and what the flags announce (RFC 1952). */
const afterHeader = (bytes: Buffer, at: number): number => {
  const flags = bytes[at + 3] ?? 0
  let next = at + 10
  if (flags & 4) next += 2 + (bytes[next] ?? 0) + 256 * (bytes[next + 1] ?? 0)
  for (const text of [8, 16]) if (flags & text) next = bytes.indexOf(0, next) + 1
  return flags & 2 ? next + 2 : next
}

/** What opens as gzip or zlib anywhere in the bytes, and the whole as raw deflate or brotli, which have no mark. */
const unpacked = (bytes: Buffer): Buffer[] => [
  ...positions(bytes, gzip).flatMap((at) => attempt(() => inflateRawSync(bytes.subarray(afterHeader(bytes, at)), partial))),
  ...zlib.flatMap((magic) => positions(bytes, magic)).flatMap((at) => attempt(() => inflateSync(bytes.subarray(at, at + 65_536), partial))),
  ...attempt(() => inflateRawSync(bytes, partial)),
  ...attempt(() => brotliDecompressSync(bytes, { maxOutputLength: 32 * 1_048_576 })),
]

/** What is inside runs of base64url: payloads lie in payloads. */
const decoded = (bytes: Buffer): Buffer[] => (bytes.length > 2_097_152 ? [] : [...bytes.toString('latin1').matchAll(/[A-Za-z0-9_-]{40,}/g)].map(([run]) => Buffer.from(run, 'base64url')))

/**
 * Whether any of these stands in the bytes, looked for all at once (Wu and Manber): what two bytes end a window of the shortest length tells
 * how far the next place can be at which one of them begins.
 */
const anyOf = (wanted: readonly Buffer[]): ((bytes: Buffer) => boolean) => {
  const window = Math.min(...wanted.map(({ length }) => length))
  if (window < 2) throw new RangeError('too short to search for')
  const leaps = new Uint8Array(65_536).fill(Math.min(255, window - 1))
  const ending = new Map<number, Buffer[]>()
  for (const form of wanted) for (let end = 1; end < window; end++) {
    const pair = ((form[end - 1] as number) << 8) | (form[end] as number)
    leaps[pair] = Math.min(leaps[pair] as number, window - 1 - end)
    if (end === window - 1) ending.set(pair, [...(ending.get(pair) ?? []), form])
  }
  return (bytes) => {
    for (let at = window - 1; at < bytes.length;) {
      const pair = ((bytes[at - 1] as number) << 8) | (bytes[at] as number)
      const leap = leaps[pair] as number
      if (leap === 0 && ending.get(pair)?.some((form) => bytes.subarray(at - window + 1, at - window + 1 + form.length).equals(form))) return true
      at += leap || 1
    }
    return false
  }
}

export const searchFor = (...secrets: readonly (string | Uint8Array)[]): Search => {
  const found = anyOf(secrets.flatMap((secret) => spellings(typeof secret === 'string' ? Buffer.from(secret) : Buffer.from(secret))))
  const holds = (bytes: Buffer, depth: number): boolean => found(bytes) || (depth < 3 && [...unpacked(bytes), ...decoded(bytes)].some((inner) => holds(inner, depth + 1)))
  return (bytes) => holds(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0)
}

/** Where a search finds something, in the order of what is stored; what is stored many times with the same bytes is looked at once. */
export const hits = (stored: readonly { readonly where: string; readonly bytes: Uint8Array }[], search: Search): string[] => {
  const known = new Map<string, boolean>()
  return stored.filter(({ bytes }) => {
    if (bytes.length > 65_536) return search(bytes)
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    const holds = known.get(content) ?? search(bytes)
    known.set(content, holds)
    return holds
  }).map(({ where }) => where)
}

import { concat, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { newId } from '../../kernel/ids.ts'
import type { Random } from '../../kernel/random.ts'
import { encryptStream, recipientOf } from './age.ts'
import { sha256 } from './digest.ts'
import { padmeLength } from './padding.ts'
import { partBytes, type Attachment, type Id } from './protocol.ts'

/** What the sealed message says of a file; `size` in bytes must be what the stream will give. */
export type FileFacts = { readonly name: string; readonly type: string; readonly size: number }
/** One part as it travels: always 1 MiB, under an id that says nothing of file or order. */
export type SealedPart = { readonly id: Id; readonly bytes: Bytes; readonly number: number; readonly of: number }

const zeros = new Uint8Array(65_536)

/** The file, then zeros to its Padmé length. Errors with a RangeError when the file is not as long as was said (it changed on disk). */
const padded = (source: ReadableStream<Uint8Array>, size: number): ReadableStream<Uint8Array> => {
  let read = 0
  return source.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, out) => {
      read += chunk.length
      if (read > size) throw new RangeError('the file grew')
      if (chunk.length > 0) out.enqueue(chunk)
    },
    flush: (out) => {
      if (read !== size) throw new RangeError('the file shrank')
      for (let left = padmeLength(size) - size; left > 0; left -= zeros.length) out.enqueue(zeros.subarray(0, Math.min(left, zeros.length)))
    },
  }))
}

/** Length of the age file of a plaintext: the header of one post-quantum recipient, a nonce, and 16 bytes for each 64 KiB. */
const sealedLength = (plain: number): number => headerBytes + 16 + plain + 16 * Math.max(1, Math.ceil(plain / 65_536))
const headerBytes = 1627

/**
 * Seals a file for one fresh key of its own, in equal parts: read lazily, one part in memory at a time. The generator returns the
 * record that goes into the signed message; until that message stands, the parts belong to nothing and expire.
 * Throws a RangeError when the stream is not `size` bytes long.
 */
export async function* sealAttachment(source: ReadableStream<Uint8Array>, facts: FileFacts, random: Random): AsyncGenerator<SealedPart, Attachment> {
  const seed = random(32)
  const hash = sha256.create()
  const parts: Id[] = []
  const of = Math.ceil(sealedLength(padmeLength(facts.size)) / partBytes)
  let sealedSize = 0
  let pending: Uint8Array[] = []
  let filled = 0
  const part = (bytes: Bytes): SealedPart => {
    const id = newId(random)
    parts.push(id)
    hash.update(bytes)
    pending = []
    filled = 0
    return { id, bytes, number: parts.length, of }
  }
  const sealed = (await encryptStream(padded(source, facts.size), [await recipientOf(seed)])).getReader()
  try {
    for (let next = await sealed.read(); !next.done; next = await sealed.read()) {
      sealedSize += next.value.length
      for (let rest = next.value; rest.length > 0;) {
        const piece = rest.subarray(0, partBytes - filled)
        pending.push(piece)
        filled += piece.length
        rest = rest.subarray(piece.length)
        if (filled === partBytes) yield part(concat(...pending))
      }
    }
    // Random, so that the end of the file does not show.
    if (filled > 0) yield part(concat(...pending, random(partBytes - filled)))
  } finally {
    await sealed.cancel().catch(() => undefined)
  }
  return { parts, hash: toBase64Url(hash.digest()), sealedSize, size: facts.size, name: facts.name, type: facts.type, seed: toBase64Url(seed) }
}

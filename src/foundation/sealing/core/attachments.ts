import { fromBase64Url, toBase64Url, type Bytes } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { decryptStream, identityOf } from './age.ts'
import { sha256 } from './digest.ts'
import { padmeLength } from './padding.ts'
import { partBytes, type Attachment, type Id } from './protocol.ts'

export type AttachmentRefusal = 'malformed' | 'part-missing' | 'tampered' | 'cancelled'
export type OpenHow = { readonly signal?: AbortSignal; readonly onProgress?: (done: number, of: number) => void }
/** Fetches one part; null when the server does not have it. */
export type FetchPart = (id: Id, signal: AbortSignal | undefined) => Promise<Uint8Array | null>

const identityIn = (attachment: Attachment): string | null => {
  const { parts, sealedSize, size, seed } = attachment
  const fits = parts.length > 0 && new Set(parts).size === parts.length && Number.isSafeInteger(size) && size >= 0 && Number.isSafeInteger(sealedSize)
    && sealedSize <= parts.length * partBytes && sealedSize > (parts.length - 1) * partBytes
  try {
    return fits ? identityOf(fromBase64Url(seed)) : null
  } catch {
    return null
  }
}

/** Takes the decrypted stream into blobs of 1 MiB, which a browser may keep on disk; checks that all past `size` is zero, up to the Padmé length. */
const collect = async (plain: ReadableStream<Uint8Array>, size: number): Promise<readonly Blob[]> => {
  const blobs: Blob[] = []
  let chunks: Bytes[] = []
  let read = 0
  let gathered = 0
  const close = () => {
    blobs.push(new Blob(chunks))
    chunks = []
    gathered = 0
  }
  for (const reader = plain.getReader(); ;) {
    const next = await reader.read()
    if (next.done) break
    const keep = Math.min(Math.max(0, size - read), next.value.length)
    if (next.value.subarray(keep).some((byte) => byte !== 0)) throw new TypeError('padding is not zero')
    chunks.push(next.value.slice(0, keep))
    read += next.value.length
    gathered += keep
    if (gathered >= partBytes) close()
  }
  if (read !== padmeLength(size)) throw new TypeError('not the declared length')
  close()
  return blobs
}

/**
 * Fetches, verifies and opens a file. Nothing is handed out before the last chunk has been verified and the hash over all parts is
 * the one in the signed message: a flipped bit, a missing, swapped or foreign part refuses the whole.
 * The blob's type is always octet-stream: a file is saved or redrawn, never opened as a page. Rejects only when `fetchPart` does.
 */
export const openAttachment = async (
  attachment: Attachment, fetchPart: FetchPart, { signal, onProgress }: OpenHow = {},
): Promise<Result<Blob, AttachmentRefusal>> => {
  const identity = identityIn(attachment)
  if (identity === null) return refuse('malformed')
  const { parts, sealedSize, size } = attachment
  const hash = sha256.create()
  let at = 0
  let stopped: AttachmentRefusal | null = null
  let fault: { readonly cause: unknown } | null = null
  const stop = (why: AttachmentRefusal): never => {
    stopped = why
    throw new TypeError(why)
  }
  const file = new ReadableStream<Uint8Array>({
    pull: async (out) => {
      const id = parts[at]
      if (id === undefined) return out.close()
      if (signal?.aborted) stop('cancelled')
      const part = await fetchPart(id, signal).catch((cause: unknown) => {
        fault = { cause }
        return null
      })
      if (part === null) return stop(signal?.aborted ? 'cancelled' : 'part-missing')
      if (part.length !== partBytes) return stop('tampered')
      hash.update(part)
      out.enqueue(part.subarray(0, Math.min(partBytes, sealedSize - at * partBytes)))
      at += 1
      onProgress?.(at, parts.length)
    },
  }, { highWaterMark: 0 })
  try {
    const blobs = await collect(await decryptStream(file, identity), size)
    const whole = at === parts.length && toBase64Url(hash.digest()) === attachment.hash
    return whole ? ok(new Blob([...blobs], { type: 'application/octet-stream' })) : refuse('tampered')
  } catch {
    if (fault !== null && stopped !== 'cancelled') throw (fault as { readonly cause: unknown }).cause
    return refuse(stopped ?? 'tampered')
  }
}

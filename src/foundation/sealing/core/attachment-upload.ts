import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Random } from '../../kernel/random.ts'
import { sealAttachment, type FileFacts, type SealedPart } from './attachment-sealing.ts'
import type { Attachment, Id } from './protocol.ts'

export type UploadRefusal = 'interrupted' | 'cancelled' | 'file-changed'
export type UploadHow = {
  /** Sends one part; true once the server has acknowledged it. A rejection counts as false. */
  readonly send: (part: SealedPart, signal: AbortSignal | undefined) => Promise<boolean>
  /** Parts the server says it has: not sent again. */
  readonly skip?: ReadonlySet<Id>
  readonly signal?: AbortSignal
  /** Called after each part that stands. */
  readonly onProgress?: (done: number, of: number) => void
}
/** An upload that can be run again after an interruption, within the page. */
export type AttachmentUpload = { readonly run: (how: UploadHow) => Promise<Result<Attachment, UploadRefusal>> }

/**
 * Uploads a file part by part, sealing only as fast as parts are acknowledged. After `interrupted`, `run` goes on with the part that
 * was under way. `cancelled` and `file-changed` end it: the parts already sent belong to no message and expire on the server.
 */
export const attachmentUpload = (source: ReadableStream<Uint8Array>, facts: FileFacts, random: Random): AttachmentUpload => {
  const sealing = sealAttachment(source, facts, random)
  let waiting: SealedPart | null = null
  let ended: Result<Attachment, UploadRefusal> | null = null
  const end = async (result: Result<Attachment, UploadRefusal>) => {
    ended = result
    if (!result.ok) await source.cancel().catch(() => undefined)
    return result
  }
  const run = async ({ send, skip, signal, onProgress }: UploadHow): Promise<Result<Attachment, UploadRefusal>> => {
    for (;;) {
      if (ended !== null) return ended
      if (signal?.aborted) {
        await sealing.throw(signal.reason).catch(() => undefined)
        return end(refuse('cancelled'))
      }
      if (waiting === null) {
        try {
          const next = await sealing.next()
          if (next.done) return end(ok(next.value))
          waiting = next.value
        } catch {
          return end(refuse('file-changed'))
        }
      }
      const part: SealedPart = waiting
      const stands = skip?.has(part.id) || await send(part, signal).catch(() => false)
      if (!stands) {
        if (signal?.aborted) continue
        return refuse('interrupted')
      }
      waiting = null
      onProgress?.(part.number, part.of)
    }
  }
  return { run }
}

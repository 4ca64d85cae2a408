import { parseCanonical } from '../../../foundation/sealing/core/canonical.ts'
import type { LogEntry, Signed } from '../../../foundation/sealing/core/protocol.ts'
import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import { decodeBase64Url, digest } from '../../../foundation/storage/bytes.ts'
import { logEntrySchema } from '../rules/wire.ts'
import { objectHashOf } from './services.ts'

export type ReadEntry = { readonly entry: LogEntry; readonly payload: Bytes; readonly sig: Bytes; readonly items: readonly Bytes[]; readonly mailboxItems: readonly Bytes[] }

/** Reads the entry of a request and checks that it is canonical and names exactly the items that came with it; `hashes` are theirs. */
export const readEntry = (request: { readonly entry: Signed; readonly items: readonly Bytes[]; readonly mailboxItems: readonly Bytes[] }, caseId: string, actor: string, hashes: readonly string[] = request.items.map(digest)): Result<ReadEntry, 'not-valid'> => {
  const { items, mailboxItems } = request
  try {
    const payload = decodeBase64Url(request.entry.payload)
    const shape = logEntrySchema.safeParse(parseCanonical(payload))
    if (!shape.success) return refuse('not-valid')
    const entry = shape.data
    if (entry.case !== caseId || entry.actor !== actor || entry.objectHash !== objectHashOf(hashes)) return refuse('not-valid')
    return ok({ entry, payload, sig: decodeBase64Url(request.entry.sig), items, mailboxItems })
  } catch {
    return refuse('not-valid')
  }
}

/** Whether an entry follows the last one: next number, hash of its payload. */
export const follows = (entry: LogEntry, head: { readonly i: number; readonly payload: Uint8Array } | undefined): boolean => (head ? entry.i === head.i + 1 && entry.prev === digest(head.payload) : entry.i === 0 && entry.prev === '')

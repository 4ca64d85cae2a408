import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { parseCanonical } from '../../../../foundation/sealing/core/canonical.ts'
import type { MailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { fromSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import type { MailboxLog, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import { multiSignedSchema, parseAs, signedSchema } from '../../../../foundation/sealing/core/schemas.ts'
import { readPage } from '../../../../foundation/sealing/core/slot-page.ts'
import type { Api, ApiRefusal } from '../shared/api.ts'

/** More pages than any mailbox has: a server that never ends is not followed for ever. */
const mostPages = 500

export type FetchRefusal = ApiRefusal | { readonly reason: 'malformed' }
export type Fetched = { readonly parts: readonly Signed[]; readonly incomplete: number; readonly log: MailboxLog }

const allOf = <Value>(list: unknown, schema: Parameters<typeof parseAs<Value>>[0]): readonly Value[] | null => {
  if (!Array.isArray(list)) return null
  const parsed = list.map((one) => parseAs(schema, one))
  return parsed.every((one) => one.ok) ? parsed.flatMap((one) => (one.ok ? [one.value] : [])) : null
}

const readLog = (answer: unknown): MailboxLog | null => {
  const { entries, changes } = (answer ?? {}) as { entries?: unknown; changes?: unknown }
  const [all, panel] = [allOf(entries, signedSchema), allOf(changes, multiSignedSchema)]
  return all && panel ? { next: all.length, head: '', entries: all, changes: panel } : null
}

const signedIn = (content: Uint8Array<ArrayBuffer>): Signed | null => {
  try {
    const parsed = parseAs(signedSchema, parseCanonical(content))
    return parsed.ok ? parsed.value : null
  } catch {
    return null
  }
}

/** Content that is no envelope at all still counts: it is shown as unreadable, not passed over. */
const nothing: Signed = { payload: '', sig: '' }

/**
 * Fetches pages until one is not full (its last slot opens for nobody), then the log. What the server says is only taken apart here;
 * nothing of it is believed before `readMailbox`.
 */
export const fetchMailbox = async (api: Api, base: string, keys: Pick<MailboxKeys, 'identity'>): Promise<Result<Fetched, FetchRefusal>> => {
  const slots: Uint8Array<ArrayBuffer>[] = []
  for (let page = 0; page < mostPages; page++) {
    const answer = await api.getBytes(`${base}/mailbox/pages/${page}`)
    if (!answer.ok) return answer
    const read = readPage(answer.value)
    if (!read.ok) return refuse({ reason: 'malformed' })
    slots.push(...read.value)
    const last = await fromSlots(read.value.slice(-1), keys.identity)
    if (last.contents.length + last.incomplete === 0) break
  }
  const answer = await api.get<unknown>(`${base}/mailbox/log`)
  if (!answer.ok) return answer
  const log = readLog(answer.value)
  if (!log) return refuse({ reason: 'malformed' })
  const { contents, incomplete } = await fromSlots(slots, keys.identity)
  return ok({ parts: contents.map((content) => signedIn(content) ?? nothing), incomplete, log })
}


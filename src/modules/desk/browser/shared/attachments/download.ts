import { refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import type { Bytes } from '../../../../../foundation/kernel/bytes.ts'
import { openAttachment, type OpenHow } from '../../../../../foundation/sealing/core/attachments.ts'
import type { Attachment, Id } from '../../../../../foundation/sealing/core/protocol.ts'
import type { ApiRefusal } from '../api.ts'
import { untilAccepted, type RetryOptions } from '../retry.ts'

/** How an island fetches one part, as whoever is signed in there. */
export type FetchBytes = (part: Id, signal: AbortSignal | undefined) => Promise<Result<Bytes, ApiRefusal>>
/** `wrong`: it is not what the signed message names; `gone`: the desk does not have it; `offline` and `busy` may pass. */
export type DownloadRefusal = 'wrong' | 'gone' | 'offline' | 'busy' | 'cancelled'

/** So often a part is fetched again by itself. */
const patience = 2

/** A name without what could lead a reader or a folder astray: no path, no control or direction signs, no leading dot. */
export const safeName = (name: string): string => {
  const tidy = name.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_').replace(/^[.\s]+/, '').trim().slice(-120)
  return tidy === '' ? 'bijlage.bin' : tidy
}

/**
 * The one way files come in: fetched part by part, verified and opened; nothing is handed out before its last chunk and its hash held.
 * What is handed out is octet-stream, whatever the sender called it.
 */
export const fetchAttachment = async (
  attachment: Attachment, fetchBytes: FetchBytes, pause: RetryOptions<ApiRefusal>['pause'], how: OpenHow = {},
): Promise<Result<Blob, DownloadRefusal>> => {
  let last: ApiRefusal['reason'] | null = null
  const part = async (id: Id, signal: AbortSignal | undefined): Promise<Uint8Array | null> => {
    let tries = 0
    const again = ({ reason }: ApiRefusal): boolean => (reason === 'offline' || reason === 'busy' || reason === 'fault') && tries++ < patience
    const got = await untilAccepted(() => fetchBytes(id, signal), { again, pause, onWait: () => undefined, ...(signal ? { signal } : {}) })
    if (got.ok) return got.value
    last = got.error === 'cancelled' ? null : got.error.reason
    return null
  }
  const opened = await openAttachment(attachment, part, how)
  if (opened.ok) return opened
  if (opened.error === 'cancelled') return refuse('cancelled')
  if (opened.error !== 'part-missing') return refuse('wrong')
  return refuse(last === 'offline' || last === 'fault' ? 'offline' : last === 'busy' ? 'busy' : 'gone')
}

import type { Result } from '../../../../foundation/kernel/result.ts'
import { openAttachment, type AttachmentRefusal } from '../../../../foundation/sealing/core/attachments.ts'
import type { Attachment } from '../../../../foundation/sealing/core/protocol.ts'
import type { MailboxSession } from './session.ts'

/** A name without what could lead a reader or a folder astray: no path, no control or direction signs. */
export const safeName = (name: string): string => {
  const clean = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').replace(/^\.+/, '').trim().slice(-120)
  return clean === '' ? 'bijlage' : clean
}

/** Fetches and verifies a file of the desk; nothing is handed out before its last chunk held. */
export const fetchAttachment = (session: MailboxSession, attachment: Attachment): Promise<Result<Blob, AttachmentRefusal>> =>
  openAttachment(attachment, async (id) => {
    const part = await session.call((api, base) => api.getBytes(`${base}/mailbox/parts/${id}`))
    return part.ok ? part.value : null
  })

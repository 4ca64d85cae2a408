import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { attachmentUpload } from '../../../../foundation/sealing/core/attachment-upload.ts'
import { openAttachment, type AttachmentRefusal } from '../../../../foundation/sealing/core/attachments.ts'
import type { Attachment, Id } from '../../../../foundation/sealing/core/protocol.ts'
import { apiFor, type Api, type ApiRefusal } from '../shared/api.ts'

/** What a handler may attach; larger papers belong in several files. */
export const largestFile = 50_000_000

/** Seals and sends files one after another; `onFile` says which is under way. A lost connection is met by sending the same part again. */
export const sendFiles = async (
  files: readonly File[], at: { readonly api: Api; readonly desk: string; readonly caseId: Id; readonly language: string; readonly random: Random }, onFile: (name: string, share: number) => void,
): Promise<Result<readonly Attachment[], ApiRefusal>> => {
  if (files.length === 0) return ok([])
  const ticket = await at.api.post<{ readonly ticket: string }>(`${at.desk}/cases/${at.caseId}/uploads`, {})
  if (!ticket.ok) return ticket
  const uploads = apiFor({ language: at.language, token: ticket.value.ticket, signedIn: true })
  const attachments: Attachment[] = []
  for (const file of files) {
    onFile(file.name, 0)
    let refused: ApiRefusal = { reason: 'fault', sentence: null }
    const sent = await attachmentUpload(file.stream(), { name: file.name.slice(0, 200), type: file.type.slice(0, 200), size: file.size }, at.random).run({
      send: async (part) => {
        let put = await uploads.put(`${at.desk}/uploads/${part.id}`, part.bytes)
        if (!put.ok && put.error.reason === 'offline') put = await uploads.put(`${at.desk}/uploads/${part.id}`, part.bytes)
        if (!put.ok) refused = put.error
        return put.ok
      },
      onProgress: (done, of) => onFile(file.name, done / of),
    })
    if (!sent.ok) return refuse(refused)
    attachments.push(sent.value)
  }
  return ok(attachments)
}

/** Fetches, verifies and opens an attachment; nothing of it is returned unless the whole is what the verified message names. */
export const fetchFile = async (attachment: Attachment, at: { readonly api: Api; readonly desk: string; readonly caseId: Id }): Promise<Result<Blob, AttachmentRefusal | 'offline'>> => {
  let offline = false
  const opened = await openAttachment(attachment, async (id) => {
    const part = await at.api.getBytes(`${at.desk}/cases/${at.caseId}/parts/${id}`)
    if (!part.ok) offline = part.error.reason === 'offline'
    return part.ok ? part.value : null
  })
  return offline ? refuse('offline') : opened
}

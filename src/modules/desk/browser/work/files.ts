import { concat, fromBase64Url, toBase64Url } from '../../../../foundation/kernel/bytes.ts'
import { newId } from '../../../../foundation/kernel/ids.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { decrypt, encrypt, identityOf, recipientOf } from '../../../../foundation/sealing/core/age.ts'
import { digest } from '../../../../foundation/sealing/core/digest.ts'
import { partBytes, type Attachment, type Id } from '../../../../foundation/sealing/core/protocol.ts'
import { apiFor, type Api, type ApiRefusal } from '../shared/api.ts'

/** What a handler may attach; larger papers belong in several files. */
export const largestFile = 50_000_000

export type SealedFile = { readonly attachment: Attachment; readonly parts: readonly { readonly id: Id; readonly content: Uint8Array<ArrayBuffer> }[] }

/** Seals a file to a key of its own and cuts it in equal parts; zeros fill the last. */
export const sealFile = async (file: { readonly name: string; readonly type: string; readonly content: Uint8Array }, random: Random): Promise<SealedFile> => {
  const seed = random(32)
  const sealed = await encrypt(file.content, [await recipientOf(seed)])
  const whole = new Uint8Array(Math.ceil(sealed.length / partBytes) * partBytes)
  whole.set(sealed)
  const parts = Array.from({ length: whole.length / partBytes }, (_, at) => ({ id: newId(random), content: whole.slice(at * partBytes, (at + 1) * partBytes) }))
  const attachment: Attachment = {
    parts: parts.map((part) => part.id), hash: digest(whole), sealedSize: sealed.length, size: file.content.length, name: file.name.slice(0, 200), type: file.type, seed: toBase64Url(seed),
  }
  return { attachment, parts }
}

/** Opens a file from all its parts; nothing of it is returned unless the whole is what the verified message names. */
export const openFile = async (attachment: Attachment, parts: readonly Uint8Array[]): Promise<Result<Uint8Array<ArrayBuffer>, 'not-as-named' | 'cannot-open'>> => {
  const whole = concat(...parts)
  if (parts.length !== attachment.parts.length || digest(whole) !== attachment.hash || attachment.sealedSize > whole.length) return refuse('not-as-named')
  const opened = await decrypt(whole.subarray(0, attachment.sealedSize), [identityOf(fromBase64Url(attachment.seed))])
  if (!opened.ok) return opened
  return opened.value.length === attachment.size ? opened : refuse('not-as-named')
}

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
    const { attachment, parts } = await sealFile({ name: file.name, type: file.type, content: new Uint8Array(await file.arrayBuffer()) }, at.random)
    for (const [index, part] of parts.entries()) {
      let put = await uploads.put(`${at.desk}/uploads/${part.id}`, part.content)
      if (!put.ok && put.error.reason === 'offline') put = await uploads.put(`${at.desk}/uploads/${part.id}`, part.content)
      if (!put.ok) return put
      onFile(file.name, (index + 1) / parts.length)
    }
    attachments.push(attachment)
  }
  return ok(attachments)
}

/** Fetches, verifies and opens an attachment. */
export const fetchFile = async (attachment: Attachment, at: { readonly api: Api; readonly desk: string; readonly caseId: Id }): Promise<Result<Uint8Array<ArrayBuffer>, 'not-as-named' | 'cannot-open' | 'offline' | 'gone'>> => {
  const parts: Uint8Array[] = []
  for (const id of attachment.parts) {
    const part = await at.api.getBytes(`${at.desk}/cases/${at.caseId}/parts/${id}`)
    if (!part.ok) return refuse(part.error.reason === 'offline' ? 'offline' : 'gone')
    parts.push(part.value)
  }
  return openFile(attachment, parts)
}

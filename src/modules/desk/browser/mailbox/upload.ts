import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { attachmentUpload, type AttachmentUpload } from '../../../../foundation/sealing/core/attachment-upload.ts'
import type { Attachment } from '../../../../foundation/sealing/core/protocol.ts'
import type { ApiRefusal } from '../shared/api.ts'
import { cleanable, type AttachmentAction, type ChosenFile } from '../file/attachments.ts'
import type { MailboxSession } from './session.ts'

export type UploadTrouble = 'interrupted' | 'file-refused' | 'too-much'
export type MailboxUploads = {
  /** Sends what is not at the desk yet, one file at a time; after `interrupted` the next run goes on with the part that was under way. */
  readonly run: (files: readonly ChosenFile[]) => Promise<Result<readonly Attachment[], UploadTrouble>>
  readonly cancel: (id: number) => void
  /** Lets all go: their message was sent, or the mailbox is closed. */
  readonly clear: () => void
}
export type UploadTools = { readonly session: MailboxSession; readonly random: Random; readonly clean: (file: File) => Promise<File>; readonly say: (action: AttachmentAction) => void }

/** Attachments of one message: cleaned, sealed and sent before the message that names them. */
export const mailboxUploads = ({ session, random, clean, say }: UploadTools): MailboxUploads => {
  const under = new Map<number, AttachmentUpload>()
  const standing = new Map<number, Attachment>()
  const stops = new Map<number, AbortController>()
  let ticket: string | null = null

  const ticketNow = async (): Promise<Result<string, ApiRefusal>> => {
    if (ticket !== null) return ok(ticket)
    const answer = await session.call<{ readonly ticket: string }>((api, base) => api.post(`${base}/mailbox/uploads`, {}))
    if (!answer.ok) return answer
    ticket = String(answer.value.ticket)
    return ok(ticket)
  }

  const begin = async (one: ChosenFile): Promise<AttachmentUpload | null> => {
    const known = under.get(one.id)
    if (known) return known
    let { file } = one
    if (cleanable(file) && !one.original) {
      say({ type: 'progress', id: one.id, progress: 'cleaning' })
      try {
        file = await clean(file)
      } catch {
        return null
      }
    }
    say({ type: 'progress', id: one.id, progress: 'sealing' })
    const upload = attachmentUpload(file.stream(), { name: file.name.slice(0, 500), type: file.type.slice(0, 200), size: file.size }, random)
    under.set(one.id, upload)
    return upload
  }

  const sendOne = async (one: ChosenFile): Promise<Result<null, UploadTrouble>> => {
    const upload = await begin(one)
    if (!upload) {
      // The browser cannot draw this image anew; the original goes only when the reporter says so.
      say({ type: 'progress', id: one.id, progress: 'refused' })
      return refuse('file-refused')
    }
    const stop = stops.get(one.id) ?? new AbortController()
    stops.set(one.id, stop)
    let last: ApiRefusal['reason'] | null = null
    const result = await upload.run({
      signal: stop.signal,
      send: async (part) => {
        const put = async (): Promise<Result<null, ApiRefusal>> => {
          const place = await ticketNow()
          return place.ok ? session.putPart(place.value, part.id, part.bytes, stop.signal) : place
        }
        let answer = await put()
        if (!answer.ok && answer.error.reason === 'not-found') {
          // The ticket has expired: once more with a new one.
          ticket = null
          answer = await put()
        }
        last = answer.ok ? null : answer.error.reason
        return answer.ok
      },
      onProgress: (done, of) => say({ type: 'progress', id: one.id, progress: 'sending', sent: Math.round((one.file.size * done) / of) }),
    })
    if (result.ok) {
      standing.set(one.id, result.value)
      say({ type: 'progress', id: one.id, progress: 'sent', sent: one.file.size })
      return ok(null)
    }
    if (result.error === 'cancelled') {
      say({ type: 'progress', id: one.id, progress: 'cancelled' })
      return ok(null)
    }
    const passing = result.error === 'interrupted' && last !== 'refused' && last !== 'too-much'
    say({ type: 'progress', id: one.id, progress: passing ? 'interrupted' : 'refused' })
    return refuse(passing ? 'interrupted' : last === 'too-much' ? 'too-much' : 'file-refused')
  }

  return {
    cancel: (id) => {
      const stop = stops.get(id) ?? new AbortController()
      stops.set(id, stop)
      stop.abort()
    },
    clear: () => {
      for (const stop of stops.values()) stop.abort()
      for (const map of [under, standing, stops]) map.clear()
    },
    run: async (files) => {
      for (const one of files) {
        if (standing.has(one.id) || one.progress === 'cancelled') continue
        const sent = await sendOne(one)
        if (!sent.ok) return sent
      }
      return ok(files.flatMap((one) => standing.get(one.id) ?? []))
    },
  }
}

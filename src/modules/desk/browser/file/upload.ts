import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { ok, type Result } from '../../../../foundation/kernel/result.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { attachmentUpload, type AttachmentUpload } from '../../../../foundation/sealing/core/attachment-upload.ts'
import { composeLogin } from '../../../../foundation/sealing/core/login.ts'
import { composeFromMailbox } from '../../../../foundation/sealing/core/mailbox-append.ts'
import { toSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import { verifyEntries } from '../../../../foundation/sealing/core/log-entry.ts'
import { signedHash } from '../../../../foundation/sealing/core/message.ts'
import { signingKeysOf } from '../../../../foundation/sealing/core/roster.ts'
import type { Attachment, Challenge, LoginAnswer, MailboxLog } from '../../../../foundation/sealing/core/protocol.ts'
import { apiFor, type Api, type ApiRefusal } from '../shared/api.ts'
import { cleanable, settled, type AttachmentAction, type ChosenFile } from './attachments.ts'
import { cleanImage } from './clean-image.ts'
import type { FilingPage } from './page-data.ts'
import { browserPause, untilAccepted, type Waiting } from './retry.ts'
import { mayPass, type Filed } from './send-report.ts'

/** Logs in to the mailbox that was just made, for a token in memory. */
const login = async (page: FilingPage, filed: Filed): Promise<Result<Api, ApiRefusal>> => {
  const api = apiFor({ language: page.language })
  const challenge = await api.post<Challenge>(`${page.api}/mailbox/challenge`, {})
  if (!challenge.ok) return challenge
  const request = composeLogin(filed.keys, { realm: filed.trusted.roster.realm, origin: location.origin, nonce: challenge.value.nonce })
  const answer = await api.post<LoginAnswer>(`${page.api}/mailbox/session`, request)
  return answer.ok ? ok(apiFor({ language: page.language, token: answer.value.token })) : answer
}

export type Uploads = {
  /** Sends what is not sent yet; what was interrupted goes on with the part that was under way. */
  readonly run: (files: readonly ChosenFile[]) => Promise<'all-linked' | 'interrupted' | 'not-linked'>
  readonly cancel: (id: number) => void
}

/** Sends the chosen files after the report stands, one at a time, and then links them to the case by one signed message. */
export const uploadsFor = (page: FilingPage, filed: Filed, say: (action: AttachmentAction) => void, onWait: (waiting: Waiting | null) => void): Uploads => {
  const under = new Map<number, { readonly upload: AttachmentUpload }>()
  const stops = new Map<number, AbortController>()
  const sealed = new Map<number, Attachment>()
  const cancelled = new Set<number>()
  let linked = false
  let { view } = filed
  const stopOf = (id: number): AbortController => { const stop = stops.get(id) ?? new AbortController(); stops.set(id, stop); return stop }

  const begin = async (one: ChosenFile): Promise<AttachmentUpload> => {
    const known = under.get(one.id)
    if (known !== undefined) return known.upload
    let { file } = one
    if (cleanable(file) && !one.original) {
      say({ type: 'progress', id: one.id, progress: 'cleaning' })
      file = await cleanImage(file)
    }
    say({ type: 'progress', id: one.id, progress: 'sealing', total: file.size })
    const upload = attachmentUpload(file.stream(), { name: file.name.slice(0, 500), type: file.type.slice(0, 200), size: file.size }, systemRandom)
    under.set(one.id, { upload })
    return upload
  }

  const sendOne = async (one: ChosenFile, ticket: string): Promise<'sent' | 'interrupted' | 'ended'> => {
    const { signal } = stopOf(one.id)
    const api = apiFor({ language: page.language, token: ticket })
    let upload: AttachmentUpload
    try {
      upload = await begin(one)
    } catch {
      // The browser cannot draw this image anew; the original goes only when the reporter says so.
      say({ type: 'progress', id: one.id, progress: 'not-cleaned' })
      return 'ended'
    }
    let refused = false
    // A busy server lets in later; a full case does not, so this is not tried for ever.
    let patience = 4
    const result = await upload.run({
      signal,
      send: async (part) => {
        const put = await untilAccepted(() => api.put(`${page.api}/uploads/${part.id}`, part.bytes, signal), { again: ({ reason }) => reason === 'fault' || (reason === 'too-much' && patience-- > 0), pause: browserPause, onWait, signal })
        refused = !put.ok && put.error !== 'cancelled' && put.error.reason !== 'offline'
        return put.ok
      },
      onProgress: (done, of) => say({ type: 'progress', id: one.id, progress: 'sending', sent: Math.round((one.file.size * done) / of) }),
    })
    if (result.ok) {
      sealed.set(one.id, result.value)
      say({ type: 'progress', id: one.id, progress: 'sent', sent: one.file.size })
      return 'sent'
    }
    if (result.error === 'interrupted' && !refused) {
      say({ type: 'progress', id: one.id, progress: 'interrupted' })
      return 'interrupted'
    }
    say({ type: 'progress', id: one.id, progress: result.error === 'cancelled' ? 'cancelled' : 'refused' })
    return 'ended'
  }

  /** The log as the server has it now, verified; null when it does not hold. */
  const freshLog = async (api: Api) => {
    const log = await api.get<MailboxLog>(`${page.api}/mailbox/log`)
    if (!log.ok) return null
    const verified = verifyEntries(log.value.entries, view.state.case, (actor) => (actor === filed.keys.mailboxId ? [filed.keys.signKey] : signingKeysOf(filed.trusted, actor)))
    return verified.ok ? verified.value : null
  }

  const link = async (api: Api): Promise<boolean> => {
    const attachments = [...sealed].filter(([id]) => !cancelled.has(id)).map(([, attachment]) => attachment)
    if (attachments.length === 0 || linked) return true
    for (let times = 0; times < 3; times++) {
      const composed = await composeFromMailbox(view, filed.keys, { kind: 'text', body: { text: '' }, compartment: 'evidence', attachments }, { today: systemClock.today(), rosterEpoch: filed.trusted.roster.epoch, random: systemRandom, toSlots })
      if (!composed.ok) return false
      const answer = await untilAccepted(() => api.post(`${page.api}/mailbox/entries`, composed.value.append), { again: mayPass, pause: browserPause, onWait })
      const stale = !answer.ok && answer.error !== 'cancelled' && answer.error.reason === 'stale'
      if (!answer.ok && !stale) return false
      const log = stale ? await freshLog(api) : null
      // Stale because an earlier answer was lost: then this very entry is the last. Otherwise a handler was first, and it chains to that.
      if (answer.ok || log?.head === signedHash(composed.value.append.entry)) {
        linked = true
        view = composed.value.view
        return true
      }
      if (log === null) return false
      view = { ...view, next: log.next, logHead: log.head }
    }
    return false
  }

  return {
    cancel: (id) => { cancelled.add(id); stopOf(id).abort() },
    run: async (files) => {
      const api = await login(page, filed)
      if (!api.ok) return 'interrupted'
      const ticket = await api.value.post<{ readonly ticket: string }>(`${page.api}/mailbox/uploads`, {})
      if (!ticket.ok) return 'interrupted'
      for (const one of files) {
        if (sealed.has(one.id) || cancelled.has(one.id) || settled(one)) continue
        if ((await sendOne(one, ticket.value.ticket)) === 'interrupted') return 'interrupted'
      }
      const fresh = await login(page, filed)
      if (!fresh.ok) return 'interrupted'
      return (await link(fresh.value)) ? 'all-linked' : 'not-linked'
    },
  }
}


import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { ok, type Result } from '../../../../foundation/kernel/result.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { composeLogin } from '../../../../foundation/sealing/core/login.ts'
import { composeFromMailbox } from '../../../../foundation/sealing/core/mailbox-append.ts'
import { toSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import { verifyEntries } from '../../../../foundation/sealing/core/log-entry.ts'
import { signedHash } from '../../../../foundation/sealing/core/message.ts'
import { signingKeysOf } from '../../../../foundation/sealing/core/roster.ts'
import type { Attachment, Challenge, LoginAnswer, MailboxLog } from '../../../../foundation/sealing/core/protocol.ts'
import { apiFor, type Api, type ApiRefusal } from '../shared/api.ts'
import type { AttachmentAction, ChosenFile } from '../shared/attachments/chosen.ts'
import { cleanImage } from '../shared/attachments/clean-image.ts'
import { uploadsFor } from '../shared/attachments/upload.ts'
import type { FilingPage } from './page-data.ts'
import { browserPause, untilAccepted, type Waiting } from '../shared/retry.ts'
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

export type ReportFiles = {
  /** Sends what is not sent yet; what was interrupted goes on with the part that was under way. */
  readonly run: (files: readonly ChosenFile[]) => Promise<'all-linked' | 'interrupted' | 'not-linked'>
  readonly cancel: (id: number) => void
}

/** Sends the chosen files after the report stands, and then links them to the case by one signed message. */
export const reportFiles = (page: FilingPage, filed: Filed, say: (action: AttachmentAction) => void, onWait: (waiting: Waiting | null) => void): ReportFiles => {
  let linked = false
  let { view } = filed
  const uploads = uploadsFor({
    ticket: async () => {
      const api = await login(page, filed)
      return api.ok ? api.value.post(`${page.api}/mailbox/uploads`, {}) : api
    },
    put: (ticket, part, bytes, signal) => apiFor({ language: page.language, token: ticket }).put(`${page.api}/uploads/${part}`, bytes, signal),
    pause: browserPause, onWait, random: systemRandom, clean: cleanImage,
  })

  /** The log as the server has it now, verified; null when it does not hold. */
  const freshLog = async (api: Api) => {
    const log = await api.get<MailboxLog>(`${page.api}/mailbox/log`)
    if (!log.ok) return null
    const verified = verifyEntries(log.value.entries, view.state.case, (actor) => (actor === filed.keys.mailboxId ? [filed.keys.signKey] : signingKeysOf(filed.trusted, actor)))
    return verified.ok ? verified.value : null
  }

  const link = async (api: Api, attachments: readonly Attachment[]): Promise<boolean> => {
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
    cancel: uploads.cancel,
    run: async (files) => {
      const { attachments, trouble } = await uploads.run(files, say)
      if (trouble === 'interrupted' || trouble === 'busy' || trouble === 'gone') return 'interrupted'
      const api = await login(page, filed)
      if (!api.ok) return 'interrupted'
      return (await link(api.value, attachments)) ? 'all-linked' : 'not-linked'
    },
  }
}

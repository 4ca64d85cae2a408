import { loadPublicTrust } from '../../../../foundation/browser/public-trust.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { signedHash } from '../../../../foundation/sealing/core/message.ts'
import { mailboxKeys, type MailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { toSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import { viewAfterFiling, type MailboxView } from '../../../../foundation/sealing/core/mailbox-view.ts'
import type { FilingAnswer, Id, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import { newSecret, receiptOf } from '../../../../foundation/sealing/core/receipt.ts'
import { verifyReceipt } from '../../../../foundation/sealing/core/receipt-proof.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { objectHashOf } from '../../../../foundation/sealing/core/log-entry.ts'
import type { Draft } from '../../rules/intake/draft.ts'
import type { Questionnaire } from '../../rules/intake/questionnaire.ts'
import type { Api, ApiRefusal } from '../shared/api.ts'
import { browserPause, untilAccepted, type Waiting } from '../shared/retry.ts'
import { sealReport, type SealingStep } from './seal-report.ts'
import { takesReports } from '../../rules/doors.ts'
import { loadDoors, type DeskPlace, type Stop } from './trust.ts'

/** The report stands at the desk: the words, the keys to go on with in this visit, and the desk's signed proof when it held. */
export type Filed = { readonly words: readonly string[]; readonly keys: MailboxKeys; readonly view: MailboxView; readonly trusted: TrustedRoster; readonly day: Day; readonly proof: FilingAnswer['receipt'] | null }

export type SendOptions = {
  readonly page: DeskPlace; readonly api: Api; readonly open: readonly string[]; readonly signal: AbortSignal; readonly onStep: (step: SealingStep) => void; readonly onWait: (waiting: Waiting | null) => void
  /** For an officer who writes a report down: signs that it is for this mailbox. Null when the key is shut. */
  readonly stateFor?: (mailbox: Id, realm: Id) => Promise<Signed | null>
  readonly first?: readonly Id[]
}

/** Gone the next time, perhaps: no connection, a full or failing server. */
export const mayPass = ({ reason }: ApiRefusal): boolean => reason === 'offline' || reason === 'fault' || reason === 'busy'

const attempt = async (draft: Draft, questionnaire: Questionnaire, secret: Uint8Array, options: SendOptions): Promise<Result<Filed, Stop | 'too-few-readers' | 'cancelled' | 'roster-moved'>> => {
  const { page, api } = options
  const first = await loadPublicTrust(page, api)
  if (!first.ok) return first
  const doors = await loadDoors(page, api)
  if (!doors.ok) return doors
  // What was open when the reporter began may have closed meanwhile.
  const open = options.open.filter((body) => takesReports(doors.value, body))
  if (open.length === 0) return refuse({ reason: 'closed', code: 'not-open' })
  const keys = await mailboxKeys(secret, first.value.roster.realm)
  const today = systemClock.today()
  const statement = options.stateFor ? await options.stateFor(keys.mailboxId, first.value.roster.realm) : undefined
  if (statement === null) return refuse({ reason: 'refused', code: 'locked' })
  const sealed = await sealReport({
    draft, questionnaire, open, trust: async () => first, seeds: keys, toSlots, today, random: systemRandom, onStep: options.onStep,
    ...(statement ? { onBehalf: { statement } } : {}), ...(options.first ? { first: options.first } : {}),
  })
  if (!sealed.ok) return sealed
  const { filing, state, trusted } = sealed.value
  // One filing, the same bytes each time: if the first answer was lost, the server recognises it.
  const answer = await untilAccepted(() => api.post<FilingAnswer>(`${page.api}/cases`, filing), { again: mayPass, pause: browserPause, onWait: options.onWait, signal: options.signal })
  if (!answer.ok) {
    if (answer.error === 'cancelled') return refuse('cancelled')
    return answer.error.reason === 'stale' ? refuse('roster-moved') : refuse({ reason: 'refused', code: answer.error.reason })
  }
  const proof = verifyReceipt(answer.value.receipt, trusted.roster, { mailboxId: keys.mailboxId, objectHash: objectHashOf(filing.items) })
  return ok({ words: await receiptOf(secret), keys, view: viewAfterFiling(state, signedHash(filing.entry)), trusted, day: answer.value.day, proof: proof.ok ? answer.value.receipt : null })
}

/**
 * Seals and sends a draft. When the roster changed in between, nothing was filed and it is sealed anew, once. Cancelled while the
 * connection was gone, the report may stand or not: going on from the check page makes a new one, so the page says that first.
 */
export const sendReport = async (draft: Draft, questionnaire: Questionnaire, options: SendOptions): Promise<Result<Filed, Stop | 'too-few-readers' | 'cancelled'>> => {
  for (let times = 0; times < 2; times++) {
    const filed = await attempt(draft, questionnaire, newSecret(systemRandom), options)
    if (filed.ok) return filed
    if (filed.error !== 'roster-moved') return refuse(filed.error)
  }
  return refuse({ reason: 'outdated', code: 'roster-moved' })
}

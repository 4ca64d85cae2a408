import { mailboxLogin, type LoginDoor } from '../../../../foundation/browser/mailbox-login.ts'
import type { Clock } from '../../../../foundation/kernel/clock.ts'
import type { Random } from '../../../../foundation/kernel/random.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Bytes } from '../../../../foundation/kernel/bytes.ts'
import { composeFromMailbox, type ReporterMessage } from '../../../../foundation/sealing/core/mailbox-append.ts'
import { mailboxKeys } from '../../../../foundation/sealing/core/mailbox-keys.ts'
import { toSlots } from '../../../../foundation/sealing/core/mailbox-slots.ts'
import { readMailbox } from '../../../../foundation/sealing/core/mailbox-view.ts'
import type { B64, Id, Signed } from '../../../../foundation/sealing/core/protocol.ts'
import { readReceipt, type ReceiptRefusal } from '../../../../foundation/sealing/core/receipt.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import type { Api, ApiRefusal } from '../shared/api.ts'
import { fetchMailbox, type FetchRefusal } from './fetch-mailbox.ts'
import type { LogFault } from '../shared/log-check.ts'
import type { SeenHead } from './log-proof.ts'
import type { OpeningStep } from './opening-steps.ts'
import { openedMailbox, type OpenedMailbox } from './opened.ts'
import { stillFits } from './still-fits.ts'
import { fitsForm } from '../../rules/case/said.ts'

/** What a mailbox needs of the world around it. */
export type MailboxDoor = LoginDoor & {
  readonly trust: () => Promise<Result<TrustedRoster, { readonly reason: string; readonly code: string }>>
  readonly clock: Clock
  readonly random: Random
}

/** `unsafe`: what the server shows does not hold; `too-long`: readers could not open it, so it was not sent; `offline` and `fault` can be tried again. */
export type Trouble =
  | { readonly reason: 'offline' | 'fault' | 'no-mailbox' | 'stale' | 'closed' | 'too-long' }
  | { readonly reason: 'untrusted' | 'unsafe'; readonly code: string }
  | { readonly reason: 'refused'; readonly sentence: string | null }
export type OpenRefusal = Trouble | { readonly reason: 'words'; readonly words: ReceiptRefusal }

/** An open mailbox. Its keys live in this closure only; `forget` overwrites them. */
export type MailboxSession = {
  readonly opened: () => OpenedMailbox
  /** Fetches and verifies everything anew. */
  readonly reload: () => Promise<Result<OpenedMailbox, Trouble>>
  /**
   * Adds a message. Where somebody was first it goes out again on what stands now, as long as it `stillFits`; otherwise `stale`: the mailbox has
   * been loaded again. A message that stands already (its answer was lost) is never sent twice. Nothing is sent after something `unsafe` was loaded.
   */
  readonly send: (message: ReporterMessage) => Promise<Result<OpenedMailbox, Trouble>>
  /** A call of the desk's API in the mailbox's name; signs in again when the token has expired. */
  readonly call: <Answer>(ask: (api: Api, base: string) => Promise<Result<Answer, ApiRefusal>>) => Promise<Result<Answer, ApiRefusal>>
  /** Uploads one part of a file under a ticket; the ticket travels as a header, never in an address. */
  readonly putPart: (ticket: string, part: Id, bytes: Bytes, signal: AbortSignal) => Promise<Result<null, ApiRefusal>>
  /** Compares what was loaded last with the public log; null before its first night. No connection says nothing about the log. */
  readonly checkLog: () => Promise<Result<SeenHead | null, LogFault | 'offline'>>
  readonly forget: () => void
}

const troubleOf = (refusal: FetchRefusal): Trouble => {
  switch (refusal.reason) {
    case 'offline':
    case 'fault':
    case 'stale':
      return { reason: refusal.reason }
    case 'not-found':
      return { reason: 'no-mailbox' }
    case 'busy':
      return { reason: 'fault' }
    case 'malformed':
      return { reason: 'unsafe', code: 'malformed' }
    default:
      return { reason: 'refused', sentence: refusal.sentence }
  }
}

/** A log that is newer or older than the pages, or a roster than the log: fetched while somebody was writing. */
const between = ['changes-without-notice', 'state-outdated', 'own-message-missing', 'unknown-roster']
/** How often the mailbox is fetched anew, or a message sent anew, while others are writing. */
const attempts = 5

const closed: Trouble = { reason: 'closed' }

const sessionFor = async (door: MailboxDoor, secret: Bytes, first: TrustedRoster, onStep: (step: OpeningStep) => void): Promise<Result<MailboxSession, Trouble>> => {
  const { base, clock, random } = door
  const keys = await mailboxKeys(secret, first.roster.realm)
  let trusted = first
  const { signIn, twice, forget } = mailboxLogin(door, keys, first.roster.realm)
  let now: OpenedMailbox | null = null
  /** What did not hold when it was loaded last: nothing is sealed to the keys from before it. */
  let unsafe: Trouble | null = null
  /** Of what was sent and is not known to stand: the hashes it had, so that it is recognised. */
  const unsure = new Map<string, Set<B64>>()
  let forgotten = false
  let logged: readonly Signed[] = []
  let seen: SeenHead | null = null

  const freshTrust = async (): Promise<Trouble | null> => {
    const trust = await door.trust()
    if (!trust.ok) return trust.error.reason === 'server' ? { reason: 'offline' } : { reason: 'untrusted', code: trust.error.code }
    if (trust.value.roster.realm !== trusted.roster.realm || trust.value.roster.epoch < trusted.roster.epoch) return { reason: 'untrusted', code: 'roster-went-back' }
    trusted = trust.value
    return null
  }

  const load = async (): Promise<Result<OpenedMailbox, Trouble>> => {
    for (let attempt = 1; ; attempt++) {
      const fetched = await twice((one) => fetchMailbox(one, base, keys))
      if (forgotten) return refuse(closed)
      if (!fetched.ok) return refuse(troubleOf(fetched.error))
      const { parts, incomplete, log } = fetched.value
      if (parts.length + incomplete === 0) return refuse({ reason: 'no-mailbox' })
      const read = readMailbox(parts, log, keys.mailboxId, keys.sign, trusted)
      if (read.ok) {
        logged = log.entries
        unsafe = null
        for (const [content, hashes] of unsure) if (read.value.messages.some(({ hash }) => hashes.has(hash))) unsure.delete(content)
        now = openedMailbox({ ...read.value, unreadable: [...read.value.unreadable, ...Array.from({ length: incomplete }, () => 'malformed' as const)] }, trusted, clock.today())
        return ok(now)
      }
      if (attempt < attempts && between.includes(read.error)) {
        const trouble = read.error === 'unknown-roster' ? await freshTrust() : null
        if (!trouble) continue
        return refuse(trouble)
      }
      unsafe = { reason: 'unsafe', code: read.error }
      return refuse(unsafe)
    }
  }

  const send = async (message: ReporterMessage): Promise<Result<OpenedMailbox, Trouble>> => {
    if (forgotten || !now) return refuse(closed)
    if (unsafe) return refuse(unsafe)
    if (!fitsForm(message)) return refuse({ reason: 'too-long' })
    const content = JSON.stringify(message)
    const hashes = unsure.get(content) ?? new Set<B64>()
    for (let attempt = 1; ; attempt++) {
      const { box }: OpenedMailbox = now
      const composed = await composeFromMailbox(box, keys, message, { today: clock.today(), rosterEpoch: trusted.roster.epoch, random, toSlots })
      if (!composed.ok) return refuse({ reason: 'unsafe', code: composed.error })
      const { append, view } = composed.value
      hashes.add(view.messages.at(-1)?.hash ?? '')
      unsure.set(content, hashes)
      const posted = await twice((one) => one.post<null>(`${base}/mailbox/entries`, append))
      if (forgotten) return refuse(closed)
      if (posted.ok) {
        unsure.delete(content)
        now = openedMailbox(view, trusted, clock.today())
        return ok(now)
      }
      if (posted.error.reason !== 'stale') return refuse(troubleOf(posted.error))
      const trouble = await freshTrust()
      const loaded = trouble ? refuse(trouble) : await load()
      if (!loaded.ok || loaded.value.box.messages.some(({ hash }) => hashes.has(hash))) return loaded
      if (attempt === attempts || !stillFits(message.kind, box, loaded.value.box)) return refuse({ reason: 'stale' })
    }
  }

  onStep('sign-in')
  const entered = await signIn()
  if (!entered.ok) return refuse(troubleOf(entered.error))
  onStep('fetch')
  const loaded = await load()
  if (!loaded.ok) return loaded
  return ok({
    opened: () => {
      if (!now) throw new Error('the mailbox has been closed')
      return now
    },
    reload: async () => {
      const trouble = await freshTrust()
      return trouble ? refuse(trouble) : load()
    },
    send,
    call: (ask) => twice((one) => ask(one, base)),
    putPart: (ticket, part, bytes, signal) => door.apiWith(ticket).put(`${base}/uploads/${part}`, bytes, signal),
    checkLog: async () => {
      // Only who has a mailbox open needs it, once its page is on the screen.
      const { checkProof, proofPath } = await import('./log-proof.ts')
      const answer = await twice((one) => one.get<unknown>(proofPath(base, seen)))
      if (!answer.ok || forgotten) return refuse('offline')
      const { realm, clockKeys } = trusted.roster
      const checked = checkProof(answer.value, logged, { realm, clockKeys, today: clock.today() }, seen)
      if (checked.ok) seen = checked.value
      return checked
    },
    forget: () => {
      forgotten = true
      unsure.clear()
      logged = []
      seen = null
      now = null
      forget()
      for (const seed of [keys.auth, keys.sign, keys.box]) seed.fill(0)
    },
  })
}

/** Words, whom to trust, sign in, fetch, verify: in this order, and nothing is sent before the words and the roster hold. */
export const openMailbox = async (door: MailboxDoor, typed: string, onStep: (step: OpeningStep) => void): Promise<Result<MailboxSession, OpenRefusal>> => {
  onStep('words')
  const secret = await readReceipt(typed)
  if (!secret.ok) return refuse({ reason: 'words', words: secret.error })
  onStep('trust')
  const trusted = await door.trust()
  if (!trusted.ok) return refuse(trusted.error.reason === 'server' ? { reason: trusted.error.code === 'fault' ? 'fault' : 'offline' } : { reason: 'untrusted', code: trusted.error.code })
  const session = await sessionFor(door, secret.value, trusted.value, onStep)
  secret.value.fill(0)
  return session
}

import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { followChange, startOf, type ChangeRefusal, type Followed } from './change-follow.ts'
import { verifyEntries, type LogRefusal } from './log-entry.ts'
import { headOf, noChains, unverifiedMessage, verifyMessage, withUnseen, type MessageContext, type MessageRefusal } from './message.ts'
import type { Day } from '../../kernel/clock.ts'
import type { B64, Id, MailboxLog, MailboxState, Message, ReaderKeys, Signed } from './protocol.ts'
import type { TrustedRoster } from './roster.ts'
import { mailboxStateSchema, parseAs } from './schemas.ts'
import { publicKey, verify } from './signing.ts'

/** The mailbox as its owner trusts it: the signed state, who can read now, and what was said both ways (all but the report), in order. */
export type MailboxView = {
  readonly state: MailboxState
  readonly followed: Followed
  readonly messages: readonly { readonly hash: B64; readonly message: Message }[]
  readonly unreadable: readonly (MessageRefusal | ChangeRefusal)[]
  readonly next: number
  readonly logHead: B64
  /** The day of the filing, from the mailbox's own first log entry; of a thread, the day its invitation names. */
  readonly receivedDay: Day
}
export type MailboxRefusal = 'no-state' | 'state-outdated' | 'own-message-missing' | 'changes-without-notice' | 'unknown-reader' | 'unknown-roster' | LogRefusal

/** The view right after filing, before anything was fetched. */
export const viewAfterFiling = (state: MailboxState, entryHash: B64): MailboxView => ({
  state, followed: startOf(state), messages: [], unreadable: [], next: 1, logHead: entryHash, receivedDay: state.day,
})

const latestState = (parts: readonly Signed[], signKey: B64, mailbox: Id): MailboxState | null => {
  const states = parts.flatMap((part) => {
    const verified = verify('state', part, signKey)
    const parsed = verified.ok ? parseAs(mailboxStateSchema, verified.value) : verified
    return parsed.ok && parsed.value.mailbox === mailbox ? [parsed.value] : []
  })
  return states.reduce<MailboxState | null>((best, state) => (best && best.sequence >= state.sequence ? best : state), null)
}

/**
 * Reads what the slots held (in the server's order) against the mailbox's own signed state. Keys come from that state and from
 * changes with two signatures only; whatever the server's answer says of keys is not looked at.
 * The mailbox's own later messages must all be there, from number 3 to the one the state names last.
 */
export const readMailbox = (
  parts: readonly Signed[], log: MailboxLog, mailbox: Id, signSeed: Uint8Array, trusted: TrustedRoster,
): Result<MailboxView, MailboxRefusal> => {
  const signKey = publicKey(signSeed)
  const state = latestState(parts, signKey, mailbox)
  if (!state || state.realm !== trusted.roster.realm) return refuse('no-state')
  let followed = startOf(state)
  // What came first is not in the mailbox (the report and the name; of a thread, the message that began it): those numbers stay unseen.
  const unseen = state.thread ? 1 : 2
  let chains = withUnseen(noChains, mailbox, unseen)
  const everReaders: ReaderKeys[] = [...state.readers]
  const messages: { hash: B64; message: Message }[] = []
  const unreadable: (MessageRefusal | ChangeRefusal)[] = []
  for (const part of parts) {
    if (verify('state', part, signKey).ok) continue
    const claimed = unverifiedMessage(part)
    if (!claimed) {
      unreadable.push('malformed')
      continue
    }
    const change = claimed.kind === 'change' ? log.changes[followed.number] : undefined
    const detail = (claimed.body as { detail?: unknown } | null)?.detail
    const after: Result<Followed, ChangeRefusal> = change ? followChange(followed, change, detail, trusted.history) : ok(followed)
    // Enough readers signed for somebody whom no roster ever listed: what is written from now on may be read by them.
    if (!after.ok && (after.error === 'unknown-reader' || after.error === 'unknown-roster')) return refuse(after.error)
    if (!after.ok) {
      unreadable.push(after.error)
      continue
    }
    const before = followed
    const context: MessageContext = {
      realm: state.realm, case: state.case, mailbox, knownEpochs: trusted.history.map((roster) => roster.epoch),
      authorKey: (author) => (author === mailbox ? signKey : before.readers.find((reader) => reader.id === author)?.sig ?? null),
      readers: after.value.readers.map((reader) => reader.id), macKey: fromBase64Url(after.value.macKey),
    }
    const verified = verifyMessage(part, null, context, chains)
    if (!verified.ok) {
      unreadable.push(verified.error)
      continue
    }
    followed = after.value
    everReaders.push(...followed.readers)
    chains = verified.value.chains
    messages.push({ hash: verified.value.hash, message: verified.value.message })
  }
  const own = headOf(chains, mailbox, 'in')
  const complete = own.sequence === 0 ? state.sequence === unseen : own.sequence === state.sequence && own.prev === state.prev
  if (!complete) return refuse('own-message-missing')
  // Writing on while a change is unexplained would seal to keys that may no longer be the readers'.
  if (followed.number !== log.changes.length) return refuse('changes-without-notice')
  const keysOf = (
    actor: Id,
  ): readonly B64[] => (actor === mailbox ? [signKey] : [...new Set(everReaders.filter((reader) => reader.id === actor).map((reader) => reader.sig))])
  const entries = verifyEntries(log.entries, state.case, keysOf)
  if (!entries.ok) return entries
  const [first] = entries.value.entries
  const lastOwn = entries.value.entries.findLast((entry) => entry.actor === mailbox)
  if (!first || lastOwn?.i !== state.entry) return refuse('state-outdated')
  return ok({ state, followed, messages, unreadable, next: entries.value.next, logHead: entries.value.head, receivedDay: state.thread?.receivedDay ?? first.day })
}

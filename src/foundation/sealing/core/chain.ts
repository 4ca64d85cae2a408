/** Reads one chain of a case, entry by entry: the case's own, or that of a thread. What does not hold is counted and never shown. */
import { fromBase64Url } from '../../kernel/bytes.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { SeedKey } from './case-keys.ts'
import type { Followed } from './change-follow.ts'
import { readersMac } from './digest.ts'
import { objectHashOf } from './log-entry.ts'
import { noChains, openItem, unverifiedMessage, verifyMessage, withUnseen, type Chains } from './message.ts'
import type { CaseMessage, Unreadable, UnreadableReason } from './opened-case.ts'
import type { Age, B64, CaseFile, Id, LogEntry, Message } from './protocol.ts'
import { handlerAt, type TrustedRoster } from './roster.ts'

/** What stands around a chain, and how it differs from others. */
export type ChainPlan = {
  readonly caseId: Id
  /** The mailbox that the chain belongs to, and the key that signs for it. */
  readonly mailbox: Id
  readonly signKey: B64
  readonly items: CaseFile['items']
  readonly candidates: readonly SeedKey[]
  readonly trusted: TrustedRoster
  /** Who reads, and with which keys, after a message that says that this changes. */
  readonly change: (at: Followed, claimed: Message) => Result<Followed, UnreadableReason>
  /** Only a key that something verified names may open anything: a wrap has no sender. */
  readonly admits: (key: SeedKey, at: Followed) => boolean
  /** What a verified message changes besides. */
  readonly after?: (at: Followed, message: Message) => Followed
}

export type Walk = { readonly at: Followed; /** Readers and keys after each change so far, from where the chain begins. */ readonly steps: readonly Followed[]; readonly chains: Chains; readonly messages: readonly CaseMessage[]; readonly unreadable: readonly Unreadable[] }

/** Each entry's items in order, with the readers and keys as they stood at that moment; `first` as they stood when the chain began. */
export const readChain = async (entries: readonly LogEntry[], first: Followed, plan: ChainPlan): Promise<Walk> => {
  let walk: Walk = { at: first, steps: [first], chains: noChains, messages: [], unreadable: [] }
  for (const entry of entries) walk = checkReaders(await readEntry(walk, entry, plan), entry)
  return walk
}

const readEntry = async (before: Walk, entry: LogEntry, plan: ChainPlan): Promise<Walk> => {
  const items = plan.items.filter((item) => item.i === entry.i).map((item) => item.content)
  const isReader = entry.actor === plan.mailbox || before.at.readers.some((reader) => reader.id === entry.actor)
  const reason = !isReader ? 'unknown-author' : safeObjectHash(items) === entry.objectHash ? null : items.length === 0 ? 'content-missing' : 'not-as-logged'
  if (reason) return { ...before, chains: withUnseen(before.chains, entry.actor, Math.max(1, items.length)), unreadable: [...before.unreadable, { entry: entry.i, reason }] }
  let walk = before
  for (const item of items) walk = await readItem(walk, item, entry, plan)
  return walk
}

/** An entry made for another circle of readers is an alarm: a change was withheld, or its author made it up. */
const checkReaders = (walk: Walk, entry: LogEntry): Walk => {
  const mac = readersMac(fromBase64Url(walk.at.macKey), walk.at.readers.map((reader) => reader.id))
  return mac === entry.readersMac ? walk : { ...walk, unreadable: [...walk.unreadable, { entry: entry.i, reason: 'other-readers' }] }
}

const safeObjectHash = (items: readonly Age[]): B64 | null => {
  try {
    return objectHashOf(items)
  } catch {
    return null
  }
}

const readItem = async (walk: Walk, item: Age, entry: LogEntry, plan: ChainPlan): Promise<Walk> => {
  const { mailbox, signKey, candidates, trusted } = plan
  const skip = (reason: UnreadableReason): Walk => ({ ...walk, chains: withUnseen(walk.chains, entry.actor), unreadable: [...walk.unreadable, { entry: entry.i, reason }] })
  const opened = await openItem(item, candidates)
  if (!opened.ok) return skip(opened.error === 'cannot-open' ? 'no-key' : opened.error)
  const { signed, key } = opened.value
  const claimed = unverifiedMessage(signed)
  if (!claimed) return skip('malformed')
  if (claimed.author !== entry.actor) return skip('other-author')
  const changed = claimed.kind === 'change' ? plan.change(walk.at, claimed) : ok(walk.at)
  if (!changed.ok) return skip(changed.error)
  const at = changed.value
  if (!plan.admits(key, at)) return skip('no-key')
  const verified = verifyMessage(signed, key.compartment, {
    realm: walk.at.realm, case: plan.caseId, mailbox, knownEpochs: trusted.history.map((roster) => roster.epoch),
    authorKey: (author, epoch) => {
      if (author === mailbox) return signKey
      return walk.at.readers.some((reader) => reader.id === author) ? (handlerAt(trusted, author, epoch)?.sig ?? null) : null
    },
    readers: at.readers.map((reader) => reader.id), macKey: fromBase64Url(at.macKey),
  }, walk.chains)
  if (!verified.ok) return skip(verified.error)
  const { message, hash, chains } = verified.value
  return {
    at: plan.after?.(at, message) ?? at, steps: at.number > walk.at.number ? [...walk.steps, at] : walk.steps, chains, unreadable: walk.unreadable,
    messages: [...walk.messages, { entry: entry.i, hash, message }],
  }
}

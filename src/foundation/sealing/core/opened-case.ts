import type { SeedKey, ShareKey } from './case-keys.ts'
import type { ChangeRefusal, Followed } from './change-follow.ts'
import type { Chains, MessageRefusal } from './message.ts'
import type { B64, Compartment, Id, Message, Recipient } from './protocol.ts'

/** A message that held, with the log entry that brought it; `hash` is how other messages name it. */
export type CaseMessage = { readonly entry: number; readonly hash: B64; readonly message: Message }
/** `content-missing`: logged, but the server did not give it (not released yet, or withheld). */
export type UnreadableReason = 'no-key' | 'content-missing' | 'not-as-logged' | 'other-author' | 'bad-change' | 'malformed' | MessageRefusal | ChangeRefusal
export type Unreadable = { readonly entry: number; readonly reason: UnreadableReason }

/** What a reader knows of a thread once it held. */
export type OpenedThread = {
  readonly mailbox: Id
  readonly party: Id
  readonly role: string
  readonly language: string
  /** Where everything in it is sealed to. */
  readonly compartment: Compartment
  readonly box: Recipient
  readonly signKey: B64
  readonly invitedBy: Id
  /** All but the one that began it. */
  readonly messages: readonly CaseMessage[]
  readonly unreadable: readonly Unreadable[]
  readonly chains: Chains
  readonly next: number
  readonly logHead: B64
}
/** A case as its handler's client trusts it. Holds seeds: it stays in the keyring's worker. */
export type OpenedCase = Followed & {
  readonly mailbox: Id
  /** The mailbox's own keys, from the first report. */
  readonly box: Recipient
  readonly signKey: B64
  /** Seeds I hold and a verified entry, message or change names. */
  readonly seeds: readonly SeedKey[]
  readonly shares: readonly ShareKey[]
  readonly recovery: boolean
  /** In the order of the log. */
  readonly messages: readonly CaseMessage[]
  readonly unreadable: readonly Unreadable[]
  /** Whom the server lists as reader without a verified change: shown as an alarm, never written to. */
  readonly strangers: readonly Id[]
  /** A change that enough people signed is listed, but what it says was not given: nothing is written before it is, or it would be sealed to old keys. */
  readonly changeWithheld: boolean
  readonly chains: Chains
  /** The next log entry's index and what it must chain to. */
  readonly next: number
  readonly logHead: B64
  readonly refusedWraps: number
  /** Those who joined the case, each with what was said to and by them alone. */
  readonly threads: readonly OpenedThread[]
  /** Threads that no reader of the case let in: nothing of them is shown, nothing is written to them. An authority holds no key of most threads and cannot tell. */
  readonly strangerThreads: number
}

/** Further people in a case, each with a mailbox and a chain of their own. */
import type { Day } from '../../../kernel/clock.ts'
import type { CompartmentKey, ReaderKeys } from './case-keys.ts'
import type { Age, B64, Id, Signed } from './envelopes.ts'
import type { MailboxAbout } from './mailbox-state.ts'

/**
 * What a one-time code gives somebody who is asked to join a case (accused, witness, a caller for whom an officer filed); signed (type `join`)
 * by one reader. It holds one public key and nobody's seed: whoever joins can write to that compartment and read nothing but what is sent to
 * their own mailbox. A thread is the mailbox of one such person with a chain of log entries of its own: it shows nothing of the rest of the case.
 */
export type Join = {
  readonly realm: Id
  readonly case: Id
  readonly body: string
  /** Names the person within the case; the sealed message that asked them has it too. */
  readonly party: Id
  /** A word of the module that owns it; sealed, so that the server cannot tell one kind of person from another. */
  readonly role: string
  /** From which day the terms of who joins count, and what they are told of the case; empty words where they need not know. */
  readonly receivedDay: Day
  readonly about: MailboxAbout
  readonly key: CompartmentKey
  readonly readers: readonly ReaderKeys[]
  readonly macKey: B64
  /** The last change of readers when it was made: number and hash. */
  readonly number: number
  readonly head: B64
  readonly by: Id
  /** The last day on which it counts. */
  readonly until: Day
}
/** `POST /api/v1/desk/threads`: begins a thread, with the ticket that the code was answered with. Answered 204, also when this very thread stands already. */
export type JoinRequest<Sealed = Age> = {
  readonly ticket: string
  readonly mailbox: { readonly id: Id; readonly authKey: B64 }
  /** Entry 0 of the thread. */
  readonly entry: Signed
  /** The first message (kind `joined`): `{box, signKey, join, language}`. */
  readonly items: readonly Sealed[]
  readonly mailboxItems: readonly Sealed[]
}
/** A thread as the readers of its case get it: entries from 0, with the items they brought. */
export type ThreadFile<Sealed = Age> = { readonly mailbox: Id; readonly entries: readonly Signed[]; readonly items: readonly { readonly i: number; readonly content: Sealed }[] }

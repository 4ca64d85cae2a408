/** The mailbox's own memory. */
import type { Day } from '../../../kernel/clock.ts'
import type { CompartmentKey, ReaderKeys } from './case-keys.ts'
import type { B64, Id } from './envelopes.ts'

/** Three words of the report's body; what they may be is for the module that owns it. */
export type MailboxAbout = { readonly procedure: string; readonly naming: string; readonly language: string }

/**
 * The mailbox's own memory, signed (type `state`) by the mailbox and sealed to its own box: later messages trust
 * only these keys and changes that chain from them.
 */
export type MailboxState = {
  readonly realm: Id
  readonly case: Id
  readonly mailbox: Id
  readonly body: string
  readonly rosterEpoch: number
  readonly keys: readonly CompartmentKey[]
  readonly readers: readonly ReaderKeys[]
  /** Seeds of compartments the reporter keeps writing to are NOT here: they only encrypt. `macKey` = HKDF(intake seed, "readers"). */
  readonly macKey: B64
  /** What the reporter chose, so that terms can be computed although the report itself cannot be read back. */
  readonly about: MailboxAbout
  /** Only of somebody who joined a case (see `Join`): the change of readers their mailbox starts after, and as whom they were asked. */
  readonly thread?: { readonly number: number; readonly head: B64; readonly party: Id; readonly role: string; readonly receivedDay: Day } | undefined
  /** Sequence and hash of the mailbox's last message, and the index of the log entry that brought this state. */
  readonly sequence: number
  readonly prev: B64
  readonly entry: number
  readonly day: Day
}

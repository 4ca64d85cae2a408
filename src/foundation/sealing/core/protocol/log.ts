/** What the log and the proof of receipt say. */
import type { Day } from '../../../kernel/clock.ts'
import type { Age, B64, Id } from './envelopes.ts'

/** Signed (type `log`) by its actor; the leaf in the public tree is SHA-256(salt ‖ payload). */
export type LogEntry = {
  readonly case: Id
  readonly i: number
  /** SHA-256 of entry i-1's payload; empty for the first. */
  readonly prev: B64
  readonly actor: Id
  /** Age file to the intake compartment: `{kind, …}` of what was done. That of entry 0 fixes the keys and readers the case starts with. */
  readonly sealedAction: Age
  /** `objectHashOf(items)` of the items this entry adds; empty when it adds none. */
  readonly objectHash: B64
  readonly readersMac: B64
  readonly day: Day
}
/** Signed (type `checkpoint`) by a clock key. */
export type Checkpoint = { readonly realm: Id; readonly size: number; readonly root: B64; readonly day: Day }
/** Signed (type `receipt`) by a clock key: the reporter's proof of receipt. */
export type ProofOfReceipt = { readonly realm: Id; readonly mailboxId: Id; readonly objectHash: B64; readonly day: Day }

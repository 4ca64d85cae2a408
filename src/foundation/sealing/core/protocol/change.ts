/** A change of who reads a case. */
import type { Day } from '../../../kernel/clock.ts'
import type { CompartmentKey, ReaderKeys } from './case-keys.ts'
import type { B64, Id } from './envelopes.ts'

/**
 * A change of readers or a new epoch. This outer part is all the server sees, and it counts only with two signatures
 * (type `change`) of current readers, or one and a recovery group's when the roster still lists exactly one of the readers.
 */
export type PanelChange = {
  readonly realm: Id
  /** The roster in force when it was made: says who was left, and which recovery groups there were. */
  readonly epoch: number
  readonly case: Id
  /** 1 for the first change; `prev` is SHA-256 of change number-1's payload, empty for the first. */
  readonly number: number
  readonly prev: B64
  readonly add: readonly Id[]
  readonly remove: readonly Id[]
  /** The body that handles the case from now on. */
  readonly body: string
  /** SHA-256 of the canonical JSON of the sealed `ChangeDetail`. */
  readonly detailHash: B64
  readonly day: Day
}
/** Travels sealed: as body of a message of kind `change` to the case, and of one to the mailbox. */
export type ChangeDetail = {
  readonly act: 'add' | 'remove' | 'rotate' | 'hand-over'
  /** All readers, and the newest key of each compartment, after the change. */
  readonly readers: readonly ReaderKeys[]
  readonly keys: readonly CompartmentKey[]
  /** HKDF(new intake seed, "readers"), for the mailbox's own messages. */
  readonly macKey: B64
  /** SHA-256 of the reporter's signed consent message, where consent is needed. */
  readonly consent: B64 | null
}

/** What is said in a case. */
import type { Day } from '../../../kernel/clock.ts'
import type { Compartment } from './case-keys.ts'
import type { B64, Id, Signed } from './envelopes.ts'

export type Direction = 'in' | 'out' | 'inside'
export type Attachment = {
  /** Ids of the equal 1 MiB parts, in order. */
  readonly parts: readonly Id[]
  /** SHA-256 over all parts of the ciphertext, in order. */
  readonly hash: B64
  /** Length of the ciphertext before padding parts, and of the plaintext. */
  readonly sealedSize: number
  readonly size: number
  readonly name: string
  readonly type: string
  /** The attachment's own age identity seed (32 bytes); the file is encrypted to it, and this travels sealed. */
  readonly seed: B64
}
/**
 * A message, signed (type `message`) by the mailbox or a handler, padded, then encrypted to its compartment.
 * `sequence` and `prev` run per author and direction within the case: so the mailbox sees a handler's `out` messages
 * without a gap although it never sees those `inside`. `epoch` is the roster's.
 */
export type Message = {
  readonly realm: Id
  readonly case: Id
  readonly compartment: Compartment
  readonly mailbox: Id
  readonly direction: Direction
  /** Mailbox id or handler id. */
  readonly author: Id
  readonly sequence: number
  /** SHA-256 of the author's previous signed payload in this case and direction; empty for the first. */
  readonly prev: B64
  readonly epoch: number
  readonly readersMac: B64
  readonly day: Day
  /** What it is: `report`, `text`, `acknowledge`, … with its fields; the module's rules own this union. */
  readonly kind: string
  readonly body: unknown
  readonly attachments: readonly Attachment[]
}
/**
 * The plaintext inside the age file of an item: its JSON, padded to a multiple of 64 KiB. In a mailbox the same JSON
 * is cut into slots (see mailbox-slots.ts). The first message of a mailbox (kind `report`) has in its body
 * `{box: Recipient, signKey: B64, …}`: the keys by which handlers answer and check everything that follows.
 */
export type SealedMessage = Signed

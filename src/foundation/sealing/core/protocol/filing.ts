/** A report on its way to the desk. */
import type { Day } from '../../../kernel/clock.ts'
import type { Wrap } from './case-keys.ts'
import type { Age, B64, Id, Signed } from './envelopes.ts'

/** `POST /api/v1/desk/cases`, no sign-in. Answered 201, or 200 when this very filing stands already. */
export type Filing<Sealed = Age> = {
  readonly case: Id
  readonly body: string
  readonly rosterEpoch: number
  readonly panel: readonly Id[]
  /** `id` = SHA-256(authKey)[0..16]. */
  readonly mailbox: { readonly id: Id; readonly authKey: B64 }
  /** The first message, encrypted to `intake`; further items (identity, evidence) if any. */
  readonly items: readonly Sealed[]
  readonly wraps: readonly Wrap<Sealed>[]
  readonly recovery: Sealed | null
  readonly entry: Signed
  /** Slots for the mailbox itself: the state (chained when longer than a slot). */
  readonly mailboxItems: readonly Sealed[]
}
export type FilingAnswer = { readonly receipt: Signed & { readonly key: B64 }; readonly day: Day }

/** What a reader of a case and the desk say to each other. */
import type { Day } from '../../../kernel/clock.ts'
import type { Wrap } from './case-keys.ts'
import type { Age, Id, MultiSigned, Signed } from './envelopes.ts'
import type { ThreadFile } from './threads.ts'

/** `GET /api/v1/desk/cases/:case` (staff, reader of the case). */
export type CaseFile<Sealed = Age> = {
  readonly case: Id
  readonly body: string
  readonly receivedDay: Day
  readonly nextDueDay: Day | null
  readonly open: boolean
  readonly mailbox: Id
  readonly readers: readonly Id[]
  /** Mine only. */
  readonly wraps: readonly Sealed[]
  readonly entries: readonly Signed[]
  readonly items: readonly { readonly i: number; readonly content: Sealed }[]
  readonly changes: readonly MultiSigned[]
  readonly threads: readonly ThreadFile<Sealed>[]
}
/** `POST /api/v1/desk/cases/:case/entries` (staff, reader). 409 when `entry.i` is not next: somebody was first. */
export type CaseAppend<Sealed = Age> = {
  /** The mailbox of the thread whose chain it continues; null for the case's own. */
  readonly thread: Id | null
  readonly entry: Signed
  readonly items: readonly Sealed[]
  readonly mailboxItems: readonly Sealed[]
  readonly parts: readonly Id[]
  /** More keys for readers who are there already (a compartment that is opened later). */
  readonly wraps: readonly Wrap<Sealed>[]
  /** The new sealed label of the worklist: age to the intake compartment; null leaves it. */
  readonly label: Sealed | null
  readonly nextDueDay: Day | null
  readonly open: boolean
}
/** `POST /api/v1/desk/cases/:case/readers` (staff, reader): a change with its wraps, after two signatures. */
export type ReaderChange<Sealed = Age> = {
  readonly change: MultiSigned
  readonly wraps: readonly Wrap<Sealed>[]
  readonly recovery: Sealed | null
  readonly removed: readonly Id[]
  readonly entry: Signed
  readonly items: readonly Sealed[]
  readonly mailboxItems: readonly Sealed[]
  /** The notice of the change in each thread: without it that mailbox would go on writing to old keys. */
  readonly threads: readonly { readonly thread: Id; readonly entry: Signed; readonly items: readonly Sealed[]; readonly mailboxItems: readonly Sealed[] }[]
}
/** `GET /api/v1/desk/worklist?filter=mine|due|open|closed&after=2026-12-01.id` (staff): 25 a page, what is due first; bodies never. `after` (or `before`) names the row next to which the page begins. */
export type WorklistRow<Sealed = Age> = {
  readonly case: Id
  readonly body: string
  readonly receivedDay: Day
  readonly nextDueDay: Day | null
  readonly open: boolean
  readonly readers: number
  /** The newest sealed label, if any (title, stage, who took it), readable by the panel, and my wraps to open it. */
  readonly label: Sealed | null
  readonly wraps: readonly Sealed[]
}

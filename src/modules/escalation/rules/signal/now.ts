import type { LadderFile } from '../../../../foundation/sealing/core/ladder-protocol.ts'
import type { Model, MoveKind } from '../model/shape.ts'

/** One step as it was taken; `by` is null for the clock and for the mailbox. */
export type StepTaken = { readonly step: number; readonly day: string; readonly what: string; readonly at: string; readonly level: number; readonly due: string | null; readonly by: string | null }

/** Where a signal stands, as its mailbox and its readers see it; `model` gives the words. */
export type SignalNow = {
  readonly signal: string; readonly ladder: string; readonly at: string; readonly step: number; readonly since: string; readonly due: string | null; readonly received: string; readonly closed: string | null
  /** Each rung with the state of its level, and whether it was handed out; the mailbox alone sees all of them. */
  readonly rungs: readonly { readonly rung: number; readonly state: string; readonly released: boolean }[]
  /** The rung that must act now; null when nobody of the readers must, or it is not this reader's. */
  readonly turn: number | null
  readonly unsafe: boolean
  readonly moves: readonly MoveKind[]
  readonly steps: readonly StepTaken[]
  readonly model: Model
}

/** A signal as one of its two mailboxes sees it. `file`: what the second mailbox opens; the first has it in its slots. `namesGone`: there will be no names any more. */
export type OwnNow = SignalNow & { readonly file: LadderFile | null; readonly namesGone: boolean }

/** One signal as a reader is handed it. `mine`: this reader must act now. */
export type PersonSignal = { readonly now: SignalNow; readonly file: LadderFile; readonly mine: boolean; readonly standsIn: boolean }

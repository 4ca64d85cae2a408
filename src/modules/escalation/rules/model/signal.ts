import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { MoveKind } from './shape.ts'

/** The version of the model that a signal began with and keeps; `adaptation`: the department's own terms, by number. */
export type ModelVersion = { readonly id: string; readonly version: number; readonly adaptation: number | null }

/**
 * What the server knows of a running signal: where it stands, not what it says. `route` has one holder for each level of the ladder;
 * `null` means passed over, without a reason (that is worked out where the signal is written, and would say who it is about).
 */
export type SignalState = {
  readonly model: ModelVersion
  readonly ladder: string
  /** A state or an end of the model. */
  readonly at: string
  /** The level reached, counted in the ladder from 0. */
  readonly level: number
  readonly route: readonly (string | null)[]
  /** Levels that may read it so far, in the order in which they could. */
  readonly reached: readonly number[]
  /** From when the running term counts, and its last day; `due` is null at an end. */
  readonly since: Day
  readonly due: Day | null
  /** One more at each step: what is asked for an earlier step is refused. */
  readonly step: number
  /** The affected person wants their name to travel along. */
  readonly names: boolean
  readonly unsafe: boolean
  /** How often a move with a limit was used. */
  readonly used: Readonly<Partial<Record<MoveKind, number>>>
}

/** What happens to a signal. `step`: the step that was seen. `by`: the hats of whoever does it, shown by the caller. */
export type SignalEvent =
  | { readonly kind: 'day' }
  | { readonly kind: 'move'; readonly event: MoveKind; readonly by: readonly string[]; readonly step: number }
  /** The affected person's wish about their name. */
  | { readonly kind: 'names'; readonly names: boolean; readonly step: number }
  /** Somebody left, a key was lost, a unit was reorganised: who holds each level now. */
  | { readonly kind: 'route'; readonly route: readonly (string | null)[] }

/** A level may read the signal from now on; `names`: the affected person's name too. */
export type Release = { readonly level: number; readonly holder: string; readonly names: boolean }

/** Somebody hears of it, without content. `holder` is null for who is reached by mailbox or by role. */
export type Notice = { readonly to: string; readonly holder: string | null; readonly what: MoveKind | 'begin' | 'late' | 'passed-over' | 'names'; readonly at: string; readonly due: Day | null }

export type Advanced = { readonly state: SignalState; readonly releases: readonly Release[]; readonly notices: readonly Notice[] }

export type AdvanceRefusal = 'nothing-due' | 'already-moved' | 'ended' | 'no-such-move' | 'not-yours' | 'used-up' | 'not-while-unsafe' | 'nobody-left' | 'nothing-changes' | 'unknown-state' | 'route-does-not-fit'

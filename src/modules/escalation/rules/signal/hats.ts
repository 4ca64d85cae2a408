import { endOf, hatsOf, openMoves, ownerLevel, stateOf, type Model, type MoveKind, type SignalState } from '../model/index.ts'

/**
 * Hats of a mailbox. Who raised it passes on what the affected person wants until that person has opened a mailbox of their own; from then
 * on only they slow or stop it.
 */
export const mailboxHats = (own: { readonly second: boolean; readonly opened: boolean }): readonly string[] => (own.second ? ['affected'] : own.opened ? ['raiser'] : ['raiser', 'affected'])

/** A reader's place in one signal. */
export type OwnPlace = { readonly level: number; readonly person: string; readonly deputyOf: string | null }

/** Hats of a reader: who stands in wears those of whom they stand in for; a reader of the desk's rung is the desk. */
export const hatsAt = (model: Model, state: SignalState, own: OwnPlace): readonly string[] => {
  const holder = state.route[own.level]
  const isHolder = holder !== null && holder !== undefined && (holder === own.person || holder === own.deputyOf || holder === 'desk')
  return isHolder ? hatsOf(model, state, holder) : []
}

/** What the mailbox, or a reader, can do now. */
export const mailboxMoves = (model: Model, state: SignalState, hats: readonly string[]): readonly MoveKind[] => openMoves(model, state, hats)
export const readerMoves = (model: Model, state: SignalState, own: OwnPlace): readonly MoveKind[] => openMoves(model, state, hatsAt(model, state, own))

/** The level that must act now; null while it is with whoever raised it, and at an end. */
export const turnOf = (model: Model, state: SignalState): number | null => {
  const at = endOf(model, state.at) ? null : stateOf(model, state.at)
  return at ? ownerLevel(model, at, state) : null
}

import { endOf, hatsOf, openMoves, ownerLevel, stateOf, type Model, type MoveKind, type SignalState } from '../model/index.ts'

/** Whoever holds the eleven words speaks for who raised it, and passes on what the affected person wants. */
export const mailboxHats = ['raiser', 'affected'] as const

/** A reader's place in one signal. */
export type OwnPlace = { readonly level: number; readonly person: string; readonly deputyOf: string | null }

/** Hats of a reader: who stands in wears those of whom they stand in for; a reader of the desk's rung is the desk. */
export const hatsAt = (model: Model, state: SignalState, own: OwnPlace): readonly string[] => {
  const holder = state.route[own.level]
  const isHolder = holder !== null && holder !== undefined && (holder === own.person || holder === own.deputyOf || holder === 'desk')
  return isHolder ? hatsOf(model, state, holder) : []
}

/** What the mailbox, or a reader, can do now. */
export const mailboxMoves = (model: Model, state: SignalState): readonly MoveKind[] => openMoves(model, state, mailboxHats)
export const readerMoves = (model: Model, state: SignalState, own: OwnPlace): readonly MoveKind[] => openMoves(model, state, hatsAt(model, state, own))

/** The level that must act now; null while it is with whoever raised it, and at an end. */
export const turnOf = (model: Model, state: SignalState): number | null => {
  const at = endOf(model, state.at) ? null : stateOf(model, state.at)
  return at ? ownerLevel(model, at, state) : null
}

import type { Compartment, Id, ReaderKeys, Roster } from './protocol.ts'

/** Whether any roster of the chain lists this person as an authority: once is enough, so that an older roster gives no power back. */
export const isAuthority = (history: readonly Roster[], id: Id): boolean => history.some((roster) => roster.handlers.some((one) => one.id === id && one.duty === 'authority'))

/**
 * Whether a reader may be given keys of a compartment. An authority reads the report and the steps (`intake`): not the conversation and the papers (`evidence`),
 * not what the accused said (`accused`), not the deliberation.
 */
export const mayHold = (history: readonly Roster[], id: Id, compartment: Compartment): boolean => compartment === 'intake' || !isAuthority(history, id)

/** The readers whose signatures count for a change: who decides on an advice does not decide who reads. */
export const signersOf = <Reader extends Pick<ReaderKeys, 'id'>>(readers: readonly Reader[], history: readonly Roster[]): readonly Reader[] => readers.filter((reader) => !isAuthority(history, reader.id))

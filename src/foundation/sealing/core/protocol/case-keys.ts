/** The keys of a case and who holds them. */
import type { Age, B64, Id, Recipient } from './envelopes.ts'

export const compartments = ['intake', 'evidence', 'accused', 'deliberation', 'identity'] as const
export type Compartment = (typeof compartments)[number]

/** A compartment's public half in one epoch. */
export type CompartmentKey = { readonly compartment: Compartment; readonly epoch: number; readonly recipient: Recipient }
/** What a reader's wrap holds: a seed, or (identity of a confidential report) one share of it. */
export type WrappedKey = CompartmentKey & ({ readonly seed: B64 } | { readonly share: B64; readonly fingerprint: B64 })
/** Plaintext of a wrap: always padded to a multiple of 4096 bytes. One wrap per reader and addition; a reader's keys are the union. */
export type WrapBody = { readonly case: Id; readonly reader: Id; readonly keys: readonly WrappedKey[] }
/** One row: who may fetch it, and the age file to that reader alone. */
export type Wrap<Sealed = Age> = { readonly reader: Id; readonly content: Sealed }
/** `age(external, age(internal, WrapBody with reader "recovery"))`; absent when the reporter chose no recovery. */
export type RecoveryWrap = Age

export type ReaderKeys = { readonly id: Id; readonly enc: Recipient; readonly sig: B64 }

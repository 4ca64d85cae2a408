/** Whom to trust: bodies, handlers, recovery groups. */
import type { Day } from '../../../kernel/clock.ts'
import type { B64, Id, MultiSigned, Recipient, Signed } from './envelopes.ts'

export type BodyKind = 'complaints' | 'integrity'
export type RosterBody = { readonly id: string; readonly kind: BodyKind; readonly nl: string; readonly en: string; readonly panelSize: number }
export type RosterHandler = {
  readonly id: Id
  readonly body: string
  /**
   * `triage` officers are drawn into panels; `member` and `secretary` join by a change of readers. An `authority` joins the same way to decide
   * on an advice: it is never drawn, reads no deliberation, and its signature counts for no change of readers.
   */
  readonly duty: 'triage' | 'member' | 'secretary' | 'authority'
  /** What the reporter may recognise to exclude somebody: shown name. */
  readonly name: string
  readonly unitTags: readonly string[]
  readonly enc: Recipient
  readonly sig: B64
}
/** Whom the reporter keeps out: by person, and by the tags of the unit complained about. */
export type Exclusion = { readonly excluded: readonly Id[]; readonly unitTags: readonly string[] }
/** The one rule on it, at the draw and ever after. */
export const isExcluded = (person: Pick<RosterHandler, 'id' | 'unitTags'>, { excluded, unitTags }: Exclusion): boolean =>
  excluded.includes(person.id) || person.unitTags.some((tag) => unitTags.includes(tag))
/**
 * Both groups are needed to open: the seeds are encrypted to the internal group, and that to the external group.
 * Either group's Ed25519 key countersigns for a last reader; it never counts without that reader's own signature.
 */
export type RosterRecovery = {
  readonly body: string
  readonly year: number
  readonly internal: Recipient
  readonly external: Recipient
  readonly internalSig: B64
  readonly externalSig: B64
}
export type Roster = {
  readonly realm: Id
  readonly epoch: number
  /** SHA-256 of the previous roster's payload; empty for the first. */
  readonly prev: B64
  readonly notAfter: Day
  readonly bodies: readonly RosterBody[]
  readonly handlers: readonly RosterHandler[]
  readonly recovery: readonly RosterRecovery[]
  /** Ed25519 keys that sign receipts and checkpoints. */
  readonly clockKeys: readonly B64[]
  /** Ed25519 key that signs the directory of advisers, managers and authorities. */
  readonly directoryKey: B64
  readonly apiOrigins: readonly string[]
  /** True for a demonstration: refused off loopback and by verify-client. */
  readonly demo: boolean
}
export type Freshness = { readonly epoch: number; readonly rosterHash: B64; readonly day: Day }
/** What `GET /api/v1/desk/trust` answers. `chain` = every roster up to the current one, oldest first. */
export type Trust = { readonly chain: readonly MultiSigned[]; readonly freshness: Signed & { readonly key: B64 }; readonly day: Day }

import { canonical, parseCanonical } from '../../../foundation/sealing/core/canonical.ts'
import type { B64, BodyKind, Roster, Signed, SignedType, Trust, Wrap } from '../../../foundation/sealing/core/protocol.ts'
import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import type { Clock, Day } from '../../../foundation/kernel/clock.ts'
import type { ProposalPort } from '../../../foundation/kernel/proposals.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { decodeBase64Url, digest } from '../../../foundation/storage/bytes.ts'
import type { DeskDoors } from '../rules/doors.ts'
import type { Blobs } from '../../../foundation/storage/blobs.ts'
import type { Database } from '../../../foundation/storage/database.ts'
import { readyKey, sealOuter, type EraseKey } from '../../../foundation/storage/erase.ts'

/** What the desk needs to run; the house hands it over. */
export type DeskServices = {
  readonly database: Database
  readonly blobs: Blobs
  readonly clock: Clock
  readonly random: Random
  /** The current chain of rosters and its freshness note, verified by whoever loaded it. */
  readonly trust: () => Trust
  /** Which ministries opened their doors, per body. */
  readonly doors: () => Promise<DeskDoors>
  /** Signs receipts and checkpoints, and as plain Ed25519 the note for witnesses; `key` is listed in the roster. */
  readonly clockKey: { readonly key: B64; readonly sign: (type: SignedType, value: unknown) => Signed; readonly signNote: (text: string) => Uint8Array }
  /** 32 secret bytes that all server processes share: authenticates tokens, challenges and upload tickets. */
  readonly ticketKey: Uint8Array
  /** The origins under which a mailbox may be opened, such as `https://melden.example`. */
  readonly origins: readonly string[]
  /** True in the demonstration: handlers see at once what a reporter added. */
  readonly releaseAtOnce: boolean
  /** Who receives proposals for measures; the desk's own inbox when absent. */
  readonly proposals?: ProposalPort
  /** The day by which a new case must be looked at. */
  readonly firstDueDay: (received: Day, kind: BodyKind) => Day | null
}

const parsed = new WeakMap<object, Roster>()

/** The roster in force. */
export const rosterOf = (services: Pick<DeskServices, 'trust'>): Roster => {
  const last = services.trust().chain.at(-1)
  if (!last) throw new Error('there is no roster')
  const known = parsed.get(last)
  if (known) return known
  const roster = parseCanonical(decodeBase64Url(last.payload)) as unknown as Roster
  parsed.set(last, roster)
  return roster
}

/** SHA-256 over the canonical list of the items' own hashes; empty for no items. */
export const objectHashOf = (hashes: readonly B64[]): B64 => (hashes.length === 0 ? '' : digest(canonical(hashes)))

/** Puts the outer layer of the case's erase key on what a client sealed. */
export const outer =
  (services: Pick<DeskServices, 'random'>, key: EraseKey) =>
  (content: Uint8Array): Bytes =>
    sealOuter(key, content, services.random)

/** New rows for wraps, under the outer layer. */
export const wrapRows = (services: Pick<DeskServices, 'random'>, key: Uint8Array, wraps: readonly Wrap<Bytes>[]) => {
  const seal = outer(services, readyKey(key))
  return wraps.map((wrap) => ({ reader: wrap.reader, content: seal(wrap.content) }))
}


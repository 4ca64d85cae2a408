/** What the reporter's mailbox and the desk say to each other. */
import type { Age, B64, Id, MultiSigned, Signed } from './envelopes.ts'

/** `POST /api/v1/desk/mailbox/challenge` */
export type Challenge = { readonly nonce: B64 }
/** Signed (type `login`) by the mailbox's auth key. */
export type Login = { readonly realm: Id; readonly origin: string; readonly mailboxId: Id; readonly nonce: B64 }
/** `POST /api/v1/desk/mailbox/session` */
export type LoginRequest = { readonly authKey: B64; readonly login: Signed }
/** The same for unknown mailboxes; the token then opens nothing. Pages are fetched by `GET /api/v1/desk/mailbox/pages/:n`. */
export type LoginAnswer = { readonly token: B64 }

/** A mailbox page is always 16 slots of 16 KiB, as octets: 262,144 bytes, unused slots random. */
export const slotsPerPage = 16
export const slotBytes = 16384
/** Plaintext bytes that fit a slot (u32 length, chain header and padding included). */
export const slotPlainBytes = 14336
export const partBytes = 1048576

/** `POST /api/v1/desk/mailbox/entries` (Bearer token): what the reporter adds. Refused 409 when `entry.i` is not next. */
export type MailboxAppend<Sealed = Age> = {
  readonly entry: Signed
  readonly items: readonly Sealed[]
  readonly mailboxItems: readonly Sealed[]
  /** Uploaded parts that now belong to the case. */
  readonly parts: readonly Id[]
}
/** `GET /api/v1/desk/mailbox/log` (Bearer): heads only, so that the next entry can chain, and the pending changes. */
export type MailboxLog = { readonly next: number; readonly head: B64; readonly entries: readonly Signed[]; readonly changes: readonly MultiSigned[] }
/**
 * `GET /api/v1/desk/mailbox/log-proof?seen=:size` (Bearer): the newest head of the public log, each entry's place under it with its audit path, and that
 * the head only added to the one of `seen` leaves. No head before the first night.
 */
export type MailboxProof = {
  readonly checkpoint: (Signed & { readonly key: B64 }) | null
  readonly places: readonly { readonly i: number; readonly leaf: number; readonly salt: B64; readonly path: readonly B64[] }[]
  readonly consistency: readonly B64[]
}

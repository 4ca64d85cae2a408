import { concat, fromUtf8, utf8, type Bytes } from '../../../foundation/kernel/bytes.ts'
import { decodeBase64Url, encodeBase64Url } from '../../../foundation/storage/bytes.ts'
import type { DeskTx } from './tables.ts'

/** Where in its file a sealed part lies, in octets. */
export type Place = { readonly start: number; readonly bytes: number }
/** All that an entry brings, each part under the outer layer, one behind the other in one file. */
export type SealedFile = { readonly id: string; readonly content: Bytes; readonly items: readonly Place[]; readonly mailboxItems: readonly Place[]; readonly recovery: Place | null }

/** The parts that an entry brings. */
export type Brought = { readonly items: readonly Uint8Array[]; readonly mailboxItems: readonly Uint8Array[]; readonly recovery?: Uint8Array | null }

/** Lays the parts one behind the other, each as `lengthOf` says; `write` puts it at its place. */
export const layOut = (id: string, parts: Brought, lengthOf: (part: number) => number, write: (target: Uint8Array, part: Uint8Array) => void): SealedFile => {
  const all = [...parts.items, ...parts.mailboxItems, ...(parts.recovery ? [parts.recovery] : [])]
  const content = new Uint8Array(all.reduce((sum, part) => sum + lengthOf(part.length), 0))
  let start = 0
  const places = all.map((part): Place => {
    const bytes = lengthOf(part.length)
    write(content.subarray(start, start + bytes), part)
    start += bytes
    return { start: start - bytes, bytes }
  })
  const slots = parts.items.length + parts.mailboxItems.length
  return { id, content, items: places.slice(0, parts.items.length), mailboxItems: places.slice(parts.items.length, slots), recovery: places[slots] ?? null }
}

const marker = '"sealedAction":"'

/** An entry's signed bytes end in its sealed action as base64url; kept as octets that takes a quarter less. What is written otherwise stays whole. */
export const splitPayload = (payload: Uint8Array): { readonly payload: Uint8Array; readonly action: Uint8Array | null } => {
  const text = fromUtf8(payload)
  const at = text.indexOf(marker) + marker.length
  if (at < marker.length || !text.endsWith('"}') || !/^[A-Za-z0-9_-]*$/.test(text.slice(at, -2))) return { payload, action: null }
  return { payload: utf8(text.slice(0, at)), action: decodeBase64Url(text.slice(at, -2)) }
}

/** The very bytes that were signed. */
export const joinPayload = ({ payload, action }: { readonly payload: Uint8Array; readonly action: Uint8Array | null }): Uint8Array =>
  action === null ? payload : concat(payload, utf8(`${encodeBase64Url(action)}"}`))

export const withPayload = <Row extends { readonly payload: Uint8Array; readonly action: Uint8Array | null }>(row: Row): Row => ({ ...row, payload: joinPayload(row), action: null })

/** `thread` is empty for the case's own chain. */
export type EntryRow = { readonly caseId: string; readonly thread: string; readonly i: number; readonly payload: Uint8Array; readonly sig: Uint8Array; readonly released: boolean; readonly mailbox: string; readonly file: SealedFile }

/** The entry's own row. */
export const entryRow = ({ caseId: case_id, thread, i, payload, sig, released, file }: EntryRow) => {
  const brings = file.items.length + file.mailboxItems.length > 0 || file.recovery !== null
  return { case_id, thread, i, ...splitPayload(payload), sig, released, leaf: null, salt: null, blob: brings ? file.id : null }
}

/** Where in the file its items lie. */
export const itemRows = ({ caseId: case_id, thread, i, released, file }: EntryRow) => file.items.map((place, position) => ({ case_id, thread, i, position, released, ...place }))

/** Where in the file the mailbox's own slots lie. */
export const slotRows = ({ mailbox: mailbox_id, i, file }: EntryRow) => file.mailboxItems.map((place, position) => ({ mailbox_id, i, position, ...place }))

/** Adds an entry and the places of what it brings; throws a duplicate when somebody was first. The file is stored by then. */
export const insertEntry = async (tx: DeskTx, one: EntryRow): Promise<void> => {
  await tx.insertInto('desk.entry').values(entryRow(one)).execute()
  if (one.file.items.length > 0) await tx.insertInto('desk.item').values(itemRows(one)).execute()
  if (one.file.mailboxItems.length > 0) await tx.insertInto('desk.mailbox_item').values(slotRows(one)).execute()
}

/** Files that entries of the case name. */
export const blobsOfCase = async (tx: DeskTx, caseId: string): Promise<string[]> =>
  (await tx.selectFrom('desk.entry').select('blob').where('case_id', '=', caseId).where('blob', 'is not', null).execute()).flatMap((row) => row.blob ?? [])

/** Which of these files no row names: neither an entry nor a part of an attachment. */
export const unnamed = async (tx: DeskTx, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const entries = await tx.selectFrom('desk.entry').select('blob as id').where('blob', 'in', ids).execute()
  const parts = await tx.selectFrom('desk.part').select('id').where('id', 'in', ids).execute()
  const named = new Set([...entries, ...parts].map((row) => row.id))
  return ids.filter((id) => !named.has(id))
}

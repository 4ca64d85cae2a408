import type { Clock } from '../../../foundation/kernel/clock.ts'
import type { Database, Tx } from '../../../foundation/storage/database.ts'
import { readDocument, shipped, type DocumentKind, type Documents } from '../rules/documents.ts'
import { loadVersion, newestNumber } from '../store/documents.ts'

export type DocumentServices = { readonly database: Database; readonly clock: Clock }

/** A stored text as a document. Throws when it does not fit: what is stored was checked when it was saved. */
export const documentOf = <Kind extends DocumentKind>(kind: Kind, content: string): Documents[Kind] => {
  const read = readDocument(kind, JSON.parse(content))
  if (!read.ok) throw new Error(`a stored ${kind} does not have its shape: ${read.error}`)
  return read.value
}

export const versionIn = async <Kind extends DocumentKind>(tx: Tx, kind: Kind, number: number): Promise<Documents[Kind] | null> => {
  if (number === 1) return shipped[kind]
  const row = await loadVersion(tx, kind, number)
  return row ? documentOf(kind, row.content) : null
}

/** The document in force, for everybody. */
export const inForce = <Kind extends DocumentKind>({ database }: DocumentServices, kind: Kind): Promise<Documents[Kind]> => database.within({ kind: 'public' }, async (tx) => {
  const found = await versionIn(tx, kind, await newestNumber(tx, kind))
  if (!found) throw new Error(`the ${kind} in force is not there`)
  return found
})

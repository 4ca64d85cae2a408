import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Problem } from '../rules/check/problem.ts'
import { problemsOf, readDocument, type Document, type DocumentKind } from '../rules/documents.ts'
import { addDraft, addVersion, dropDraft, listVersions, loadDraft, newestNumber, saveDraft } from '../store/documents.ts'
import { documentOf, versionIn, type DocumentServices } from './documents.ts'

/** The draft of a kind that editors share. `revision` must come back with every change: it tells whether somebody else saved meanwhile. */
export type Draft = { readonly document: Document; readonly basedOn: number; readonly revision: number; readonly day: string }
export type Version = { readonly number: number; readonly day: string | null; readonly note: string; readonly restores: number | null }
export type Kept = { readonly kind: DocumentKind; readonly newest: Document; readonly draft: Draft | null; readonly versions: readonly Version[] }

/** Why an editor's step is not taken. `stale`: somebody saved or published meanwhile; `shape`: the place and what was expected. */
export type DraftRefusal = 'stale' | 'no-draft' | 'draft-exists' | 'no-such-version' | 'no-note' | { readonly shape: string } | { readonly problems: readonly Problem[] }

const system = { kind: 'system' } as const

const draftIn = async (tx: Tx, kind: DocumentKind): Promise<Draft | null> => {
  const row = await loadDraft(tx, kind)
  return row ? { document: documentOf(kind, row.content), basedOn: row.based_on, revision: row.revision, day: row.day } : null
}

/** A kind's version in force, its draft and its history. */
export const kept = ({ database }: DocumentServices, kind: DocumentKind): Promise<Kept> => database.within(system, async (tx) => {
  const rows = await listVersions(tx, kind)
  const newest = await versionIn(tx, kind, rows[0]?.number ?? 1)
  if (!newest) throw new Error(`the newest ${kind} is not there`)
  return { kind, newest, draft: await draftIn(tx, kind), versions: [...rows.map(({ number, day, note, restores }) => ({ number, day, note, restores })), { number: 1, day: null, note: '', restores: null }] }
})

/** A version, or the draft, for looking at and comparing. */
export const documentBy = ({ database }: DocumentServices, kind: DocumentKind, which: number | 'draft'): Promise<Document | null> =>
  database.within(system, async (tx) => (which === 'draft' ? ((await draftIn(tx, kind))?.document ?? null) : versionIn(tx, kind, which)))

/** Starts the draft from the version in force. */
export const startDraft = ({ database, clock }: DocumentServices, by: string, kind: DocumentKind): Promise<Result<null, DraftRefusal>> => database.within(system, async (tx) => {
  const newest = await newestNumber(tx, kind)
  const document = await versionIn(tx, kind, newest)
  if (!document) return refuse('no-such-version')
  return (await addDraft(tx, { kind, content: JSON.stringify(document), based_on: newest, revision: 1, by_person: by, day: clock.today() })) ? ok(null) : refuse('draft-exists')
})

/** Changes the draft by what `change` makes of it; what comes out must have the shape of its kind. */
export const changeDraft = ({ database, clock }: DocumentServices, by: string, kind: DocumentKind, revision: number, change: (document: Document) => unknown): Promise<Result<Document, DraftRefusal>> =>
  database.within(system, async (tx) => {
    const draft = await draftIn(tx, kind)
    if (!draft) return refuse('no-draft')
    if (draft.revision !== revision) return refuse('stale')
    const read = readDocument(kind, change(draft.document))
    if (!read.ok) return refuse({ shape: read.error })
    return (await saveDraft(tx, kind, revision, { content: JSON.stringify(read.value), by_person: by, day: clock.today() })) ? ok(read.value) : refuse('stale')
  })

/** Throws the draft away. */
export const discardDraft = ({ database }: DocumentServices, kind: DocumentKind, revision: number): Promise<Result<null, DraftRefusal>> =>
  database.within(system, async (tx) => ((await dropDraft(tx, kind, revision)) ? ok(null) : refuse('stale')))

const publish = async (services: DocumentServices, tx: Tx, by: string, kind: DocumentKind, document: Document, note: string, restores: number | null): Promise<Result<number, DraftRefusal>> => {
  const problems = problemsOf(kind, document)
  if (problems.length > 0) return refuse({ problems })
  if (note.trim() === '') return refuse('no-note')
  const number = (await newestNumber(tx, kind)) + 1
  return (await addVersion(tx, { kind, number, content: JSON.stringify({ ...document, version: number }), day: services.clock.today(), by_person: by, note: note.trim(), restores })) ? ok(number) : refuse('stale')
}

/** Publishes the draft as the next version: only as it was seen, only on the version it started from, and only without problems. Running signals keep theirs. */
export const publishDraft = (services: DocumentServices, by: string, kind: DocumentKind, input: { readonly revision: number; readonly note: string }): Promise<Result<number, DraftRefusal>> => services.database.within(system, async (tx) => {
  const draft = await draftIn(tx, kind)
  if (!draft) return refuse('no-draft')
  if (draft.revision !== input.revision || draft.basedOn !== (await newestNumber(tx, kind))) return refuse('stale')
  const published = await publish(services, tx, by, kind, draft.document, input.note, null)
  if (published.ok) await dropDraft(tx, kind, draft.revision)
  return published
})

/** Puts an earlier version back in force, as a new version. */
export const restoreVersion = (services: DocumentServices, by: string, kind: DocumentKind, input: { readonly number: number; readonly newest: number; readonly note: string }): Promise<Result<number, DraftRefusal>> => services.database.within(system, async (tx) => {
  if ((await newestNumber(tx, kind)) !== input.newest) return refuse('stale')
  const document = await versionIn(tx, kind, input.number)
  return document && input.number !== input.newest ? publish(services, tx, by, kind, document, input.note, input.number) : refuse('no-such-version')
})

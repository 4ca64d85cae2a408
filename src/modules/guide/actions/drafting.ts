import { newId } from '../../../foundation/kernel/ids.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'
import type { Tx } from '../../../foundation/storage/database.ts'
import type { Problem } from '../rules/check/index.ts'
import type { Guide } from '../rules/guide.ts'
import { partOf, withPart, type PartKind } from '../rules/parts.ts'
import { readGuide } from '../rules/read.ts'
import { shippedGuide } from '../rules/shipped/index.ts'
import { addDraft, addVersion, dropDraft, listVersions, loadDraft, loadVersion, newestNumber, saveDraft } from '../store.ts'
import { guideOf } from './published.ts'
import { checkHere, type GuideServices } from './services.ts'

/** The draft that editors share. `revision` must come back with every change: it tells whether somebody else saved meanwhile. */
export type Draft = { readonly guide: Guide; readonly basedOn: number; readonly revision: number; readonly preview: string; readonly by: string; readonly day: string }
export type Version = { readonly number: number; readonly day: string | null; readonly by: string | null; readonly note: string; readonly restores: number | null }

/** Why an editor's step is not taken. `stale`: somebody saved or published meanwhile; `shape`: with the place and what was expected. */
export type DraftRefusal = 'stale' | 'no-draft' | 'draft-exists' | 'no-such-version' | 'no-note' | { readonly shape: string } | { readonly problems: readonly Problem[] }

const system = { kind: 'system' } as const
const contentOf = (guide: Guide): string => JSON.stringify(guide)
const versionIn = async (tx: Tx, number: number): Promise<Guide | null> => {
  if (number === 1) return shippedGuide
  const row = await loadVersion(tx, number)
  return row ? guideOf(row.content) : null
}
const draftIn = async (tx: Tx): Promise<Draft | null> => {
  const row = await loadDraft(tx)
  return row ? { guide: guideOf(row.content), basedOn: row.based_on, revision: row.revision, preview: row.preview, by: row.by_person, day: row.day } : null
}

/** Everything that the editors' overview shows. */
export const overview = ({ database }: GuideServices): Promise<{ readonly versions: readonly Version[]; readonly draft: Draft | null; readonly newest: Guide }> =>
  database.within(system, async (tx) => {
    const rows = await listVersions(tx)
    const newest = await versionIn(tx, rows[0]?.number ?? 1)
    if (!newest) throw new Error('the newest guide is not there')
    return { newest, draft: await draftIn(tx), versions: [...rows.map((row) => ({ number: row.number, day: row.day, by: row.by_person, note: row.note, restores: row.restores })), { number: 1, day: null, by: null, note: '', restores: null }] }
  })

/** A version, or the draft, for looking at and comparing. */
export const guideBy = ({ database }: GuideServices, which: number | 'draft'): Promise<Guide | null> =>
  database.within(system, async (tx) => (which === 'draft' ? ((await draftIn(tx))?.guide ?? null) : versionIn(tx, which)))

/** Starts the draft from the version in force. */
export const startDraft = ({ database, random, clock }: GuideServices, by: string): Promise<Result<null, DraftRefusal>> =>
  database.within(system, async (tx) => {
    const newest = await newestNumber(tx)
    const guide = await versionIn(tx, newest)
    if (!guide) return refuse('no-such-version')
    return (await addDraft(tx, { content: contentOf(guide), based_on: newest, revision: 1, preview: newId(random), by_person: by, day: clock.today() })) ? ok(null) : refuse('draft-exists')
  })

const change = ({ database, clock }: GuideServices, by: string, revision: number, decide: (guide: Guide) => Result<unknown, DraftRefusal>): Promise<Result<Guide, DraftRefusal>> =>
  database.within(system, async (tx) => {
    const draft = await draftIn(tx)
    if (!draft) return refuse('no-draft')
    if (draft.revision !== revision) return refuse('stale')
    const next = decide(draft.guide)
    if (!next.ok) return next
    const read = readGuide(next.value)
    if (!read.ok) return refuse({ shape: read.error })
    return (await saveDraft(tx, revision, { content: contentOf(read.value), by_person: by, day: clock.today() })) ? ok(read.value) : refuse('stale')
  })

/** Replaces one part of the draft; null takes it away. */
export const savePart = (services: GuideServices, by: string, input: { readonly revision: number; readonly kind: PartKind; readonly id: string; readonly part: unknown }) =>
  change(services, by, input.revision, (guide) => (input.part === null && partOf(guide, input.kind, input.id) === undefined ? refuse('stale') : ok(withPart(guide, input.kind, input.id, input.part))))

/** Replaces the whole draft by a file. */
export const saveWhole = (services: GuideServices, by: string, revision: number, file: unknown) => change(services, by, revision, () => ok(file))

/** Throws the draft away. */
export const discardDraft = ({ database }: GuideServices, revision: number): Promise<Result<null, DraftRefusal>> =>
  database.within(system, async (tx) => ((await dropDraft(tx, revision)) ? ok(null) : refuse('stale')))

const publish = async (services: GuideServices, tx: Tx, by: string, guide: Guide, note: string, restores: number | null): Promise<Result<number, DraftRefusal>> => {
  const number = (await newestNumber(tx)) + 1
  const added = await addVersion(tx, { number, content: contentOf({ ...guide, version: number }), day: services.clock.today(), by_person: by, note, restores })
  return added ? ok(number) : refuse('stale')
}

/** Publishes the draft as the next version: only as it was seen, only on the version it started from, and only without problems. */
export const publishDraft = (services: GuideServices, by: string, input: { readonly revision: number; readonly note: string }): Promise<Result<number, DraftRefusal>> =>
  services.database.within(system, async (tx) => {
    const draft = await draftIn(tx)
    if (!draft) return refuse('no-draft')
    if (draft.revision !== input.revision || draft.basedOn !== (await newestNumber(tx))) return refuse('stale')
    if (input.note.trim() === '') return refuse('no-note')
    const { problems } = checkHere(services, draft.guide)
    if (problems.length > 0) return refuse({ problems })
    const published = await publish(services, tx, by, draft.guide, input.note.trim(), null)
    if (published.ok) await dropDraft(tx, draft.revision)
    return published
  })

/** Puts an earlier version back in force, as a new version. Only its review day may have passed: an emergency must not wait for that, and the pages say so. */
export const restoreVersion = (services: GuideServices, by: string, input: { readonly number: number; readonly newest: number; readonly note: string }): Promise<Result<number, DraftRefusal>> =>
  services.database.within(system, async (tx) => {
    if ((await newestNumber(tx)) !== input.newest) return refuse('stale')
    const guide = await versionIn(tx, input.number)
    if (!guide || input.number === input.newest) return refuse('no-such-version')
    if (input.note.trim() === '') return refuse('no-note')
    const problems = checkHere(services, guide).problems.filter(({ code }) => code !== 'review-expired')
    return problems.length > 0 ? refuse({ problems }) : publish(services, tx, by, guide, input.note.trim(), input.number)
  })

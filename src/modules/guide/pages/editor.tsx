import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { discardDraft, guideBy, overview, publishDraft, restoreVersion, savePart, saveWhole, startDraft, type Draft, type DraftRefusal } from '../actions/drafting.ts'
import { openedPerDay } from '../actions/figures.ts'
import { checkHere } from '../actions/services.ts'
import { withTexts } from '../../../foundation/kernel/text-parts.ts'
import { differencesOf } from '../../../foundation/kernel/differences.ts'
import { editorPlaces } from '../rules/places.ts'
import { partKinds, partOf, structureOf, textsOfPart, type PartKind } from '../rules/parts.ts'
import { newPart } from '../rules/new-part.ts'
import { editorTexts } from '../texts/editor.ts'
import { DraftBody, PartBody, Problems } from './editor-draft.tsx'
import { addressIn, editorOf, refusalText, show, type Desk } from './editor-frame.tsx'
import { OverviewBody } from './editor-overview.tsx'
import { CompareBody, ConfirmForm } from './editor-publish.tsx'
import type { GuideHouse } from './services.ts'

type Fields = Readonly<Record<string, string>>
const stringsOf = async (context: Context): Promise<Fields> => Object.fromEntries(Object.entries(await context.req.parseBody()).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [])))
const revisionOf = (fields: Fields): number => (/^\d{1,9}$/.test(fields['revision'] ?? '') ? Number(fields['revision']) : -1)
const statusOf = (refusal: DraftRefusal): 409 | 422 => (refusal === 'stale' || refusal === 'no-draft' || refusal === 'draft-exists' ? 409 : 422)
const done = (context: Context, address: string, what: string): Response => context.redirect(`${address}?${what}`, 303)
const kindOf = (text: string | undefined): PartKind | null => partKinds.find((kind) => kind === text) ?? null
/** A version's number as it was given; 0, which is no version, for anything else. */
const numberIn = (text: string | undefined): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 0)
const isId = (text: string): boolean => /^[a-z][a-z0-9-]{0,59}$/.test(text)

const overviewPage = async (desk: Desk, refusal: DraftRefusal | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  return show(desk, {
    title: text.title, place: editorPlaces.overview, ...(refusal ? { error: { field: 'main', text: refusalText(language, refusal) }, status: statusOf(refusal) } : {}),
    said: context.req.query('published') === undefined ? undefined : { title: text.published, text: text.publishedText },
    children: <OverviewBody language={language} state={await overview(house)} figures={await openedPerDay(house)} today={house.clock.today()} />,
  })
}

const draftPage = async (desk: Desk, wrong: { readonly field: string; readonly refusal: DraftRefusal | 'bad-id' } | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const { draft } = await overview(house)
  if (!draft) return overviewPage(desk, wrong ? 'no-draft' : null)
  const error = wrong ? { field: wrong.field, text: wrong.refusal === 'bad-id' ? text.badId : refusalText(language, wrong.refusal) } : undefined
  return show(desk, {
    title: text.draftTitle, place: editorPlaces.draft, back: { href: addressIn(language, editorPlaces.overview), text: text.back }, error, status: wrong ? (wrong.refusal === 'bad-id' ? 422 : statusOf(wrong.refusal)) : 200,
    said: context.req.query('saved') === undefined ? undefined : { title: text.saved, text: text.savedText },
    children: <DraftBody language={language} draft={draft} checked={checkHere(house, draft.guide)} publicUrl={house.publicUrl} errors={error ? [error] : []} />,
  })
}

const draftPost = async (desk: Desk) => {
  const { house, language, context } = desk
  const by = editorOf(context)
  const body = await context.req.parseBody()
  const fields: Fields = Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const revision = revisionOf(fields)
  if (fields['do'] === 'discard') {
    const gone = await discardDraft(house, revision)
    return gone.ok ? context.redirect(addressIn(language, editorPlaces.overview), 303) : draftPage(desk, { field: 'main', refusal: gone.error })
  }
  if (fields['do'] === 'file') {
    const file = body['file']
    let value: unknown = null
    try {
      value = file instanceof File ? JSON.parse((await file.text()).replace(/^\uFEFF/, '')) : null
    } catch { /* not JSON: null is refused below, with the shape that was expected */ }
    const saved = await saveWhole(house, by, revision, value)
    return saved.ok ? done(context, addressIn(language, editorPlaces.draft), 'saved') : draftPage(desk, { field: 'file', refusal: saved.error })
  }
  const kind = kindOf(fields['kind'])
  const id = fields['id'] ?? ''
  return kind && isId(id) ? context.redirect(addressIn(language, editorPlaces.part, `/${kind}/${id}`), 303) : draftPage(desk, { field: 'id', refusal: 'bad-id' })
}

type Given = { readonly structure: string; readonly texts: ReturnType<typeof textsOfPart>; readonly refusal: DraftRefusal | 'not-json' }

const partPage = async (desk: Desk, kind: PartKind, id: string, draft: Draft, given: Given | null = null) => {
  const { language } = desk
  const text = editorTexts[language]
  const there = partOf(draft.guide, kind, id)
  const part = there ?? newPart(kind, id)
  const error = given ? { field: 'structure', text: given.refusal === 'not-json' ? text.notJson : refusalText(language, given.refusal) } : undefined
  return show(desk, {
    title: `${text[kind]}: ${id}`, place: editorPlaces.part, end: `/${kind}/${id}`, back: { href: addressIn(language, editorPlaces.draft), text: text.backToDraft }, error, status: given ? (given.refusal === 'not-json' ? 422 : statusOf(given.refusal)) : 200,
    // A change that came too late is shown with the revision it was made on: sending it again is refused again, so nothing is written over.
    children: <PartBody language={language} kind={kind} id={id} revision={draft.revision} isNew={there === undefined} texts={given?.texts ?? textsOfPart(part)} structure={given?.structure ?? JSON.stringify(structureOf(part), null, 2)} errors={error ? [error] : []} />,
  })
}

const textsFrom = (fields: Fields): ReturnType<typeof textsOfPart> => {
  const places = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(fields)) {
    const match = /^t\.(.+)\.(nl|en|easy)$/.exec(name)
    if (match?.[1] !== undefined && match[2] !== undefined) places.set(match[1], { ...places.get(match[1]), ...(value.trim() === '' ? {} : { [match[2]]: value.trim() }) })
  }
  return [...places].map(([place, text]) => ({ place, text }))
}

const partPost = async (desk: Desk, kind: PartKind, id: string) => {
  const { house, language, context } = desk
  const fields = await stringsOf(context)
  const revision = revisionOf(fields)
  const structure = fields['structure'] ?? ''
  const texts = textsFrom(fields)
  const again = async (refusal: Given['refusal']) => {
    const { draft } = await overview(house)
    return draft ? partPage(desk, kind, id, { ...draft, revision: refusal === 'stale' ? revision : draft.revision }, { structure, texts, refusal }) : overviewPage(desk, 'no-draft')
  }
  let part: unknown = null
  if (fields['do'] !== 'remove') {
    try {
      part = withTexts(JSON.parse(structure), texts)
    } catch {
      return again('not-json')
    }
    if (part === null || (kind !== 'frame' && kind !== 'condition' && (part as { id?: unknown }).id !== id)) return again({ shape: `id: ${id}` })
  }
  const saved = await savePart(house, editorOf(context), { revision, kind, id, part })
  return saved.ok ? done(context, addressIn(language, editorPlaces.draft), 'saved') : again(saved.error)
}

const comparePage = async (desk: Desk) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const which = (name: string): number | 'draft' => (context.req.query(name) === 'draft' ? 'draft' : /^\d{1,6}$/.test(context.req.query(name) ?? '') ? Number(context.req.query(name)) : 1)
  const [before, after] = [await guideBy(house, which('before')), await guideBy(house, which('after'))]
  if (!before || !after) return context.notFound()
  const named = (one: number | 'draft'): string => (one === 'draft' ? text.theDraft : text.theVersion(String(one)))
  return show(desk, {
    title: text.compareTitle, place: editorPlaces.compare, end: `?before=${which('before')}&after=${which('after')}`, back: { href: addressIn(language, editorPlaces.overview), text: text.back },
    children: <CompareBody language={language} before={named(which('before'))} after={named(which('after'))} differences={differencesOf(before, after)} />,
  })
}

const publishPage = async (desk: Desk, given: { readonly note: string; readonly refusal: DraftRefusal } | null = null) => {
  const { house, language } = desk
  const text = editorTexts[language]
  const { draft, newest } = await overview(house)
  if (!draft) return overviewPage(desk, 'no-draft')
  const { problems } = checkHere(house, draft.guide)
  const error = given ? refusalText(language, given.refusal) : undefined
  return show(desk, {
    title: text.publishTitle, place: editorPlaces.publish, back: { href: addressIn(language, editorPlaces.draft), text: text.backToDraft }, error: error === undefined ? undefined : { field: 'note', text: error }, status: given ? statusOf(given.refusal) : 200,
    children: (
      <>
        {problems.length > 0 ? <Problems language={language} problems={problems} />
          : <ConfirmForm language={language} action={addressIn(language, editorPlaces.publish)} lead={text.publishText} hidden={{ revision: String(draft.revision) }} note={given?.note ?? ''} error={error} button={text.publish} />}
        <CompareBody language={language} before={text.theVersion(String(newest.version))} after={text.theDraft} differences={differencesOf(newest, draft.guide)} />
      </>
    ),
  })
}

const restorePage = async (desk: Desk, number: number, given: { readonly note: string; readonly refusal: DraftRefusal } | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const { draft, newest } = await overview(house)
  const old = await guideBy(house, number)
  if (!old || number === newest.version) return context.notFound()
  const error = given ? refusalText(language, given.refusal) : undefined
  return show(desk, {
    title: text.restoreTitle(String(number)), place: editorPlaces.restore, end: `/${number}`, back: { href: addressIn(language, editorPlaces.overview), text: text.back }, error: error === undefined ? undefined : { field: 'note', text: error }, status: given ? statusOf(given.refusal) : 200,
    children: (
      <>
        {given && typeof given.refusal === 'object' && 'problems' in given.refusal && <Problems language={language} problems={given.refusal.problems} />}
        <ConfirmForm language={language} action={addressIn(language, editorPlaces.restore, `/${number}`)} lead={text.restoreText} care={draft ? text.restoreDraft : undefined} hidden={{ newest: String(newest.version) }} note={given?.note ?? ''} error={error} button={text.restore} />
        <CompareBody language={language} before={text.theVersion(String(newest.version))} after={text.theVersion(String(number))} differences={differencesOf(newest, old)} />
      </>
    ),
  })
}

/** The editors' pages on the staff origin; the table of rights lets only editors in. What they write is shown as text, never as markup. */
export const mountStaffPages = (site: Hono, house: GuideHouse): void => {
  const limit = bodyLimit({ maxSize: 2 * 1024 * 1024 })
  for (const language of ['nl', 'en'] as const) {
    const at = (place: { readonly nl: string; readonly en: string }, end = ''): string => addressIn(language, place, end)
    const desk = (context: Context): Desk => ({ context, house, language })
    site.get(at(editorPlaces.overview), (c) => overviewPage(desk(c)))
    site.post(at(editorPlaces.overview), limit, async (c) => {
      const started = await startDraft(house, editorOf(c))
      return started.ok ? c.redirect(at(editorPlaces.draft), 303) : overviewPage(desk(c), started.error)
    })
    site.get(at(editorPlaces.draft), async (c) => {
      if (c.req.query('file') === undefined) return draftPage(desk(c))
      const { draft } = await overview(house)
      return draft ? c.body(`${JSON.stringify(draft.guide, null, 2)}\n`, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="guide.json"' }) : c.notFound()
    })
    site.post(at(editorPlaces.draft), limit, (c) => draftPost(desk(c)))
    site.get(at(editorPlaces.part, '/:kind/:id'), async (c) => {
      const [kind, id, { draft }] = [kindOf(c.req.param('kind')), c.req.param('id') ?? '', await overview(house)]
      return kind && isId(id) ? (draft ? partPage(desk(c), kind, id, draft) : overviewPage(desk(c), 'no-draft')) : c.notFound()
    })
    site.post(at(editorPlaces.part, '/:kind/:id'), limit, async (c) => {
      const [kind, id] = [kindOf(c.req.param('kind')), c.req.param('id') ?? '']
      return kind && isId(id) ? partPost(desk(c), kind, id) : c.notFound()
    })
    site.get(at(editorPlaces.compare), (c) => comparePage(desk(c)))
    site.get(at(editorPlaces.publish), (c) => publishPage(desk(c)))
    site.post(at(editorPlaces.publish), limit, async (c) => {
      const fields = await stringsOf(c)
      const published = await publishDraft(house, editorOf(c), { revision: revisionOf(fields), note: (fields['note'] ?? '').slice(0, 1_000) })
      return published.ok ? done(c, at(editorPlaces.overview), 'published') : publishPage(desk(c), { note: fields['note'] ?? '', refusal: published.error })
    })
    site.get(at(editorPlaces.restore, '/:version'), (c) => restorePage(desk(c), numberIn(c.req.param('version'))))
    site.post(at(editorPlaces.restore, '/:version'), limit, async (c) => {
      const fields = await stringsOf(c)
      const number = numberIn(c.req.param('version'))
      const restored = await restoreVersion(house, editorOf(c), { number, newest: numberIn(fields['newest']), note: (fields['note'] ?? '').slice(0, 1_000) })
      return restored.ok ? done(c, at(editorPlaces.overview), 'published') : restorePage(desk(c), number, { note: fields['note'] ?? '', refusal: restored.error })
    })
  }
}

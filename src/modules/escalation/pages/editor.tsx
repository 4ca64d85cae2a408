import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { differencesOf } from '../../../foundation/kernel/differences.ts'
import { withTexts, type TextAt } from '../../../foundation/kernel/text-parts.ts'
import { changeDraft, discardDraft, documentBy, kept, publishDraft, restoreVersion, startDraft, type DraftRefusal } from '../actions/drafting.ts'
import { documentKinds, problemsOf, type DocumentKind } from '../rules/documents.ts'
import type { Model } from '../rules/model/index.ts'
import { partLists, partOf, structureOf, textsOf, withPart } from '../rules/parts.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts, listName } from '../texts/editor.ts'
import { DraftBody, PartBody } from './editor-draft.tsx'
import { addressIn, ConfirmForm, Differences, editorOf, fieldsOf, numberIn, Problems, refusalText, show, statusOf, Warnings, type Desk, type Fields } from './editor-frame.tsx'
import { OverviewBody } from './editor-overview.tsx'
import { mountExamplePages } from './editor-examples.tsx'
import { mountTermsPages } from './editor-terms.tsx'
import type { EscalationHouse } from './parts.tsx'

const kindOf = (text: string | undefined): DocumentKind | null => documentKinds.find((kind) => kind === text) ?? null
const isId = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(text)
const revisionOf = (fields: Fields): number => numberIn(fields['revision'])

const overviewPage = async (desk: Desk, refusal: DraftRefusal | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  return show(desk, {
    title: text.title, place: editorPlaces.overview, ...(refusal ? { error: { field: 'main', text: refusalText(language, refusal) }, status: statusOf(refusal) } : {}),
    said: context.req.query('published') === undefined ? undefined : { title: text.published, text: text.publishedText },
    children: <OverviewBody language={language} today={house.clock.today()} documents={await Promise.all(documentKinds.map((kind) => kept(house, kind)))} />,
  })
}

const draftPage = async (desk: Desk, kind: DocumentKind, wrong: { readonly field: 'file' | 'id'; readonly text: string; readonly status: 409 | 422 } | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const { draft } = await kept(house, kind)
  if (!draft) return overviewPage(desk, 'no-draft')
  return show(desk, {
    title: text.draftTitle(text[`kind-${kind}`]), place: editorPlaces.draft, end: `/${kind}`, back: { href: addressIn(language, editorPlaces.overview), text: text.back }, error: wrong ?? undefined, status: wrong?.status ?? 200,
    said: context.req.query('saved') === undefined ? undefined : { title: text.saved, text: text.savedText },
    children: <DraftBody language={language} kind={kind} draft={draft} errors={wrong ? { [wrong.field]: wrong.text } : {}} />,
  })
}

type Given = { readonly structure: string; readonly texts: readonly TextAt[]; readonly error: string; readonly status: 409 | 422; readonly revision: number }

const partPage = async (desk: Desk, kind: DocumentKind, list: string, id: string, given: Given | null = null) => {
  const { house, language } = desk
  const text = editorTexts[language]
  const { draft } = await kept(house, kind)
  if (!draft) return overviewPage(desk, 'no-draft')
  if (list !== 'frame' && (!isId(id) || !partLists(draft.document).some((one) => one.list === list))) return draftPage(desk, kind, { field: 'id', text: text.badId, status: 422 })
  const there = partOf(draft.document, list, id)
  const part = there ?? { id }
  return show(desk, {
    title: list === 'frame' ? text.frame : text.partTitle(listName(language, list), id), place: editorPlaces.draft, end: `/${kind}?list=${list}&id=${id}`, back: { href: addressIn(language, editorPlaces.draft, `/${kind}`), text: text.backToDraft },
    error: given ? { field: 'structure', text: given.error } : undefined, status: given?.status ?? 200,
    // A change that came too late is shown with the revision it was made on: sending it again is refused again, so nothing is written over.
    children: <PartBody language={language} kind={kind} list={list} id={id} isNew={there === undefined} revision={given?.revision ?? draft.revision} texts={given?.texts ?? textsOf(part)} structure={given?.structure ?? JSON.stringify(structureOf(part), null, 2)} error={given?.error} />,
  })
}

const textsFrom = (fields: Fields): readonly TextAt[] => {
  const places = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(fields)) {
    const [, place, language] = /^t\.(.+)\.(nl|en|easy)$/.exec(name) ?? []
    if (place !== undefined && language !== undefined) places.set(place, { ...places.get(place), ...(value.trim() === '' ? {} : { [language]: value.trim() }) })
  }
  return [...places].map(([place, text]) => ({ place, text }))
}

const savePart = async (desk: Desk, kind: DocumentKind, fields: Fields) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const [list, id, revision, structure, texts] = [fields['list'] ?? '', fields['id'] ?? '', revisionOf(fields), fields['structure'] ?? '', textsFrom(fields)]
  const again = (error: string, status: 409 | 422) => partPage(desk, kind, list, id, { structure, texts, error, status, revision })
  let part: unknown = null
  if (fields['do'] !== 'remove') {
    try {
      part = withTexts(JSON.parse(structure), texts)
    } catch {
      return again(text.notJson, 422)
    }
    if (typeof part !== 'object' || part === null || (list !== 'frame' && (part as { id?: unknown }).id !== id)) return again(text.wrongShape(`id: ${id}`), 422)
  }
  const saved = await changeDraft(house, editorOf(context), kind, revision, (document) => withPart(document, list, id, part))
  return saved.ok ? context.redirect(`${addressIn(language, editorPlaces.draft, `/${kind}`)}?saved`, 303) : again(refusalText(language, saved.error), statusOf(saved.error))
}

const draftPost = async (desk: Desk, kind: DocumentKind) => {
  const { house, language, context } = desk
  const [fields, body] = [await fieldsOf(context), await context.req.parseBody()]
  if (fields['do'] === 'discard') {
    const gone = await discardDraft(house, kind, revisionOf(fields))
    return gone.ok ? context.redirect(addressIn(language, editorPlaces.overview), 303) : draftPage(desk, kind, { field: 'file', text: refusalText(language, gone.error), status: statusOf(gone.error) })
  }
  if (fields['do'] !== 'file') return savePart(desk, kind, fields)
  const file = body['file']
  let value: unknown = null
  try {
    value = file instanceof File ? JSON.parse((await file.text()).replace(/^\uFEFF/, '')) : null
  } catch { /* not JSON: null is refused below, with the shape that was expected */ }
  const saved = await changeDraft(house, editorOf(context), kind, revisionOf(fields), () => value)
  return saved.ok ? context.redirect(`${addressIn(language, editorPlaces.draft, `/${kind}`)}?saved`, 303) : draftPage(desk, kind, { field: 'file', text: refusalText(language, saved.error), status: statusOf(saved.error) })
}

const comparePage = async (desk: Desk, kind: DocumentKind) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const which = (name: string): number | 'draft' => (context.req.query(name) === 'draft' ? 'draft' : numberIn(context.req.query(name)))
  const [before, after] = [await documentBy(house, kind, which('before')), await documentBy(house, kind, which('after'))]
  if (!before || !after) return context.notFound()
  const named = (one: number | 'draft'): string => (one === 'draft' ? text.theDraft : text.theVersion(String(one)))
  return show(desk, {
    title: text.compareTitle, place: editorPlaces.compare, end: `/${kind}?before=${which('before')}&after=${which('after')}`, back: { href: addressIn(language, editorPlaces.overview), text: text.back },
    children: <Differences language={language} before={named(which('before'))} after={named(which('after'))} differences={differencesOf(before, after)} />,
  })
}

type Again = { readonly note: string; readonly refusal: DraftRefusal }

const publishPage = async (desk: Desk, kind: DocumentKind, given: Again | null = null) => {
  const { house, language } = desk
  const text = editorTexts[language]
  const { draft, newest } = await kept(house, kind)
  if (!draft) return overviewPage(desk, 'no-draft')
  const problems = problemsOf(kind, draft.document)
  const error = given ? refusalText(language, given.refusal) : undefined
  return show(desk, {
    title: text.publishTitle(text[`kind-${kind}`]), place: editorPlaces.publish, end: `/${kind}`, back: { href: addressIn(language, editorPlaces.draft, `/${kind}`), text: text.backToDraft }, error: error === undefined ? undefined : { field: 'note', text: error }, status: given ? statusOf(given.refusal) : 200,
    children: (
      <>
        {kind === 'model' && <Warnings language={language} model={draft.document as Model} />}
        {problems.length > 0 ? <Problems language={language} problems={problems} />
          : <ConfirmForm language={language} action={addressIn(language, editorPlaces.publish, `/${kind}`)} lead={text.publishText} hidden={{ revision: String(draft.revision) }} note={given?.note ?? ''} error={error} button={text.publish} />}
        <Differences language={language} before={text.theVersion(String(newest.version))} after={text.theDraft} differences={differencesOf(newest, draft.document)} />
      </>
    ),
  })
}

const restorePage = async (desk: Desk, kind: DocumentKind, number: number, given: Again | null = null) => {
  const { house, language, context } = desk
  const text = editorTexts[language]
  const [{ newest }, old] = [await kept(house, kind), await documentBy(house, kind, number)]
  if (!old || number === newest.version) return context.notFound()
  const error = given ? refusalText(language, given.refusal) : undefined
  return show(desk, {
    title: text.restoreTitle(String(number)), place: editorPlaces.restore, end: `/${kind}/${number}`, back: { href: addressIn(language, editorPlaces.overview), text: text.back }, error: error === undefined ? undefined : { field: 'note', text: error }, status: given ? statusOf(given.refusal) : 200,
    children: (
      <>
        <ConfirmForm language={language} action={addressIn(language, editorPlaces.restore, `/${kind}/${number}`)} lead={text.restoreText} hidden={{ newest: String(newest.version) }} note={given?.note ?? ''} error={error} button={text.restore} />
        <Differences language={language} before={text.theVersion(String(newest.version))} after={text.theVersion(String(number))} differences={differencesOf(newest, old)} />
      </>
    ),
  })
}

/** The editors' pages on the staff origin; the table of rights lets only editors in. What they write is shown as text, never as markup. */
export const mountEditorPages = (site: Hono, house: EscalationHouse): void => {
  const limit = bodyLimit({ maxSize: 2 * 1024 * 1024 })
  for (const language of ['nl', 'en'] as const) {
    const at = (place: { readonly nl: string; readonly en: string }, end = ''): string => addressIn(language, place, end)
    const deskOf = (context: Context): Desk => ({ context, house, language })
    const of = (work: (desk: Desk, kind: DocumentKind) => Promise<Response> | Response) => async (c: Context): Promise<Response> => {
      const kind = kindOf(c.req.param('kind'))
      return kind ? work(deskOf(c), kind) : c.notFound()
    }
    site.get(at(editorPlaces.overview), (c) => overviewPage(deskOf(c)))
    site.post(at(editorPlaces.overview), limit, async (c) => {
      const kind = kindOf((await fieldsOf(c))['kind'])
      if (!kind) return overviewPage(deskOf(c))
      const started = await startDraft(house, editorOf(c), kind)
      return started.ok ? c.redirect(at(editorPlaces.draft, `/${kind}`), 303) : overviewPage(deskOf(c), started.error)
    })
    site.get(at(editorPlaces.draft, '/:kind'), of(async (desk, kind) => {
      const { context } = desk
      const list = context.req.query('list')
      if (list !== undefined) return partPage(desk, kind, list, context.req.query('id') ?? '')
      if (context.req.query('file') === undefined) return draftPage(desk, kind)
      const document = await documentBy(house, kind, 'draft')
      return document ? context.body(`${JSON.stringify(document, null, 2)}\n`, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${kind}.json"` }) : context.notFound()
    }))
    site.post(at(editorPlaces.draft, '/:kind'), limit, of(draftPost))
    site.get(at(editorPlaces.compare, '/:kind'), of(comparePage))
    site.get(at(editorPlaces.publish, '/:kind'), of(publishPage))
    site.post(at(editorPlaces.publish, '/:kind'), limit, of(async (desk, kind) => {
      const fields = await fieldsOf(desk.context)
      const note = (fields['note'] ?? '').slice(0, 1_000)
      const published = await publishDraft(house, editorOf(desk.context), kind, { revision: revisionOf(fields), note })
      return published.ok ? desk.context.redirect(`${at(editorPlaces.overview)}?published`, 303) : publishPage(desk, kind, { note, refusal: published.error })
    }))
    site.get(at(editorPlaces.restore, '/:kind/:version'), of((desk, kind) => restorePage(desk, kind, numberIn(desk.context.req.param('version')))))
    site.post(at(editorPlaces.restore, '/:kind/:version'), limit, of(async (desk, kind) => {
      const fields = await fieldsOf(desk.context)
      const [number, note] = [numberIn(desk.context.req.param('version')), (fields['note'] ?? '').slice(0, 1_000)]
      const restored = await restoreVersion(house, editorOf(desk.context), kind, { number, newest: numberIn(fields['newest']), note })
      return restored.ok ? desk.context.redirect(`${at(editorPlaces.overview)}?published`, 303) : restorePage(desk, kind, number, { note, refusal: restored.error })
    }))
  }
  mountExamplePages(site, house)
  mountTermsPages(site, house)
}

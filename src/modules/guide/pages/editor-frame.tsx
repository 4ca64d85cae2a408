import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { personOf } from '../../../foundation/identity/index.ts'
import { ErrorSummary, Notice, StaffPage } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import type { DraftRefusal } from '../actions/drafting.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts } from '../texts/editor.ts'
import type { GuideHouse } from './services.ts'

export type StaffLanguage = 'nl' | 'en'
type Place = { readonly nl: string; readonly en: string }

/** One request of an editor. */
export type Desk = { readonly context: Context; readonly house: GuideHouse; readonly language: StaffLanguage }

export const addressIn = (language: StaffLanguage, place: Place, end = ''): string => `/${language}${place[language]}${end}`

/** Who edits; the table of rights has let them in. */
export const editorOf = (context: Context): string => {
  const me = personOf(context)
  if (!me) throw new Error('a page of the editors was reached without a person')
  return me.person
}

/** A refusal in a sentence that says what to do now. */
export const refusalText = (language: StaffLanguage, refusal: DraftRefusal): string => {
  const text = editorTexts[language]
  if (typeof refusal === 'string') return text[refusal]
  return 'shape' in refusal ? text.wrongShape(refusal.shape) : text.problems
}

type Shown = { readonly title: string; readonly place: Place; readonly end?: string; readonly back?: { readonly href: string; readonly text: string }; readonly error?: { readonly field: string; readonly text: string } | undefined; readonly status?: 200 | 409 | 422; readonly said?: { readonly title: string; readonly text: string } | undefined; readonly children: ComponentChildren }

/** A page of the editors, as an answer. */
export const show = ({ context, house, language }: Desk, shown: Shown): Response | Promise<Response> => {
  const text = editorTexts[language]
  const end = shown.end ?? ''
  return context.html(renderPage(
    <StaffPage context={{ ...house.surroundings, language, alternates: { nl: addressIn('nl', shown.place, end), en: addressIn('en', shown.place, end) } }} title={shown.title}
      menu={[{ href: addressIn(language, editorPlaces.overview), text: text.menu, current: true }]} person={{ role: text.role, signOut: `/api/v1/identity/sign-out?language=${language}` }} {...(shown.back ? { back: shown.back } : {})}>
      <h1>{shown.title}</h1>
      <ErrorSummary language={language} errors={shown.error ? [shown.error] : []} />
      {shown.said !== undefined && <Notice tone="good" title={shown.said.title} live="status"><p>{shown.said.text}</p></Notice>}
      {shown.children}
    </StaffPage>), shown.status ?? 200)
}

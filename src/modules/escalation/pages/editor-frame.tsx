import type { ComponentChildren } from 'preact'
import type { Context } from 'hono'
import { personOf } from '../../../foundation/identity/index.ts'
import type { Difference } from '../../../foundation/kernel/differences.ts'
import { Button, ButtonBar, DataTable, EmptyState, ErrorSummary, Notice, StaffPage, TextArea } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import type { DraftRefusal } from '../actions/drafting.ts'
import type { Problem } from '../rules/check/problem.ts'
import { warningsOf } from '../rules/check/warnings.ts'
import type { Model } from '../rules/model/index.ts'
import { editorPlaces } from '../rules/places.ts'
import { editorTexts } from '../texts/editor.ts'
import type { EscalationHouse } from './parts.tsx'

export type StaffLanguage = 'nl' | 'en'
export type Place = { readonly nl: string; readonly en: string }
export type Desk = { readonly context: Context; readonly house: EscalationHouse; readonly language: StaffLanguage }

export const addressIn = (language: StaffLanguage, place: Place, end = ''): string => `/${language}${place[language]}${end}`

/** Who edits; the table of rights has let them in. */
export const editorOf = (context: Context): string => {
  const me = personOf(context)
  if (!me) throw new Error('a page of the editors was reached without a person')
  return me.person
}

export type Fields = Readonly<Record<string, string>>
export const fieldsOf = async (context: Context): Promise<Fields> => Object.fromEntries(Object.entries(await context.req.parseBody()).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')]] : [])))
/** A number as it was given; 0 for anything else. */
export const numberIn = (text: string | undefined): number => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0)

/** A refusal in a sentence that says what to do now. */
export const refusalText = (language: StaffLanguage, refusal: DraftRefusal): string => {
  const text = editorTexts[language]
  if (typeof refusal === 'string') return text[refusal]
  return 'shape' in refusal ? text.wrongShape(refusal.shape) : text.problems
}
export const statusOf = (refusal: DraftRefusal): 409 | 422 => (refusal === 'stale' || refusal === 'no-draft' || refusal === 'draft-exists' ? 409 : 422)

type Shown = { readonly title: string; readonly place: Place; readonly end?: string; readonly back?: { readonly href: string; readonly text: string }; readonly error?: { readonly field: string; readonly text: string } | undefined; readonly status?: 200 | 409 | 422; readonly said?: { readonly title: string; readonly text: string } | undefined; readonly children: ComponentChildren }

/** A page of the editors, as an answer. */
export const show = ({ context, house, language }: Desk, shown: Shown): Response | Promise<Response> => {
  const text = editorTexts[language]
  const end = shown.end ?? ''
  return context.html(renderPage(
    <StaffPage context={{ ...house.surroundings, language, alternates: { nl: addressIn('nl', shown.place, end), en: addressIn('en', shown.place, end) } }} title={shown.title}
      menu={([['overview', text.menu], ['examples', text.examples], ['terms', text.terms]] as const).map(([place, name]) => ({ href: addressIn(language, editorPlaces[place]), text: name, current: place === 'overview' ? shown.place !== editorPlaces.terms && shown.place !== editorPlaces.examples : shown.place === editorPlaces[place] }))}
      person={{ role: text.role, signOut: `/api/v1/identity/sign-out?language=${language}` }} {...(shown.back ? { back: shown.back } : {})}>
      <h1>{shown.title}</h1>
      <ErrorSummary language={language} errors={shown.error ? [shown.error] : []} />
      {shown.said !== undefined && <Notice tone="good" title={shown.said.title} live="status"><p>{shown.said.text}</p></Notice>}
      {shown.children}
    </StaffPage>), shown.status ?? 200)
}

/** What the checker found, told as stories. */
export const Problems = ({ language, problems }: { readonly language: StaffLanguage; readonly problems: readonly Problem[] }) => (
  <Notice tone="warn" title={editorTexts[language].problemsTitle(String(problems.length))}>
    <p>{editorTexts[language].problemsText}</p>
    <ol>{problems.slice(0, 50).map(({ code, path, story }, index) => <li key={`${code}-${index}`}><p>{story[language]} <span class="small soft">{path.join(' › ')}</span></p></li>)}</ol>
  </Notice>
)

/** What may be so and deserves a look before a model is published. */
export const Warnings = ({ language, model }: { readonly language: StaffLanguage; readonly model: Model }) => {
  const warnings = warningsOf(model)
  return warnings.length === 0 ? null : <Notice title={editorTexts[language].warningsTitle}><ul>{warnings.map(({ path, story }) => <li key={path.join()}><p>{story[language]}</p></li>)}</ul></Notice>
}

/** What differs, place by place. */
export const Differences = ({ language, before, after, differences }: { readonly language: StaffLanguage; readonly before: string; readonly after: string; readonly differences: readonly Difference[] }) => {
  const text = editorTexts[language]
  return (
    <>
      <p>{text.between(before, after)}</p>
      <DataTable id="differences" caption={text.compareTitle} stacks rows={differences} rowKey={({ place }) => place} empty={<EmptyState title={text.same} />}
        columns={[{ key: 'place', head: text.place, cell: ({ place }) => place }, { key: 'before', head: text.before, cell: (one) => one.before ?? text.nothing }, { key: 'after', head: text.after, cell: (one) => one.after ?? text.nothing }]} />
    </>
  )
}

type Confirm = { readonly language: StaffLanguage; readonly action: string; readonly lead: string; readonly hidden: Readonly<Record<string, string>>; readonly note: string; readonly error?: string | undefined; readonly button: string }

/** A grave step: what it does, why it is done, and the button. */
export const ConfirmForm = ({ language, action, lead, hidden, note, error, button }: Confirm) => (
  <form method="post" action={action}>
    <p>{lead}</p>
    {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
    <TextArea language={language} id="note" label={editorTexts[language].noteLabel} hint={editorTexts[language].noteHint} rows={3} value={note} error={error} />
    <ButtonBar><Button>{button}</Button></ButtonBar>
  </form>
)

import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import { addressOf, ErrorSummary, Notice, StaffPage, type FormError, type MenuItem } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { comparePlace, dataPlace, homePlace, proposalsPlace, questionnairesPlace, registerPlace, questionsPlace, wavesPlace } from '../rules/places.ts'
import { focusPlace } from '../rules/focus/places.ts'
import { staffTexts } from '../texts/staff.ts'
import type { SurveyPages } from './services.ts'

export type StaffLanguage = 'nl' | 'en'
export type Place = { readonly nl: string; readonly en: string }
export type Answer = (context: Context, services: SurveyPages) => Response | Promise<Response>

export const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')

/** Who is signed in; the table of rights has let them in. */
export const meOf = (context: Context): SignedIn => {
  const me = personOf(context)
  if (!me) throw new Error('a page of the survey was reached without a person')
  return me
}

/** The menu of the analysts, in the order of the work. */
const menuPlaces = [[homePlace, 'home'], [questionsPlace, 'questions'], [questionnairesPlace, 'questionnaires'], [wavesPlace, 'waves'], [dataPlace, 'data'], [focusPlace, 'focus'], [proposalsPlace, 'proposals'], [comparePlace, 'compare'], [registerPlace, 'register']] as const
/** Bringing in, publishing and comparing are for analysts of the whole government; one of a ministry does not meet them. */
const ofTheWhole: readonly string[] = ['proposals', 'compare', 'register']
const menuOf = (language: StaffLanguage, current: Place, whole: boolean): readonly MenuItem[] =>
  menuPlaces.filter(([, word]) => whole || !ofTheWhole.includes(word)).map(([place, word]) => ({ href: addressOf(language, place), text: staffTexts[language][word], current: place === current }))

export type ShowOptions = {
  readonly status?: 200 | 409 | 422 | undefined
  readonly errors?: readonly FormError[] | undefined
  readonly islands?: readonly string[] | undefined
  /** What follows the place in the address, such as `/123`. */
  readonly end?: string | Place | undefined
  readonly back?: { readonly href: string; readonly text: string } | undefined
  /** False: the island writes the heading of its own screens. */
  readonly heading?: false | undefined
  readonly said?: { readonly title: string; readonly text: string } | undefined
}

/** A page of the analysts, as an answer. */
export const show = (context: Context, services: SurveyPages, place: Place, title: string, children: ComponentChildren, options: ShowOptions = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const end = typeof options.end === 'object' ? options.end : { nl: options.end ?? '', en: options.end ?? '' }
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}${end.nl}`, en: `/en${place.en}${end.en}` } }} title={title} menu={menuOf(language, place, meOf(context).grants.some(({ role, scope }) => role === 'analyst' && scope.kind !== 'department'))}
      person={{ role: staffTexts[language].role, signOut: `/api/v1/identity/sign-out?language=${language}` }} islands={options.islands} back={options.back}>
      {options.heading !== false && <h1>{title}</h1>}
      <ErrorSummary language={language} errors={options.errors ?? []} />
      {options.said !== undefined && <Notice tone="good" title={options.said.title} live="status"><p>{options.said.text}</p></Notice>}
      {children}
    </StaffPage>), options.status ?? 200)
}

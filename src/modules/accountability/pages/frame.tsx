import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import { addressOf, ErrorSummary, Notice, StaffPage, type FormError, type MenuItem } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { hatsNow, type Acting } from '../actions/index.ts'
import { commitmentsPlace, effectPlace, importPlace, indicatorsPlace, letterPlace, measuresPlace, modelPlace, overviewPlace, proposalsPlace, roundsPlace, targetsPlace, tasksPlace, versionsPlace } from '../rules/places.ts'
import { frameTexts } from '../texts/frame.ts'
import type { AccountabilityPages } from './services.ts'

export type StaffLanguage = 'nl' | 'en'
export type Place = { readonly nl: string; readonly en: string }
export { dayIn, fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'
export type Answer = (context: Context, services: AccountabilityPages) => Response | Promise<Response>

export const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')
const meOf = (context: Context): SignedIn => {
  const me = personOf(context)
  if (!me) throw new Error('a page of the report was reached without a person')
  return me
}
const entered = new WeakMap<Request, Acting>()
/** Notes who asks, with their hats of today; the table of rights has let them in. Comes before every page. */
export const enter = async (context: Context, services: AccountabilityPages): Promise<void> => {
  const { person, name, grants } = meOf(context)
  entered.set(context.req.raw, { person, name, hats: await hatsNow(services, grants) })
}
/** Who is signed in. */
export const actingOf = (context: Context): Acting => {
  const acting = entered.get(context.req.raw)
  if (!acting) throw new Error('a page of the report was reached without entering')
  return acting
}
export const has = ({ hats }: Acting, ...roles: readonly Role[]): boolean => hats.some(({ role }) => roles.includes(role))

/** The menu in the order of the work; what somebody cannot use is not in it. */
const menuOf = (acting: Acting, language: StaffLanguage, current: Place): readonly MenuItem[] => {
  const places = [[tasksPlace, 'tasks'], [measuresPlace, 'measures'], [targetsPlace, 'targets'], [modelPlace, 'model'], [indicatorsPlace, 'indicators'], ...(has(acting, 'coordinator', 'analyst', 'reviewer') ? [[importPlace, 'import'] as const] : []), [overviewPlace, 'overview'], [effectPlace, 'effect'], [commitmentsPlace, 'commitments'], [proposalsPlace, 'proposals'], ...(has(acting, 'reviewer') ? [[roundsPlace, 'rounds'] as const, [versionsPlace, 'versions'] as const, [letterPlace, 'letter'] as const] : [])] as const
  return places.map(([place, word]) => ({ href: addressOf(language, place), text: frameTexts[language][word], current: place === current }))
}

export type ShowOptions = { readonly status?: 200 | 409 | 422; readonly errors?: readonly FormError[]; readonly end?: string; readonly back?: { readonly href: string; readonly text: string }; readonly wide?: true }

/** A staff page of this module, as an answer. */
export const show = (context: Context, services: AccountabilityPages, place: Place, title: string, children: ComponentChildren, options: ShowOptions = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const [end, text] = [options.end ?? '', frameTexts[language]]
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}${end}`, en: `/en${place.en}${end}` } }} title={title} menu={menuOf(actingOf(context), language, place)}
      person={{ role: meOf(context).name, signOut: `/api/v1/identity/sign-out?language=${language}` }} back={options.back}>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={options.errors ?? []} />
      {context.req.query('saved') !== undefined && <Notice tone="good" title={text.saved} live="status"><p>{text.savedText}</p></Notice>}
      {children}
    </StaffPage>), options.status ?? 200)
}

export const list = (typed: string | undefined): readonly string[] => (typed ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')
/** A number as it was typed, with a comma or a point, or a percentage: null when empty, undefined when it is none. */
export const numberTyped = (typed: string | undefined): number | null | undefined => {
  const text = (typed ?? '').trim()
  if (text === '') return null
  const match = /^(-?\d{1,10}(?:[.,]\d{1,8})?)\s*(%?)$/.exec(text)
  return match ? Number((match[1] ?? '').replace(',', '.')) / (match[2] === '%' ? 100 : 1) : undefined
}
/** Text that was typed, as paragraphs and nothing else. */
export const Paragraphs = ({ text }: { readonly text: string }) => <>{text.split(/\n+/).filter((line) => line.trim() !== '').map((line, at) => <p key={at}>{line}</p>)}</>

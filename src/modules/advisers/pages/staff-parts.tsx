import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import { addressOf, ErrorSummary, Notice, StaffPage, type FormError, type MenuItem } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { actingAs, type Acting } from '../actions/index.ts'
import { poolPlace, profilePlace, questionPlace, reportPlace, workPlace, yearPlace } from '../rules/places.ts'
import { poolTexts } from '../texts/pool.ts'
import { workTexts } from '../texts/work.ts'
import type { AdvisersPages } from './services.ts'

export type StaffLanguage = 'nl' | 'en'
export type Place = { readonly nl: string; readonly en: string }
export { dayIn, fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'

export const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')

/** Who is signed in; the table of rights has let them in. */
export const meOf = (context: Context): SignedIn => {
  const me = personOf(context)
  if (!me) throw new Error('a page of the advisers was reached without a person')
  return me
}
const has = (me: SignedIn, ...roles: readonly Role[]): boolean => me.grants.some(({ role }) => roles.includes(role))
/** In which pools somebody acts as coordinator. */
export const actingCoordinator = (me: SignedIn): Acting => actingAs(me.person, me.grants, ['coordinator'])
/** Whose yearly reports somebody may read. */
export const actingReader = (me: SignedIn): Acting => actingAs(me.person, me.grants, ['coordinator', 'authority'])

const menuOf = (me: SignedIn, language: StaffLanguage, current: Place): readonly MenuItem[] => {
  const [work, pool] = [workTexts[language], poolTexts[language]]
  const item = (place: Place, text: string): MenuItem => ({ href: addressOf(language, place), text, current: place === current })
  return [
    ...(has(me, 'adviser') ? [item(workPlace, work.conversations), item(profilePlace, work.profile), item(yearPlace, work.year), item(questionPlace, work.question)] : []),
    ...(has(me, 'coordinator') ? [item(poolPlace, pool.pool)] : []),
    ...(has(me, 'coordinator', 'authority') ? [item(reportPlace, pool.report)] : []),
  ]
}

export type ShowOptions = { readonly status?: 200 | 409 | 422; readonly errors?: readonly FormError[]; readonly islands?: readonly string[]; readonly end?: string; readonly heading?: boolean; readonly back?: { readonly href: string; readonly text: string }; readonly saved?: readonly [title: string, text: string] }

/** The frame of a staff page of this module, as an answer. */
export const show = (context: Context, services: AdvisersPages, place: Place, title: string, children: ComponentChildren, options: ShowOptions = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const me = meOf(context)
  const end = options.end ?? ''
  const role = has(me, 'coordinator') ? poolTexts[language].role : has(me, 'authority') ? poolTexts[language].authority : workTexts[language].role
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}${end}`, en: `/en${place.en}${end}` } }} title={title} menu={menuOf(me, language, place)}
      person={{ role, signOut: `/api/v1/identity/sign-out?language=${language}` }} islands={options.islands} back={options.back}>
      {options.heading !== false && <h1>{title}</h1>}
      <ErrorSummary language={language} errors={options.errors ?? []} />
      {options.saved && context.req.query('saved') !== undefined && <Notice tone="good" title={options.saved[0]} live="status"><p>{options.saved[1]}</p></Notice>}
      {children}
    </StaffPage>), options.status ?? 200)
}

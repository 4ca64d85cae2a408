import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { holds, personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { addressOf, ErrorSummary, Notice, StaffPage, type FormError, type MenuItem } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { meAs, type Me, type MinistryCoordinator } from '../actions/index.ts'
import type { Fit } from '../rules/fit.ts'
import { wordsOf, type Form } from '../rules/form.ts'
import { formPlace, minePlace, roundsPlace } from '../rules/places.ts'
import { weekdayNames } from '../texts/lists.ts'
import { formTexts } from '../texts/form.ts'
import { mineTexts } from '../texts/mine.ts'
import { roundTexts } from '../texts/rounds.ts'
import type { MentoringPages } from './services.ts'

export type StaffLanguage = 'nl' | 'en'
type Place = { readonly nl: string; readonly en: string }
export const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')

const signedIn = (context: Context): SignedIn => {
  const me = personOf(context)
  if (!me) throw new Error('a page of mentoring was reached without a person')
  return me
}
export const meOf = (context: Context): Me => {
  const { person, name, grants } = signedIn(context)
  return meAs(person, name, grants)
}

const inHouse = (context: Context, role: 'coordinator' | 'editor'): boolean => holds(signedIn(context).grants, role, { kind: 'house' })
/** Whether somebody coordinates all ministries. */
export const isCentral = (context: Context): boolean => inHouse(context, 'coordinator')
/** Whether somebody may make a version of the enrolment form. */
export const makesForms = (context: Context): boolean => isCentral(context) || inHouse(context, 'editor')
/** The ministries of which somebody is the coordinator. */
export const coordinatorOf = (context: Context): MinistryCoordinator => {
  const { person, grants } = signedIn(context)
  return { person, departments: grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope.kind === 'department' ? [scope.id] : [])) }
}

export type Shown = { readonly place: Place; readonly title: string; readonly end?: string; readonly errors?: readonly FormError[]; readonly status?: 200 | 409 | 422; readonly back?: { readonly href: string; readonly text: string } }

/** The frame of a work page of this module, as an answer. */
export const show = (context: Context, services: MentoringPages, { place, title, end = '', errors = [], status = 200, back }: Shown, children: ComponentChildren): Response | Promise<Response> => {
  const language = languageOf(context)
  const { grants } = signedIn(context)
  const coordinates = holds(grants, 'coordinator')
  const [mine, rounds] = [mineTexts[language], roundTexts[language]]
  const menu: readonly MenuItem[] = [
    { href: addressOf(language, minePlace), text: mine.title, current: place === minePlace },
    ...(coordinates ? [{ href: addressOf(language, roundsPlace), text: rounds.title, current: place === roundsPlace }] : []),
    ...(coordinates || holds(grants, 'editor') ? [{ href: addressOf(language, formPlace), text: formTexts[language].title, current: place === formPlace }] : []),
  ]
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}${end}`, en: `/en${place.en}${end}` } }} title={title} menu={menu} back={back}
      person={{ role: coordinates ? (isCentral(context) ? rounds.role : rounds.roleMinistry) : mine.role, signOut: `/api/v1/identity/sign-out?language=${language}` }}>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={errors} />
      {context.req.query('saved') !== undefined && errors.length === 0 && <Notice tone="good" title={mine.saved} live="status"><p>{mine.savedText}</p></Notice>}
      {children}
    </StaffPage>), status)
}

/** Why a pair fits, in sentences; perspective words are never named. */
export const reasonsOf = (fit: Fit, form: Form, language: StaffLanguage): readonly string[] => {
  const text = mineTexts[language]
  const names = (keys: readonly string[]): string => keys.map((key) => inLanguage(wordsOf(form.topics, key), language).toLowerCase()).join(', ')
  const topics = [...new Set([...fit.topics.toMentee, ...fit.topics.toMentor])]
  const days = fit.meeting.days.map((day) => inLanguage(weekdayNames[day as keyof typeof weekdayNames] ?? { nl: day, en: day }, language)).join(', ')
  const reasons = [
    topics.length > 0 && text['why-topics'](names(topics)),
    fit.perspectives.count > 0 && text['why-perspectives'],
    fit.experience.steps > 0 && text['why-experience'],
    days !== '' && (fit.meeting.nearby ? text['why-near'](days) : text['why-online'](days)),
    fit.waited.share > 0 && text['why-waited'],
  ].filter((one) => one !== false)
  return reasons.length > 0 ? reasons : [text['why-little']]
}

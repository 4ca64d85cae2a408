import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import type { Role } from '../../../foundation/kernel/module.ts'
import { addressOf, ErrorSummary, Field, Notice, StaffPage, TextArea, type FormError, type MenuItem } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import type { Acting } from '../actions/services.ts'
import { assessPlace, competencesPlace, fairnessPlace, flowPlace, ownTrainingPlace, proceduresPlace, talkPlace, trainingPlace } from '../rules/places.ts'
import { notInBody, pageRoles, type PageName } from '../rules/rights.ts'
import { commonTexts } from '../texts/common.ts'
import type { CareersPages } from './services.ts'

export type StaffLanguage = 'nl' | 'en'
export type Place = { readonly nl: string; readonly en: string }
export type Fields = Readonly<Record<string, string>>

export const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')
export const meOf = (context: Context): SignedIn => {
  const me = personOf(context)
  if (!me) throw new Error('a page of careers was reached without a person')
  return me
}
/** Where somebody acts by any of the roles: departments, or empty for the whole house. A role in a body gives nothing here. */
export const actingAs = (me: SignedIn, roles: readonly Role[]): Acting => ({
  person: me.person,
  scopes: me.grants.flatMap(({ role, scope }) => (!roles.includes(role) || scope.kind === 'body' ? [] : [scope.kind === 'house' ? '' : scope.id])),
})
export const reads = (context: Context, page: PageName): Acting => actingAs(meOf(context), pageRoles[page].read)
export const writes = (context: Context, page: PageName): Acting => actingAs(meOf(context), pageRoles[page].write)
const has = (me: SignedIn, roles: readonly Role[]): boolean => me.grants.some(({ role }) => roles.includes(role))
/** Whether somebody may fill in a page's forms at all; for which ministry is the action's to decide. */
export const mayWrite = (context: Context, page: PageName): boolean => has(meOf(context), pageRoles[page].write)

const menu: readonly (readonly [PageName, Place, keyof typeof commonTexts.nl])[] = [
  ['procedures', proceduresPlace, 'selection'], ['assess', assessPlace, 'assess'], ['training', trainingPlace, 'training'], ['fairness', fairnessPlace, 'fairness'], ['flow', flowPlace, 'flow'],
  ['competences', competencesPlace, 'competences'], ['talk', talkPlace, 'talk'], ['own-training', ownTrainingPlace, 'ownTraining'],
]
const roleWord = (me: SignedIn): 'recruiter' | 'assessor' | 'analyst' | 'council' | 'authority' | 'coordinator' | 'manager' | 'staff' => (['recruiter', 'analyst', 'council', 'authority', 'coordinator', 'assessor', 'manager'] as const).find((role) => has(me, [role])) ?? 'staff'

export type ShowOptions = { readonly status?: 200 | 409 | 422; readonly errors?: readonly FormError[]; readonly end?: string; readonly back?: { readonly href: string; readonly text: string }; readonly saved?: string }
/** The frame of a staff page of this module, as an answer. */
export const show = (context: Context, services: CareersPages, place: Place, title: string, children: ComponentChildren, options: ShowOptions = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const text = commonTexts[language]
  const me = meOf(context)
  const end = options.end ?? ''
  const items = menu.filter(([page]) => me.grants.some(({ role, scope }) => pageRoles[page].read.includes(role) && !(notInBody.includes(page) && scope.kind === 'body'))).map(([, where, word]): MenuItem => ({ href: addressOf(language, where), text: text[word] as string, current: where === place }))
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}${end}`, en: `/en${place.en}${end}` } }} title={title} menu={items}
      person={{ role: text[roleWord(me)], signOut: `/api/v1/identity/sign-out?language=${language}` }} back={options.back}>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={options.errors ?? []} />
      {options.status === 409 && <Notice tone="warn" title={text.staleTitle} live="alert"><p>{text.stale}</p></Notice>}
      {context.req.query('saved') !== undefined && (options.errors ?? []).length === 0 && <Notice tone="good" title={text.saved} live="status"><p>{options.saved ?? text.savedText}</p></Notice>}
      {children}
    </StaffPage>), options.status ?? 200)
}

/** The posted fields as text; of fields with several values the values with commas; of a file its text. A file past `limit` reads as absent. */
export const fieldsOf = async (context: Context): Promise<Fields> => {
  const body = await context.req.parseBody({ all: true })
  const entries = await Promise.all(Object.entries(body).map(async ([name, value]): Promise<[string, string]> => [
    name, Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(',') : typeof value === 'string' ? value : await value.text(),
  ]))
  return Object.fromEntries(entries)
}
/** What was typed in a list of check boxes. */
export const listIn = (typed: string | undefined): readonly string[] => (typed ?? '').split(',').filter((one) => one !== '')
export { dayIn } from '../../../foundation/ui/posted.ts'
export const numberIn = (typed: string | undefined): number => (/^\d{1,9}$/.test((typed ?? '').trim()) ? Number(typed) : -1)

/** A file of lines, chosen or pasted; the form around it is `multipart/form-data`. */
export const FileFields = ({ language, id, fields, error }: { readonly language: StaffLanguage; readonly id: string; readonly fields: Fields; readonly error?: string | undefined }) => {
  const text = commonTexts[language]
  return (
    <>
      <Field language={language} id={`${id}-file`} label={text.file} hint={text.fileHint} error={error}><input class="input" type="file" id={`${id}-file`} name={`${id}-file`} accept=".csv,text/csv" aria-describedby={`${id}-file-hint`} /></Field>
      <TextArea language={language} id={`${id}-text`} label={text.pasted} value={fields[`${id}-text`] ?? ''} rows={5} optional />
    </>
  )
}
/** What was chosen or pasted. */
export const fileText = (fields: Fields, id: string): string => ((fields[`${id}-file`] ?? '').trim() === '' ? (fields[`${id}-text`] ?? '') : (fields[`${id}-file`] ?? ''))

/** A number for a reader: decimals with a comma in Dutch. */
export const inFigures = (value: number, language: StaffLanguage, decimals = 0): string => new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)
export const percent = (value: number, language: StaffLanguage, decimals = 1): string => `${inFigures(value * 100, language, decimals)}${language === 'en' ? '%' : ' %'}`

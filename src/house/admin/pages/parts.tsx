import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import {
  Button, ButtonBar, type FieldProps, type FormError, ErrorSummary, Field, Notice, StaffPage, SummaryList, type Surroundings, describedBy, formatDay, parseDay,
} from '../../../foundation/ui/index.ts'
import { fieldsOf, type Fields } from '../../../foundation/ui/posted.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import type { Result } from '../../../foundation/kernel/result.ts'
import type { DirectoryServices } from '../../../foundation/directory/index.ts'
import { personOf } from '../../../foundation/identity/index.ts'
import type { AdminRefusal, AdminServices } from '../actions.ts'
import { type AdminPage, type StaffLanguage, adminPages, at } from '../addresses.ts'
import { refusals } from '../texts/refusals.ts'
import { keyWords } from '../texts/keys.ts'
import { words } from '../texts/words.ts'

/** What the pages of administration need. */
export type AdminHouse = AdminServices & { readonly surroundings: Surroundings; readonly directory: DirectoryServices }
export { fieldsOf, type Fields }

/** The frame of a page of administration, as an answer. `path` replaces `:person` in its address. */
export const show = (
  context: Context, house: AdminHouse, page: AdminPage, title: string, children: ComponentChildren,
  options: { readonly status?: 200 | 409 | 422; readonly errors?: readonly FormError[]; readonly id?: string } = {},
): Response | Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const fill = (address: string) => address.replace(':person', options.id ?? '')
  const menu = (['people', 'organisations', 'bodies', 'opening'] as const).map((item) => ({
    href: at(language, item), text: text[item],
    current: item === page || (item === 'people' && page === 'person') || (item === 'organisations' && page === 'file'),
  }))
  return context.html(renderPage(
    <StaffPage context={{ ...house.surroundings, language, alternates: { nl: fill(at('nl', page)), en: fill(at('en', page)) } }} title={title}
      menu={[
        { href: at(language, 'overview'), text: text.administration, current: page === 'overview' }, ...menu,
        { href: at(language, 'keys'), text: keyWords[language].title, current: page === 'keys' },
      ]} person={{ role: text.administrator, signOut: `/api/v1/identity/sign-out?language=${language}` }}>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={options.errors ?? []} />
      {context.req.query('saved') !== undefined && <Notice tone="good" title={text.saved} live="status"><p>{text.savedText}</p></Notice>}
      {children}
    </StaffPage>), options.status ?? 200)
}

export const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')

/** A span of days in words. */
export const span = (language: StaffLanguage, { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }): string =>
  `${formatDay(validFrom, language)} – ${validTo === null ? words[language].open : formatDay(validTo, language)}`

type SelectProps = FieldProps & { readonly value?: string | undefined; readonly options: readonly { readonly value: string; readonly label: string }[] }

/** One of many, such as a ministry. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    <select class="input" id={props.id} name={props.name ?? props.id} aria-describedby={describedBy(props)} aria-invalid={props.error === undefined ? undefined : 'true'}>
      <option value="">{words[props.language].choose}</option>
      {props.options.map(({ value, label }) => <option key={value} value={value} selected={value === props.value}>{label}</option>)}
    </select>
  </Field>
)

/** A day as it was typed: `YYYY-MM-DD`, or what was typed when it is no day, so that the rule refuses it in its own words. */
export const dayOf = (typed: string | undefined): string => {
  const day = parseDay(typed ?? '')
  return day.ok ? day.value : (typed ?? '')
}

/** One form: how it is decided, what the check page says, where each refusal is shown, where it leads. */
export type Flow<Value> = {
  readonly page: AdminPage
  readonly title: string
  readonly id?: string
  readonly act: (save: boolean) => Promise<Result<Value, AdminRefusal>>
  readonly summary: readonly { readonly label: string; readonly value: string }[]
  readonly fieldFor: (refusal: AdminRefusal) => string
  readonly again: (errors: readonly FormError[], status: 409 | 422) => Response | Promise<Response>
  readonly done: string
}

/** Decide, ask "is this right?", then decide once more and keep it, in one transaction. */
export const runForm = async <Value,>(context: Context, house: AdminHouse, fields: Fields, flow: Flow<Value>): Promise<Response> => {
  const language = languageOf(context)
  const text = words[language]
  const confirmed = fields['confirmed'] === 'yes'
  const result = await flow.act(confirmed)
  if (!result.ok) return flow.again([{ field: flow.fieldFor(result.error), text: refusals[result.error][language] }], result.error === 'stale' ? 409 : 422)
  if (confirmed) return context.redirect(`${flow.done}?saved`, 303)
  return show(context, house, flow.page, text.checkTitle, (
    <form method="post">
      <p>{text.checkIntro}</p>
      <h2>{flow.title}</h2>
      <SummaryList language={language} rows={flow.summary.filter(({ value }) => value !== '')} />
      {Object.entries(fields).filter(([name]) => name !== 'confirmed').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <ButtonBar>
        <Button name="confirmed" value="yes">{text.confirm}</Button>
        <Button kind="quiet" href={flow.done}>{text.back}</Button>
      </ButtonBar>
    </form>
  ), flow.id === undefined ? {} : { id: flow.id })
}

/** Who writes; the table of rights has let them in. */
export const writer = (context: Context): string => {
  const me = personOf(context)
  if (!me) throw new Error('a page of administration was reached without a person')
  return me.person
}

export { adminPages }

import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ComponentChildren } from 'preact'
import { workingDaysBetween } from '../../../foundation/calendar/free-days.ts'
import { addDays } from '../../../foundation/calendar/day.ts'
import { personOf, type SignedIn } from '../../../foundation/identity/index.ts'
import type { Right } from '../../../foundation/kernel/module.ts'
import { addressOf, Button, ButtonBar, EmptyState, ErrorSummary, errorFor, Filters, formatDay, Island, Notice, parseDay, StaffPage, Tag, Tags, TextField, Worklist, type FormError, type WorklistItem } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { ownAbsence, personSignals, setAbsence, type WorklistRow } from '../actions/signals/index.ts'
import { readerRoles } from '../api/signals.ts'
import { idShape } from '../api/shapes.ts'
import { absencePlace, signalApi, worklistPlace } from '../rules/signal/places.ts'
import { signalWorkTexts } from '../texts/signal-work.ts'
import type { SignalPages } from './signals-services.ts'

type StaffLanguage = 'nl' | 'en'
const languages: readonly StaffLanguage[] = ['nl', 'en']
const languageOf = (context: Context): StaffLanguage => (context.req.path.startsWith('/en/') ? 'en' : 'nl')
const meOf = (context: Context): SignedIn => {
  const me = personOf(context)
  if (!me) throw new Error('a page of signals was reached without a person')
  return me
}

type ShowOptions = { readonly status?: 200 | 422; readonly islands?: readonly string[]; readonly end?: string; readonly heading?: boolean; readonly errors?: readonly FormError[]; readonly back?: { readonly href: string; readonly text: string } }
const show = (context: Context, services: SignalPages, place: typeof worklistPlace | typeof absencePlace, title: string, children: ComponentChildren, options: ShowOptions = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const text = signalWorkTexts[language]
  const end = options.end ?? ''
  const item = (one: typeof worklistPlace | typeof absencePlace, name: string) => ({ href: addressOf(language, one), text: name, current: one === place })
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: `/nl${place.nl}${end}`, en: `/en${place.en}${end}` } }} title={title} menu={[item(worklistPlace, text.list), item(absencePlace, text.absence)]}
      person={{ role: text.role, signOut: `/api/v1/identity/sign-out?language=${language}` }} islands={options.islands} back={options.back}>
      {options.heading !== false && <h1>{title}</h1>}
      <ErrorSummary language={language} errors={options.errors ?? []} />
      {children}
    </StaffPage>), options.status ?? 200)
}

const itemOf = (row: WorklistRow, language: StaffLanguage, today: string): WorklistItem => {
  const text = signalWorkTexts[language]
  const days = row.due === null ? null : row.due < today ? -workingDaysBetween(row.due, today) : workingDaysBetween(today, row.due)
  return {
    id: row.signal, href: `${addressOf(language, worklistPlace)}/${row.signal}`, title: text.signal(formatDay(row.received, language)),
    ...(row.mine && row.due !== null && days !== null ? { due: { day: row.due, workingDays: days } } : {}),
    note: <>{row.name[language]}, {text.since(formatDay(row.closed ?? row.since, language))}{row.mine && row.does[language] !== '' && <>. {row.does[language]}</>}</>,
    tags: <Tags>{[row.closed !== null ? null : row.mine ? <Tag tone="warn">{text.mine}</Tag> : <Tag>{text.theirs}</Tag>, row.unsafe ? <Tag tone="bad">{text.unsafe}</Tag> : null, row.standsIn ? <Tag>{text.standsIn}</Tag> : null].filter((one) => one !== null)}</Tags>,
  }
}

const worklistPage = async (context: Context, services: SignalPages): Promise<Response> => {
  const language = languageOf(context)
  const text = signalWorkTexts[language]
  const [ended, page] = [context.req.query('ended') !== undefined, /^\d{1,4}$/.test(context.req.query('page') ?? '') ? Number(context.req.query('page')) : 0]
  const { rows, more } = await personSignals(services, meOf(context).person, !ended, page)
  const here = addressOf(language, worklistPlace)
  const at = (to: number): string => `${here}?${ended ? 'ended&' : ''}page=${to}`
  return show(context, services, worklistPlace, text.list, (
    <>
      <p class="lead">{text.lead}</p>
      <Filters label={text.filter} items={[{ href: here, text: text.open, current: !ended }, { href: `${here}?ended`, text: text.ended, current: ended }]} />
      <Worklist language={language} items={rows.map((row) => itemOf(row, language, services.clock.today()))} empty={<EmptyState title={text.noneTitle}><p>{ended ? text.noneEnded : text.none}</p></EmptyState>} />
      {(more || page > 0) && <ButtonBar>{page > 0 && <Button kind="quiet" href={at(page - 1)}>{text.previous}</Button>}{more && <Button kind="quiet" href={at(page + 1)}>{text.next}</Button>}</ButtonBar>}
    </>
  ))
}

const signalPage = (context: Context, services: SignalPages): Response | Promise<Response> => {
  const language = languageOf(context)
  const text = signalWorkTexts[language]
  const me = meOf(context)
  const signal = context.req.param('signal') ?? ''
  if (!idShape.safeParse(signal).success) return context.notFound()
  const handler = me.grants.some(({ role }) => role === 'triage') && !me.grants.some(({ role }) => role === 'manager' || role === 'authority')
  const data = {
    language, person: me.person, name: me.name, trust: '/api/v1/directory/trust', identity: '/api/v1/identity', directory: handler ? null : '/api/v1/directory/key', demo: services.demo, demoRoots: services.demoRoots,
    demoPassphrase: services.demoPassphrase(me.person), api: signalApi, signal,
  }
  return show(context, services, worklistPlace, text.list, (
    <Island name="escalation-work" data={data}><h1>{text.list}</h1><p>{text.loading}</p></Island>
  ), { islands: ['escalation-work'], end: `/${signal}`, heading: false, back: { href: addressOf(language, worklistPlace), text: text.back } })
}

const absencePage = async (context: Context, services: SignalPages, typed?: { readonly first: string; readonly last: string }, errors: readonly FormError[] = []): Promise<Response> => {
  const language = languageOf(context)
  const text = signalWorkTexts[language]
  const own = await ownAbsence(services, meOf(context).person)
  const dutch = (day: string | undefined): string => (day === undefined ? '' : `${Number(day.slice(8))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`)
  return show(context, services, absencePlace, text.absence, (
    <>
      {context.req.query('saved') !== undefined && <Notice tone="good" title={text.absenceSaved} live="status"><p>{text.absenceSavedText}</p></Notice>}
      <p class="lead">{text.absenceLead}</p>
      <form method="post">
        <TextField language={language} id="first" label={text.first} short value={typed?.first ?? dutch(own?.firstDay)} error={errorFor(errors, 'first')} />
        <TextField language={language} id="last" label={text.last} short value={typed?.last ?? dutch(own?.lastDay)} error={errorFor(errors, 'last')} />
        <ButtonBar><Button>{text.saveAbsence}</Button>{own && <Button kind="quiet" name="do" value="end">{text.endAbsence}</Button>}</ButtonBar>
      </form>
    </>
  ), { errors, status: errors.length > 0 ? 422 : 200 })
}

const absenceForm = async (context: Context, services: SignalPages): Promise<Response> => {
  const language = languageOf(context)
  const text = signalWorkTexts[language]
  const body = await context.req.parseBody()
  const field = (name: string): string => (typeof body[name] === 'string' ? body[name] : '').slice(0, 40)
  const { person } = meOf(context)
  const done = (): Response => context.redirect(`${addressOf(language, absencePlace)}?saved`, 303)
  if (field('do') === 'end') {
    await setAbsence(services, person, null)
    return done()
  }
  const [first, last] = [parseDay(field('first')), parseDay(field('last'))]
  const errors: FormError[] = [
    ...(first.ok ? [] : [{ field: 'first', text: text.badDay }]), ...(last.ok ? [] : [{ field: 'last', text: text.badDay }]),
    ...(first.ok && last.ok && last.value < first.value ? [{ field: 'last', text: text.badOrder }] : first.ok && last.ok && last.value > addDays(first.value, 366) ? [{ field: 'last', text: text.tooLong }] : []),
  ]
  if (errors.length > 0 || !first.ok || !last.ok) return absencePage(context, services, { first: field('first'), last: field('last') }, errors)
  await setAbsence(services, person, { firstDay: first.value, lastDay: last.value })
  return done()
}

/** Rows of the table of rights for the readers' pages. */
export const signalPageRights: readonly Right[] = languages.flatMap((language): readonly Right[] => [
  { action: 'signals.list', method: 'GET', path: addressOf(language, worklistPlace), origin: 'staff', who: readerRoles },
  { action: 'signals.absence.read', method: 'GET', path: addressOf(language, absencePlace), origin: 'staff', who: readerRoles },
  { action: 'signals.absence.write', method: 'POST', path: addressOf(language, absencePlace), origin: 'staff', who: readerRoles },
  { action: 'signals.read', method: 'GET', path: `${addressOf(language, worklistPlace)}/:signal`, origin: 'staff', who: readerRoles },
])

/** Mounts the readers' pages; the table of rights stands before them. */
export const mountStaffSignalPages = (site: Hono, services: SignalPages): void => {
  for (const language of languages) {
    site.get(addressOf(language, worklistPlace), (context) => worklistPage(context, services))
    site.get(addressOf(language, absencePlace), (context) => absencePage(context, services))
    site.post(addressOf(language, absencePlace), bodyLimit({ maxSize: 16 * 1024 }), (context) => absenceForm(context, services))
    site.get(`${addressOf(language, worklistPlace)}/:signal`, (context) => signalPage(context, services))
  }
}

import type { Context, Hono } from 'hono'
import { personOf } from '../../../foundation/identity/index.ts'
import { idPattern } from '../../../foundation/kernel/ids.ts'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import { addressOf, alternatesOf, Button, ButtonBar, DateField, EmptyState, ErrorSummary, errorFor, formatDay, Notice, Page, parseDay, RadioGroup, StaffPage, SummaryList, TextArea, TextField, type FormError, type PageContext } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { allProposals, decideProposal, publicProposals, type DeskServices } from '../actions/index.ts'
import { inboxPlace, worklistPages } from '../rules/places.ts'
import { proposalStates, proposalUpdate, type Proposal } from '../rules/proposals.ts'
import { proposalTexts } from '../texts/proposals.ts'
import type { DeskPages } from './services.ts'

type Services = DeskServices & DeskPages
type Words = 'nl' | 'en'
export const improvementsPlace = { nl: '/verbeteringen', en: '/improvements' } as const

/** A form as it was typed, with what is wrong in it. */
type Tried = { readonly id: string; readonly typed: Readonly<Record<string, string>>; readonly errors: readonly FormError[] }
const months = (language: Words) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthName = (month: string, language: Words): string => months(language).format(Date.parse(`${month}-01`))

const ProposalForm = ({ one, language, tried }: { readonly one: Proposal; readonly language: Words; readonly tried: Tried | null }) => {
  const text = proposalTexts[language]
  const mine = tried?.id === one.id ? tried : null
  const value = (name: string, kept: string): string => mine?.typed[name] ?? kept
  const field = (name: string): string => `${name}-${one.id}`
  return (
    <form method="post" action={`${addressOf(language, inboxPlace)}/${one.id}`}>
      {mine && <ErrorSummary language={language} errors={mine.errors} />}
      <RadioGroup language={language} id={field('state')} name="state" label={text.state} options={proposalStates.map((state) => ({ value: state, label: text[state] }))} value={value('state', one.state)} error={errorFor(mine?.errors ?? [], field('state'))} />
      <TextField language={language} id={field('owner')} name="owner" label={text.owner} value={value('owner', one.owner)} error={errorFor(mine?.errors ?? [], field('owner'))} />
      <DateField language={language} id={field('due')} name="due" label={text.due} value={value('due', one.due === null ? '' : formatDay(one.due, language))} error={errorFor(mine?.errors ?? [], field('due'))} />
      <TextArea language={language} id={field('publicText')} name="publicText" label={text.publicText} hint={text.publicHint} rows={3} value={value('publicText', one.publicText)} error={errorFor(mine?.errors ?? [], field('publicText'))} />
      <ButtonBar><Button>{text.save}</Button></ButtonBar>
    </form>
  )
}

const inbox = async (context: Context, services: Services, language: Words, tried: Tried | null = null): Promise<Response> => {
  const me = personOf(context)
  if (me === null) return context.notFound()
  const held = me.grants.map(({ role }) => role)
  const decides = held.includes('coordinator')
  if (!decides && !held.some((role) => role === 'triage' || role === 'member' || role === 'secretary' || role === 'authority')) return context.notFound()
  const text = proposalTexts[language]
  const page: PageContext = { ...services.surroundings, language, alternates: { nl: `/nl${inboxPlace.nl}`, en: `/en${inboxPlace.en}` } }
  const list = await allProposals(services)
  const menu = [...(decides ? [] : [{ href: addressOf(language, worklistPages), text: text.worklist, current: false }]), { href: addressOf(language, inboxPlace), text: text.inbox, current: true }]
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={page} title={text.inbox} menu={menu} person={{ role: me.name, signOut: `/api/v1/identity/sign-out?language=${language}` }}>
      <h1>{text.inbox}</h1>
      {context.req.query('saved') === 'yes' && <Notice tone="good" live="status"><p>{text.saved}</p></Notice>}
      <p class="lead">{decides ? text.inboxLead : text.inboxRead}</p>
      <p class="small soft">{text.alsoIn}</p>
      {list.length === 0 && <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>}
      {list.map((one) => (
        <article key={one.id} class="message">
          <h2>{text.proposal(monthName(one.month, language))}</h2>
          <p>{one.text}</p>
          {decides ? <ProposalForm one={one} language={language} tried={tried} /> : <SummaryList language={language} rows={[{ label: text.state, value: text[one.state] }, { label: text.owner, value: one.owner }, { label: text.due, value: one.due === null ? '' : formatDay(one.due, language) }]} />}
        </article>
      ))}
    </StaffPage>,
  ), tried === null ? 200 : 400)
}

const decide = async (context: Context, services: Services, language: Words): Promise<Response> => {
  const id = context.req.param('id') ?? ''
  if (!personOf(context)?.grants.some(({ role }) => role === 'coordinator') || !idPattern.test(id)) return context.notFound()
  const form = await context.req.formData()
  const typed = Object.fromEntries(['owner', 'due', 'state', 'publicText'].map((name) => [name, String(form.get(name) ?? '')]))
  const day = parseDay(typed['due'] ?? '')
  const read = proposalUpdate.safeParse({ ...typed, due: (typed['due'] ?? '').trim() === '' ? null : day.ok ? day.value : '?' })
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))]
    const text = proposalTexts[language] as unknown as Record<string, string>
    return inbox(context, services, language, { id, typed, errors: names.map((name) => ({ field: `${name}-${id}`, text: text[`wrong-${name}`] ?? '' })) })
  }
  return (await decideProposal(services, id, read.data)).ok ? context.redirect(`${addressOf(language, inboxPlace)}?saved=yes`, 303) : context.notFound()
}

/** The inbox on the staff origin: coordinators decide, handlers read. */
export const mountInbox = (site: Hono, services: Services): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(addressOf(language, inboxPlace), (context) => inbox(context, services, language))
    site.post(`${addressOf(language, inboxPlace)}/:id`, (context) => decide(context, services, language))
  }
}

const Improvements = ({ services, language, list }: { readonly services: Services; readonly language: Language; readonly list: readonly Proposal[] }) => {
  const text = proposalTexts[language]
  return (
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(improvementsPlace) }} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {list.length === 0 && <EmptyState title={text.empty}><p>{text.emptyText}</p></EmptyState>}
      {list.map((one) => (
        <section key={one.id}>
          <h2>{one.publicText}</h2>
          <SummaryList language={language} rows={[{ label: text.state, value: text[one.state] }, ...(one.owner === '' ? [] : [{ label: text.byWhom, value: one.owner }]), ...(one.due === null ? [] : [{ label: text.byWhen, value: formatDay(one.due, language) }])]} />
        </section>
      ))}
    </Page>
  )
}

/** What became of proposals, for everybody. */
export const improvementPages = (site: Hono, services: Services): void => {
  for (const language of languages) site.get(addressOf(language, improvementsPlace), async (context) => context.html(renderPage(<Improvements services={services} language={language} list={await publicProposals(services)} />)))
}

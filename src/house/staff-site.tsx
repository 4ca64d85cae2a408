import type { Hono } from 'hono'
import { firstPages, outcomes, personOf, returnAddress, signInPages, workPages, type IdentityServices, type Outcome } from '../foundation/identity/index.ts'
import { Button, ButtonBar, Notice, Page, TextField, type PageContext, type Surroundings } from '../foundation/ui/index.ts'
import { renderPage } from '../foundation/ui/render.ts'
import { staffTexts } from './staff-texts.ts'

type StaffLanguage = 'nl' | 'en'
type Services = { readonly identity: IdentityServices; readonly surroundings: Surroundings }

const contextFor = (surroundings: Surroundings, language: StaffLanguage, pages: { readonly nl: string; readonly en: string }): PageContext => ({ ...surroundings, staff: true, language, alternates: { nl: `/nl${pages.nl}`, en: `/en${pages.en}` } })

const SignIn = ({ context, outcome, accepted, to, possible }: { context: PageContext; outcome: Outcome | null; accepted: boolean; to: string; possible: boolean }) => {
  const text = staffTexts[context.language]
  const language = context.language === 'en' ? 'en' : 'nl'
  return (
    <Page context={context} title={text.signInTitle}>
      <h1>{text.signInTitle}</h1>
      {accepted && <Notice tone="good" live="status"><p>{text.accepted}</p></Notice>}
      {outcome !== null && <Notice tone={outcome === 'signed-out' ? 'good' : 'warn'} live="status"><p>{text[outcome]}</p></Notice>}
      <p class="lead">{text.signInLead}</p>
      {possible ? (
        <ButtonBar><Button href={`/api/v1/identity/sign-in?${new URLSearchParams({ language, to })}`}>{text.signIn}</Button></ButtonBar>
      ) : <Notice tone="info"><p>{text.noService}</p></Notice>}
      <p>{text.notReporter}</p>
    </Page>
  )
}

const First = ({ context, failed }: { context: PageContext; failed: boolean }) => {
  const text = staffTexts[context.language]
  return (
    <Page context={context} title={text.firstTitle}>
      <h1>{text.firstTitle}</h1>
      <p class="lead">{text.firstLead}</p>
      <form method="post" action={`/api/v1/identity/first-administrator?language=${context.language === 'en' ? 'en' : 'nl'}`}>
        <TextField language={context.language} id="token" label={text.tokenLabel} hint={text.tokenHint} error={failed ? text.token : undefined} />
        <ButtonBar><Button>{text.firstDo}</Button></ButtonBar>
      </form>
    </Page>
  )
}

/** The staff origin's own pages: signing in, the first administrator, and where work starts. */
export const mountStaffSite = (site: Hono, { identity, surroundings }: Services): void => {
  site.get('/', (c) => c.redirect(`/nl${personOf(c) ? workPages.nl : signInPages.nl}`, 303))
  for (const language of ['nl', 'en'] as const) {
    site.get(`/${language}`, (c) => c.redirect(`/${language}${(personOf(c) ? workPages : signInPages)[language]}`, 303))
    site.get(`/${language}${signInPages[language]}`, (c) => {
      const outcome = outcomes.find((one) => one === c.req.query('outcome')) ?? null
      return c.html(renderPage(<SignIn context={contextFor(surroundings, language, signInPages)} outcome={outcome} accepted={c.req.query('token') === 'accepted'} to={returnAddress(c.req.query('to'))} possible={identity.signIn !== null} />))
    })
    site.get(`/${language}${firstPages[language]}`, (c) => c.html(renderPage(<First context={contextFor(surroundings, language, firstPages)} failed={c.req.query('outcome') === 'token'} />)))
  }
}

import type { Context, Hono } from 'hono'
import { Button, Notice, StaffPage, type Surroundings, TextField } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { type Outcome, firstPages, outcomes, signInPages } from '../../../foundation/identity/index.ts'
import type { ComponentChildren } from 'preact'
import { words } from '../texts/words.ts'
import { languageOf } from './parts.tsx'

const page = (context: Context, surroundings: Surroundings, pages: { readonly nl: string; readonly en: string }, title: string, children: ComponentChildren) => {
  const language = languageOf(context)
  context.header('Cache-Control', 'no-store')
  return context.html(renderPage(
    <StaffPage context={{ ...surroundings, language, alternates: { nl: `/nl${pages.nl}`, en: `/en${pages.en}` } }} title={title} menu={[]} home={`/${language}${signInPages[language]}`}>
      <h1>{title}</h1>
      {children}
    </StaffPage>))
}

/** The page where sign-in starts, and where it says how it ended. */
const signInPage = (context: Context, surroundings: Surroundings) => {
  const language = languageOf(context)
  const text = words[language]
  const outcome: Outcome | undefined = outcomes.find((one) => one === context.req.query('outcome'))
  const to = context.req.query('to')
  return page(context, surroundings, signInPages, text.signIn, (
    <>
      {outcome === 'signed-out' && <Notice tone="good" title={text.signedOut}><p>{text.signedOutText}</p></Notice>}
      {outcome === 'accepted' && <Notice tone="good" title={text.accepted}><p>{text.acceptedText}</p></Notice>}
      {(outcome === 'unknown' || outcome === 'failed' || outcome === 'unreachable') && <Notice tone="bad" title={text.wrong}><p>{text[outcome]}</p></Notice>}
      <p>{text.signInIntro}</p>
      <p><Button href={`/api/v1/identity/sign-in?${new URLSearchParams({ language, ...(to === undefined ? {} : { to }) }).toString()}`}>{text.signInButton}</Button></p>
    </>
  ))
}

/** Where the one-time code of the installation is filled in. */
const firstPage = (context: Context, surroundings: Surroundings) => {
  const language = languageOf(context)
  const text = words[language]
  return page(context, surroundings, firstPages, text.first, (
    <>
      {context.req.query('outcome') === 'token' && <Notice tone="bad" title={text.wrong}><p>{text.tokenWrong}</p></Notice>}
      <p>{text.firstIntro}</p>
      <form method="post" action={`/api/v1/identity/first-administrator?language=${language}`}>
        <TextField language={language} id="token" label={text.token} type="password" />
        <Button>{text.firstButton}</Button>
      </form>
    </>
  ))
}

/** The pages before somebody is signed in, on the staff origin. */
export const mountSignInPages = (site: Hono, surroundings: Surroundings): void => {
  for (const language of ['nl', 'en'] as const) {
    site.get(`/${language}${signInPages[language]}`, (context) => signInPage(context, surroundings))
    site.get(`/${language}${firstPages[language]}`, (context) => firstPage(context, surroundings))
  }
}

import type { Context, Hono } from 'hono'
import type { Actor } from '../storage/database.ts'
import { housePages } from '../ui/frame/places.ts'
import { beginCookie, dropCookie, readCookie, sessionCookie, writeCookie } from './cookies.ts'
import { lacksAdministrator, makeFirstAdministrator, opensWith } from './first-administrator.ts'
import { localAddress } from './origin.ts'
import { loadPersonBySub } from './people-store.ts'
import { worksOn } from './person.ts'
import { addBegun, addSession, dropSession, takeBegun } from './session-store.ts'
import { newSecret, newSession, quarterOf } from './session.ts'
import type { IdentityServices } from './signed-in.ts'

const system: Actor = { kind: 'system' }
/** Where sign-in starts and tells how it ended; the house serves these pages. */
export const signInPages = { nl: '/aanmelding', en: '/sign-in' } as const
/** Where the first administrator fills in the one-time token. */
export const firstPages = { nl: '/eerste-beheerder', en: '/first-administrator' } as const
/** Where work starts; the address `to` of a sign-in goes before it. */
export const workPages = housePages.work
/** How a sign-in ended, as `?outcome=` on the sign-in page: the only place that says no aloud. */
export const outcomes = ['unknown', 'failed', 'unreachable', 'signed-out', 'token'] as const
export type Outcome = (typeof outcomes)[number]

export const callbackPath = '/api/v1/identity/callback'

const languageOf = (text: string | undefined): 'nl' | 'en' => (text === 'en' ? 'en' : 'nl')
const page = (
  language: 'nl' | 'en', pages: { nl: string; en: string }, outcome?: Outcome,
) => `/${language}${pages[language]}${outcome ? `?outcome=${outcome}` : ''}`

/** Makes a session under a fresh id and ends the one the browser had: an id planted before sign-in is worth nothing after it. */
const startSession = async (context: Context, { database, clock, random }: IdentityServices, person: string): Promise<void> => {
  const secret = newSecret(random)
  const old = readCookie(context, sessionCookie)
  const now = quarterOf(clock.now())
  await database.within(system, async (tx) => {
    if (old !== null) await dropSession(tx, old)
    await addSession(tx, secret, newSession(person, now), now)
  })
  writeCookie(context, sessionCookie, secret)
}

/** Demonstration only: signs a person in at once and goes to `to`. Throws elsewhere: nothing in a real house may reach it. */
export const demoSignIn = async (context: Context, services: IdentityServices, person: string, to: string): Promise<Response> => {
  if (!services.demo) throw new Error('demoSignIn is for the demonstration alone')
  await startSession(context, services, person)
  return context.redirect(localAddress(to, services.staffUrl, page('nl', workPages)), 303)
}

/**
 * Sends the browser to the sign-in service, always from a link: `form-action 'self'` stops a form whose answer leads
 * elsewhere. Whoever showed the one-time token just before carries a begun sign-in without a state.
 */
const begin = async (context: Context, services: IdentityServices, language: 'nl' | 'en'): Promise<Response> => {
  const { database, clock, random, signIn, staffUrl } = services
  if (!signIn) return context.redirect(page(language, signInPages, 'unreachable'), 303)
  try {
    const { url, ...rest } = await signIn.begin()
    const secret = newSecret(random)
    const shown = readCookie(context, beginCookie)
    const now = quarterOf(clock.now())
    const returnTo = localAddress(context.req.query('to'), staffUrl, page(language, workPages))
    await database.within(system, async (tx) => {
      const before = shown === null ? null : await takeBegun(tx, shown)
      const firstAdministrator = before !== null && before.firstAdministrator && before.state === '' && now < before.ends
      await addBegun(tx, secret, { ...rest, returnTo, language, firstAdministrator, ends: now + 2 }, now)
    })
    writeCookie(context, beginCookie, secret, 600)
    return context.redirect(url, 303)
  } catch {
    return context.redirect(page(language, signInPages, 'unreachable'), 303)
  }
}

const finish = async (context: Context, services: IdentityServices): Promise<Response> => {
  const { database, clock, signIn, staffUrl } = services
  const secret = readCookie(context, beginCookie)
  dropCookie(context, beginCookie)
  const begun = secret === null ? null : await database.within(system, (tx) => takeBegun(tx, secret))
  if (!signIn || !begun || begun.state === '' || begun.ends <= quarterOf(clock.now())) return context.redirect(
    page(begun?.language ?? 'nl', signInPages, 'failed'), 303,
  )
  const who = await signIn.finish(new URL(callbackPath + new URL(context.req.url).search, staffUrl), begun)
  if (!who.ok) return context.redirect(page(begun.language, signInPages, 'failed'), 303)
  const person = await database.within(system, async (tx) => {
    const found = await loadPersonBySub(tx, who.value)
    if (found || !begun.firstAdministrator) return found && worksOn(found, clock.today()) ? found.id : null
    const made = await makeFirstAdministrator(tx, who.value, begun.language, services)
    return made.ok ? made.value : null
  })
  if (person === null) return context.redirect(page(begun.language, signInPages, 'unknown'), 303)
  if (begun.firstAdministrator) await services.ticket.spend()
  await startSession(context, services, person)
  return context.redirect(begun.returnTo, 303)
}

const firstAdministrator = async (context: Context, services: IdentityServices): Promise<Response> => {
  const { database, clock, signIn, ticket } = services
  const form = await context.req.parseBody()
  const language = languageOf(context.req.query('language'))
  const token = form['token']
  const fits = typeof token === 'string' && opensWith(await ticket.read(), token, clock.today())
  if (!fits || !(await database.within(
    system, (tx) => lacksAdministrator(tx, clock.today()),
  ))) return context.redirect(page(language, firstPages, 'token'), 303)
  if (signIn) {
    const secret = newSecret(services.random)
    const now = quarterOf(clock.now())
    await database.within(
      system, (tx) => addBegun(tx, secret, { state: '', nonce: '', verifier: '', returnTo: '', language, firstAdministrator: true, ends: now + 2 }, now),
    )
    writeCookie(context, beginCookie, secret, 600)
    return context.redirect(`${page(language, signInPages)}?token=accepted`, 303)
  }
  const made = await database.within(system, (tx) => makeFirstAdministrator(tx, null, language, services))
  if (!made.ok) return context.redirect(page(language, firstPages, 'token'), 303)
  await ticket.spend()
  await startSession(context, services, made.value)
  return context.redirect(page(language, workPages), 303)
}

const signOut = async (context: Context, { database }: IdentityServices): Promise<Response> => {
  const secret = readCookie(context, sessionCookie)
  if (secret !== null) await database.within(system, (tx) => dropSession(tx, secret))
  dropCookie(context, sessionCookie)
  context.header('Clear-Site-Data', '"cache", "storage"')
  return context.redirect(page(languageOf(context.req.query('language')), signInPages, 'signed-out'), 303)
}

/** The routes of signing in and out on the staff origin. */
export const mountSignIn = (site: Hono, services: IdentityServices): void => {
  site.get('/api/v1/identity/sign-in', (context) => begin(context, services, languageOf(context.req.query('language'))))
  site.get(callbackPath, (context) => finish(context, services))
  site.post('/api/v1/identity/sign-out', (context) => signOut(context, services))
  site.post('/api/v1/identity/first-administrator', (context) => firstAdministrator(context, services))
  if (services.demo) {
    site.post('/api/v1/identity/demo', async (context) => {
      const { person, to } = await context.req.parseBody()
      return typeof person === 'string' ? demoSignIn(context, services, person, typeof to === 'string' ? to : '') : context.notFound()
    })
  }
}

import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { Clock } from '../kernel/clock.ts'
import type { Right, Role } from '../kernel/module.ts'
import type { Random } from '../kernel/random.ts'
import type { Database } from '../storage/database.ts'
import { dropCookie, readCookie, sessionCookie } from './cookies.ts'
import type { TicketPlace } from './first-administrator.ts'
import { type Grant, type Scope, grantsOn, holds } from './grants.ts'
import type { SignInService } from './oidc.ts'
import { loadGrants, loadPerson } from './people-store.ts'
import { worksOn } from './person.ts'
import { dropSession, loadSession, touchSession } from './session-store.ts'
import { isLive, quarterOf, touched } from './session.ts'

/** What identity needs to run. */
export type IdentityServices = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** The staff origin as a browser sees it, such as `https://staf.example.nl`. */
  readonly staffUrl: string
  /** Null: nobody can sign in but by the demonstration or the first administrator's token. */
  readonly signIn: SignInService | null
  readonly ticket: TicketPlace
  readonly demo: boolean
}

/** Who makes the request, with the roles that count today. */
export type SignedIn = { readonly person: string; readonly name: string; readonly language: 'nl' | 'en'; readonly grants: readonly Grant[] }

const known = new WeakMap<Context['req'], SignedIn>()

/** Who makes this request on the staff origin; null when nobody is signed in. */
export const personOf = (context: Context): SignedIn | null => known.get(context.req) ?? null

/** Lets through whoever holds one of the roles, in any scope or in the one given; to everybody else the address does not exist. */
const requireRoleIn = (roles: readonly Role[], scope?: Scope): MiddlewareHandler => async (context, next) => {
  const signedIn = personOf(context)
  return signedIn && roles.some((role) => holds(signedIn.grants, role, scope)) ? next() : context.notFound()
}
/** Lets through whoever holds one of the roles, in any scope. */
export const requireRole = (...roles: readonly Role[]): MiddlewareHandler => requireRoleIn(roles)

/** Whether this request's person holds the role in that scope; for actions about one body or department. */
export const mayIn = (context: Context, role: Role, scope: Scope): boolean => holds(personOf(context)?.grants ?? [], role, scope)

/** Puts the table of rights before the staff origin's routes: mount it after `mountIdentity` and before the modules. */
export const guardRights = (site: Hono, rights: readonly Right[]): void => {
  for (const { method, path, origin, who, wholeHouse } of rights) if (origin === 'staff' && typeof who !== 'string') site.on(method, path, requireRoleIn(who, wholeHouse ? { kind: 'house' } : undefined))
}

/** Who a session's cookie stands for now, moving its idle end; null when it has ended, or the person has left. */
export const findSignedIn = async ({ database, clock }: Pick<IdentityServices, 'database' | 'clock'>, secret: string): Promise<SignedIn | null> =>
  database.within({ kind: 'system' }, async (tx) => {
    const session = await loadSession(tx, secret)
    if (!session) return null
    const now = quarterOf(clock.now())
    const today = clock.today()
    const [person, grants] = isLive(session, now) ? await Promise.all([loadPerson(tx, session.person), loadGrants(tx, session.person)]) : [null, []]
    if (!person || !worksOn(person, today)) {
      await dropSession(tx, secret)
      return null
    }
    const next = touched(session, now)
    if (next !== session) await touchSession(tx, secret, next.idleEnd)
    return { person: person.id, name: person.name, language: person.language, grants: grantsOn(grants, today) }
  })

/** Learns from the cookie who makes the request. Nothing that a signed-in person sees is kept by a cache. */
export const recognise = (services: IdentityServices): MiddlewareHandler => async (context, next) => {
  const secret = readCookie(context, sessionCookie)
  if (secret !== null && !context.req.path.startsWith('/assets/')) {
    const signedIn = await findSignedIn(services, secret)
    if (signedIn) known.set(context.req, signedIn)
    else dropCookie(context, sessionCookie)
    await next()
    // On the answer itself: the context's own way makes a second answer, with a copy of the whole body.
    context.res.headers.set('Cache-Control', 'no-store')
    return
  }
  await next()
}

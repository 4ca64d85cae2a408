import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problemAnswer } from '../kernel/answers.ts'
import type { Right } from '../kernel/module.ts'
import { roles } from './grants.ts'
import { keyringShape, loadKeyring, saveKeyring } from './keyring.ts'
import { requireOrigin } from './origin.ts'
import { mountSignIn } from './sign-in.ts'
import { type IdentityServices, guardRights, personOf, recognise } from './signed-in.ts'

const own = (method: 'GET' | 'PUT', path: string, action: string): Right => ({ action, method, path, origin: 'staff', who: roles })

/** Rows of the table of rights for the routes of identity. */
export const identityRights: readonly Right[] = [
  { action: 'identity.sign-in', method: 'GET', path: '/api/v1/identity/sign-in', origin: 'staff', who: 'anybody' },
  { action: 'identity.callback', method: 'GET', path: '/api/v1/identity/callback', origin: 'staff', who: 'anybody' },
  { action: 'identity.sign-out', method: 'POST', path: '/api/v1/identity/sign-out', origin: 'staff', who: 'anybody' },
  { action: 'identity.first-administrator', method: 'POST', path: '/api/v1/identity/first-administrator', origin: 'staff', who: 'anybody' },
  own('GET', '/api/v1/identity/me', 'identity.me'),
  own('GET', '/api/v1/identity/keyring', 'identity.keyring.read'),
  own('PUT', '/api/v1/identity/keyring', 'identity.keyring.write'),
]

/**
 * Puts sign-in, the Origin check and the keyring's store on the staff origin. Mount it first: the modules' routes
 * after it may ask `personOf` and `requireRole`.
 */
export const mountIdentity = (site: Hono, services: IdentityServices): void => {
  const { database, staffUrl } = services
  site.use('*', requireOrigin(staffUrl))
  site.use('*', recognise(services))
  guardRights(site, identityRights)
  mountSignIn(site, services)
  site.get('/api/v1/identity/me', (context) => {
    const me = personOf(context)
    return me ? context.json({
      person: me.person, grants: me.grants.map(({ role, scope, validFrom, validTo }) => ({ role, scope, validFrom, validTo })),
      passkeyHost: new URL(staffUrl).hostname,
    }) : context.notFound()
  })
  site.get('/api/v1/identity/keyring', async (context) => {
    const me = personOf(context)
    const found = me && (await database.within({ kind: 'person', person: me.person }, loadKeyring))
    return found ? context.json(found.keyring, 200, { ETag: `"${found.version}"` }) : context.notFound()
  })
  site.put('/api/v1/identity/keyring', bodyLimit({ maxSize: 1024 * 1024 }), async (context) => {
    const me = personOf(context)
    const body = keyringShape.safeParse(await context.req.json().catch(() => null))
    if (!me || (body.success && body.data.handler !== me.person)) return context.notFound()
    if (!body.success) return problemAnswer(400, 'The keyring has not the expected shape.')
    const match = /^"(\d{1,9})"$/.exec(context.req.header('if-match') ?? '"0"')
    const saved = match ? await database.within({ kind: 'person', person: me.person }, (tx) => saveKeyring(tx, body.data, Number(match[1]))) : null
    return saved?.ok ? context.body(null, 204, { ETag: `"${saved.value}"` }) : problemAnswer(
      412, 'The keyring was changed meanwhile. Read it again, and send its ETag as If-Match.',
    )
  })
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { newSecret } from './session.ts'
import type { Random } from '../kernel/random.ts'
import { type LocalPerson, providerPage, providerStyle } from './local-provider-page.ts'

export type { LocalPerson } from './local-provider-page.ts'

export type LocalProvider = { readonly issuer: string; readonly close: () => Promise<void> }

export type LocalProviderOptions = {
  readonly port: number
  readonly people: readonly LocalPerson[]
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly random: Random
}

/**
 * A sign-in service on this machine for the demonstration and tests: one page where a person is chosen, without a
 * password. It listens on loopback alone and keeps everything in memory. Resolves when it listens.
 */
export const startLocalProvider = async ({ port, people, clientId, clientSecret, redirectUri, random }: LocalProviderOptions): Promise<LocalProvider> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://localhost:${typeof address === 'object' && address ? address.port : port}`
  const { privateKey } = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['sign', 'verify'],
  )
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(),
    clients: [{
      client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'],
    }],
    jwks: { keys: [{ ...(await crypto.subtle.exportKey('jwk', privateKey)), alg: 'RS256', use: 'sig' } as object] } as never,
    cookies: { keys: [newSecret(random)] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/persoon/${interaction.uid}` },
    findAccount: (_context, sub) => (people.some((person) => person.sub === sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId, accountId: context.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    ttl: { Session: 60, Interaction: 600, Grant: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 600 },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    forgetSession(request)
    if (path === '/stijl.css') send(response, 'text/css', providerStyle)
    else if (path.startsWith('/persoon/')) choose(provider, people, request, response).catch(() => send(
      response, 'text/plain', 'Deze aanmelding is verlopen. Begin opnieuw.', 400,
    ))
    else answer(request, response)
  })
  return { issuer, close: () => closed(server) }
}

/** No session of its own: it asks who you are at every sign-in, so that choosing somebody else works on one machine. */
const forgetSession = (request: IncomingMessage): void => {
  request.headers.cookie = (request.headers.cookie ?? '').split('; ').filter((pair) => !pair.startsWith('_session')).join('; ')
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => {
  server.close(() => resolve())
  server.closeAllConnections()
})

const send = (response: ServerResponse, type: string, body: string, status = 200): void => {
  response.writeHead(
    status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
  ).end(body)
}

/** Shows the persons, or signs in the one that was chosen. */
const choose = async (provider: Provider, people: readonly LocalPerson[], request: IncomingMessage, response: ServerResponse): Promise<void> => {
  await provider.interactionDetails(request, response)
  if (request.method !== 'POST') return send(response, 'text/html', providerPage(people))
  const chunks: Buffer[] = []
  for await (const chunk of request) if (chunks.push(chunk as Buffer) > 16) throw new Error('too long')
  const sub = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('sub')
  if (!people.some((person) => person.sub === sub) || sub === null) return send(response, 'text/html', providerPage(people), 400)
  await provider.interactionFinished(request, response, { login: { accountId: sub, remember: false } }, { mergeWithLastSubmission: false })
}

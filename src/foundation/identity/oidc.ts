import * as client from 'openid-client'
import { type Result, ok, refuse } from '../kernel/result.ts'

/** How this product is known to the sign-in service. */
export type OidcSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

/** The sign-in service, seen from here: a way to send somebody there, and to read the answer. */
export type SignInService = {
  /** Where to send the browser, and what to remember; throws when the service cannot be reached. */
  readonly begin: () => Promise<{ readonly url: string; readonly state: string; readonly nonce: string; readonly verifier: string }>
  /** Who came back, by `sub`; `answer` is the full address the browser was sent back to. A wrong, forged or late answer is refused. */
  readonly finish: (
    answer: URL, expected: { readonly state: string; readonly nonce: string; readonly verifier: string },
  ) => Promise<Result<string, 'not signed in'>>
}

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/** Fetches the description of the service. */
export const discover = ({ issuer, clientId, clientSecret }: OidcSettings, seconds: number): Promise<client.Configuration> => {
  const address = new URL(issuer)
  return client.discovery(
    address, clientId, {}, client.ClientSecretBasic(clientSecret),
    { timeout: seconds, ...(address.protocol === 'http:' && isLoopback(address.hostname) ? { execute: [client.allowInsecureRequests] } : {}) },
  )
}

/**
 * The service at `issuer` by OpenID Connect: authorisation code with PKCE (S256), state and nonce; only `openid` is
 * asked, so that nothing but `sub` comes. The service's description is fetched at first use and again after a fault.
 */
export const openIdConnect = (settings: OidcSettings, redirectUri: string): SignInService => {
  let found: Promise<client.Configuration> | null = null
  const configuration = () => {
    found ??= discover(settings, 10)
    found.catch(() => { found = null })
    return found
  }
  return {
    begin: async () => {
      const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()]
      const parameters = {
        redirect_uri: redirectUri, scope: 'openid', response_type: 'code', state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }
      return { url: client.buildAuthorizationUrl(await configuration(), parameters).href, state, nonce, verifier }
    },
    finish: async (answer, { state, nonce, verifier }) => {
      try {
        const tokens = await client.authorizationCodeGrant(
          await configuration(), answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
        )
        const sub = tokens.claims()?.sub
        return sub ? ok(sub) : refuse('not signed in')
      } catch {
        return refuse('not signed in')
      }
    },
  }
}

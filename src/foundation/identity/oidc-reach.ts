import * as client from 'openid-client'
import { good, reachOf, silent, wrong, type Reach } from '../kernel/reach.ts'
import { discover, type OidcSettings } from './oidc.ts'

/** Told by its shape: the web server puts another `Response` in the place of the platform's. */
const statusOf = (fault: Error): number | null => {
  const answer: unknown = fault instanceof client.WWWAuthenticateChallengeError ? fault.response : fault.cause
  return typeof answer === 'object' && answer !== null && 'status' in answer && typeof answer.status === 'number' ? answer.status : null
}

/** A busy or starting service answers so, also from the proxy before it. */
const passes = (status: number | null): boolean => status !== null && (status >= 500 || status === 429)

/** Whether the answer of the service says that it does not know this client, or not with this secret. */
const refusesClient = (fault: unknown): boolean =>
  (fault instanceof client.ResponseBodyError && ['invalid_client', 'unauthorized_client'].includes(fault.error)) || (fault instanceof client.WWWAuthenticateChallengeError && fault.status === 401)

/**
 * Tries the sign-in service: its description must be there and be of exactly this issuer, and it must know the client. The second is asked with a
 * code that nobody was given: whoever knows the client refuses the code, whoever does not refuses the client.
 */
export const oidcReach = async (settings: OidcSettings, redirectUri: string, seconds: number): Promise<Reach> => {
  let found: client.Configuration
  try {
    found = await discover(settings, seconds)
  } catch (fault) {
    if (!(fault instanceof client.ClientError) || fault.code === 'OAUTH_TIMEOUT') return reachOf(fault)
    const status = statusOf(fault)
    return passes(status) ? silent(`HTTP_${status}`) : wrong('no such service')
  }
  try {
    await client.genericGrantRequest(found, 'authorization_code', { code: 'start', redirect_uri: redirectUri, code_verifier: client.randomPKCECodeVerifier() })
  } catch (fault) {
    if (refusesClient(fault)) return wrong('refused')
  }
  return good
}

import { builtInEpoch, roots } from 'gehoor:roots'
import { systemClock } from '../kernel/clock.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Trust } from '../sealing/core/protocol.ts'
import { verifyTrust, type TrustedRoster } from '../sealing/core/roster.ts'
import type { Api } from './api.ts'
import { demoName, trustSettings } from './key/trust.ts'

/** What a public page tells its island about whom to trust; public knowledge only. */
export type PublicTrust = { readonly demo: boolean; /** Root keys of a demonstration, used on this very machine only. */ readonly demoRoots: readonly string[] }

/** Why nothing can be sealed now. `code` is what somebody can name on the telephone, and says nothing of what was typed. */
export type TrustStop = { readonly reason: 'browser' | 'server' | 'untrusted'; readonly code: string }

/** What sealing needs of a browser; without it a page stops before anything is typed. */
export const browserCanSeal = (): boolean => {
  try {
    return globalThis.isSecureContext && typeof crypto.subtle.encrypt === 'function' && typeof crypto.getRandomValues === 'function'
      && typeof ReadableStream === 'function' && typeof TransformStream === 'function' && typeof structuredClone === 'function'
  } catch {
    return false
  }
}

/** Fetches the roster and verifies it by the keys built into this program; a demonstration's own keys count on this very machine only. */
export const loadPublicTrust = async (page: PublicTrust, api: Api): Promise<Result<TrustedRoster, TrustStop>> => {
  if (!browserCanSeal()) return refuse({ reason: 'browser', code: 'no-cryptography' })
  const answer = await api.get<Trust>('/api/v1/directory/trust')
  if (!answer.ok) return refuse({ reason: 'server', code: answer.error.reason })
  const trusted = verifyTrust(answer.value, { ...trustSettings(roots, builtInEpoch, location.hostname, demoName(page.demo, page.demoRoots)), today: systemClock.today() })
  return trusted.ok ? ok(trusted.value) : refuse({ reason: 'untrusted', code: trusted.error })
}

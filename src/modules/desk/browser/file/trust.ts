import { builtInEpoch, roots } from 'gehoor:roots'
import { systemClock } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Trust } from '../../../../foundation/sealing/core/protocol.ts'
import { verifyTrust, type TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import type { DeskDoors } from '../../rules/doors.ts'
import type { Api } from '../shared/api.ts'
import type { FilingPage } from './page-data.ts'

/** Why the filing cannot go on; `code` is what the reporter can name on the telephone, and says nothing of the report. */
export type Stop = { readonly reason: 'browser' | 'random' | 'trust' | 'server' | 'outdated' | 'refused' | 'closed'; readonly code: string }

const loopback = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1' || host === '[::1]'

/** What sealing needs of a browser; without it the filing stops before anything is typed. */
export const browserCanSeal = (): boolean => {
  try {
    return globalThis.isSecureContext && typeof crypto.subtle.encrypt === 'function' && typeof crypto.getRandomValues === 'function'
      && typeof ReadableStream === 'function' && typeof TransformStream === 'function' && typeof structuredClone === 'function'
  } catch {
    return false
  }
}

/** Where a page finds the desk and, in a demonstration, its roots. */
export type DeskPlace = Pick<FilingPage, 'api' | 'demo' | 'demoRoots'>

/** Fetches and verifies whom to trust, by the keys built into this program; a demonstration's own keys count on this very machine only. */
export const loadTrust = async (page: DeskPlace, api: Api): Promise<Result<TrustedRoster, Stop>> => {
  const answer = await api.get<Trust>(`${page.api}/trust`)
  if (!answer.ok) return refuse({ reason: 'server', code: answer.error.reason })
  const here = loopback(location.hostname)
  const demo = here && page.demo && roots.length === 0
  const trusted = verifyTrust(answer.value, { roots: demo ? page.demoRoots : roots, builtInEpoch, today: systemClock.today(), demoAllowed: here && page.demo })
  return trusted.ok ? ok(trusted.value) : refuse({ reason: 'trust', code: trusted.error })
}

/** Fetches whose doors are open: one public list, the same for everybody, so that the ministry never leaves this page. */
export const loadDoors = async (page: Pick<FilingPage, 'api'>, api: Api): Promise<Result<DeskDoors, Stop>> => {
  const answer = await api.get<DeskDoors>(`${page.api}/doors`)
  return answer.ok ? answer : refuse({ reason: 'server', code: answer.error.reason })
}

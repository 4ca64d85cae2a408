import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { endsOf, notRunningOn, withEvent } from './running-term.ts'
import type { NotInTime, RunningTerm, TermEvent } from './running-term.ts'
import { termRule } from './term-rules.ts'

type Deferral = Omit<Extract<TermEvent, { kind: 'deferred' }>, 'kind'>

/**
 * Deferral (uitstel, Awb 9:11 lid 3): to an agreed day, only after the adjournment and only with the complainant's
 * written consent, whose day is recorded. It may be agreed again. The agreed day is not lengthened,
 * so it must lie after the end in law: within the free days after the nominal end it would shorten the term.
 */
export const defer = (term: RunningTerm, deferral: Deferral): Result<RunningTerm, DeferRefusal> => {
  if (!termRule(term.rule).extension.deferral) return refuse('cannot-be-deferred')
  if (!term.events.some((event) => event.kind === 'adjourned')) return refuse('not-adjourned-first')
  if (deferral.consentDay === undefined || deferral.consentDay > deferral.day) return refuse('consent-missing')
  const notNow = notRunningOn(term, deferral.day)
  if (notNow) return refuse(notNow)
  const ends = endsOf(term)
  return !ends.suspended && deferral.until <= ends.legalEnd ? refuse('not-later') : ok(withEvent(term, { kind: 'deferred', ...deferral }))
}

export type DeferRefusal = 'cannot-be-deferred' | 'not-adjourned-first' | 'consent-missing' | 'not-later' | NotInTime

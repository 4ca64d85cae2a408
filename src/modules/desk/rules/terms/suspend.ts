import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { endsOf, notRunningOn, withEvent } from './running-term.ts'
import type { NotInTime, RunningTerm, TermEvent } from './running-term.ts'
import { termRule } from './term-rules.ts'

type Suspension = Omit<Extract<TermEvent, { kind: 'suspended' }>, 'kind'>

/**
 * Suspension (opschorting): the term stands still, for mediation with the complainant's consent,
 * or while a criminal investigation runs (Awb 9:8 lid 1 onder f). It is no adjournment: the days that are left stay left.
 */
export const suspend = (term: RunningTerm, suspension: Suspension): Result<RunningTerm, SuspendRefusal> => {
  if (!termRule(term.rule).extension.suspension) return refuse('cannot-be-suspended')
  if (suspension.reason === 'mediation' && (suspension.consentDay === undefined || suspension.consentDay > suspension.day)) return refuse('consent-missing')
  const notNow = notRunningOn(term, suspension.day)
  return notNow ? refuse(notNow) : ok(withEvent(term, { kind: 'suspended', ...suspension }))
}

export type SuspendRefusal = 'cannot-be-suspended' | 'consent-missing' | NotInTime

/** The end of a suspension: from this day the remaining days run on. */
export const resume = (term: RunningTerm, resumption: { readonly day: Day }): Result<RunningTerm, ResumeRefusal> => {
  const ends = endsOf(term)
  if (!ends.suspended) return refuse('not-suspended')
  return resumption.day < ends.since ? refuse('not-in-order') : ok(withEvent(term, { kind: 'resumed', day: resumption.day }))
}

export type ResumeRefusal = 'not-suspended' | 'not-in-order'

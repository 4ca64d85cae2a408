import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { notRunningOn, withEvent } from './running-term.ts'
import type { NotInTime, Party, RunningTerm } from './running-term.ts'
import { termRule } from './term-rules.ts'

/**
 * Adjournment (verdaging, Awb 9:11 lid 2): once, by four weeks that run on from the nominal end,
 * and only by written notice to both parties before the term has ended.
 */
export const adjourn = (term: RunningTerm, notice: { readonly day: Day; readonly noticeTo: readonly Party[] }): Result<RunningTerm, AdjournRefusal> => {
  if (!termRule(term.rule).extension.adjournment) return refuse('cannot-be-adjourned')
  if (term.events.some((event) => event.kind === 'adjourned')) return refuse('already-adjourned')
  if (term.events.some((event) => event.kind === 'deferred')) return refuse('already-deferred')
  if (!notice.noticeTo.includes('complainant') || !notice.noticeTo.includes('accused')) return refuse('notice-to-both-missing')
  const notNow = notRunningOn(term, notice.day)
  return notNow ? refuse(notNow) : ok(withEvent(term, { kind: 'adjourned', day: notice.day, noticeTo: notice.noticeTo }))
}

export type AdjournRefusal = 'cannot-be-adjourned' | 'already-adjourned' | 'already-deferred' | 'notice-to-both-missing' | NotInTime

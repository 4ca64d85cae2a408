import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse } from '../../../../foundation/kernel/result.ts'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { notRunningOn, withEvent } from './running-term.ts'
import type { NotInTime, RunningTerm } from './running-term.ts'
import { termRule } from './term-rules.ts'

/**
 * Repair (herstel): the complainant is asked to complete the complaint and gets two weeks,
 * and the main term becomes just as much longer. Asked once; the model is the EZ scheme.
 */
export const askRepair = (term: RunningTerm, asked: { readonly day: Day }): Result<RunningTerm, RepairRefusal> => {
  if (!termRule(term.rule).extension.repair) return refuse('cannot-be-repaired')
  if (term.events.some((event) => event.kind === 'repairAsked')) return refuse('repair-already-asked')
  if (term.events.some((event) => event.kind === 'deferred')) return refuse('already-deferred')
  const notNow = notRunningOn(term, asked.day)
  return notNow ? refuse(notNow) : ok(withEvent(term, { kind: 'repairAsked', day: asked.day }))
}

export type RepairRefusal = 'cannot-be-repaired' | 'repair-already-asked' | 'already-deferred' | NotInTime

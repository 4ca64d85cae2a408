import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Procedure } from '../messages.ts'
import { termsOfCase } from '../terms/terms-of-case.ts'

/** What the reporter may expect, and by when at the latest; a date that the procedure does not know is null. */
export type NextDates = { readonly acknowledge: Day | null; readonly decision: Day | null; readonly feedback: Day | null }

/** The reporter's own dates on the day of receipt, before anything has happened; never later than the target of the law. */
export const nextDates = (procedure: Procedure, receivedDay: Day): NextDates => {
  const { terms } = termsOfCase({ procedure, receivedDay, today: receivedDay, events: [] })
  const end = (...rules: readonly string[]): Day | null => terms.find(({ rule }) => rules.includes(rule))?.reporterEnd ?? null
  return { acknowledge: end('AWB_ONTVANGST', 'WBK_ONTVANGST'), decision: end('AWB_AFDOENING_10'), feedback: end('WBK_TERUGKOPPELING') }
}

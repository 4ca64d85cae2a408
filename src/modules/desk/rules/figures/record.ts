import * as z from 'zod/mini'
import { daysBetween } from '../../../../foundation/calendar/day.ts'
import { workingDaysBetween } from '../../../../foundation/calendar/free-days.ts'
import type { Day } from '../../../../foundation/kernel/clock.ts'
import { grounds as groundOptions } from '../intake/conduct-v1-options.ts'
import { outcomes, procedures } from '../messages.ts'
import type { CaseMessage } from '../case/said.ts'
import type { CaseView } from '../case/view.ts'
import type { TermsOfCase } from '../terms/terms-of-case.ts'

z.config({ jitless: true })

export const groundIds = groundOptions.map((one) => one.id)
/** How long it took until the confirmation, and until the end; never a number of days. */
export const acknowledgeBands = ['two-working-days', 'week', 'later', 'never'] as const
export const handlingBands = ['six-weeks', 'ten-weeks', 'fourteen-weeks', 'half-year', 'longer'] as const
export const timeliness = ['on-time', 'late', 'no-term'] as const

/**
 * What is kept of a closed case for figures: sealed by the handler's device, without a case, a person, a unit or a department, and
 * nothing finer than the year in which it was closed.
 */
export const statisticalRecord = z.strictObject({
  format: z.literal('gehoor/record/v1'),
  version: z.literal(1),
  year: z.int().check(z.minimum(2020), z.maximum(2200)),
  procedure: z.enum(procedures),
  grounds: z.array(z.enum(groundIds)),
  outcome: z.enum(outcomes),
  timeliness: z.enum(timeliness),
  acknowledged: z.enum(acknowledgeBands),
  handling: z.enum(handlingBands),
})
export type StatisticalRecord = z.infer<typeof statisticalRecord>

const governing: Readonly<Record<string, readonly string[]>> = { complaint: ['AWB_AFDOENING_10', 'AWB_AFDOENING_6'], integrity: ['WBK_TERUGKOPPELING'], triage: [] }

const acknowledgeBand = ({ receivedDay, acknowledgedDay }: Pick<CaseView, 'receivedDay' | 'acknowledgedDay'>): StatisticalRecord['acknowledged'] => {
  if (acknowledgedDay === null) return 'never'
  if (workingDaysBetween(receivedDay, acknowledgedDay) <= 2) return 'two-working-days'
  return daysBetween(receivedDay, acknowledgedDay) <= 7 ? 'week' : 'later'
}

const handlingBand = (days: number): StatisticalRecord['handling'] => (days <= 42 ? 'six-weeks' : days <= 70 ? 'ten-weeks' : days <= 98 ? 'fourteen-weeks' : days <= 183 ? 'half-year' : 'longer')

const sorted = (ids: readonly string[]): StatisticalRecord['grounds'] => groundIds.filter((id) => ids.includes(id)) as StatisticalRecord['grounds']

/** The record of a closed case; null while it is open. `today` gives the year: that of sealing, so that no record comes for a year that is over. */
export const recordOf = (view: CaseView, messages: readonly CaseMessage[], { terms }: TermsOfCase, today: Day): StatisticalRecord | null => {
  const closed = messages.findLast((one) => one.kind === 'closed')
  if (view.open || view.outcome === null || !closed) return null
  const chosen = view.report?.answers['grounds']
  const term = terms.find((one) => governing[view.procedure]?.includes(one.rule))
  return {
    format: 'gehoor/record/v1', version: 1, year: Number(today.slice(0, 4)), procedure: view.procedure, grounds: sorted(Array.isArray(chosen) ? (chosen as readonly string[]) : []), outcome: view.outcome,
    timeliness: !term ? 'no-term' : term.late ? 'late' : 'on-time', acknowledged: acknowledgeBand(view), handling: handlingBand(daysBetween(view.receivedDay, closed.day)),
  }
}

/** Whether a case still owes its record: it was closed, and none was given since. */
export const recordOwed = (view: Pick<CaseView, 'open'>, messages: readonly CaseMessage[]): boolean => {
  const closedAt = messages.findLastIndex((one) => one.kind === 'closed')
  return !view.open && closedAt >= 0 && messages.findLastIndex((one) => one.kind === 'statistics') < closedAt
}

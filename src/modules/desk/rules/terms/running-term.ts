import type { Day } from '../../../../foundation/kernel/clock.ts'
import { addDays, daysBetween } from '../../../../foundation/calendar/day.ts'
import { firstWorkingDayFrom } from '../../../../foundation/calendar/free-days.ts'
import { addLength } from '../../../../foundation/calendar/length.ts'
import { isCovered, lengthen } from '../../../../foundation/calendar/lengthen.ts'
import { lengthOf } from './compute-term.ts'
import type { HouseNorms } from './compute-term.ts'
import { termRule } from './term-rules.ts'
import type { TermRuleId } from './term-rule.ts'

export type Party = 'complainant' | 'accused'

/** What moved a running term, in the order of its days. */
export type TermEvent =
  | { readonly kind: 'adjourned'; readonly day: Day; readonly noticeTo: readonly Party[] }
  | { readonly kind: 'repairAsked'; readonly day: Day }
  | { readonly kind: 'suspended'; readonly day: Day; readonly reason: 'mediation' | 'criminalInvestigation'; readonly consentDay?: Day }
  | { readonly kind: 'resumed'; readonly day: Day }
  | { readonly kind: 'deferred'; readonly day: Day; readonly until: Day; readonly consentDay?: Day }

/** A term under way: where it began and what moved it. Change it only by adjourn, askRepair, suspend, resume and defer. */
export type RunningTerm = { readonly rule: TermRuleId; readonly from: Day; readonly norms: HouseNorms; readonly events: readonly TermEvent[] }

export const startTerm = (rule: TermRuleId, from: Day, norms: HouseNorms = {}): RunningTerm => ({ rule, from, norms, events: [] })

/** Where a running term ends now; a suspended term has no end, only the days that are left. */
export type TermEnds =
  | { readonly suspended: false; readonly nominalEnd: Day; readonly legalEnd: Day }
  | { readonly suspended: true; readonly since: Day; readonly remainingDays: number }

/**
 * The ends of a term after all that moved it.
 * Adjournment and repair run on from the nominal end; a resumed term has the days that were left; a deferral ends on the agreed day itself.
 * Suspended in the free days after its nominal end, a term has no days left: the nominal end moves by the standstill alone, and the end in law is never before the day it resumed.
 */
export const endsOf = (term: RunningTerm): TermEnds => {
  const rule = termRule(term.rule)
  const length = lengthOf(term.rule, null, term.norms)
  const first = lengthen({ from: term.from, length, kind: rule.kind })
  if (term.events.length === 0) return { suspended: false, nominalEnd: first.nominalEnd, legalEnd: first.legalEnd }
  const { adjournment, repair } = rule.extension
  let end = first.nominalEnd
  let agreed = false
  let pause: { readonly since: Day; readonly left: number } | null = null
  let resumedOn = term.from
  for (const event of term.events) {
    if (event.kind === 'adjourned' && adjournment) end = addLength(end, adjournment.length)
    if (event.kind === 'repairAsked' && repair) end = addLength(end, lengthOf('AWB_HERSTEL', null, term.norms))
    if (event.kind === 'suspended') pause = { since: event.day, left: daysBetween(event.day, end) }
    if (event.kind === 'resumed' && pause) {
      end = addDays(event.day, pause.left)
      resumedOn = event.day
      pause = null
    }
    if (event.kind === 'deferred') {
      end = event.until
      agreed = true
    }
  }
  if (pause) return { suspended: true, since: pause.since, remainingDays: Math.max(0, pause.left) }
  const last = end < resumedOn ? resumedOn : end
  return { suspended: false, nominalEnd: end, legalEnd: isCovered(rule.kind, length) && !agreed ? firstWorkingDayFrom(last) : last }
}

export type NotInTime = 'suspended' | 'term-has-ended' | 'not-in-order'

/** Why nothing can happen to the term on this day, or `null` when it runs on that day. */
export const notRunningOn = (term: RunningTerm, day: Day): NotInTime | null => {
  const ends = endsOf(term)
  if (day < (term.events.at(-1)?.day ?? term.from)) return 'not-in-order'
  if (ends.suspended) return 'suspended'
  return day > ends.legalEnd ? 'term-has-ended' : null
}

/** The term with one more event. */
export const withEvent = (term: RunningTerm, event: TermEvent): RunningTerm => ({ ...term, events: [...term.events, event] })

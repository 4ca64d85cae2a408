import type { Day } from '../../../../foundation/kernel/clock.ts'
import { addDays, daysBetween, earliest } from '../../../../foundation/calendar/day.ts'
import { casePlan } from './case-plan.ts'
import type { CaseEvent, PlannedTerm, Procedure } from './case-plan.ts'
import { beyondKnownDecrees, computeTerm } from './compute-term.ts'
import type { HouseNorms } from './compute-term.ts'
import { moveMainTerm } from './main-term.ts'
import type { RefusedEvent } from './main-term.ts'
import { endsOf, startTerm } from './running-term.ts'
import type { RunningTerm, TermEnds } from './running-term.ts'
import { termRule } from './term-rules.ts'

export type TermState = 'running' | 'met' | 'stopped' | 'suspended' | 'overdue'

/** One term of a case as it stands today. */
export type CaseTerm = {
  readonly rule: string
  readonly from: Day
  readonly state: TermState
  /** The target; `null` while suspended. */
  readonly nominalEnd: Day | null
  /** After this day the term is overdue; `null` while suspended. */
  readonly legalEnd: Day | null
  /** The only end a reporter may see: never later than the target where the law is arguable. */
  readonly reporterEnd: Day | null
  /** Calendar days left while suspended. */
  readonly remainingDays: number | null
  readonly metOn: Day | null
  readonly late: boolean
  readonly ground: readonly string[]
  readonly provisional: boolean
  readonly onWorklist: boolean
}

export type TermsOfCase = {
  readonly terms: readonly CaseTerm[]
  /** The earliest target of all running and overdue work of the desk, for the order of the worklist. */
  readonly nextDueDay: Day | null
  readonly nextDueRule: string | null
  readonly refused: readonly RefusedEvent[]
}

export type CaseFacts = {
  readonly procedure: Procedure
  readonly receivedDay: Day
  readonly events: readonly CaseEvent[]
  readonly today: Day
  /** Whether a committee advises (Awb 9:13), so that ten weeks apply; it does unless said otherwise. */
  readonly withCommittee?: boolean
  readonly norms?: HouseNorms
}

/** All terms of a case, how each stands today, and what is due first. Throws a RangeError on a day that does not exist. */
export const termsOfCase = (facts: CaseFacts): TermsOfCase => {
  const { receivedDay, today, norms = {} } = facts
  const events = facts.events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const plan = casePlan(facts.procedure, facts.withCommittee ?? true)

  const startOf = (planned: PlannedTerm): { readonly day: Day; readonly later: readonly CaseEvent[] } | null => {
    if (planned.startsOn === 'received') return { day: receivedDay, later: events }
    if (planned.startsOn === 'acknowledgement') return { day: feedbackStart(receivedDay, events), later: events }
    const index = events.findLastIndex((event) => event.kind === planned.startsOn)
    const start = events[index]
    return start ? { day: start.day, later: events.slice(index + 1) } : null
  }

  const mainPlan = plan.terms.find((planned) => planned.rule === plan.main)
  const mainStart = mainPlan && startOf(mainPlan)
  if (!mainStart) throw new Error(`The plan of ${facts.procedure} lacks its main term`)
  const main = moveMainTerm(startTerm(plan.main, mainStart.day, norms), events, endOf(mainPlan, null, events)?.index ?? events.length)

  const terms = plan.terms.flatMap((planned): CaseTerm[] => {
    const start = startOf(planned)
    if (!start) return []
    const rule = termRule(planned.rule)
    const steps = rule.stepped ? rule.lengths.map((_, index) => index + 1) : [null]
    return steps.map((step): CaseTerm => {
      const computed = computeTerm(planned.rule, start.day, { norms, ...(step === null ? {} : { step }) })
      const ends: TermEnds =
        planned.rule === plan.main ? endsOf(main.term)
        : planned.rule === 'KCOO_RAPPORT' ? movedWith(main.term, computed.nominalEnd)
        : { suspended: false, nominalEnd: computed.nominalEnd, legalEnd: computed.legalEnd }
      const end = endOf(planned, step, start.later)
      const legalEnd = ends.suspended ? null : ends.legalEnd
      const nominalEnd = ends.suspended ? null : ends.nominalEnd
      const past = legalEnd !== null && today > legalEnd
      const metOn = end?.met ? end.day : null
      return {
        rule: computed.rule,
        from: start.day,
        state: end ? (end.met ? 'met' : 'stopped') : ends.suspended ? 'suspended' : !past ? 'running' : planned.onWorklist ? 'overdue' : 'stopped',
        nominalEnd,
        legalEnd,
        reporterEnd: rule.nominalForReporter ? nominalEnd : legalEnd,
        remainingDays: ends.suspended ? ends.remainingDays : null,
        metOn,
        late: legalEnd !== null && planned.onWorklist && (metOn ?? (end ? legalEnd : today)) > legalEnd,
        ground: planned.rule === plan.main ? [...computed.ground, ...groundOfMoves(main.term)] : computed.ground,
        provisional: rule.provisional || beyondKnownDecrees(legalEnd ?? start.day),
        onWorklist: planned.onWorklist,
      }
    })
  })

  const work = terms.filter((term) => term.onWorklist && (term.state === 'running' || term.state === 'overdue'))
  const nextDueDay = earliest(work.flatMap((term) => term.nominalEnd ?? []))
  return { terms, nextDueDay, nextDueRule: work.find((term) => term.nominalEnd === nextDueDay)?.rule ?? null, refused: main.refused }
}

/** Feedback counts from the acknowledgement, or from day 7 when none was sent by then; a late one does not give the desk more time. */
const feedbackStart = (receivedDay: Day, events: readonly CaseEvent[]): Day => {
  const seventhDay = computeTerm('WBK_ONTVANGST', receivedDay).nominalEnd
  const acknowledged = events.find((event) => event.kind === 'acknowledged')
  return acknowledged && acknowledged.day < seventhDay ? acknowledged.day : seventhDay
}

type TermEnd = { readonly met: boolean; readonly day: Day; readonly index: number }

/** The first event that meets or stops a term. */
const endOf = (planned: PlannedTerm, step: number | null, later: readonly CaseEvent[]): TermEnd | null => {
  const meets = (event: CaseEvent) => planned.metBy.includes(event.kind) && (event.kind !== 'aftercare' || event.step === step)
  const index = later.findIndex((event) => meets(event) || planned.stoppedBy.includes(event.kind))
  const event = later[index]
  return event ? { met: meets(event), day: event.day, index } : null
}

/** The committee's report keeps its distance to the decision: it moves and rests with the main term. */
const movedWith = (main: RunningTerm, reportEnd: Day): TermEnds => {
  const unmoved = endsOf({ ...main, events: [] })
  const now = endsOf(main)
  const distance = unmoved.suspended ? 0 : daysBetween(reportEnd, unmoved.nominalEnd)
  if (now.suspended) return { ...now, remainingDays: Math.max(0, now.remainingDays - distance) }
  const end = addDays(now.nominalEnd, -distance)
  return { suspended: false, nominalEnd: end, legalEnd: end }
}

/** The articles that moved a term. */
const groundOfMoves = (term: RunningTerm): readonly string[] => {
  const { adjournment, deferral } = termRule(term.rule).extension
  const moved = (kind: string) => term.events.some((event) => event.kind === kind)
  return [...(adjournment && moved('adjourned') ? [adjournment.ground] : []), ...(deferral && moved('deferred') ? [deferral.ground] : [])]
}

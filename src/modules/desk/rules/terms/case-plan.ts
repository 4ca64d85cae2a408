import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { TermEvent } from './running-term.ts'
import type { TermRuleId } from './term-rule.ts'

/** The road a case takes: not yet chosen, a complaint under the Awb, or an integrity report under the Wbk. */
export type Procedure = 'triage' | 'complaint' | 'integrity'

/** What happened to a case and bears on its terms; `closed` means the person has been told the outcome. */
export type CaseEvent =
  | Exclude<TermEvent, { kind: 'repairAsked' }>
  | { readonly kind: 'aftercare'; readonly day: Day; readonly step: number }
  | {
      readonly kind:
        | 'acknowledged' | 'admitted' | 'declined' | 'defectNotified' | 'repaired' | 'reportSent' | 'feedbackGiven' | 'penaltyIntended' | 'viewGiven'
        | 'decided' | 'satisfied' | 'withdrawn' | 'closed' | 'reopened' | 'aftercareEnded'
      readonly day: Day
    }

export type CaseEventKind = CaseEvent['kind']

/** One term of a procedure: the event that starts it and the events that meet or stop it. */
export type PlannedTerm = {
  readonly rule: TermRuleId
  readonly startsOn: 'received' | 'acknowledgement' | CaseEventKind
  readonly metBy: readonly CaseEventKind[]
  readonly stoppedBy: readonly CaseEventKind[]
  /** Whether its end is work for the desk; a right of the complainant is not. */
  readonly onWorklist: boolean
}

const ends = ['declined', 'satisfied', 'withdrawn', 'closed'] as const
type Kinds = readonly CaseEventKind[]
const planned = (rule: TermRuleId, startsOn: PlannedTerm['startsOn'], metBy: Kinds, stoppedBy: Kinds = ends): PlannedTerm => ({
  rule, startsOn, metBy, stoppedBy, onWorklist: true,
})

const aftercare = planned('NAZORG', 'closed', ['aftercare'], ['reopened', 'aftercareEnded'])

const complaint = (disposal: 'AWB_AFDOENING_6' | 'AWB_AFDOENING_10'): readonly PlannedTerm[] => [
  planned('AWB_ONTVANGST', 'received', ['acknowledged']),
  planned('AWB_HERSTEL', 'defectNotified', ['repaired']),
  planned('AWB_NIET_IN_BEHANDELING', 'received', ['admitted', 'declined', 'decided']),
  ...(disposal === 'AWB_AFDOENING_10' ? [planned('KCOO_RAPPORT', 'received', ['reportSent', 'decided'])] : []),
  planned(disposal, 'received', ['decided', 'closed']),
  planned('BEKLAAGDE_ZIENSWIJZE', 'penaltyIntended', ['viewGiven']),
  { ...planned('OMBUDSMAN', 'decided', [], ['withdrawn']), onWorklist: false },
  aftercare,
]

/** The terms of a procedure and the one that adjournment, repair, suspension and deferral act on. */
export const casePlan = (procedure: Procedure, withCommittee: boolean): { readonly main: TermRuleId; readonly terms: readonly PlannedTerm[] } => {
  if (procedure === 'complaint') {
    const main = withCommittee ? 'AWB_AFDOENING_10' : 'AWB_AFDOENING_6'
    return { main, terms: complaint(main) }
  }
  if (procedure === 'integrity') {
    return {
      main: 'WBK_TERUGKOPPELING',
      terms: [
        planned('WBK_ONTVANGST', 'received', ['acknowledged']),
        planned('WBK_TERUGKOPPELING', 'acknowledgement', ['feedbackGiven', 'decided', 'closed']),
        planned('BEKLAAGDE_ZIENSWIJZE', 'penaltyIntended', ['viewGiven']),
        aftercare,
      ],
    }
  }
  // Until the road is chosen the clocks of both laws run from receipt.
  return {
    main: 'AWB_NIET_IN_BEHANDELING',
    terms: [
      planned('AWB_ONTVANGST', 'received', ['acknowledged']),
      planned('WBK_ONTVANGST', 'received', ['acknowledged']),
      planned('AWB_NIET_IN_BEHANDELING', 'received', ['admitted', 'declined']),
    ],
  }
}

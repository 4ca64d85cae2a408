import type { Day } from '../../../../foundation/kernel/clock.ts'
import { checkInMonths } from '../parties/bodies.ts'
import type { CaseEvent } from '../terms/case-plan.ts'
import { termsOfCase, type TermsOfCase } from '../terms/terms-of-case.ts'
import { counting } from './continuation.ts'
import type { CaseMessage } from './said.ts'
import type { CaseView } from './view.ts'

/** What a message means for the clocks of the case; most mean nothing. A day of consent counts only where the reporter gave it. */
const eventsOf = (message: CaseMessage, consentDay: (answer: string) => Day | undefined): readonly CaseEvent[] => {
  const { day } = message
  if (message.kind === 'check-in' && message.author === 'reporter') return [{ kind: 'aftercare', day, step: checkInMonths.indexOf(message.body.month) + 1 }]
  if (message.author === 'reporter') return []
  switch (message.kind) {
    case 'acknowledge':
      return [{ kind: 'acknowledged', day: message.body.acknowledgedDay }]
    case 'admitted':
    case 'repaired':
      return [{ kind: message.kind, day }]
    case 'declined':
      return [{ kind: 'declined', day }]
    case 'feedback':
      return [{ kind: 'feedbackGiven', day }]
    case 'defect-notified':
      return [{ kind: 'defectNotified', day }]
    case 'adjourned':
      return [{ kind: 'adjourned', day, noticeTo: ['complainant', 'accused'] }]
    case 'suspended': {
      const consent = message.body.reason === 'mediation' ? consentDay('mediation') : undefined
      return [{ kind: 'suspended', day, reason: message.body.reason === 'mediation' ? 'mediation' : 'criminalInvestigation', ...(consent ? { consentDay: consent } : {}) }]
    }
    case 'resumed':
      return [{ kind: 'resumed', day }]
    case 'deferred': {
      const consent = consentDay(message.body.consent)
      return [{ kind: 'deferred', day, until: message.body.until, ...(consent ? { consentDay: consent } : {}) }]
    }
    case 'advised':
      return [{ kind: 'reportSent', day }]
    case 'penalty-intended':
      return [{ kind: 'penaltyIntended', day }]
    // The accused learns of the intent by letter: their time runs from that day.
    case 'letter':
      return message.body.template.id === 'penalty-intent' ? [{ kind: 'penaltyIntended', day }] : []
    case 'penalty-view':
      return [{ kind: 'viewGiven', day }]
    case 'decided':
      return [{ kind: 'decided', day }]
    case 'closed':
      return [{ kind: message.body.outcome === 'withdrawn' ? 'withdrawn' : message.body.outcome === 'satisfied' ? 'satisfied' : 'decided', day }, { kind: 'closed', day }]
    case 'check-in-heard':
      return [{ kind: 'aftercare', day, step: checkInMonths.indexOf(message.body.month) + 1 }]
    case 'reopened':
      return [{ kind: 'reopened', day }]
    default:
      return []
  }
}

/** The clocks of a case, from what was said in it: those of the present procedure, since it began. */
export const termsFor = (view: CaseView, messages: readonly CaseMessage[], today: Day): TermsOfCase => {
  const answers = new Map(counting(messages).flatMap((one) => (one.kind === 'consent' && one.author === 'reporter' && one.body.given ? [[one.hash, one.day] as const, [one.body.what as string, one.day] as const] : [])))
  const counted = messages.slice(messages.findIndex((one) => one.hash === view.clock.after) + 1).filter((one) => !view.void.includes(one.hash))
  return termsOfCase({ procedure: view.procedure, receivedDay: view.clock.from, today, events: counted.flatMap((message) => eventsOf(message, (answer) => answers.get(answer))) })
}

import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { B64, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseLabel, IdentityBody, MessageBody, Naming, Outcome, Procedure, ReportBody, Stage } from '../messages.ts'
import { clusterOf, type Cluster } from '../parties/cluster.ts'
import { continuationsOf, counting, type Continuation } from './continuation.ts'
import type { CaseMessage } from './said.ts'

export type Consent = { readonly ask: B64; readonly what: MessageBody<'consent-asked'>['what']; readonly detail: string; readonly day: Day; readonly given: boolean | null; readonly answer: B64 | null }
/** A grave step of the reporter: it counts from its effective day, unless called off before. */
export type GraveStep = { readonly act: 'withdraw' | 'name-myself'; readonly hash: B64; readonly effectiveDay: Day; readonly state: 'waiting' | 'in-effect' | 'called-off' }

/** One reader's request to open a confidential name, and who gave their part for it. */
export type NameRequest = { readonly ask: B64; readonly by: Id; readonly reason: string; readonly day: Day; readonly givenBy: Id | null }

/** Everything that follows from what was said in a case; nothing of it is stored. */
export type CaseView = {
  readonly report: ReportBody | null
  readonly title: string
  readonly procedure: Procedure
  readonly naming: Naming
  readonly stage: Stage
  readonly open: boolean
  readonly outcome: Outcome | null
  readonly receivedDay: Day
  readonly acknowledgedDay: Day | null
  readonly assigned: Id | null
  readonly recused: readonly Id[]
  readonly consents: readonly Consent[]
  readonly grave: readonly GraveStep[]
  readonly nameRequests: readonly NameRequest[]
  /** New receipts for a reporter who lost the words. */
  readonly continuations: readonly Continuation[]
  /** The group of reports it belongs to, if any. */
  readonly cluster: Cluster | null
  /** The reporter wrote that it does not go well since the last closing or opening. */
  readonly detriment: boolean
  /** Only where this reader's keys open it. */
  readonly identity: IdentityBody | null
}

const empty = (receivedDay: Day): CaseView => ({
  report: null, title: '', procedure: 'triage', naming: 'anonymous', stage: 'received', open: true, outcome: null, receivedDay, acknowledgedDay: null, assigned: null, recused: [], consents: [], grave: [], nameRequests: [], continuations: [], cluster: null, detriment: false, identity: null,
})

const answerConsent = (view: CaseView, message: Extract<CaseMessage, { kind: 'consent' }>): CaseView => ({
  ...view,
  consents: view.consents.map((one) => (one.ask === message.body.to && one.what === message.body.what && one.given === null ? { ...one, given: message.body.given, answer: message.hash } : one)),
})

/** Hashes of grave steps that the reporter called off in time. */
const calledOff = (messages: readonly CaseMessage[]): ReadonlySet<B64> => {
  const effective = new Map(messages.flatMap((one) => (one.kind === 'withdraw' || one.kind === 'name-myself' ? [[one.hash, one.body.effectiveDay] as const] : [])))
  return new Set(messages.flatMap((one) => (one.kind === 'called-off' && one.author === 'reporter' && one.day < (effective.get(one.body.to) ?? '') ? [one.body.to] : [])))
}

/** One message further. Only the reporter can consent, withdraw or name themselves; only handlers can move a case. */
const after = (view: CaseView, message: CaseMessage, today: Day, off: ReadonlySet<B64>): CaseView => {
  const byReporter = message.author === 'reporter'
  if (byReporter) {
    switch (message.kind) {
      case 'report':
        return { ...view, report: message.body, title: message.body.title, procedure: message.body.procedure, naming: message.body.naming }
      case 'identity':
        return { ...view, identity: message.body }
      case 'consent':
        return answerConsent(view, message)
      case 'detriment':
        return { ...view, detriment: true }
      case 'withdraw':
      case 'name-myself': {
        const { effectiveDay } = message.body
        const step: GraveStep = { act: message.kind, hash: message.hash, effectiveDay, state: off.has(message.hash) ? 'called-off' : today >= effectiveDay ? 'in-effect' : 'waiting' }
        const named = message.kind === 'name-myself' && step.state === 'in-effect'
        return { ...view, grave: [...view.grave, step], ...(named ? { naming: 'named' as const, identity: message.body.identity } : {}) }
      }
      default:
        return view
    }
  }
  switch (message.kind) {
    case 'acknowledge':
      return { ...view, acknowledgedDay: view.acknowledgedDay ?? message.body.acknowledgedDay, stage: view.stage === 'received' ? 'assessing' : view.stage }
    case 'stage':
      return { ...view, stage: message.body.stage }
    case 'assigned':
      return { ...view, assigned: message.body.handler }
    case 'recused':
      return { ...view, recused: [...view.recused, message.author], assigned: view.assigned === message.author ? null : view.assigned }
    case 'consent-asked':
      return { ...view, consents: [...view.consents, { ask: message.hash, what: message.body.what, detail: message.body.detail, day: message.day, given: null, answer: null }] }
    case 'name-asked':
      return { ...view, nameRequests: [...view.nameRequests, { ask: message.hash, by: message.author, reason: message.body.reason, day: message.day, givenBy: null }] }
    case 'name-opened': {
      const { asked, to } = message.body
      const meets = (one: NameRequest): boolean => one.ask === asked && one.by === to && one.by !== message.author && one.givenBy === null
      return { ...view, nameRequests: view.nameRequests.map((one) => (meets(one) ? { ...one, givenBy: message.author } : one)) }
    }
    case 'converted':
      return view.consents.some((one) => one.what === 'conversion' && one.given === true && one.answer === message.body.consent && one.detail === message.body.procedure) ? { ...view, procedure: message.body.procedure } : view
    case 'closed':
      return { ...view, open: false, outcome: message.body.outcome, stage: 'aftercare', detriment: false }
    case 'reopened':
      return { ...view, open: true, outcome: null, stage: 'assessing', detriment: false }
    default:
      return view
  }
}

/** Given the verified messages of a case in order, what the case is today. `about` stands for the report where it cannot be read: in the reporter's own mailbox. */
export const caseView = (receivedDay: Day, messages: readonly CaseMessage[], today: Day, about: Partial<Pick<CaseView, 'procedure' | 'naming'>> = {}): CaseView => {
  const counted = counting(messages)
  const off = calledOff(counted)
  const view = counted.reduce((now, message) => after(now, message, today, off), { ...empty(receivedDay), ...about, continuations: continuationsOf(messages) })
  return { ...view, cluster: clusterOf(view, counted) }
}

/** What the worklist shows once opened. */
export const labelOf = (view: CaseView): CaseLabel => ({ title: view.title, procedure: view.procedure, naming: view.naming, stage: view.stage, assigned: view.assigned, ...(view.cluster ? { cluster: view.cluster } : {}), ...(view.detriment ? { detriment: true } : {}), ...(view.report && view.report.wayBack !== 'mailbox' ? { wayBack: view.report.wayBack } : {}) })

import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { B64, Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseLabel, IdentityBody, KeptOut, MessageBody, Naming, Outcome, Procedure, ReportBody, Stage } from '../messages.ts'
import { clusterOf, type Cluster } from '../parties/cluster.ts'
import { noHandling, handlingAfter, type Handling } from '../process/handling.ts'
import { processModels } from '../process/models.ts'
import type { PlaceId } from '../process/model.ts'
import { startOfWalk, walkOn, type Walk } from '../process/walk.ts'
import { continuationsOf, counting, type Continuation } from './continuation.ts'
import { bothKeptOut, nobodyKeptOut } from './kept-out.ts'
import type { CaseMessage } from './said.ts'

export type Consent = { readonly ask: B64; readonly what: MessageBody<'consent-asked'>['what']; readonly detail: string; readonly day: Day; readonly given: boolean | null; readonly answer: B64 | null; readonly answered: Day | null }
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
  /** Where the case stands in its procedure and what was done on the way; the stage follows from it. */
  readonly walk: Walk
  readonly stage: Stage
  /** What triage, handling, advice and decision led to. */
  readonly handling: Handling
  readonly open: boolean
  readonly outcome: Outcome | null
  readonly receivedDay: Day
  /** From when the clocks of the present procedure run: receipt, or the reporter's yes to a conversion, and the message that made it. */
  readonly clock: { readonly from: Day; readonly after: B64 | null }
  /** Decisions that the procedure did not allow where they were said: they are shown and have no effect. */
  readonly void: readonly B64[]
  readonly acknowledgedDay: Day | null
  readonly assigned: Id | null
  readonly recused: readonly Id[]
  /** Whom the reporter keeps out as readers, and whether an earlier case's wish was carried over. */
  readonly keptOut: KeptOut
  readonly keptOutCarried: boolean
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
  report: null, title: '', procedure: 'triage', naming: 'anonymous', walk: startOfWalk, stage: 'received', handling: noHandling, open: true, outcome: null, receivedDay,
  clock: { from: receivedDay, after: null }, void: [], acknowledgedDay: null, assigned: null, recused: [], keptOut: nobodyKeptOut, keptOutCarried: false, consents: [], grave: [], nameRequests: [], continuations: [], cluster: null, detriment: false, identity: null,
})

const answerConsent = (view: CaseView, message: Extract<CaseMessage, { kind: 'consent' }>): CaseView => ({
  ...view,
  consents: view.consents.map((one) => (one.ask === message.body.to && one.what === message.body.what && one.given === null ? { ...one, given: message.body.given, answer: message.hash, answered: message.day } : one)),
})

/** Hashes of grave steps that the reporter called off in time. */
const calledOff = (messages: readonly CaseMessage[]): ReadonlySet<B64> => {
  const effective = new Map(messages.flatMap((one) => (one.kind === 'withdraw' || one.kind === 'name-myself' ? [[one.hash, one.body.effectiveDay] as const] : [])))
  return new Set(messages.flatMap((one) => (one.kind === 'called-off' && one.author === 'reporter' && one.day < (effective.get(one.body.to) ?? '') ? [one.body.to] : [])))
}

const decisions: readonly string[] = ['admitted', 'declined', 'advised', 'decided']

/** Moves the case along its procedure. In a mailbox, and where the deliberation is not read, steps in between are hidden. */
const walked = (view: CaseView, message: CaseMessage): CaseView => {
  const byReporter = message.author === 'reporter'
  const hidden = view.report === null || (message.kind === 'advised' && view.handling.draft === null)
  const walk = walkOn(view.procedure, view.walk, { kind: message.kind, body: message.body, byReporter, day: message.day }, hidden)
  if (walk === view.walk) return decisions.includes(message.kind) ? { ...view, void: [...view.void, message.hash] } : view
  const handling = handlingAfter(view.handling, message, view.report === null)
  // A step whose message has no effect, such as a decision by somebody else than the authority, leads nowhere.
  if (handling === view.handling && (message.kind === 'advised' || message.kind === 'decided')) return { ...view, void: [...view.void, message.hash] }
  return { ...view, walk, handling, stage: stageOf(view.procedure, walk.place) }
}

const stageOf = (procedure: Procedure, place: PlaceId): Stage => processModels[procedure].places.find((one) => one.id === place)?.stage ?? 'assessing'
const at = (view: CaseView, place: PlaceId): CaseView => ({ ...view, walk: { ...view.walk, place }, stage: stageOf(view.procedure, place) })

/** A withdrawal ends a complaint once its notice time is over; a report may have to be looked into all the same. */
const withdrawnBy = (view: CaseView, day: Day): CaseView => {
  const counts = view.open && view.procedure === 'complaint' && view.walk.place !== 'withdrawn' && view.grave.some((step) => step.act === 'withdraw' && step.state === 'in-effect' && step.effectiveDay <= day)
  return counts ? at(view, 'withdrawn') : view
}

const byTheReporter = (view: CaseView, message: CaseMessage, today: Day, off: ReadonlySet<B64>): CaseView => {
  switch (message.kind) {
    case 'report':
      return { ...view, report: message.body, title: message.body.title, procedure: message.body.procedure, naming: message.body.naming, keptOut: bothKeptOut(view.keptOut, message.body.notBy ?? nobodyKeptOut) }
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
      return walked(view, message)
  }
}

/** Conversion needs the reporter's own yes to that very procedure, and a complaint a name (Awb 9:4); from then on the clocks of the new procedure run, from their own first day. */
const converted = (view: CaseView, message: Extract<CaseMessage, { kind: 'converted' }>): CaseView => {
  const { procedure, consent } = message.body
  const yes = view.consents.find((one) => one.what === 'conversion' && one.given === true && one.answer === consent && one.detail === procedure)
  if (!yes || (procedure === 'complaint' && view.naming !== 'named')) return view
  const chosen = view.procedure === 'triage'
  const named = view.grave.findLast((step) => step.act === 'name-myself' && step.state === 'in-effect')?.effectiveDay ?? ''
  const yesDay = yes.answered ?? message.day
  const from = procedure === 'complaint' && named > yesDay ? named : yesDay
  const walk = chosen ? { ...view.walk, before: null } : startOfWalk
  return {
    ...view, procedure, walk, stage: stageOf(procedure, walk.place), handling: { ...noHandling, notInvolved: view.handling.notInvolved, misstand: view.handling.misstand, incidents: view.handling.incidents },
    ...(chosen ? {} : { clock: { from, after: message.hash }, acknowledgedDay: null }),
  }
}

/** One message further. Only the reporter can consent, withdraw or name themselves; only handlers can move a case. */
const after = (before: CaseView, message: CaseMessage, today: Day, off: ReadonlySet<B64>): CaseView => {
  const dated = withdrawnBy(before, message.day)
  if (message.author === 'reporter') return byTheReporter(dated, message, today, off)
  if (message.kind === 'converted') return converted(dated, message)
  const view = walked(dated, message)
  switch (message.kind) {
    case 'acknowledge':
      return { ...view, acknowledgedDay: view.acknowledgedDay ?? message.body.acknowledgedDay }
    case 'assigned':
      return { ...view, assigned: message.body.handler }
    case 'recused':
      return { ...view, recused: [...view.recused, message.author], assigned: view.assigned === message.author ? null : view.assigned }
    case 'kept-out':
      return { ...view, keptOut: bothKeptOut(view.keptOut, message.body), keptOutCarried: true }
    case 'consent-asked':
      return { ...view, consents: [...view.consents, { ask: message.hash, what: message.body.what, detail: message.body.detail, day: message.day, given: null, answer: null, answered: null }] }
    case 'name-asked':
      return { ...view, nameRequests: [...view.nameRequests, { ask: message.hash, by: message.author, reason: message.body.reason, day: message.day, givenBy: null }] }
    case 'name-opened': {
      const { asked, to } = message.body
      const meets = (one: NameRequest): boolean => one.ask === asked && one.by === to && one.by !== message.author && one.givenBy === null
      return { ...view, nameRequests: view.nameRequests.map((one) => (meets(one) ? { ...one, givenBy: message.author } : one)) }
    }
    case 'closed':
      return { ...at(view, 'aftercare'), open: false, outcome: message.body.outcome, detriment: false }
    case 'reopened':
      return { ...at(view, 'assessing'), open: true, outcome: null, handling: { ...noHandling, notInvolved: view.handling.notInvolved }, detriment: false }
    default:
      return view
  }
}

/** Given the verified messages of a case in order, what the case is today. `about` stands for the report where it cannot be read: in the reporter's own mailbox. */
export const caseView = (receivedDay: Day, messages: readonly CaseMessage[], today: Day, about: Partial<Pick<CaseView, 'procedure' | 'naming'>> = {}): CaseView => {
  const counted = counting(messages)
  const off = calledOff(counted)
  const end = counted.reduce((view, message) => after(view, message, today, off), { ...empty(receivedDay), ...about, continuations: continuationsOf(messages) })
  return { ...withdrawnBy(end, today), cluster: clusterOf(end, counted) }
}

/** What the worklist shows once opened. */
export const labelOf = (view: CaseView): CaseLabel => ({ title: view.title, procedure: view.procedure, naming: view.naming, stage: view.stage, assigned: view.assigned, ...(view.cluster ? { cluster: view.cluster } : {}), ...(view.detriment ? { detriment: true } : {}), ...(view.report && view.report.wayBack !== 'mailbox' ? { wayBack: view.report.wayBack } : {}) })

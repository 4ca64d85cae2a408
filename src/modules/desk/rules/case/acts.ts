import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { confirmed } from './continuation.ts'
import type { CaseView } from './view.ts'

/** What a handler may do with an open case, in the order a handler meets it. */
export const handlerActs = ['assign', 'acknowledge', 'text', 'letter', 'note', 'stage', 'admitted', 'declined', 'feedback', 'defect-notified', 'repaired', 'adjourned', 'ask-mediation', 'suspended', 'resumed', 'ask-deferral', 'deferred', 'ask-conversion', 'converted', 'ask-hand-over', 'hand-over', 'ask-name', 'release-name', 'way-in', 'add-reader', 'recuse', 'close', 'reopen'] as const
export type HandlerAct = (typeof handlerActs)[number]
/** What the reporter may do from the mailbox. */
export const reporterActs = ['text', 'consent', 'name-myself', 'withdraw', 'call-off'] as const
export type ReporterAct = (typeof reporterActs)[number]

const consented = (view: CaseView, what: string): boolean => view.consents.some((one) => one.what === what && one.given === true)
const waiting = (view: CaseView, what: string): boolean => view.consents.some((one) => one.what === what && one.given === null)

/** A name under two locks that this reader does not see yet. */
const sealedName = (view: CaseView): boolean => view.naming === 'confidential' && (view.identity === null || view.identity.name === '')
/** Requests for the name that this reader can meet: somebody else's, of who has not recused. */
export const nameRequestsFor = (view: CaseView, me: Id) => (view.naming === 'confidential' ? view.nameRequests.filter((one) => one.givenBy === null && one.by !== me && !view.recused.includes(one.by)) : [])

/** Whether this reader can still say that they compared the fingerprint of this new receipt. */
export const mayConfirm = (view: CaseView, me: Id, mailbox: Id): boolean => view.naming !== 'anonymous' && !view.recused.includes(me) && !view.continuations.some((one) => confirmed(one) || (one.mailbox === mailbox && one.by.includes(me)))

const withdrawn = (view: CaseView): boolean => view.grave.some((step) => step.act === 'withdraw' && step.state === 'in-effect')

/** Questions for consent that still wait for the reporter; a report that was withdrawn or closed asks nothing more. */
export const openQuestions = (view: CaseView): CaseView['consents'] => (view.open && !withdrawn(view) ? view.consents.filter((one) => one.given === null) : [])

const asksReporter: readonly HandlerAct[] = ['ask-mediation', 'ask-deferral', 'ask-conversion', 'ask-hand-over']

/** Whether a handler may do this now. Conversion and hand-over wait for the reporter's own yes; a recused handler does nothing more. */
export const handlerMay = (act: HandlerAct, view: CaseView, me: Id, paused: boolean): boolean => {
  if (view.recused.includes(me)) return false
  if (!view.open) return act === 'reopen' || act === 'note' || act === 'text' || act === 'letter'
  // Who withdrew is asked for nothing more.
  if (withdrawn(view) && asksReporter.includes(act)) return false
  switch (act) {
    case 'reopen':
      return false
    case 'assign':
      return view.assigned !== me
    case 'acknowledge':
      return view.acknowledgedDay === null
    case 'feedback':
      return view.procedure === 'integrity'
    case 'admitted':
    case 'declined':
    case 'defect-notified':
    case 'repaired':
    case 'adjourned':
      return view.procedure === 'complaint' && !withdrawn(view)
    case 'suspended':
      return view.procedure === 'complaint' && !paused
    case 'resumed':
      return paused
    case 'ask-deferral':
      return view.procedure === 'complaint' && !waiting(view, 'deferral')
    case 'deferred':
      return consented(view, 'deferral')
    case 'ask-mediation':
      return view.procedure === 'complaint' && !waiting(view, 'mediation') && !consented(view, 'mediation')
    case 'ask-conversion':
      return !waiting(view, 'conversion')
    case 'converted':
      return consented(view, 'conversion')
    case 'ask-hand-over':
      return !waiting(view, 'hand-over')
    case 'hand-over':
      return consented(view, 'hand-over')
    case 'ask-name':
      return sealedName(view) && !view.nameRequests.some((one) => one.by === me)
    // Who does not see the name cannot check who is calling: a confidential one must be opened first, by two readers.
    case 'way-in':
      return view.naming !== 'anonymous' && view.identity !== null && view.identity.name !== '' && !view.continuations.some(confirmed)
    case 'release-name':
      return nameRequestsFor(view, me).length > 0
    default:
      return true
  }
}

export const reporterMay = (act: ReporterAct, view: CaseView): boolean => {
  if (view.continuations.some(confirmed)) return false
  const pending = (step: 'withdraw' | 'name-myself') => view.grave.some((one) => one.act === step && one.state !== 'called-off')
  switch (act) {
    case 'text':
      return true
    case 'consent':
      return openQuestions(view).length > 0
    case 'name-myself':
      return view.open && view.naming !== 'named' && !pending('name-myself')
    case 'withdraw':
      return view.open && !pending('withdraw')
    case 'call-off':
      return view.grave.some((one) => one.state === 'waiting')
  }
}

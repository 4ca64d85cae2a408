import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { ActId, HandlerAct, ReporterAct } from '../process/act-ids.ts'
import { processModels } from '../process/models.ts'
import { met } from '../process/needs.ts'
import type { Step } from '../process/model.ts'
import { stepsFrom } from '../process/walk.ts'
import { confirmed } from './continuation.ts'
import type { CaseView } from './view.ts'

export { handlerActs, reporterActs, type HandlerAct, type ReporterAct } from '../process/act-ids.ts'
export { nameRequestsFor, openQuestions } from '../process/needs.ts'

/** The steps of the case's procedure that this act can take where it stands now. `me` is empty at the reporter's side. */
export const stepsNow = (act: ActId, view: CaseView, me: Id): readonly Step[] => {
  const reporter = me === ''
  return stepsFrom(processModels[view.procedure], view.walk.place).filter((step) => step.act === act && (step.actor === 'reporter') === reporter && step.needs.every((need) => met(need, view, me)))
}

/** Whether this reader can still say that they compared the fingerprint of this new receipt. */
export const mayConfirm = (view: CaseView, me: Id, mailbox: Id): boolean => view.naming !== 'anonymous' && !view.recused.includes(me) && !view.continuations.some((one) => confirmed(one) || (one.mailbox === mailbox && one.by.includes(me)))

/** What an authority does in a case: it reads, asks, decides and steps back; all else is the committee's. */
const authorityActs: readonly HandlerAct[] = ['not-involved', 'intend-penalty', 'note-view', 'decide', 'measure-done', 'recuse', 'recommend']

/** Whether a handler may do this now: the model has the step here, and what it needs is there. A recused handler does nothing more. */
export const handlerMay = (act: HandlerAct, view: CaseView, me: Id): boolean =>
  !view.recused.includes(me) && (view.handling.authority !== me || authorityActs.includes(act)) && stepsNow(act, view, me).length > 0

/** Whether the reporter may do this now. Who goes on by a new receipt does nothing more by the old one. */
export const reporterMay = (act: ReporterAct, view: CaseView): boolean => !view.continuations.some(confirmed) && stepsNow(act, view, '').length > 0

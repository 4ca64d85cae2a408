import type { Day } from '../../../../foundation/kernel/clock.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { CaseFields, HandlerMessage } from '../../../../foundation/sealing/core/case-append.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { understood } from '../../rules/case/said.ts'
import { termsFor } from '../../rules/case/terms.ts'
import { caseView, labelOf } from '../../rules/case/view.ts'
import type { WorkCase } from './said.ts'

/** What the terms say against a step, such as `consent-missing`. */
export type AgainstTerms = { readonly reason: string }

/** The worklist's clear fields and label as the case stands now. */
export const fieldsNow = ({ view, terms }: WorkCase): Required<Pick<CaseFields, 'nextDueDay' | 'open' | 'label'>> => ({ label: labelOf(view), nextDueDay: terms.nextDueDay, open: view.open })

/**
 * What the worklist will say once this message stands: computed by the very rules that every reader applies to it later.
 * A step on the clocks that the rules do not accept is refused here, before anything is sealed.
 */
export const fieldsAfter = (work: WorkCase, me: Id, message: Pick<HandlerMessage, 'kind' | 'body' | 'direction' | 'compartment'>, today: Day): Result<ReturnType<typeof fieldsNow>, AgainstTerms> => {
  const said = understood({ kind: message.kind, body: message.body, hash: '', author: me, direction: message.direction, compartment: message.compartment ?? 'intake', day: today, attachments: [] })
  if (said === null) throw new TypeError('a form made a message that the rules do not know')
  const messages = [...work.messages, said]
  const view = caseView(work.view.receivedDay, messages, today)
  const terms = termsFor(view, messages, today)
  const against = terms.refused.length > work.terms.refused.length ? terms.refused.at(-1) : undefined
  if (against) return refuse({ reason: against.reason })
  return ok({ label: labelOf(view), nextDueDay: terms.nextDueDay, open: view.open })
}

import { handlerMay } from '../../case/acts.ts'
import { understood, type CaseMessage } from '../../case/said.ts'
import { termsFor } from '../../case/terms.ts'
import { caseView, type CaseView } from '../../case/view.ts'
import type { Day } from '../../../../../foundation/kernel/clock.ts'
import type { MessageBody, MessageKind, ReportBody } from '../../messages.ts'

const report: ReportBody = { box: 'age1pq1x', signKey: 'k', questionnaire: { id: 'desk', version: 1 }, language: 'nl', procedure: 'complaint', naming: 'named', title: 'Klacht', answers: {}, wayBack: 'mailbox' }

/** For tests: a case told message by message: given what was said, then what it is and what may be done. */
export const story = (received: Day, more: Partial<ReportBody> = {}) => {
  const messages: CaseMessage[] = []
  const say = <Kind extends MessageKind>(day: Day, author: string, kind: Kind, body: MessageBody<Kind>): string => {
    const hash = `${kind}-${messages.length}`
    const message = understood({ kind, body, author, day, hash, direction: author === 'reporter' ? 'in' : 'out', compartment: 'intake', attachments: [] })
    if (!message) throw new Error(`the story's own ${kind} is not valid`)
    messages.push(message)
    return hash
  }
  say(received, 'reporter', 'report', { ...report, ...more })
  const view = (today: Day): CaseView => caseView(received, messages, today)
  const term = (rule: string, today: Day) => termsFor(view(today), messages, today).terms.find((one) => one.rule === rule)
  /** What the reporter's own mailbox makes of it: it holds what was said to and by the reporter, not the report. */
  const mailbox = (today: Day): CaseView => caseView(received, messages.filter((one) => one.kind !== 'report' && told.includes(one.kind)), today, { procedure: more.procedure ?? report.procedure, naming: more.naming ?? report.naming })
  return { say, view, term, mailbox, terms: (today: Day) => termsFor(view(today), messages, today), drop: () => messages.pop() }
}
const told: readonly MessageKind[] = ['acknowledge', 'text', 'admitted', 'panel-composed', 'adjourned', 'decided', 'closed', 'stage', 'suspended', 'resumed', 'declined']
export const may = (view: CaseView, who: string, ...acts: readonly Parameters<typeof handlerMay>[0][]): readonly boolean[] => acts.map((act) => handlerMay(act, view, who))

import type { MessageKind, Procedure } from '../messages.ts'
import type { CaseMessage } from './said.ts'
import type { CaseView } from './view.ts'

/** One thing that this procedure asks of its handlers, and the ground for it. Words belong to the texts. */
export type Check = { readonly id: CheckId; readonly done: boolean; readonly ground: string }
export type CheckId = 'taken' | 'acknowledged' | 'acknowledge-letter' | 'road' | 'admission' | 'accused-copy' | 'conflict' | 'heard-reporter' | 'heard-accused' | 'advice' | 'decision-letter' | 'assessed' | 'feedback' | 'closed'

type Rule = { readonly id: CheckId; readonly ground: string; /** A step, or a letter by its model's name, that shows it was done. */ readonly steps?: readonly MessageKind[]; /** Of those steps only the ones about this party. */ readonly who?: string; readonly letters?: readonly string[] }

const taken: Rule = { id: 'taken', ground: 'huisnorm', steps: ['assigned'] }
const closed: Rule = { id: 'closed', ground: 'huisnorm', steps: ['closed'] }
const lists: Record<Procedure, readonly Rule[]> = {
  complaint: [
    taken,
    { id: 'conflict', ground: 'Awb 9:7', steps: ['not-involved'] },
    { id: 'acknowledged', ground: 'Awb 9:6', steps: ['acknowledge'] },
    { id: 'acknowledge-letter', ground: 'Awb 9:15 lid 1', letters: ['complaint-received'] },
    { id: 'admission', ground: 'Awb 9:8 lid 3', steps: ['admitted', 'declined'] },
    { id: 'accused-copy', ground: 'Awb 9:9', letters: ['accused-copy'] },
    { id: 'heard-reporter', ground: 'Awb 9:10', steps: ['hearing-held', 'hearing-waived'], who: 'complainant' },
    { id: 'heard-accused', ground: 'Awb 9:10', steps: ['hearing-held', 'hearing-waived'], who: 'accused' },
    { id: 'advice', ground: 'Awb 9:15 lid 4', steps: ['advised'] },
    { id: 'decision-letter', ground: 'Awb 9:12', letters: ['complaint-decision', 'complaint-not-taken-up', 'complaint-satisfied'] },
    closed,
  ],
  integrity: [
    taken,
    { id: 'acknowledged', ground: 'Wbk art. 2', steps: ['acknowledge'] },
    { id: 'acknowledge-letter', ground: 'huisnorm', letters: ['report-received'] },
    { id: 'assessed', ground: 'huisnorm', steps: ['stage', 'feedback'] },
    { id: 'feedback', ground: 'Wbk art. 2', steps: ['feedback', 'closed'] },
    closed,
  ],
  triage: [taken, { id: 'acknowledged', ground: 'Awb 9:6, Wbk art. 2', steps: ['acknowledge'] }, { id: 'road', ground: 'huisnorm', steps: ['converted'] }],
}

/** What was done and what is left, read from the case itself: nobody ticks anything. A complaint that was not taken up needs no hearing. */
export const checklistOf = (view: Pick<CaseView, 'procedure'>, messages: readonly CaseMessage[]): readonly Check[] => {
  const ours = messages.filter((one) => one.author !== 'reporter')
  const declined = ours.some((one) => one.kind === 'declined')
  const needless: readonly CheckId[] = declined ? ['accused-copy', 'heard-reporter', 'heard-accused', 'advice'] : []
  return lists[view.procedure].filter((rule) => !needless.includes(rule.id)).map(({ id, ground, steps = [], letters = [], who }) => ({
    id, ground, done: ours.some((one) => (steps.includes(one.kind) && (who === undefined || ('who' in one.body && one.body.who === who))) || (one.kind === 'letter' && letters.includes(one.body.template.id))),
  }))
}

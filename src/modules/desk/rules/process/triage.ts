import { commonSteps } from './common.ts'
import { house, law, provisional, type ProcessModel, type Step } from './model.ts'

const both = [law('Awb 9:6'), provisional('Wbk art. 2')]
const steps: readonly Step[] = [
  { act: 'acknowledge', kind: 'acknowledge', from: ['received'], to: 'assessing', actor: 'desk', needs: ['not-acknowledged'], term: 'WBK_ONTVANGST', grounds: both, told: true },
  { act: 'acknowledge', kind: 'acknowledge', from: ['assessing'], to: 'stays', actor: 'desk', needs: ['not-acknowledged'], term: 'WBK_ONTVANGST', grounds: both, told: true },
  { act: 'withdraw', kind: 'withdraw', from: 'open', to: 'stays', actor: 'reporter', needs: ['not-withdrawing'], grounds: [house('huisnorm')], told: true },
  { act: 'converted', kind: 'converted', from: ['received', 'assessing'], to: 'elsewhere', actor: 'desk', needs: ['not-involved', 'consent-conversion', 'named-for-complaint'], grounds: [law('Awb 9:4'), provisional('Wbk art. 2')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['not-investigable', 'referred', 'withdrawn', 'satisfied', 'not-taken-up'] }, from: ['received', 'assessing'], to: 'aftercare', actor: 'desk', needs: ['not-involved'], grounds: [house('huisnorm')], told: true },
  { act: 'reopen', kind: 'reopened', from: ['aftercare'], to: 'assessing', actor: 'desk', needs: [], grounds: [house('huisnorm')], told: true },
]

/** A report whose road is not chosen yet: the clocks of both laws run until the reporter agrees to one. */
export const triageModel: ProcessModel = {
  id: 'triage',
  places: [{ id: 'received', stage: 'received' }, { id: 'assessing', stage: 'assessing' }, { id: 'aftercare', stage: 'aftercare', end: true }],
  steps: [...steps, ...commonSteps],
  course: [{ step: 'received', by: [] }, { step: 'acknowledged', by: ['acknowledge'], term: 'WBK_ONTVANGST' }, { step: 'assessing', by: ['converted', 'close'] }],
}

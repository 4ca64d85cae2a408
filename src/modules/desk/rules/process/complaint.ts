import { adviceSteps, commonSteps, penaltySteps } from './common.ts'
import { house, law, provisional, type PlaceId, type ProcessModel, type Step } from './model.ts'

const ez = house('Klachtenregeling EZ (BWBR0032969), als model')
const rijk = provisional('Klachtenregeling Ongewenste Omgangsvormen Rijk (tekst niet gevonden)')
const before: readonly PlaceId[] = ['received', 'assessing']
const handling: readonly PlaceId[] = ['composing', 'hearing']
const working: readonly PlaceId[] = [...before, 'weighing', ...handling, 'deliberating', 'deciding']
const running: readonly PlaceId[] = [...working, 'repairing']

const triage: readonly Step[] = [
  { act: 'acknowledge', kind: 'acknowledge', from: ['received'], to: 'assessing', actor: 'desk', needs: ['not-acknowledged'], term: 'AWB_ONTVANGST', grounds: [law('Awb 9:6'), law('Awb 9:15 lid 1'), house('huisnorm')], told: true },
  { act: 'acknowledge', kind: 'acknowledge', from: running.slice(1), to: 'stays', actor: 'desk', needs: ['not-acknowledged'], term: 'AWB_ONTVANGST', grounds: [law('Awb 9:6')], told: true },
  { act: 'defect-notified', kind: 'defect-notified', from: [...before, ...handling], to: 'repairing', actor: 'desk', needs: ['not-involved', 'no-defect-yet'], term: 'AWB_HERSTEL', grounds: [law('Awb 9:4'), ez], told: true },
  { act: 'repaired', kind: 'repaired', from: ['repairing'], to: 'back', actor: 'desk', needs: [], term: 'AWB_HERSTEL', grounds: [ez], told: true },
  { act: 'note-incidents', kind: 'incidents-noted', from: before, to: 'stays', actor: 'desk', needs: ['not-involved'], grounds: [law('Awb 9:8 lid 1 onder b'), ez], told: false },
  { act: 'admitted', kind: 'admitted', from: [...before, 'repairing'], to: 'composing', actor: 'committee', needs: ['not-involved', 'named', 'no-admission-yet'], term: 'AWB_NIET_IN_BEHANDELING', grounds: [law('Awb 9:4'), ez], told: true },
  { act: 'propose-weight', kind: 'weight-proposed', from: [...before, 'repairing'], to: 'weighing', actor: 'committee', needs: ['not-involved', 'no-admission-yet'], grounds: [law('Awb 9:8 lid 2'), house('huisnorm')], told: false },
  { act: 'answer-weight', kind: 'weight-answered', when: { field: 'agrees', is: [true] }, from: ['weighing'], to: 'stays', actor: 'colleague', needs: ['not-involved', 'weight-for-me'], grounds: [house('huisnorm')], told: false },
  { act: 'answer-weight', kind: 'weight-answered', when: { field: 'agrees', is: [false] }, from: ['weighing'], to: 'assessing', actor: 'colleague', needs: ['not-involved', 'weight-for-me'], grounds: [house('huisnorm')], told: false },
  {
    act: 'declined', kind: 'declined', when: { field: 'ground', is: ['already-handled', 'over-one-year', 'objection-open', 'appeal-open', 'before-court', 'criminal-case'] }, from: [...before, 'repairing'], to: 'refused', actor: 'committee',
    needs: ['not-involved', 'no-admission-yet'], term: 'AWB_NIET_IN_BEHANDELING', grounds: [law('Awb 9:8 lid 1 en 3')], told: true,
  },
  { act: 'declined', kind: 'declined', when: { field: 'ground', is: ['insufficient-weight'] }, from: ['weighing'], to: 'refused', actor: 'committee', needs: ['not-involved', 'weight-confirmed'], term: 'AWB_NIET_IN_BEHANDELING', grounds: [law('Awb 9:8 lid 2 en 3')], told: true },
]

const handle: readonly Step[] = [
  { act: 'compose-panel', kind: 'panel-composed', from: ['composing'], to: 'hearing', actor: 'committee', needs: ['not-involved', 'no-panel'], grounds: [law('Awb 9:14'), ez, rijk], told: true },
  { act: 'compose-panel', kind: 'panel-composed', from: ['hearing', 'deliberating'], to: 'stays', actor: 'committee', needs: ['not-involved', 'panel-short'], grounds: [law('Awb 9:14'), ez], told: true },
  { act: 'invite-hearing', kind: 'hearing-invited', from: ['hearing'], to: 'stays', actor: 'committee', needs: ['not-involved'], grounds: [law('Awb 9:10'), ez], told: true },
  { act: 'record-hearing', kind: 'hearing-held', from: ['hearing'], to: 'stays', actor: 'committee', needs: ['not-involved'], grounds: [law('Awb 9:10 lid 3'), law('Awb 9:15 lid 2')], told: true },
  { act: 'waive-hearing', kind: 'hearing-waived', from: ['hearing'], to: 'stays', actor: 'committee', needs: ['not-involved'], grounds: [law('Awb 9:10 lid 2'), law('Awb 9:15 lid 3')], told: true },
  { act: 'answer-record', kind: 'record-answered', from: ['hearing', 'deliberating'], to: 'stays', actor: 'committee', needs: ['record-to-answer'], grounds: [ez], told: false },
  { act: 'answer-record', kind: 'record-answered', from: ['hearing', 'deliberating'], to: 'stays', actor: 'reporter', needs: ['own-record-to-answer'], grounds: [ez], told: true },
  { act: 'challenge', kind: 'challenged', from: [...handling, 'deliberating'], to: 'stays', actor: 'reporter', needs: [], grounds: [ez], told: true },
  ...adviceSteps('hearing', [law('Awb 9:14 tot en met 9:16')]),
  ...penaltySteps,
  { act: 'decide', kind: 'decided', from: ['deciding'], to: 'decided', actor: 'authority', needs: ['is-authority'], term: 'AWB_AFDOENING_10', grounds: [law('Awb 9:12'), law('Awb 9:16'), law('Awb 9:24'), law('CAO Rijk hoofdstuk 15')], told: true },
  { act: 'adjourned', kind: 'adjourned', from: running, to: 'stays', actor: 'desk', needs: ['not-adjourned'], term: 'AWB_AFDOENING_10', grounds: [law('Awb 9:11 lid 2')], told: true },
  { act: 'ask-deferral', kind: 'consent-asked', when: { field: 'what', is: ['deferral'] }, from: running, to: 'stays', actor: 'desk', needs: ['adjourned', 'no-open-ask-deferral'], grounds: [law('Awb 9:11 lid 3')], told: true },
  { act: 'deferred', kind: 'deferred', from: running, to: 'stays', actor: 'desk', needs: ['consent-deferral'], term: 'AWB_AFDOENING_10', grounds: [law('Awb 9:11 lid 3')], told: true },
  { act: 'ask-mediation', kind: 'consent-asked', when: { field: 'what', is: ['mediation'] }, from: running, to: 'stays', actor: 'desk', needs: ['no-consent-mediation'], grounds: [ez], told: true },
  { act: 'suspended', kind: 'suspended', from: working, to: 'standing-still', actor: 'desk', needs: ['not-involved'], grounds: [law('Awb 9:8 lid 1 onder f'), ez], told: true },
  { act: 'resumed', kind: 'resumed', from: ['standing-still'], to: 'back', actor: 'desk', needs: [], grounds: [law('Awb 9:8 lid 1 onder f'), ez], told: true },
]

const ends: readonly Step[] = [
  { act: 'withdraw', kind: 'withdraw', from: [...running, 'standing-still'], to: 'withdrawn', actor: 'reporter', needs: ['not-withdrawing'], grounds: [law('Awb 9:4')], told: true },
  { act: 'ask-satisfied', kind: 'consent-asked', when: { field: 'what', is: ['satisfied'] }, from: running, to: 'stays', actor: 'desk', needs: ['no-open-ask-satisfied'], grounds: [law('Awb 9:5')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['satisfied'] }, from: running, to: 'aftercare', actor: 'desk', needs: ['not-involved', 'consent-satisfied'], grounds: [law('Awb 9:5')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['not-taken-up'] }, from: ['refused'], to: 'aftercare', actor: 'desk', needs: ['not-involved'], grounds: [law('Awb 9:8 lid 3')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['withdrawn'] }, from: ['withdrawn'], to: 'aftercare', actor: 'desk', needs: ['not-involved'], grounds: [law('Awb 9:4')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['founded', 'partly-founded', 'unfounded', 'no-finding'] }, from: ['decided'], to: 'aftercare', actor: 'desk', needs: ['not-involved', 'outcome-as-decided'], grounds: [law('Awb 9:12')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['referred'] }, from: before, to: 'aftercare', actor: 'desk', needs: ['not-involved', 'referred'], grounds: [law('Awb 2:3')], told: true },
  { act: 'converted', kind: 'converted', from: [...running, 'withdrawn'], to: 'elsewhere', actor: 'desk', needs: ['not-involved', 'consent-conversion', 'named-for-complaint'], grounds: [law('Awb 9:4'), provisional('Wbk art. 2')], told: true },
  { act: 'reopen', kind: 'reopened', from: ['aftercare'], to: 'assessing', actor: 'desk', needs: [], grounds: [house('huisnorm')], told: true },
]

/** A complaint under Awb title 9.1 before the complaints committee. */
export const complaintModel: ProcessModel = {
  id: 'complaint',
  places: [
    { id: 'received', stage: 'received' }, { id: 'assessing', stage: 'assessing' }, { id: 'repairing', stage: 'assessing' }, { id: 'weighing', stage: 'assessing' },
    { id: 'composing', stage: 'addressing' }, { id: 'hearing', stage: 'addressing' }, { id: 'standing-still', stage: 'addressing' },
    { id: 'deliberating', stage: 'concluding' }, { id: 'deciding', stage: 'concluding' }, { id: 'decided', stage: 'concluding' }, { id: 'refused', stage: 'concluding' }, { id: 'withdrawn', stage: 'concluding' },
    { id: 'aftercare', stage: 'aftercare', end: true },
  ],
  steps: [...triage, ...handle, ...ends, ...commonSteps],
  course: [
    { step: 'received', by: [] }, { step: 'acknowledged', by: ['acknowledge'], term: 'AWB_ONTVANGST' }, { step: 'admission', by: ['admitted', 'declined'], term: 'AWB_NIET_IN_BEHANDELING' },
    { step: 'hearing', by: ['draft-advice'] }, { step: 'advice', by: ['advise'], term: 'KCOO_RAPPORT' }, { step: 'decision', by: ['decide', 'close'], term: 'AWB_AFDOENING_10' }, { step: 'aftercare', by: [], term: 'NAZORG' },
  ],
}

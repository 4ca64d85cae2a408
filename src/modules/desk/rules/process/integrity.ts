import { adviceSteps, commonSteps, penaltySteps } from './common.ts'
import { house, law, provisional, type PlaceId, type ProcessModel, type Step } from './model.ts'

const wbk = provisional('Wbk art. 2')
const icr = provisional('instellingsbesluit Integriteitscommissie Rijk (niet gevonden)')
const iso = house('ISO 37002, als geraamte')
const all: readonly PlaceId[] = ['received', 'assessing', 'investigating', 'deliberating', 'deciding']

const steps: readonly Step[] = [
  { act: 'acknowledge', kind: 'acknowledge', from: ['received'], to: 'assessing', actor: 'desk', needs: ['not-acknowledged'], term: 'WBK_ONTVANGST', grounds: [wbk], told: true },
  { act: 'acknowledge', kind: 'acknowledge', from: ['assessing', 'investigating'], to: 'stays', actor: 'desk', needs: ['not-acknowledged'], term: 'WBK_ONTVANGST', grounds: [wbk], told: true },
  { act: 'feedback', kind: 'feedback', from: [...all, 'decided'], to: 'stays', actor: 'desk', needs: [], term: 'WBK_TERUGKOPPELING', grounds: [wbk], told: true },
  { act: 'stage', kind: 'stage', when: { field: 'stage', is: ['addressing'] }, from: ['received', 'assessing'], to: 'investigating', actor: 'committee', needs: ['not-involved'], grounds: [icr, iso], told: true },
  { act: 'stage', kind: 'stage', when: { field: 'stage', is: ['assessing'] }, from: ['investigating'], to: 'assessing', actor: 'committee', needs: ['not-involved'], grounds: [iso], told: true },
  { act: 'stage', kind: 'stage', when: { field: 'stage', is: ['concluding'] }, from: ['investigating'], to: 'deliberating', actor: 'committee', needs: ['not-involved'], grounds: [icr, iso], told: true },
  { act: 'compose-panel', kind: 'panel-composed', from: ['assessing', 'investigating'], to: 'stays', actor: 'committee', needs: ['not-involved', 'no-panel'], grounds: [icr], told: true },
  { act: 'compose-panel', kind: 'panel-composed', from: ['assessing', 'investigating', 'deliberating'], to: 'stays', actor: 'committee', needs: ['not-involved', 'panel-short'], grounds: [icr], told: true },
  { act: 'invite-hearing', kind: 'hearing-invited', from: ['investigating'], to: 'stays', actor: 'committee', needs: ['not-involved'], grounds: [house('hoor en wederhoor')], told: true },
  { act: 'record-hearing', kind: 'hearing-held', from: ['investigating'], to: 'stays', actor: 'committee', needs: ['not-involved'], grounds: [provisional('Wbk art. 2a')], told: true },
  { act: 'answer-record', kind: 'record-answered', from: ['investigating', 'deliberating'], to: 'stays', actor: 'committee', needs: ['record-to-answer'], grounds: [provisional('Wbk art. 2a')], told: false },
  { act: 'answer-record', kind: 'record-answered', from: ['investigating', 'deliberating'], to: 'stays', actor: 'reporter', needs: ['own-record-to-answer'], grounds: [provisional('Wbk art. 2a')], told: true },
  { act: 'challenge', kind: 'challenged', from: ['assessing', 'investigating', 'deliberating'], to: 'stays', actor: 'reporter', needs: [], grounds: [house('huisnorm')], told: true },
  ...adviceSteps('investigating', [icr]).map((step) => (step.term === undefined ? step : { ...step, term: 'WBK_TERUGKOPPELING' as const })),
  ...penaltySteps,
  { act: 'decide', kind: 'decided', from: ['deciding'], to: 'decided', actor: 'authority', needs: ['is-authority'], grounds: [icr, law('CAO Rijk hoofdstuk 15')], told: true },
  { act: 'withdraw', kind: 'withdraw', from: 'open', to: 'stays', actor: 'reporter', needs: ['not-withdrawing'], grounds: [house('huisnorm')], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['not-investigable', 'referred', 'withdrawn', 'satisfied', 'not-taken-up'] }, from: ['received', 'assessing', 'investigating'], to: 'aftercare', actor: 'committee', needs: ['not-involved'], grounds: [wbk, iso], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['founded', 'partly-founded', 'unfounded', 'no-finding'] }, from: ['assessing', 'investigating', 'deliberating'], to: 'aftercare', actor: 'committee', needs: ['not-involved'], grounds: [wbk, icr], told: true },
  { act: 'close', kind: 'closed', when: { field: 'outcome', is: ['founded', 'partly-founded', 'unfounded', 'no-finding'] }, from: ['decided'], to: 'aftercare', actor: 'desk', needs: ['not-involved', 'outcome-as-decided'], grounds: [wbk, icr], told: true },
  { act: 'converted', kind: 'converted', from: all, to: 'elsewhere', actor: 'desk', needs: ['not-involved', 'consent-conversion', 'named-for-complaint'], grounds: [law('Awb 9:4')], told: true },
  { act: 'reopen', kind: 'reopened', from: ['aftercare'], to: 'assessing', actor: 'desk', needs: [], grounds: [house('huisnorm')], told: true },
]

/** A report of an integrity breach or a misstand under the Wbk before the integrity committee. */
export const integrityModel: ProcessModel = {
  id: 'integrity',
  places: [
    { id: 'received', stage: 'received' }, { id: 'assessing', stage: 'assessing' }, { id: 'investigating', stage: 'addressing' },
    { id: 'deliberating', stage: 'concluding' }, { id: 'deciding', stage: 'concluding' }, { id: 'decided', stage: 'concluding' }, { id: 'aftercare', stage: 'aftercare', end: true },
  ],
  steps: [...steps, ...commonSteps],
  course: [
    { step: 'received', by: [] }, { step: 'acknowledged', by: ['acknowledge'], term: 'WBK_ONTVANGST' }, { step: 'assessing', by: ['stage', 'close'] }, { step: 'addressing', by: ['draft-advice', 'close'] },
    { step: 'feedback', by: ['feedback', 'decide', 'close'], term: 'WBK_TERUGKOPPELING' }, { step: 'closed', by: ['close'] }, { step: 'aftercare', by: [], term: 'NAZORG' },
  ],
}

import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { stepsNow, type HandlerAct } from '../../rules/case/acts.ts'
import type { WorkCase } from './said.ts'

/** How a handler finds an act: what leads the case on, what is written and gathered, and who reads and takes part. */
export const actGroups = ['onward', 'gather', 'people'] as const
export type ActGroup = (typeof actGroups)[number]

const aboutPeople: readonly HandlerAct[] = ['assign', 'delegate', 'not-involved', 'note-challenge', 'answer-challenge', 'decide-challenge', 'ask-hand-over', 'hand-over', 'ask-name', 'release-name', 'way-in', 'add-reader', 'recuse']
/** Acts that move nothing by themselves and are still a step on the road. */
const steps: readonly HandlerAct[] = ['vote', 'advise', 'ask-authority', 'intend-penalty', 'note-view', 'decide', 'invite-hearing', 'record-hearing', 'waive-hearing', 'answer-weight', 'feedback', 'adjourned', 'deferred']

/** The acts of this moment in their groups; empty groups are left out. */
export const grouped = (acts: readonly HandlerAct[], work: WorkCase, me: Id): readonly { readonly group: ActGroup; readonly acts: readonly HandlerAct[] }[] => {
  const groupOf = (act: HandlerAct): ActGroup => (aboutPeople.includes(act) ? 'people' : steps.includes(act) || stepsNow(act, work.view, me).some((step) => step.to !== 'stays') ? 'onward' : 'gather')
  return actGroups.map((group) => ({ group, acts: acts.filter((act) => groupOf(act) === group) })).filter((one) => one.acts.length > 0)
}

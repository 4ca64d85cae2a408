import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { handlerActs, handlerMay, type HandlerAct } from '../../rules/case/acts.ts'
import { isPaused, type WorkCase } from './said.ts'

/** Acts that would make no sense now, although nobody forbids them: a decision taken before, a completion nobody asked for. */
const pointless = (act: HandlerAct, { messages, opened, view }: WorkCase): boolean => {
  const since = messages.slice(messages.findLastIndex((one) => one.kind === 'reopened') + 1)
  const said = (...kinds: readonly string[]): number => since.filter((one) => kinds.includes(one.kind)).length
  const ever = (kind: string): boolean => messages.some((one) => one.kind === kind)
  switch (act) {
    case 'admitted':
    case 'declined':
      return said('admitted', 'declined') > 0
    case 'defect-notified':
      return ever('defect-notified')
    case 'repaired':
      return said('defect-notified') <= said('repaired')
    case 'adjourned':
      return ever('adjourned')
    case 'ask-deferral':
      return !ever('adjourned')
    case 'deferred':
      return ever('deferred')
    // Two locks: who holds no part can neither open the name nor help to; a follow-up holds no name of its own.
    case 'ask-name':
    case 'release-name':
      return !opened.hasShare || view.report?.continues !== undefined
    default:
      return false
  }
}

/** What the page offers this handler now, in the order in which a handler meets it. */
export const actsNow = (work: WorkCase, me: Id): readonly HandlerAct[] => handlerActs.filter((act) => handlerMay(act, work.view, me, isPaused(work.messages)) && !pointless(act, work))

/** Whether enough triage officers of the committee read the case: a new receipt must go to as many readers as any report to it. */
export const enoughForWayIn = ({ opened }: WorkCase, roster: Roster): boolean => {
  const size = roster.bodies.find(({ id }) => id === opened.body)?.panelSize ?? 0
  return size >= 2 && roster.handlers.filter((one) => one.body === opened.body && one.duty === 'triage' && opened.readers.some(({ id }) => id === one.id)).length >= size
}

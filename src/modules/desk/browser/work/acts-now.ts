import type { Id, Roster } from '../../../../foundation/sealing/core/protocol.ts'
import { handlerActs, handlerMay, type HandlerAct } from '../../rules/case/acts.ts'
import type { WorkCase } from './said.ts'

/** Two locks: who holds no part can neither open the name nor help to; a follow-up holds no name of its own. */
const withoutShare = (act: HandlerAct, { opened, view }: WorkCase): boolean => (act === 'ask-name' || act === 'release-name') && (!opened.hasShare || view.report?.continues !== undefined)

/** There must be somebody to hand it to. */
const nobodyElse = (act: HandlerAct, { opened, view }: WorkCase, me: Id): boolean => act === 'delegate' && !opened.readers.some(({ id }) => id !== me && !view.recused.includes(id) && id !== view.handling.authority)

/** What the page offers this handler now, in the order in which a handler meets it. */
export const actsNow = (work: WorkCase, me: Id): readonly HandlerAct[] => handlerActs.filter((act) => handlerMay(act, work.view, me) && !withoutShare(act, work) && !nobodyElse(act, work, me))

/** Whether enough triage officers of the committee read the case: a new receipt must go to as many readers as any report to it. */
export const enoughForWayIn = ({ opened }: WorkCase, roster: Roster): boolean => {
  const size = roster.bodies.find(({ id }) => id === opened.body)?.panelSize ?? 0
  return size >= 2 && roster.handlers.filter((one) => one.body === opened.body && one.duty === 'triage' && opened.readers.some(({ id }) => id === one.id)).length >= size
}

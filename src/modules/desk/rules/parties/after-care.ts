import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { CaseMessage } from '../case/said.ts'
import { computeTerm } from '../terms/compute-term.ts'
import { checkInMonths, type CheckInMonth } from './bodies.ts'

export type CheckIn = { readonly month: CheckInMonth; readonly day: Day; readonly state: 'later' | 'due' | 'well' | 'not-well' | 'no-answer'; /** How the answer came. */ readonly by: 'reporter' | 'officer' | null }

/** The day the case was last closed, unless it was opened again. */
export const closedOn = (messages: readonly CaseMessage[]): Day | null => {
  const last = messages.findLast((one) => one.author !== 'reporter' && (one.kind === 'closed' || one.kind === 'reopened'))
  return last?.kind === 'closed' ? last.day : null
}

/** The check-ins after the last closing; empty while the case is open. */
export const checkInsOf = (messages: readonly CaseMessage[], today: Day): readonly CheckIn[] => {
  const closed = closedOn(messages)
  if (closed === null) return []
  const since = messages.slice(messages.findLastIndex((one) => one.kind === 'closed'))
  return checkInMonths.map((month, at): CheckIn => {
    const answer = since.findLast((one) => (one.kind === 'check-in' && one.author === 'reporter' && one.body.month === month) || (one.kind === 'check-in-heard' && one.author !== 'reporter' && one.body.month === month))
    const day = computeTerm('NAZORG', closed, { step: at + 1 }).nominalEnd
    if (answer?.kind !== 'check-in' && answer?.kind !== 'check-in-heard') return { month, day, state: today >= day ? 'due' : 'later', by: null }
    if (answer.kind === 'check-in') return { month, day, state: answer.body.well ? 'well' : 'not-well', by: 'reporter' }
    return { month, day, state: ({ yes: 'well', no: 'not-well', 'no-answer': 'no-answer' } as const)[answer.body.well], by: 'officer' }
  })
}

/** The one to ask now: the newest that is due. Older ones that nobody answered are not asked again. */
export const checkInNow = (checkIns: readonly CheckIn[]): CheckIn | null => {
  const due = checkIns.filter((one) => one.state === 'due')
  const answered = checkIns.findLastIndex((one) => one.state === 'well' || one.state === 'not-well' || one.state === 'no-answer')
  return due.findLast((one) => checkIns.indexOf(one) > answered) ?? null
}

/** What the reporter wrote about detriment since the case was last opened or closed. */
export const detrimentsOf = (messages: readonly CaseMessage[]): readonly Extract<CaseMessage, { kind: 'detriment' }>[] => messages.filter((one) => one.kind === 'detriment' && one.author === 'reporter').map((one) => one as Extract<CaseMessage, { kind: 'detriment' }>)

import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { Party } from './party.ts'
import { withoutCopies } from './waiting.ts'

/**
 * What decides in a case that an officer wrote down. The officer's browser once held the mailbox it was filed with, so nothing from there counts but the report
 * and the name; what the caller says from their own mailbox is the reporter's. Other cases are as they were.
 */
export const withCaller = (messages: readonly CaseMessage[], parties: readonly Party[]): readonly CaseMessage[] => {
  const report = messages.find((one) => one.kind === 'report')
  if (report?.kind !== 'report' || report.body.onBehalf === undefined) return messages
  const own = messages.filter((one) => one.author !== 'reporter' || one.kind === 'report' || one.kind === 'identity')
  const caller = parties.find((one) => one.role === 'caller')?.thread?.messages ?? []
  const said = withoutCopies(own, caller).map((one): CaseMessage => (one.author === 'party' ? { ...one, author: 'reporter' } : one))
  return [...own, ...said].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The mailbox in which a caller reads answers, once there is one. */
export const callerMailbox = (parties: readonly Party[]): Id | null => parties.find((one) => one.role === 'caller')?.thread?.mailbox ?? null

import type { B64 } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../case/said.ts'
import type { PartyRole } from './bodies.ts'
import type { Party } from './party.ts'

/** What two messages have in common when one is the other, sent once more to a mailbox that was not there before. */
const sameAs = ({ kind, body }: CaseMessage): string => JSON.stringify([kind, body])

const bySaid = (messages: readonly CaseMessage[]): Map<string, CaseMessage[]> => {
  const found = new Map<string, CaseMessage[]>()
  for (const message of messages) found.set(sameAs(message), [...(found.get(sameAs(message)) ?? []), message])
  return found
}

/** Takes one out that says the same; undefined when there is none. */
const takeSame = (left: Map<string, CaseMessage[]>, message: CaseMessage): CaseMessage | undefined => left.get(sameAs(message))?.shift()

const fromDesk = ({ author }: CaseMessage): boolean => author !== 'reporter' && author !== 'party'

const meantFor = {
  caller: (message: CaseMessage): boolean => message.direction === 'out' && message.kind !== 'change',
  /** Letters, copies, and what the law says must be told to them. */
  accused: (message: CaseMessage): boolean => {
    if (message.kind === 'letter') return message.body.audience === 'accused'
    if (message.kind === 'copy-made') return true
    return (message.kind === 'hearing-invited' || message.kind === 'hearing-held' || message.kind === 'hearing-waived') && message.body.who === 'accused'
  },
  witness: (message: CaseMessage): boolean => message.kind === 'letter' && message.body.audience === 'witness',
} as const

/**
 * What was written for people in this role and stands in no mailbox of theirs: before a code is used there is none. `own` is what was said in the case
 * itself. Nothing goes by itself: a reader sends it once the mailbox is there, or it went on paper.
 */
export const waitingFor = (role: PartyRole, parties: readonly Party[], own: readonly CaseMessage[]): readonly CaseMessage[] => {
  const arrived = bySaid(parties.filter((one) => one.role === role).flatMap(({ thread }) => thread?.messages.filter(fromDesk) ?? []))
  return own.filter((message) => fromDesk(message) && meantFor[role](message) && takeSame(arrived, message) === undefined)
}

/**
 * A caller's mailbox may hold copies of what was said before it was there. Each step counts once, on the day it was first said; what the caller answers to a
 * copy answers that step.
 */
export const withoutCopies = (own: readonly CaseMessage[], thread: readonly CaseMessage[]): readonly CaseMessage[] => {
  const before = bySaid(own.filter((message) => fromDesk(message) && meantFor.caller(message)))
  const first = new Map<B64, B64>()
  const kept = thread.filter((message) => {
    const original = fromDesk(message) ? takeSame(before, message) : undefined
    if (original !== undefined) first.set(message.hash, original.hash)
    return original === undefined
  })
  return kept.map((message) => {
    const to = 'to' in message.body && typeof message.body.to === 'string' ? first.get(message.body.to) : undefined
    return to === undefined ? message : ({ ...message, body: { ...message.body, to } } as CaseMessage)
  })
}

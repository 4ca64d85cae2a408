import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from './said.ts'

/** A new receipt for a reporter who lost the words: the case filed with it, its mailbox, and the readers who compared its fingerprint. */
export type Continuation = { readonly case: Id; readonly mailbox: Id; readonly by: readonly Id[] }

/** One handler alone could plant a friend; two readers must have spoken with the reporter. */
const readersNeeded = 2
export const confirmed = (one: Continuation): boolean => one.by.length >= readersNeeded

const withConfirmation = (before: readonly Continuation[], message: Extract<CaseMessage, { kind: 'continued-in' }>): readonly Continuation[] => {
  const { case: id, mailbox } = message.body
  const found = before.find((one) => one.case === id && one.mailbox === mailbox)
  if (!found) return [...before, { case: id, mailbox, by: [message.author] }]
  return before.map((one) => (one === found && !one.by.includes(message.author) ? { ...one, by: [...one.by, message.author] } : one))
}

/** The new receipts that readers named, in order. Who stepped back confirms nothing, and the reporter's own messages never do. */
export const continuationsOf = (messages: readonly CaseMessage[]): readonly Continuation[] => {
  const recused = new Set<Id>()
  let found: readonly Continuation[] = []
  for (const message of messages) {
    if (message.author === 'reporter') continue
    if (message.kind === 'recused') recused.add(message.author)
    if (message.kind === 'continued-in' && message.direction === 'out' && !recused.has(message.author)) found = withConfirmation(found, message)
  }
  return found
}

/** The messages that decide: from the moment two readers confirmed a new receipt, what still comes by the old one is shown and counts for nothing. */
export const counting = (messages: readonly CaseMessage[]): readonly CaseMessage[] => {
  const end = messages.findIndex((_, at) => messages[at]?.kind === 'continued-in' && continuationsOf(messages.slice(0, at + 1)).some(confirmed))
  return end < 0 ? messages : messages.filter((message, at) => at <= end || message.author !== 'reporter')
}

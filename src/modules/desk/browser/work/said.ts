import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { CaseView as OpenedView } from '../../../../foundation/sealing/keyring/requests.ts'
import type { CaseFile, Id, Message } from '../../../../foundation/sealing/core/protocol.ts'
import { caseLabel, type CaseLabel } from '../../rules/messages.ts'
import { understood, type CaseMessage } from '../../rules/case/said.ts'
import { caseView, type CaseView } from '../../rules/case/view.ts'
import { withCaller } from '../../rules/parties/caller.ts'
import { partiesOf, unaskedThreads, type Party, type ThreadSaid } from '../../rules/parties/party.ts'
import { termsFor } from '../../rules/case/terms.ts'
import type { TermsOfCase } from '../../rules/terms/terms-of-case.ts'

/** A case as the page works with it: what the worker verified, and what follows from it today. */
export type WorkCase = {
  readonly opened: OpenedView
  readonly messages: readonly CaseMessage[]
  /** What was said in the case itself, without what stands in the mailboxes of others. */
  readonly own: readonly CaseMessage[]
  readonly view: CaseView
  readonly terms: TermsOfCase
  /** Everybody who was asked to join, with what was said to and by them. */
  readonly parties: readonly Party[]
  readonly unasked: readonly ThreadSaid[]
  /** Items that are counted and named but never shown, by reason. */
  readonly unreadable: Readonly<Record<string, number>>
  readonly today: Day
}

const counted = (reasons: readonly string[]): Readonly<Record<string, number>> => {
  const all: Record<string, number> = {}
  for (const reason of reasons) all[reason] = (all[reason] ?? 0) + 1
  return all
}

const partsOf = ({ kind, body, direction, compartment, day, attachments }: Message) => ({ kind, body, direction, compartment, day, attachments })

/** Gives the verified messages of an opened case their meaning. */
export const workCase = (opened: OpenedView, file: Pick<CaseFile, 'receivedDay'>, today: Day): WorkCase => {
  const read = opened.messages.map(({ hash, message }) => understood({ ...partsOf(message), hash, author: message.author === opened.mailbox ? 'reporter' : message.author }))
  const said = read.filter((one) => one !== null)
  const threads = opened.threads.map(({ mailbox, party, role, messages: own, unreadable }): ThreadSaid => {
    const heard = own.map(({ hash, message }) => understood({ ...partsOf(message), hash, author: message.author === mailbox ? 'party' : message.author }))
    return { mailbox, party, role, messages: heard.filter((one) => one !== null), unreadable: unreadable.length + heard.filter((one) => one === null).length }
  })
  const parties = partiesOf(said, threads)
  const messages = withCaller(said, parties)
  const view = caseView(file.receivedDay, messages, today)
  // The name of a confidential report is sealed to two readers together: that is no fault, and it has its own line on the page.
  // An authority holds no key of the conversation, the accused's papers or the deliberation: what lies there is not theirs to open, and no fault either.
  const closed = opened.keys.some((key) => key.compartment !== 'identity' && !opened.readable.includes(key.compartment))
  const faults = opened.unreadable.filter(({ entry, reason }) => !(reason === 'no-key' && (entry === 0 || closed))).map(({ reason }) => reason as string)
  return { opened, messages, own: said, parties, unasked: unaskedThreads(parties, threads), view, terms: termsFor(view, messages, today), unreadable: counted([...faults, ...read.filter((one) => one === null).map(() => 'unknown-kind')]), today }
}

/** The label of a worklist row, once opened; null when it is not one. */
export const readLabel = (value: unknown): CaseLabel | null => {
  const label = caseLabel.safeParse(value)
  return label.success ? label.data : null
}

/** Who wrote the entry with this number, read from what the worker verified; null when there is none. */
export const actorOf = (file: Pick<CaseFile, 'entries'>, i: number): Id | null => {
  try {
    const payload = file.entries[i]?.payload ?? ''
    const entry = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { actor?: unknown }
    return typeof entry.actor === 'string' ? entry.actor : null
  } catch {
    return null
  }
}

import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { MailboxView } from '../../../../foundation/sealing/core/mailbox-view.ts'
import type { RosterBody } from '../../../../foundation/sealing/core/protocol.ts'
import type { TrustedRoster } from '../../../../foundation/sealing/core/roster.ts'
import { courseOf, type CourseStep } from '../../rules/case/course.ts'
import { understood, type CaseMessage } from '../../rules/case/said.ts'
import { termsFor } from '../../rules/case/terms.ts'
import { caseView, type CaseView } from '../../rules/case/view.ts'
import { namings, procedures } from '../../rules/messages.ts'
import type { TermsOfCase } from '../../rules/terms/terms-of-case.ts'
import { nameAmong } from '../shared/names.ts'

/** A mailbox as its screens show it: everything here follows from what was verified. */
export type OpenedMailbox = {
  readonly today: Day
  readonly box: MailboxView
  readonly messages: readonly CaseMessage[]
  readonly view: CaseView
  readonly terms: TermsOfCase
  readonly steps: readonly CourseStep[]
  /** Who can read, by name. Who left since keeps the name that an earlier list gave. */
  readonly readers: readonly string[]
  /** A name given in confidence that was not opened and not given otherwise: nobody of them can read it alone. */
  readonly nameLocked: boolean
  readonly body: RosterBody | null
  readonly bodies: readonly RosterBody[]
  /** Why pieces are not shown; empty when all held. */
  readonly unreadable: readonly string[]
  readonly warning: boolean
}

/** Whether it is the mailbox of an accused or a witness; a caller's is a reporter's. */
export const isParty = ({ box }: Pick<OpenedMailbox, 'box'>): boolean => box.state.thread !== undefined && box.state.thread.role !== 'caller'

const known = <Word extends string>(words: readonly Word[], word: string): Word | undefined => words.find((one) => one === word)

/** Given a verified mailbox, what its owner sees today. */
export const openedMailbox = (box: MailboxView, trusted: TrustedRoster, today: Day): OpenedMailbox => {
  const said = box.messages.map(({ hash, message }) => {
    const { kind, body, direction, compartment, day, attachments } = message
    return understood({ kind, body, hash, direction, compartment, day, attachments, author: message.author === box.state.mailbox ? 'reporter' : message.author })
  })
  const messages = said.filter((message) => message !== null)
  const { about } = box.state
  const view = caseView(box.receivedDay, messages, today, { procedure: known(procedures, about.procedure) ?? 'triage', naming: known(namings, about.naming) ?? 'anonymous' })
  const terms = termsFor(view, messages, today)
  return {
    today, box, messages, view, terms, steps: courseOf(view, terms), readers: box.followed.readers.map(({ id }) => nameAmong(trusted.history, id)),
    nameLocked: about.naming === 'confidential' && view.naming === 'confidential' && !messages.some(({ kind }) => kind === 'name-opened'),
    body: trusted.roster.bodies.find((body) => body.id === box.followed.body) ?? null, bodies: trusted.roster.bodies,
    unreadable: [...box.unreadable, ...said.flatMap((message) => (message === null ? ['unknown-kind'] : []))],
    warning: trusted.warning !== undefined,
  }
}

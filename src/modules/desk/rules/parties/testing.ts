import type { Day } from '../../../../foundation/kernel/clock.ts'
import { understood, type CaseMessage } from '../case/said.ts'
import type { MessageBody, MessageKind, ReportBody } from '../messages.ts'
import type { ThreadSaid } from './party.ts'

/** For tests: a message as the rules see it. A handler's goes out unless it stays inside. */
export const saying = <Kind extends MessageKind>(author: string, day: Day, kind: Kind, body: MessageBody<Kind>, direction: 'in' | 'out' | 'inside' = author === 'reporter' || author === 'party' ? 'in' : 'out'): CaseMessage => {
  count += 1
  const said = understood({ kind, body, hash: `hash${count}`, author, direction, compartment: 'intake', day, attachments: [] })
  if (said === null) throw new TypeError(`not a ${kind}`)
  return said
}
let count = 0

export const report = (day: Day, more: Partial<ReportBody> = {}): CaseMessage => saying('reporter', day, 'report', {
  box: 'age1pq1x', signKey: 'k', questionnaire: { id: 'conduct', version: 1 }, language: 'nl', procedure: 'integrity', naming: 'anonymous', title: 'Een melding', answers: {}, wayBack: 'mailbox', ...more,
})

/** A name for the n-th person or group of a test, in the shape of an id. */
export const idFor = (n: number): string => `person${String(n).padStart(16, '0')}`

export const asked = (by: string, day: Day, n: number, role: 'accused' | 'witness' | 'caller', who: string, ground?: string): CaseMessage =>
  saying(by, day, 'party-asked', { party: idFor(n), role, who, hidden: ground !== undefined, ground: ground ?? '', until: day }, 'inside')

export const threadOf = (n: number, role: string, messages: readonly CaseMessage[] = []): ThreadSaid => ({ mailbox: idFor(n + 500), party: idFor(n), role, messages, unreadable: 0 })

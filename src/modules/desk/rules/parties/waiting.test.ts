import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseView } from '../case/view.ts'
import type { CaseMessage } from '../case/said.ts'
import { withCaller } from './caller.ts'
import { partiesOf } from './party.ts'
import { asked, report, saying, threadOf } from './testing.ts'
import { waitingFor } from './waiting.ts'

const letter = (to: string, audience: 'accused' | 'witness' | 'reporter', day = '2026-11-20'): CaseMessage =>
  saying('anna', day, 'letter', { template: { id: 'free', version: 1 }, language: 'nl', audience, from: 'De commissie', to, day, subject: `Aan ${to}`, blocks: [], grounds: [] }, 'inside')
/** The same, sent to a mailbox on another day: another message with the same words. */
const copy = (message: CaseMessage, day: string): CaseMessage => ({ ...message, direction: 'out', day, hash: `${message.hash}-copy` })

describe('what was written before a mailbox was there', () => {
  const own = [asked('anna', '2026-11-19', 1, 'accused', 'A'), letter('A', 'accused'), letter('de melder', 'reporter'), letter('W', 'witness')]
  const invited = saying('anna', '2026-11-21', 'hearing-invited', { who: 'accused', day: '2026-12-01', place: 'Zaal 3', text: '' }, 'inside')
  const waits = (role: 'accused' | 'witness' | 'caller', said: readonly CaseMessage[], ...in_: readonly CaseMessage[]) => waitingFor(role, partiesOf(said, [threadOf(1, role, in_)]), said).map((one) => one.kind === 'letter' ? one.body.subject : one.kind)
  it('waits for the accused: their letters and the invitation to be heard, and nobody else’s', () => {
    expect([waits('accused', [...own, invited]), waits('witness', own), waits('caller', own)]).toEqual([['Aan A', 'hearing-invited'], ['Aan W'], []])
  })
  it('waits no more once it stands in the mailbox, however often the same was written', () => {
    const twice = [...own, letter('A', 'accused', '2026-11-20')]
    expect([waits('accused', own, copy(own[1] as CaseMessage, '2026-11-25')), waits('accused', twice, copy(own[1] as CaseMessage, '2026-11-25'))]).toEqual([[], ['Aan A']])
  })
})

describe('a caller who makes their mailbox later', () => {
  const written = report('2026-11-18', { onBehalf: { statement: { payload: 'p', sig: 's' } }, naming: 'named', procedure: 'complaint' })
  const acknowledged = saying('anna', '2026-11-19', 'acknowledge', { text: 'Dank u.', acknowledgedDay: '2026-11-19' })
  const question = saying('anna', '2026-11-20', 'consent-asked', { what: 'mediation', detail: '', text: 'Wilt u bemiddeling?' })
  const base = [written, asked('anna', '2026-11-18', 1, 'caller', ''), acknowledged, question]
  const at = (thread: readonly CaseMessage[], own = base) => {
    const parties = partiesOf(own, [threadOf(1, 'caller', thread)])
    return { waiting: waitingFor('caller', parties, own).map((one) => one.kind), view: caseView('2026-11-18', withCaller(own, parties), '2026-12-01') }
  }
  it('finds nothing there yet, and the desk sees what waits', () => expect(at([]).waiting).toEqual(['acknowledge', 'consent-asked']))
  it('gets it afterwards: no step counts twice, each on the day it was first said, and a yes to the copy is a yes to the question', () => {
    const copies = [copy(acknowledged, '2026-11-26'), copy(question, '2026-11-26')]
    const yes = saying('party', '2026-11-27', 'consent', { to: copies[1]?.hash ?? '', what: 'mediation', detail: '', given: true })
    const { waiting, view } = at([...copies, yes])
    expect([waiting, view.acknowledgedDay, view.void, view.consents.map(({ ask, day, given }) => [ask, day, given])]).toEqual([[], '2026-11-19', [], [[question.hash, '2026-11-20', true]]])
  })
  it('whatever part of it arrived: what waits and what arrived are together what was sent', () => {
    fc.assert(fc.property(fc.subarray([0, 1, 2, 3, 4]), (arrived) => {
      const sent = [0, 1, 2, 3, 4].map((n) => saying('anna', '2026-11-21', 'feedback', { text: `Bericht ${n % 2}` }))
      const { waiting, view } = at(arrived.map((n) => copy(sent[n] as CaseMessage, '2026-11-28')), [written, asked('anna', '2026-11-18', 1, 'caller', ''), ...sent])
      expect(waiting.length).toBe(sent.length - arrived.length)
      expect(view.void.length).toBeLessThanOrEqual(sent.length)
    }))
  })
})

import { describe, expect, test } from 'vitest'
import type { MessageBody, MessageKind } from '../messages.ts'
import { handlerMay, openQuestions, reporterMay } from './acts.ts'
import { understood, type CaseMessage } from './said.ts'
import { caseView } from './view.ts'

const report: MessageBody<'report'> = { box: 'age1pq1x', signKey: 'k', questionnaire: { id: 'desk', version: 1 }, language: 'nl', procedure: 'integrity', naming: 'anonymous', title: 'Opmerkingen', answers: {}, wayBack: 'mailbox' }

const said = <Kind extends MessageKind>(kind: Kind, body: MessageBody<Kind>, author: string, day = '2026-11-18'): CaseMessage => {
  const message = understood({ kind, body, author, day, hash: `${kind}-${day}-${author}`, direction: author === 'reporter' ? 'in' : 'out', compartment: 'intake', attachments: [] })
  if (!message) throw new Error(`the test's own ${kind} is not valid`)
  return message
}
const filed = said('report', report, 'reporter')
const view = (messages: CaseMessage[], today = '2026-11-22') => caseView('2026-11-18', [filed, ...messages], today)
const namedView = (messages: CaseMessage[]) => caseView('2026-11-18', [said('report', { ...report, naming: 'named' }, 'reporter'), ...messages], '2026-11-22')

describe('what a case is, from what was said in it', () => {
  test('given a new report, it waits for an acknowledgement', () => {
    expect(view([])).toMatchObject({ procedure: 'integrity', naming: 'anonymous', stage: 'received', open: true, acknowledgedDay: null })
  })
  test('when a handler acknowledges, the first acknowledgement counts', () => {
    const twice = [said('acknowledge', { text: 'a', acknowledgedDay: '2026-11-20' }, 'h1', '2026-11-20'), said('acknowledge', { text: 'b', acknowledgedDay: '2026-11-21' }, 'h2', '2026-11-21')]
    expect(view(twice)).toMatchObject({ acknowledgedDay: '2026-11-20', stage: 'assessing' })
  })
  test('a reporter cannot acknowledge, assign or close their own case', () => {
    expect(view([said('acknowledge', { text: '', acknowledgedDay: '2026-11-20' }, 'reporter'), said('closed', { outcome: 'founded', text: '' }, 'reporter')])).toMatchObject({ acknowledgedDay: null, open: true })
  })
  test('a handler cannot consent in the place of the reporter', () => {
    const ask = said('consent-asked', { what: 'conversion', detail: 'complaint', text: '' }, 'h1')
    const forged = said('consent', { to: ask.hash, what: 'conversion', detail: 'complaint', given: true }, 'h1')
    expect(view([ask, forged, said('converted', { procedure: 'complaint', consent: forged.hash }, 'h1', '2026-11-20')]).procedure).toBe('integrity')
  })
  test('conversion takes effect only after the reporter said yes to that very procedure', () => {
    const ask = said('consent-asked', { what: 'conversion', detail: 'complaint', text: '' }, 'h1')
    const yes = said('consent', { to: ask.hash, what: 'conversion', detail: 'complaint', given: true }, 'reporter')
    expect(namedView([ask, yes, said('converted', { procedure: 'complaint', consent: yes.hash }, 'h1', '2026-11-20')]).procedure).toBe('complaint')
    expect(namedView([ask, yes, said('converted', { procedure: 'triage', consent: yes.hash }, 'h1', '2026-11-20')]).procedure).toBe('integrity')
  })
  test('a name given in the mailbox is not used before its notice time is over', () => {
    const name = said('name-myself', { effectiveDay: '2026-11-24', notice: '72 h', identity: { name: 'N.N.', telephone: '', address: '' } }, 'reporter', '2026-11-21')
    expect(view([name], '2026-11-23')).toMatchObject({ naming: 'anonymous', identity: null })
    expect(view([name], '2026-11-24')).toMatchObject({ naming: 'named', identity: { name: 'N.N.' } })
    expect(view([name, said('called-off', { to: name.hash }, 'reporter', '2026-11-22')], '2026-11-30')).toMatchObject({ naming: 'anonymous', identity: null })
    expect(view([name, said('called-off', { to: name.hash }, 'reporter', '2026-11-24')], '2026-11-30').naming).toBe('named')
  })
  test('who recused themselves may do nothing more in the case', () => {
    const left = view([said('assigned', { handler: 'h1' }, 'h1'), said('recused', { reason: 'ik ken de collega' }, 'h1')])
    expect(left.assigned).toBeNull()
    expect(handlerMay('acknowledge', left, 'h1')).toBe(false)
    expect(handlerMay('acknowledge', left, 'h2')).toBe(true)
  })
  test('hand-over, conversion and deferral wait for a yes; a no keeps them shut', () => {
    const ask = said('consent-asked', { what: 'hand-over', detail: 'kcoo', text: '' }, 'h1')
    const no = said('consent', { to: ask.hash, what: 'hand-over', detail: 'kcoo', given: false }, 'reporter')
    expect(handlerMay('hand-over', view([ask]), 'h1')).toBe(false)
    expect(handlerMay('hand-over', view([ask, no]), 'h1')).toBe(false)
    expect(reporterMay('consent', view([ask]))).toBe(true)
    expect(reporterMay('consent', view([ask, no]))).toBe(false)
  })
  test('a withdrawal that is in effect ends the open questions; until then, and when it is called off, they wait', () => {
    const ask = said('consent-asked', { what: 'hand-over', detail: 'kcoo', text: '' }, 'h1')
    const withdraw = said('withdraw', { effectiveDay: '2026-11-24', notice: '72 h', text: '' }, 'reporter', '2026-11-21')
    const before = view([ask, withdraw], '2026-11-23')
    const after = view([ask, withdraw], '2026-11-24')
    expect([openQuestions(before).length, reporterMay('consent', before), handlerMay('ask-conversion', before, 'h1')]).toEqual([1, true, true])
    expect([openQuestions(after), reporterMay('consent', after), handlerMay('ask-conversion', after, 'h1')]).toEqual([[], false, false])
    expect(openQuestions(view([ask, withdraw, said('called-off', { to: withdraw.hash }, 'reporter', '2026-11-22')], '2026-11-30'))).toHaveLength(1)
  })
  test('a closed case can be reopened and then goes on', () => {
    const closed = view([said('closed', { outcome: 'not-investigable', text: '' }, 'h1')])
    expect(closed).toMatchObject({ open: false, outcome: 'not-investigable', stage: 'aftercare' })
    expect(handlerMay('reopen', closed, 'h1')).toBe(true)
    expect(view([said('closed', { outcome: 'not-investigable', text: '' }, 'h1'), said('reopened', { reason: 'nieuws' }, 'h1', '2026-11-21')])).toMatchObject({ open: true, outcome: null })
  })
  test('a body with an unknown field is not understood', () => {
    expect(understood({ kind: 'text', body: { text: 'a', extra: 1 }, author: 'reporter', day: '2026-11-18', hash: 'h', direction: 'in', compartment: 'intake', attachments: [] })).toBeNull()
    expect(understood({ kind: 'constructor', body: {}, author: 'reporter', day: '2026-11-18', hash: 'h', direction: 'in', compartment: 'intake', attachments: [] })).toBeNull()
  })
})

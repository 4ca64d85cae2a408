import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { CaseEvent, Procedure } from './case-plan.ts'
import { termsOfCase } from './terms-of-case.ts'
import type { CaseFacts } from './terms-of-case.ts'

const complaint = (today: string, events: readonly CaseEvent[], more: Partial<CaseFacts> = {}) =>
  termsOfCase({ procedure: 'complaint', receivedDay: '2026-11-18', today, events, ...more })
const find = (now: ReturnType<typeof termsOfCase>, rule: string) => now.terms.find((term) => term.rule === rule)

test('in triage the clocks of both laws run from receipt', () => {
  const facts = { procedure: 'triage', receivedDay: '2026-11-18' } as const
  const now = termsOfCase({ ...facts, today: '2026-11-18', events: [] })
  expect(now.terms.map((term) => `${term.rule} ${term.nominalEnd}`)).toEqual([
    'AWB_ONTVANGST 2026-11-20', 'WBK_ONTVANGST 2026-11-25', 'AWB_NIET_IN_BEHANDELING 2026-12-16',
  ])
  const acknowledged = termsOfCase({ ...facts, today: '2026-11-20', events: [{ kind: 'acknowledged', day: '2026-11-19' }] })
  expect([acknowledged.nextDueDay, acknowledged.nextDueRule]).toEqual(['2026-12-16', 'AWB_NIET_IN_BEHANDELING'])
})

test('a defect gives the complainant two weeks and lengthens the disposal and the report by as much', () => {
  const now = complaint('2026-11-25', [{ kind: 'acknowledged', day: '2026-11-19' }, { kind: 'defectNotified', day: '2026-11-20' }])
  expect(find(now, 'AWB_HERSTEL')).toMatchObject({ from: '2026-11-20', nominalEnd: '2026-12-04', state: 'running' })
  expect(find(now, 'AWB_AFDOENING_10')?.nominalEnd).toBe('2027-02-10')
  expect(find(now, 'KCOO_RAPPORT')?.nominalEnd).toBe('2027-01-20')
  expect([now.nextDueDay, now.nextDueRule]).toEqual(['2026-12-04', 'AWB_HERSTEL'])
  const repaired = complaint('2026-12-10', [{ kind: 'defectNotified', day: '2026-11-20' }, { kind: 'repaired', day: '2026-12-01' }])
  expect(find(repaired, 'AWB_HERSTEL')).toMatchObject({ state: 'met', metOn: '2026-12-01', late: false })
})

test('the report keeps its three weeks before a deferred decision', () => {
  const now = complaint('2027-02-22', [
    { kind: 'adjourned', day: '2027-01-20', noticeTo: ['complainant', 'accused'] },
    { kind: 'deferred', day: '2027-02-20', until: '2027-04-10', consentDay: '2027-02-19' },
  ])
  expect(find(now, 'AWB_AFDOENING_10')).toMatchObject({ nominalEnd: '2027-04-10', legalEnd: '2027-04-10', state: 'running' })
  expect(find(now, 'AWB_AFDOENING_10')?.ground.slice(-2)).toEqual(['Awb 9:11 lid 2', 'Awb 9:11 lid 3'])
  expect(find(now, 'KCOO_RAPPORT')?.nominalEnd).toBe('2027-03-20')
})

test('what the law does not allow is left out and reported with the reason', () => {
  const now = complaint('2027-03-01', [
    { kind: 'adjourned', day: '2026-12-20', noticeTo: ['complainant'] },
    { kind: 'deferred', day: '2027-01-20', until: '2027-06-01', consentDay: '2027-01-20' },
    { kind: 'adjourned', day: '2027-02-01', noticeTo: ['complainant', 'accused'] },
    { kind: 'decided', day: '2027-02-10' },
    { kind: 'suspended', day: '2027-02-20', reason: 'criminalInvestigation' },
  ])
  expect(now.refused.map((refusal) => `${refusal.kind} ${refusal.reason}`)).toEqual([
    'adjourned notice-to-both-missing', 'deferred not-adjourned-first', 'adjourned term-has-ended', 'suspended term-has-ended',
  ])
  expect(find(now, 'AWB_AFDOENING_10')).toMatchObject({ nominalEnd: '2027-01-27', state: 'met', metOn: '2027-02-10', late: true })
})

test('a term of the Wbk knows none of the four operations', () => {
  const now = termsOfCase({
    procedure: 'integrity', receivedDay: '2026-12-18', today: '2027-01-10',
    events: [
      { kind: 'acknowledged', day: '2026-12-22' },
      { kind: 'adjourned', day: '2027-01-05', noticeTo: ['complainant', 'accused'] },
      { kind: 'suspended', day: '2027-01-06', reason: 'criminalInvestigation' },
    ],
  })
  expect(now.refused.map((refusal) => refusal.reason)).toEqual(['cannot-be-adjourned', 'cannot-be-suspended'])
  expect(find(now, 'WBK_TERUGKOPPELING')?.nominalEnd).toBe('2027-03-22')
})

test('without an acknowledgement, or with a late one, feedback counts from day 7', () => {
  const report = (events: readonly CaseEvent[]) =>
    find(termsOfCase({ procedure: 'integrity', receivedDay: '2026-11-18', today: '2026-12-20', events }), 'WBK_TERUGKOPPELING')
  expect(report([])).toMatchObject({ from: '2026-11-25', nominalEnd: '2027-02-25' })
  expect(report([{ kind: 'acknowledged', day: '2026-12-15' }])).toMatchObject({ from: '2026-11-25', nominalEnd: '2027-02-25' })
  expect(report([{ kind: 'acknowledged', day: '2026-11-19' }])).toMatchObject({ from: '2026-11-19', nominalEnd: '2027-02-19' })
})

test('between the target and the end in law a term is due but not overdue', () => {
  const on = (today: string) => find(termsOfCase({ procedure: 'complaint', receivedDay: '2027-01-15', today, events: [] }), 'AWB_AFDOENING_10')?.state
  expect([on('2027-03-26'), on('2027-03-29'), on('2027-03-30'), on('2027-03-31')]).toEqual(['running', 'running', 'running', 'overdue'])
})

test('an overdue term stays first on the worklist', () => {
  const now = complaint('2026-12-01', [])
  expect([now.nextDueDay, find(now, 'AWB_ONTVANGST')?.state, find(now, 'AWB_ONTVANGST')?.late]).toEqual(['2026-11-20', 'overdue', true])
})

test('after the decision the complainant has a year for the ombudsman, which is no work of the desk', () => {
  const decided: readonly CaseEvent[] = [{ kind: 'acknowledged', day: '2026-11-19' }, { kind: 'decided', day: '2027-01-20' }]
  expect(find(complaint('2027-02-01', decided), 'OMBUDSMAN')).toMatchObject({ nominalEnd: '2028-01-20', state: 'running', onWorklist: false })
  expect(find(complaint('2028-02-01', decided), 'OMBUDSMAN')).toMatchObject({ state: 'stopped', late: false })
  expect(complaint('2027-02-01', decided).nextDueDay).toBeNull()
})

test('the order in which events are recorded does not matter, only their days', () => {
  const events: readonly CaseEvent[] = [{ kind: 'resumed', day: '2027-01-14' }, { kind: 'suspended', day: '2026-12-17', reason: 'criminalInvestigation' }]
  expect(complaint('2027-01-20', events)).toEqual(complaint('2027-01-20', [...events].reverse()))
})

test('a body’s own house norms move its house terms only', () => {
  const now = complaint('2026-11-18', [], { norms: { KCOO_RAPPORT: [{ amount: 8, unit: 'week' }] } })
  expect([find(now, 'KCOO_RAPPORT')?.nominalEnd, find(now, 'AWB_AFDOENING_10')?.nominalEnd]).toEqual(['2027-01-13', '2027-01-27'])
})

test('a reporter is never shown a later day than the target of a Wbk term, and no end precedes its target', () => {
  const kinds = [
    'acknowledged', 'admitted', 'declined', 'defectNotified', 'repaired', 'reportSent', 'feedbackGiven', 'decided', 'closed', 'reopened', 'resumed',
  ] as const
  const procedures = fc.constantFrom<Procedure>('triage', 'complaint', 'integrity')
  const offset = fc.integer({ min: 0, max: 200 })
  const event = fc.oneof(
    fc.record({ kind: fc.constantFrom(...kinds), day: offset }),
    fc.record({ kind: fc.constant('adjourned' as const), day: offset, noticeTo: fc.constant(['complainant', 'accused'] as const) }),
    fc.record({ kind: fc.constant('suspended' as const), day: offset, reason: fc.constant('criminalInvestigation' as const) }),
  )
  fc.assert(
    fc.property(procedures, fc.integer({ min: 0, max: 700 }), fc.array(event, { maxLength: 6 }), offset, (procedure, start, drawn, later) => {
      const receivedDay = addDays('2026-01-01', start)
      const events = drawn.map((drawnEvent) => ({ ...drawnEvent, day: addDays(receivedDay, drawnEvent.day) }))
      const now = termsOfCase({ procedure, receivedDay, events, today: addDays(receivedDay, later) })
      for (const term of now.terms) {
        expect((term.nominalEnd === null) === (term.legalEnd === null)).toBe(true)
        if (term.nominalEnd !== null && term.legalEnd !== null) expect(term.legalEnd >= term.nominalEnd).toBe(true)
        if (term.rule.startsWith('WBK')) expect(term.reporterEnd).toBe(term.nominalEnd)
        if (term.state === 'suspended') expect(term.remainingDays).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 200 },
  )
})

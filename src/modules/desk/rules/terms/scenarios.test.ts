import { expect, test } from 'vitest'
import { addDays } from '../../../../foundation/calendar/day.ts'
import type { CaseEvent } from './case-plan.ts'
import { computeTerm } from './compute-term.ts'
import { termsOfCase } from './terms-of-case.ts'
import type { CaseFacts, TermsOfCase } from './terms-of-case.ts'

const both = ['complainant', 'accused'] as const
const story = (facts: Omit<CaseFacts, 'events' | 'today'>, today: string, events: readonly CaseEvent[] = []): TermsOfCase =>
  termsOfCase({ ...facts, events, today })
const one = (now: TermsOfCase, rule: string) => {
  const term = now.terms.find((candidate) => candidate.rule === rule)
  if (!term) throw new Error(`No term ${rule}`)
  return term
}
const ends = (now: TermsOfCase, rule: string) => `${one(now, rule).nominalEnd} / ${one(now, rule).legalEnd}`
const state = (now: TermsOfCase, rule: string) => one(now, rule).state

test('S1 microaggression in a team meeting: the manager talks within five working days, and no law sets a term', () => {
  const talk = computeTerm('ESC', '2026-11-18', { step: 1 })
  expect([talk.nominalEnd, talk.legalEnd, talk.kind, talk.provisional]).toEqual(['2026-11-25', '2026-11-25', 'house', true])
})

test('S2 promotion ceiling: not-handling notice, disposal and adjourned disposal of a complaint of 18 November 2026', () => {
  const facts = { procedure: 'complaint', receivedDay: '2026-11-18' } as const
  const now = story(facts, '2026-11-18')
  expect(computeTerm('AWB_HERSTEL', '2026-11-18').nominalEnd).toBe('2026-12-02')
  expect(ends(now, 'AWB_NIET_IN_BEHANDELING')).toBe('2026-12-16 / 2026-12-16')
  expect(ends(now, 'AWB_AFDOENING_10')).toBe('2027-01-27 / 2027-01-27')
  expect([now.nextDueDay, now.nextDueRule]).toEqual(['2026-11-20', 'AWB_ONTVANGST'])
  const later = story(facts, '2027-01-20', [
    { kind: 'acknowledged', day: '2026-11-19' },
    { kind: 'admitted', day: '2026-12-10' },
    { kind: 'reportSent', day: '2027-01-06' },
    { kind: 'adjourned', day: '2027-01-20', noticeTo: both },
  ])
  expect(ends(later, 'AWB_AFDOENING_10')).toBe('2027-02-24 / 2027-02-24')
  expect(one(later, 'AWB_AFDOENING_10').ground).toContain('Awb 9:11 lid 2')
  expect([later.nextDueDay, later.nextDueRule, later.refused]).toEqual(['2027-02-24', 'AWB_AFDOENING_10', []])
})

test('S3 racist app group: acknowledged on 22 December, feedback by 22 March 2027', () => {
  const facts = { procedure: 'integrity', receivedDay: '2026-12-18' } as const
  const now = story(facts, '2026-12-21')
  expect(ends(now, 'WBK_ONTVANGST')).toBe('2026-12-25 / 2026-12-28')
  expect(one(now, 'WBK_ONTVANGST').reporterEnd).toBe('2026-12-25')
  const acknowledged = story(facts, '2026-12-23', [{ kind: 'acknowledged', day: '2026-12-22' }])
  expect(state(acknowledged, 'WBK_ONTVANGST')).toBe('met')
  expect(ends(acknowledged, 'WBK_TERUGKOPPELING')).toBe('2027-03-22 / 2027-03-22')
  expect(acknowledged.nextDueDay).toBe('2027-03-22')
})

test('S4 manager ignores a signal: Good Friday and a decree day move both ends', () => {
  const now = story({ procedure: 'complaint', receivedDay: '2027-02-26' }, '2027-03-29')
  expect(ends(now, 'AWB_NIET_IN_BEHANDELING')).toBe('2027-03-26 / 2027-03-30')
  expect(state(now, 'AWB_NIET_IN_BEHANDELING')).toBe('running')
  expect(ends(now, 'AWB_AFDOENING_10')).toBe('2027-05-07 / 2027-05-10')
})

test('S5 fourteen colleagues, one director: every report keeps its own seven days and three months', () => {
  const days = Array.from({ length: 14 }, (_, index) => addDays('2027-01-11', index))
  const firstEnds = days.map((receivedDay) => one(story({ procedure: 'integrity', receivedDay }, receivedDay), 'WBK_ONTVANGST').nominalEnd)
  expect(firstEnds).toEqual(days.map((day) => addDays(day, 7)))
  const last = story({ procedure: 'integrity', receivedDay: '2027-01-29' }, '2027-02-02', [{ kind: 'acknowledged', day: '2027-02-01' }])
  expect(one(last, 'WBK_ONTVANGST').legalEnd).toBe('2027-02-05')
  expect(ends(last, 'WBK_TERUGKOPPELING')).toBe('2027-05-01 / 2027-05-03')
  expect(one(last, 'WBK_TERUGKOPPELING').reporterEnd).toBe('2027-05-01')
})

test('S6 report about a committee member: seven days end on Good Friday', () => {
  const now = story({ procedure: 'integrity', receivedDay: '2027-03-19' }, '2027-03-24', [{ kind: 'acknowledged', day: '2027-03-24' }])
  expect(ends(now, 'WBK_ONTVANGST')).toBe('2027-03-26 / 2027-03-30')
  expect(ends(now, 'WBK_TERUGKOPPELING')).toBe('2027-06-24 / 2027-06-24')
})

test('S7 retaliation: seven days end on Ascension Day, and aftercare follows at 1, 3, 6 and 12 months', () => {
  const facts = { procedure: 'integrity', receivedDay: '2027-04-29' } as const
  const now = story(facts, '2027-04-30', [{ kind: 'acknowledged', day: '2027-04-30' }])
  expect(ends(now, 'WBK_ONTVANGST')).toBe('2027-05-06 / 2027-05-10')
  expect(ends(now, 'WBK_TERUGKOPPELING')).toBe('2027-07-30 / 2027-07-30')
  expect(computeTerm('HUIS_BESLUIT', '2027-04-29').legalEnd).toBe('2027-06-10')
  const closed = story(facts, '2027-09-02', [
    { kind: 'acknowledged', day: '2027-04-30' },
    { kind: 'closed', day: '2027-07-30' },
    { kind: 'aftercare', day: '2027-08-30', step: 1 },
  ])
  expect(['NAZORG_1', 'NAZORG_2', 'NAZORG_3', 'NAZORG_4'].map((rule) => `${state(closed, rule)} ${one(closed, rule).nominalEnd}`)).toEqual([
    'met 2027-08-30', 'running 2027-10-30', 'running 2028-01-30', 'running 2028-07-30',
  ])
  expect(closed.nextDueDay).toBe('2027-10-30')
})

test('S8 external hire: ten weeks end on Good Friday, four more run on from that day and not from the Tuesday', () => {
  const facts = { procedure: 'complaint', receivedDay: '2027-01-15' } as const
  const now = story(facts, '2027-01-18')
  expect(one(now, 'AWB_NIET_IN_BEHANDELING').legalEnd).toBe('2027-02-12')
  expect(ends(now, 'AWB_AFDOENING_10')).toBe('2027-03-26 / 2027-03-30')
  const adjourned = story(facts, '2027-03-25', [{ kind: 'adjourned', day: '2027-03-25', noticeTo: both }])
  expect(ends(adjourned, 'AWB_AFDOENING_10')).toBe('2027-04-23 / 2027-04-23')
})

test('S9 rule that discriminates: three months from 30 November end on the last day of February', () => {
  const now = story({ procedure: 'integrity', receivedDay: '2026-11-23' }, '2026-12-01', [{ kind: 'acknowledged', day: '2026-11-30' }])
  expect(one(now, 'WBK_ONTVANGST').legalEnd).toBe('2026-11-30')
  expect(one(now, 'WBK_ONTVANGST').late).toBe(false)
  expect(ends(now, 'WBK_TERUGKOPPELING')).toBe('2027-02-28 / 2027-03-01')
})

test('S10 colleagues racist about citizens: the citizen’s complaint has six weeks, without a committee', () => {
  const facts = { procedure: 'complaint', receivedDay: '2027-03-25', withCommittee: false } as const
  const now = story(facts, '2027-03-25')
  expect(ends(now, 'AWB_AFDOENING_6')).toBe('2027-05-06 / 2027-05-10')
  expect(now.terms.some((term) => term.rule === 'KCOO_RAPPORT')).toBe(false)
  const adjourned = story(facts, '2027-05-04', [{ kind: 'adjourned', day: '2027-05-04', noticeTo: both }])
  expect(ends(adjourned, 'AWB_AFDOENING_6')).toBe('2027-06-03 / 2027-06-03')
})

test('S11 late complaint: declining is told within four weeks, otherwise disposal in ten, adjourned fourteen', () => {
  const facts = { procedure: 'complaint', receivedDay: '2027-03-25' } as const
  const now = story(facts, '2027-03-25')
  expect(one(now, 'AWB_NIET_IN_BEHANDELING').legalEnd).toBe('2027-04-22')
  expect(one(now, 'AWB_AFDOENING_10').legalEnd).toBe('2027-06-03')
  const adjourned = story(facts, '2027-06-01', [{ kind: 'adjourned', day: '2027-06-01', noticeTo: both }])
  expect(one(adjourned, 'AWB_AFDOENING_10').legalEnd).toBe('2027-07-01')
  const declined = story(facts, '2027-06-10', [{ kind: 'acknowledged', day: '2027-03-26' }, { kind: 'declined', day: '2027-04-20' }])
  expect([state(declined, 'AWB_NIET_IN_BEHANDELING'), state(declined, 'AWB_AFDOENING_10')]).toEqual(['met', 'stopped'])
  expect(declined.nextDueDay).toBeNull()
})

test('S12 anonymous report without details: New Year’s Day and Easter Sunday, then closed and reopened in May', () => {
  const facts = { procedure: 'integrity', receivedDay: '2026-12-25' } as const
  const events: readonly CaseEvent[] = [{ kind: 'acknowledged', day: '2026-12-28' }]
  const now = story(facts, '2026-12-29', events)
  expect(ends(now, 'WBK_ONTVANGST')).toBe('2027-01-01 / 2027-01-04')
  expect(ends(now, 'WBK_TERUGKOPPELING')).toBe('2027-03-28 / 2027-03-30')
  expect(one(now, 'WBK_TERUGKOPPELING').reporterEnd).toBe('2027-03-28')
  const reopened = story(facts, '2027-05-12', [...events, { kind: 'closed', day: '2027-03-25' }, { kind: 'reopened', day: '2027-05-12' }])
  expect(state(reopened, 'WBK_TERUGKOPPELING')).toBe('met')
  expect([state(reopened, 'NAZORG_1'), state(reopened, 'NAZORG_4'), reopened.nextDueDay]).toEqual(['stopped', 'stopped', null])
})

test('E1 assault under criminal investigation: the complaint rests and runs on after it', () => {
  const facts = { procedure: 'complaint', receivedDay: '2026-11-18' } as const
  const suspended: CaseEvent = { kind: 'suspended', day: '2026-12-02', reason: 'criminalInvestigation' }
  const resting = story(facts, '2027-06-01', [{ kind: 'acknowledged', day: '2026-11-19' }, { kind: 'admitted', day: '2026-11-30' }, suspended])
  expect([state(resting, 'AWB_AFDOENING_10'), one(resting, 'AWB_AFDOENING_10').remainingDays, resting.nextDueDay]).toEqual(['suspended', 56, null])
  const running = story(facts, '2027-06-01', [suspended, { kind: 'resumed', day: '2027-06-01' }])
  expect(ends(running, 'AWB_AFDOENING_10')).toBe('2027-07-27 / 2027-07-27')
})

test('E4 the complainant withdraws: every running term stops and nothing is due', () => {
  const events: readonly CaseEvent[] = [{ kind: 'acknowledged', day: '2026-11-19' }, { kind: 'withdrawn', day: '2026-12-01' }]
  const now = story({ procedure: 'complaint', receivedDay: '2026-11-18' }, '2027-03-01', events)
  expect(now.terms.map((term) => `${term.rule} ${term.state}`)).toEqual([
    'AWB_ONTVANGST met', 'AWB_NIET_IN_BEHANDELING stopped', 'KCOO_RAPPORT stopped', 'AWB_AFDOENING_10 stopped',
  ])
  expect([now.nextDueDay, now.terms.some((term) => term.late)]).toEqual([null, false])
})

test('E5 mediation starts in week 5: with consent the term stands still, and it is no adjournment', () => {
  const facts = { procedure: 'complaint', receivedDay: '2026-11-18' } as const
  const mediation: CaseEvent = { kind: 'suspended', day: '2026-12-17', reason: 'mediation', consentDay: '2026-12-16' }
  const admitted: readonly CaseEvent[] = [{ kind: 'acknowledged', day: '2026-11-19' }, { kind: 'admitted', day: '2026-12-10' }]
  const resting = story(facts, '2027-01-05', [...admitted, mediation])
  expect([state(resting, 'AWB_AFDOENING_10'), state(resting, 'KCOO_RAPPORT')]).toEqual(['suspended', 'suspended'])
  expect([one(resting, 'AWB_AFDOENING_10').remainingDays, one(resting, 'KCOO_RAPPORT').remainingDays]).toEqual([41, 20])
  const resumed: readonly CaseEvent[] = [...admitted, mediation, { kind: 'resumed', day: '2027-01-14' }]
  const after = story(facts, '2027-02-01', [...resumed, { kind: 'adjourned', day: '2027-02-01', noticeTo: both }])
  expect(ends(after, 'AWB_AFDOENING_10')).toBe('2027-03-24 / 2027-03-24')
  expect(after.refused).toEqual([])
  const refused = story(facts, '2027-01-05', [...admitted, { kind: 'suspended', day: '2026-12-17', reason: 'mediation' }])
  expect(refused.refused).toEqual([{ kind: 'suspended', day: '2026-12-17', reason: 'consent-missing' }])
  expect(ends(refused, 'AWB_AFDOENING_10')).toBe('2027-01-27 / 2027-01-27')
})

import { expect, test } from 'vitest'
import type { Result } from '../../../../foundation/kernel/result.ts'
import { adjourn } from './adjourn.ts'
import { defer } from './defer.ts'
import { askRepair } from './repair.ts'
import { endsOf, startTerm } from './running-term.ts'
import type { Party, RunningTerm } from './running-term.ts'
import { resume, suspend } from './suspend.ts'

const both: readonly Party[] = ['complainant', 'accused']
const received = '2026-11-18'
const complaint = startTerm('AWB_AFDOENING_10', received)
const done = <Refusal>(result: Result<RunningTerm, Refusal>): RunningTerm => {
  if (!result.ok) throw new Error(`Refused: ${String(result.error)}`)
  return result.value
}
const ends = (term: RunningTerm) => {
  const now = endsOf(term)
  return now.suspended ? `${now.remainingDays} days left since ${now.since}` : `${now.nominalEnd} / ${now.legalEnd}`
}
const adjourned = done(adjourn(complaint, { day: '2027-01-20', noticeTo: both }))

test('adjournment runs on four weeks from the nominal end, even when the legal end lies later', () => {
  expect(ends(complaint)).toBe('2027-01-27 / 2027-01-27')
  expect(ends(adjourned)).toBe('2027-02-24 / 2027-02-24')
  const overEaster = startTerm('AWB_AFDOENING_10', '2027-01-15')
  expect(ends(overEaster)).toBe('2027-03-26 / 2027-03-30')
  expect(ends(done(adjourn(overEaster, { day: '2027-03-30', noticeTo: both })))).toBe('2027-04-23 / 2027-04-23')
})

test('adjournment happens once, in time, and with notice to both parties', () => {
  expect(adjourn(adjourned, { day: '2027-01-25', noticeTo: both })).toEqual({ ok: false, error: 'already-adjourned' })
  expect(adjourn(complaint, { day: '2027-01-20', noticeTo: ['complainant'] })).toEqual({ ok: false, error: 'notice-to-both-missing' })
  expect(adjourn(complaint, { day: '2027-01-28', noticeTo: both })).toEqual({ ok: false, error: 'term-has-ended' })
  expect(adjourn(complaint, { day: '2026-11-17', noticeTo: both })).toEqual({ ok: false, error: 'not-in-order' })
})

test('only disposal of a complaint can be adjourned, deferred, repaired or suspended', () => {
  for (const rule of ['AWB_NIET_IN_BEHANDELING', 'WBK_ONTVANGST', 'WBK_TERUGKOPPELING', 'HUIS_BESLUIT'] as const) {
    const term = startTerm(rule, received)
    expect(adjourn(term, { day: received, noticeTo: both })).toEqual({ ok: false, error: 'cannot-be-adjourned' })
    expect(askRepair(term, { day: received })).toEqual({ ok: false, error: 'cannot-be-repaired' })
    expect(suspend(term, { day: received, reason: 'criminalInvestigation' })).toEqual({ ok: false, error: 'cannot-be-suspended' })
    expect(defer(term, { day: received, until: '2027-06-01', consentDay: received })).toEqual({ ok: false, error: 'cannot-be-deferred' })
  }
})

test('repair lengthens the main term by the two weeks the complainant gets, once', () => {
  const repaired = done(askRepair(complaint, { day: received }))
  expect(ends(repaired)).toBe('2027-02-10 / 2027-02-10')
  expect(askRepair(repaired, { day: '2026-11-20' })).toEqual({ ok: false, error: 'repair-already-asked' })
  expect(ends(done(adjourn(repaired, { day: '2027-02-10', noticeTo: both })))).toBe('2027-03-10 / 2027-03-10')
})

test('repair lengthens the main term by the body’s own norm where it has one', () => {
  const own = startTerm('AWB_AFDOENING_10', received, { AWB_HERSTEL: [{ amount: 1, unit: 'week' }] })
  expect(ends(done(askRepair(own, { day: received })))).toBe('2027-02-03 / 2027-02-03')
})

test('a suspended term keeps the days it had left and runs on after it resumes', () => {
  const paused = done(suspend(complaint, { day: '2026-12-17', reason: 'mediation', consentDay: '2026-12-16' }))
  expect(ends(paused)).toBe('41 days left since 2026-12-17')
  expect(ends(done(resume(paused, { day: '2027-01-14' })))).toBe('2027-02-24 / 2027-02-24')
  expect(ends(done(resume(paused, { day: '2026-12-17' })))).toBe('2027-01-27 / 2027-01-27')
})

test('mediation needs the complainant’s consent first; a criminal investigation does not', () => {
  expect(suspend(complaint, { day: '2026-12-17', reason: 'mediation' })).toEqual({ ok: false, error: 'consent-missing' })
  expect(suspend(complaint, { day: '2026-12-17', reason: 'mediation', consentDay: '2026-12-18' })).toEqual({ ok: false, error: 'consent-missing' })
  expect(suspend(complaint, { day: '2026-12-17', reason: 'criminalInvestigation' }).ok).toBe(true)
})

test('a suspended term cannot be moved, and only a suspended term resumes', () => {
  const paused = done(suspend(complaint, { day: '2026-12-17', reason: 'criminalInvestigation' }))
  expect(adjourn(paused, { day: '2026-12-18', noticeTo: both })).toEqual({ ok: false, error: 'suspended' })
  expect(askRepair(paused, { day: '2026-12-18' })).toEqual({ ok: false, error: 'suspended' })
  expect(suspend(paused, { day: '2026-12-18', reason: 'criminalInvestigation' })).toEqual({ ok: false, error: 'suspended' })
  expect(resume(complaint, { day: '2026-12-18' })).toEqual({ ok: false, error: 'not-suspended' })
  expect(resume(paused, { day: '2026-12-16' })).toEqual({ ok: false, error: 'not-in-order' })
})

test('deferral comes after adjournment, to a later day, with recorded written consent', () => {
  const agreed = { day: '2027-02-20', until: '2027-04-10', consentDay: '2027-02-19' }
  expect(defer(complaint, { ...agreed, day: '2027-01-20', consentDay: '2027-01-20' })).toEqual({ ok: false, error: 'not-adjourned-first' })
  expect(defer(adjourned, { day: agreed.day, until: agreed.until })).toEqual({ ok: false, error: 'consent-missing' })
  expect(defer(adjourned, { ...agreed, consentDay: '2027-02-21' })).toEqual({ ok: false, error: 'consent-missing' })
  expect(defer(adjourned, { ...agreed, until: '2027-02-24' })).toEqual({ ok: false, error: 'not-later' })
  expect(defer(adjourned, { ...agreed, day: '2027-02-25' })).toEqual({ ok: false, error: 'term-has-ended' })
})

test('a deferred term ends on the agreed day itself, and may be deferred again', () => {
  const deferred = done(defer(adjourned, { day: '2027-02-20', until: '2027-04-10', consentDay: '2027-02-19' }))
  expect(ends(deferred)).toBe('2027-04-10 / 2027-04-10')
  expect(ends(done(defer(deferred, { day: '2027-04-01', until: '2027-05-20', consentDay: '2027-04-01' })))).toBe('2027-05-20 / 2027-05-20')
  expect(askRepair(deferred, { day: '2027-03-01' })).toEqual({ ok: false, error: 'already-deferred' })
})

test('a moved term that ends on a free day still ends in law on the next working day', () => {
  const early = startTerm('AWB_AFDOENING_6', '2027-01-15')
  expect(ends(done(adjourn(early, { day: '2027-02-01', noticeTo: both })))).toBe('2027-03-26 / 2027-03-30')
})

test('mediation that starts on the Monday after a term counted to Saturday adds the standstill alone, and leaves the day of resuming', () => {
  const saturday = startTerm('AWB_AFDOENING_10', '2026-11-28')
  expect(ends(saturday)).toBe('2027-02-06 / 2027-02-08')
  const resumed = done(resume(done(suspend(saturday, { day: '2027-02-08', reason: 'mediation', consentDay: '2027-02-08' })), { day: '2027-02-24' }))
  expect(ends(resumed)).toBe('2027-02-22 / 2027-02-24')
  expect(adjourn(resumed, { day: '2027-02-25', noticeTo: both })).toEqual({ ok: false, error: 'term-has-ended' })
  expect(ends(done(adjourn(resumed, { day: '2027-02-24', noticeTo: both })))).toBe('2027-03-22 / 2027-03-22')
})

test('an agreed day that lies before the end in law defers nothing and is refused', () => {
  const overEaster = done(adjourn(startTerm('AWB_AFDOENING_6', '2027-01-15'), { day: '2027-02-01', noticeTo: both }))
  expect(ends(overEaster)).toBe('2027-03-26 / 2027-03-30')
  const agreed = { day: '2027-03-25', consentDay: '2027-03-25' }
  expect(defer(overEaster, { ...agreed, until: '2027-03-28' })).toEqual({ ok: false, error: 'not-later' })
  expect(defer(overEaster, { ...agreed, until: '2027-03-30' })).toEqual({ ok: false, error: 'not-later' })
  expect(ends(done(defer(overEaster, { ...agreed, until: '2027-03-31' })))).toBe('2027-03-31 / 2027-03-31')
})

import { describe, expect, test } from 'vitest'
import { answered, nudgeOf, pairState, proposedDays, talkProblem, type PairRecord } from './pair.ts'

const pair: PairRecord = { id: 'p', round: 'r', mentor: 'a', mentee: 'b', score: 50, mentorAnswer: 'open', menteeAnswer: 'open', ended: null, version: 1 }
const until = '2027-01-20'

describe('a proposal', () => {
  test('looks the same to who waits, whatever the other said', () => {
    expect(pairState({ ...pair, mentorAnswer: 'no' }, until, '2027-01-15')).toBe('asked')
    expect(pairState({ ...pair, mentorAnswer: 'yes' }, until, '2027-01-15')).toBe('asked')
    expect(pairState(pair, until, '2027-01-15')).toBe('asked')
  })
  test('goes on with two times yes', () => expect(pairState({ ...pair, mentorAnswer: 'yes', menteeAnswer: 'yes' }, until, '2027-01-15')).toBe('going'))
  test('does not go on when the days are over, and it is not said who was silent', () => expect(pairState({ ...pair, mentorAnswer: 'yes' }, until, '2027-01-21')).toBe('not-gone-on'))
  test('may be answered anew while it is open, not later and not by a stranger', () => {
    const first = answered(pair, 'a', 'no', until, '2027-01-15')
    expect(first).toMatchObject({ ok: true, value: { mentorAnswer: 'no', version: 2 } })
    expect(answered({ ...pair, mentorAnswer: 'no' }, 'a', 'yes', until, '2027-01-15')).toMatchObject({ ok: true, value: { mentorAnswer: 'yes' } })
    expect(answered(pair, 'a', 'yes', until, '2027-01-21')).toEqual({ ok: false, error: 'not-now' })
    expect(answered(pair, 'c', 'yes', until, '2027-01-15')).toEqual({ ok: false, error: 'not-found' })
  })
})

describe('talks', () => {
  const talk = { day: '2027-02-10', wish: '' }
  test('lie between the first day and today, one a day', () => {
    expect(talkProblem(talk, [], '2027-02-01', '2027-02-10')).toBeNull()
    expect(talkProblem(talk, [], '2027-02-01', '2027-02-09')).toBe('day-future')
    expect(talkProblem(talk, [], '2027-02-11', '2027-02-12')).toBe('day-before')
    expect(talkProblem(talk, [talk], '2027-02-01', '2027-02-10')).toBe('twice')
  })
  test('a nudge comes after three weeks without a first talk, then after eight quiet weeks, and none after six talks', () => {
    expect(nudgeOf([], '2027-02-01', '2027-02-21')).toBe('on-course')
    expect(nudgeOf([], '2027-02-01', '2027-02-22')).toBe('first-talk')
    expect(nudgeOf([talk], '2027-02-01', '2027-04-06')).toBe('on-course')
    expect(nudgeOf([talk], '2027-02-01', '2027-04-07')).toBe('quiet')
    expect(nudgeOf(Array.from({ length: 6 }, (_, at) => ({ day: `2027-02-1${at}`, wish: '' })), '2027-02-01', '2027-12-01')).toBe('enough')
  })
  test('six days are proposed over the year, on a weekday that suits both', () => {
    // Tuesdays and Thursdays: 1 and 3 when Monday is 0.
    const days = proposedDays('2027-02-01', '2028-01-31', [1, 3])
    expect(days).toHaveLength(6)
    for (const day of days) expect([2, 4]).toContain(new Date(`${day}T12:00:00Z`).getUTCDay())
    expect(proposedDays('2027-02-01', '2028-01-31', [])).toHaveLength(6)
  })
})

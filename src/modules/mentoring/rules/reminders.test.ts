import { describe, expect, test } from 'vitest'
import type { PairRecord } from './pair.ts'
import { invited, occasionsOf, type Reminded } from './reminders.ts'
import { usualWeights, type Round } from './round.ts'

const round: Round = { id: 'r', nl: 'Ronde', en: 'Round', aimNl: '', aimEn: '', state: 'answering', enrolUntil: '2027-01-10', startDay: '2027-02-01', endDay: '2028-01-31', answerUntil: '2027-01-25', weights: usualWeights, minimumScore: 20, quotas: [], seed: 1, places: null, formVersion: 1, version: 1 }
const running: Round = { ...round, state: 'running' }
const pair: PairRecord = { id: 'p', round: 'r', mentor: 'a', mentee: 'b', score: 50, mentorAnswer: 'open', menteeAnswer: 'open', ended: null, version: 1 }
const going: PairRecord = { ...pair, mentorAnswer: 'yes', menteeAnswer: 'yes' }
const of = (person: string, pairs: readonly PairRecord[], talks: readonly string[] = [], before = true): Reminded => ({ person, pairs: pairs.map((one) => ({ ...one, talks: talks.map((day) => ({ day, wish: '' })) })), answered: { before, after: false } })
const due = (state: Round, one: Reminded, today: string): readonly string[] => occasionsOf(state, one, [], today)

describe('what somebody in a round is reminded of', () => {
  test('a proposal, and three days before the end once more, as long as they did not answer themselves', () => {
    expect(due(round, of('a', [pair]), '2027-01-16')).toEqual(['proposal:p'])
    expect(due(round, of('a', [pair]), '2027-01-22')).toEqual(['proposal:p', 'answer:p'])
    expect(due(round, of('a', [{ ...pair, mentorAnswer: 'no' }]), '2027-01-22')).toEqual([])
  })
  test('nothing tells whether the other answered', () => {
    const told = (menteeAnswer: PairRecord['menteeAnswer']) => due(round, of('a', [{ ...pair, menteeAnswer }]), '2027-01-22')
    expect(told('yes')).toEqual(told('open'))
    expect(told('no')).toEqual(told('open'))
  })
  test('that a pair goes on or not, once both know, under a name that stays', () => {
    expect(due(round, of('a', [going]), '2027-01-20')).toEqual(['going:p'])
    expect(due(round, of('b', [{ ...pair, mentorAnswer: 'no', menteeAnswer: 'yes' }]), '2027-01-20')).toEqual(['not-gone-on:p'])
    expect(due(running, of('b', [{ ...going, ended: 'rematch' }]), '2027-03-20')).toEqual(['ended:p'])
    expect(due(round, of('a', []), '2027-01-20')).toEqual(['no-pair'])
  })
  test('three weeks without a first talk; then each eight quiet weeks, twice at most; none after six talks', () => {
    expect(due(running, of('a', [going]), '2027-02-21')).toEqual(['going:p'])
    expect(due(running, of('a', [going]), '2027-02-22')).toEqual(['going:p', 'first-talk:p'])
    expect(due(running, of('a', [going], ['2027-02-10']), '2027-04-06')).toEqual(['going:p'])
    expect(due(running, of('a', [going], ['2027-02-10']), '2027-04-07')).toEqual(['going:p', 'quiet:p:2027-02-10:1'])
    expect(due(running, of('a', [going], ['2027-02-10']), '2027-06-02')).toEqual(['going:p', 'quiet:p:2027-02-10:2'])
    expect(due(running, of('a', [going], ['2027-02-10']), '2027-12-02')).toEqual(['going:p', 'quiet:p:2027-02-10:2'])
    expect(due(running, of('a', [going], ['01', '02', '03', '04', '05', '06'].map((month) => `2027-${month}-10`)), '2027-12-02')).toEqual(['going:p'])
  })
  test('the questions beforehand, a meeting a week before, and the end', () => {
    expect(due(round, of('a', [going], [], false), '2027-01-25')).toContain('questions-before')
    expect(occasionsOf(running, of('a', [going], ['2027-11-20']), [{ id: 'w', day: '2027-12-10' }, { id: 'x', day: '2028-01-10' }], '2027-12-03')).toEqual(['going:p', 'workshop:w'])
    expect(due(running, of('a', [going], ['2027-12-20']), '2028-01-03')).toEqual(['going:p', 'closing'])
    expect(due({ ...round, state: 'closed' }, of('a', [{ ...going, ended: 'done' }]), '2028-02-01')).toEqual(['closed'])
    expect(due({ ...round, state: 'closed' }, { ...of('a', []), answered: { before: true, after: true } }, '2028-02-01')).toEqual([])
  })
  test('nothing while a round is made or asks for people, but an invitation to who found nobody before', () => {
    for (const state of ['draft', 'enrolling', 'matching'] as const) expect(due({ ...round, state }, of('a', []), '2027-01-05')).toEqual([])
    expect(invited(['a', 'b'], ['b', 'c'])).toEqual(['a'])
  })
})

import { describe, expect, test } from 'vitest'
import { firstForm } from './form.ts'
import { enrolmentOf, nameKey, type Given } from './profile.ts'
import { readQuotas, writeQuotas } from './quota-lines.ts'
import { roundProblem, stepped, takesPeople, usualWeights, type Round } from './round.ts'

const given: Given = { part: 'both', band: '9-11', region: 'west', experience: '', contact: 'tst 12', bring: '', seek: '', notWith: '', room: 1, online: true, consent: false, offers: ['career'], seeks: ['region'], languages: ['nl'], days: ['mon'] }
const problems = (change: Partial<Given>): readonly string[] => enrolmentOf(firstForm, { ...given, ...change }).problems.map(({ field, problem }) => `${field} ${problem}`)

describe('an enrolment', () => {
  test('needs what the chosen part needs, and says everything at once', () => {
    expect(problems({})).toEqual([])
    expect(problems({ part: 'mentor', seeks: [], offers: [], room: 4 })).toEqual(['room missing', 'offers missing'])
    expect(problems({ part: 'mentee', offers: [], room: null })).toEqual([])
    expect(problems({ part: '', contact: ' ', days: [] })).toEqual(['part missing', 'days missing', 'contact missing'])
  })
  test('perspective words count only with consent, and are each there once', () => {
    expect(problems({ bring: 'first to study' })).toEqual(['consent needs-consent'])
    expect(enrolmentOf(firstForm, { ...given, bring: 'First to study\nfirst  to study, island', consent: true }).enrolment.tags).toEqual({ bring: ['first  to study', 'island'], seek: [] })
    expect(enrolmentOf(firstForm, { ...given, consent: true }).enrolment.tags).toBeNull()
  })
  test('a mentee offers no room and no topic, whatever the form sent', () => {
    expect(enrolmentOf(firstForm, { ...given, part: 'mentee', room: 3 }).enrolment.profile).toMatchObject({ room: 0, offers: [], seeks: ['region'] })
  })
  test('a name on the private list is the same in any order and spelling of accents', () => {
    expect(nameKey('Vries, Renée de')).toBe(nameKey('Renee de Vries'))
    expect(problems({ notWith: 'Jansen' })).toEqual(['notWith not-a-name'])
    expect(problems({ notWith: 'Bo Jansen\n\nVries, Renée de' })).toEqual([])
  })
})

describe('a round', () => {
  const round: Round = { id: 'r', nl: 'Ronde', en: 'Round', aimNl: '', aimEn: '', state: 'draft', enrolUntil: '2027-01-10', startDay: '2027-02-01', endDay: '2028-01-31', answerUntil: null, weights: usualWeights, minimumScore: 20, quotas: [], seed: 1, places: null, formVersion: 1, version: 1 }
  test('has days in order, weights from 0 to 10 and quotas with names of their own', () => {
    expect(roundProblem(round)).toBeNull()
    expect(roundProblem({ ...round, startDay: '2027-01-10' })).toBe('days-order')
    expect(roundProblem({ ...round, weights: { topics: 0, perspectives: 0, experience: 0, meeting: 0, waited: 0 } })).toBe('weights')
    expect(roundProblem({ ...round, weights: { ...usualWeights, topics: 11 } })).toBe('weights')
    const quota = { name: 'a', side: 'mentee' as const, department: 'bzk', band: null, atLeast: 1 }
    expect(roundProblem({ ...round, quotas: [quota, quota] })).toBe('quota')
  })
  test('goes from step to step and skips none', () => {
    expect(stepped(round, 'begin')).toEqual({ ok: false, error: 'not-now' })
    expect(stepped(round, 'open')).toMatchObject({ ok: true, value: { state: 'enrolling', version: 2 } })
  })
  test('takes people up to the last day, which counts', () => {
    const open = { ...round, state: 'enrolling' as const }
    expect(takesPeople(open, '2027-01-10')).toBe(true)
    expect(takesPeople(open, '2027-01-11')).toBe(false)
  })
  test('its quotas can be written, read and written again', () => {
    const typed = 'LNV doet mee; mentee; lvvn; 5\nLage schalen; mentor; 1-4; 2'
    const read = readQuotas(typed, ['lvvn'])
    if (!read.ok) throw new Error('not read')
    expect(writeQuotas(read.value)).toBe(typed)
    expect(readQuotas('x; mentee; onbekend; 5', ['lvvn'])).toEqual({ ok: false, error: 1 })
    expect(readQuotas('\nx; neither; lvvn; 5', ['lvvn'])).toEqual({ ok: false, error: 2 })
  })
})

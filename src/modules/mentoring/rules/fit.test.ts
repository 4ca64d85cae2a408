import { describe, expect, test } from 'vitest'
import { mentee, mentor, participant } from '../testing/people.ts'
import { barrierOf, fitOf } from './fit.ts'
import { usualWeights } from './round.ts'

const nobody = (): boolean => false

describe('who may never be a pair', () => {
  test('two people of one ministry', () => expect(barrierOf(mentor('a', 'bzk'), mentee('b', 'bzk'), nobody)).toBe('same-ministry'))
  test('somebody with themselves', () => expect(barrierOf(participant('a', 'bzk'), participant('a', 'bzk'), nobody)).toBe('same-person'))
  test('a manager with somebody below, whichever way round', () => {
    const inLine = (one: string, other: string): boolean => one === 'b' && other === 'a'
    expect(barrierOf(mentor('a', 'bzk'), mentee('b', 'vws'), inLine)).toBe('line')
    expect(barrierOf(mentor('b', 'bzk'), mentee('a', 'vws'), inLine)).toBe('line')
  })
  test('two people without a shared language', () => expect(barrierOf(mentor('a', 'bzk', { languages: ['signs'] }), mentee('b', 'vws'), nobody)).toBe('language'))
  test('two who are far apart, unless both want to talk online', () => {
    expect(barrierOf(mentor('a', 'bzk', { region: 'north', online: false }), mentee('b', 'vws'), nobody)).toBe('distance')
    expect(barrierOf(mentor('a', 'bzk', { region: 'north' }), mentee('b', 'vws'), nobody)).toBeNull()
  })
})

describe('how well a pair fits', () => {
  test('everything fits: 100', () => {
    const giving = { ...mentor('a', 'bzk', { band: '9-11', offers: ['career'] }), tags: { bring: ['grew up in two countries', 'first in the family to study'], seek: [] }, waited: 1 }
    const taking = { ...mentee('b', 'vws'), tags: { bring: [], seek: ['Grew up in  two countries', 'first in the family to study'] }, waited: 1 }
    expect(fitOf(giving, taking, usualWeights).score).toBe(100)
  })
  test('nothing fits: 0', () => expect(fitOf(mentor('a', 'bzk', { band: '5-8', offers: ['region'], days: ['mon'] }), mentee('b', 'vws'), usualWeights).score).toBe(0))
  test('a wish without weight does not count', () => {
    const only = { topics: 1, perspectives: 0, experience: 0, meeting: 0, waited: 0 }
    expect(fitOf(mentor('a', 'bzk', { days: [] }), mentee('b', 'vws'), only).score).toBe(100)
  })
  test('who waited a round gains on somebody alike who did not', () => {
    const taking = mentee('b', 'vws')
    expect(fitOf(mentor('a', 'bzk'), { ...taking, waited: 1 }, usualWeights).score).toBeGreaterThan(fitOf(mentor('a', 'bzk'), taking, usualWeights).score)
  })
  test('the explanation counts perspective words and holds none of them', () => {
    const fit = fitOf({ ...mentor('a', 'bzk'), tags: { bring: ['secret word'], seek: [] } }, { ...mentee('b', 'vws'), tags: { bring: [], seek: ['Secret Word'] } }, usualWeights)
    expect(fit.perspectives.count).toBe(1)
    expect(JSON.stringify(fit).toLowerCase()).not.toContain('secret')
  })
})

import { array, assert, constantFrom, integer, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { systemRandom } from '../../../../foundation/kernel/random.ts'
import { allocate, type AllocationMethod } from './allocation.ts'
import { newCode, readCode } from './codes.ts'
import { readFrame } from './frame.ts'
import { letterOf } from './letters.ts'
import { csvOf, microdataOf } from './microdata.ts'
import { stratumPrecision, totalPrecision } from './precision.ts'
import { smallestStratum, strataOf } from './strata.ts'
import { takeWaveStep, type Wave } from './wave.ts'

const some = array(record({ population: integer({ min: 1, max: 5000 }), deviation: integer({ min: 1, max: 50 }) }), { minLength: 1, maxLength: 9 }).map((all) => all.map((one, at) => ({ id: `s${at}`, population: one.population, deviation: one.deviation / 100 })))

describe('dividing a sample over strata', () => {
  const of = (method: AllocationMethod, size: number, ...populations: readonly number[]) => {
    const done = allocate(populations.map((population, at) => ({ id: `s${at}`, population, deviation: 0.5 })), size, method, 2)
    return done.ok ? [...done.value.values()] : done.error
  }
  test('proportional gives the largest remainders, exactly', () => {
    expect(of('proportional', 10, 60, 30, 10)).toEqual([5, 3, 2])
    expect(of('proportional', 100, 333, 333, 334)).toEqual([33, 33, 34])
    expect(of('proportional', 7, 1000, 1000, 1000)).toEqual([3, 2, 2])
  })
  test('equal gives each the same, and what a small stratum cannot take goes to the others', () => expect(of('equal', 90, 1000, 1000, 10)).toEqual([40, 40, 10]))
  test('Neyman gives more where answers differ more', () => {
    const done = allocate([{ id: 'a', population: 100, deviation: 0.5 }, { id: 'b', population: 100, deviation: 0.1 }], 60, 'neyman')
    expect(done.ok && [...done.value.values()]).toEqual([50, 10])
  })
  test('what cannot be is refused', () => {
    expect(of('proportional', 11, 5, 5)).toBe('too-large')
    expect(of('proportional', 3, 5, 5)).toBe('too-small')
    expect(of('proportional', 3)).toBe('nothing')
    expect(allocate([{ id: 'a', population: 9 }], 3, 'neyman')).toEqual({ ok: false, error: 'no-deviation' })
  })
  test('whatever the strata, the parts add up to the sample and no stratum gives more than it has or less than the least', () => {
    assert(property(some, constantFrom<AllocationMethod>('proportional', 'equal', 'neyman'), integer({ min: 1, max: 9000 }), integer({ min: 1, max: 40 }), (strata, method, size, least) => {
      const done = allocate(strata, size, method, least)
      if (!done.ok) return
      expect([...done.value.values()].reduce((sum, one) => sum + one, 0)).toBe(size)
      for (const { id, population } of strata) expect(done.value.get(id)).toSatisfy((one: number) => one >= Math.min(least, population) && one <= population)
    }))
  })
  test('no other division of the same size has a smaller variance than Neyman’s', () => {
    const variance = (strata: readonly { readonly population: number; readonly deviation: number }[], sizes: readonly number[]): number => strata.reduce((sum, one, at) => sum + (one.population ** 2 * one.deviation ** 2) / (sizes[at] as number), 0)
    assert(property(some, integer({ min: 4, max: 300 }), (strata, size) => {
      const done = allocate(strata, size, 'neyman', 1)
      if (!done.ok) return
      const sizes = [...done.value.values()]
      for (let from = 0; from < sizes.length; from++) for (let to = 0; to < sizes.length; to++) {
        const moved = sizes.map((one, at) => one + (at === to ? 1 : 0) - (at === from ? 1 : 0))
        if (from !== to && (moved[from] as number) >= 1 && (moved[to] as number) <= (strata[to]?.population ?? 0)) expect(variance(strata, moved)).toBeGreaterThanOrEqual(variance(strata, sizes) * (1 - 1e-12))
      }
    }), { numRuns: 60 })
  })
})

describe('groups of people', () => {
  test('small groups go together, and when they stay small the smallest large one joins them', () => {
    expect(strataOf(new Map([['A', 100], ['B', 20], ['C', 15]])).map(({ names, population }) => [names.join(), population])).toEqual([['A', 100], ['B,C', 35]])
    expect(strataOf(new Map([['A', 100], ['B', 40], ['C', 5]])).map(({ names, population }) => [names.join(), population])).toEqual([['A', 100], ['B,C', 45]])
    expect(strataOf(new Map([['C', 5]])).map(({ population }) => population)).toEqual([5])
  })
  test('whatever the groups, nobody is lost and no stratum is small unless everybody together is', () => {
    assert(property(array(integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }), (counts) => {
      const strata = strataOf(new Map(counts.map((count, at) => [`g${at}`, count])))
      const people = counts.reduce((sum, one) => sum + one, 0)
      expect(strata.reduce((sum, { population }) => sum + population, 0)).toBe(people)
      expect(strata.flatMap(({ names }) => names).toSorted()).toEqual(counts.map((_one, at) => `g${at}`).toSorted())
      if (people >= smallestStratum) expect(strata.every(({ population }) => population >= smallestStratum)).toBe(true)
    }))
  })
})

describe('how precise it will be', () => {
  test('a textbook sample of 400 from many people is off by five points; a census by nothing', () => {
    expect(stratumPrecision({ population: 10_000_000, invited: 400 }, 1).margin).toBeCloseTo(0.049, 3)
    expect(stratumPrecision({ population: 400, invited: 400 }, 1).margin).toBe(0)
    expect(stratumPrecision({ population: 400, invited: 4 }, 0.3).margin).toBeNull()
  })
  test('strata weigh with their people', () => {
    expect(totalPrecision([{ population: 100, invited: 100 }, { population: 100, invited: 50 }], 1).margin).toBeCloseTo(0.5 * (stratumPrecision({ population: 100, invited: 50 }, 1).margin ?? 0), 12)
    expect(totalPrecision([{ population: 100, invited: 1 }], 1).margin).toBeNull()
  })
})

describe('a list of people', () => {
  test('only address, group and language are taken in; the rest is named', () => {
    const read = readFrame(['Naam', 'E-mail', 'Groep', 'Taal'], [['x', 'a@b.nl', 'G', 'English'], ['y', 'A@B.nl', 'G', ''], ['z', 'geen', 'G', ''], ['q', 'c@d.nl', '', ''], ['', '', '', '']])
    expect(read).toEqual({ ok: true, value: { people: [{ address: 'a@b.nl', language: 'en', group: 'G' }], leftOut: [{ line: 3, why: 'address-twice' }, { line: 4, why: 'no-address' }, { line: 5, why: 'no-group' }], ignored: ['Naam'] } })
  })
  test.each([[['a'], 'no-address-column'], [['mail'], 'no-group-column'], [['mail', 'group'], 'no-people']] as const)('%j is refused: %s', (header, error) => expect(readFrame(header, [])).toEqual({ ok: false, error }))
  test('nothing in a list can put a second address or a header into a letter', () => {
    assert(property(string(), (cell) => {
      const read = readFrame(['mail', 'groep'], [[cell, 'g']])
      if (read.ok) expect(read.value.people[0]?.address).not.toMatch(/[\s,;<>"]/)
    }))
    expect(readFrame(['mail', 'groep'], [['a@b.nl\nBcc: c@d.nl', 'g']]).ok).toBe(false)
  })
})

describe('codes and letters', () => {
  test('a code is read back however it is typed, and no other text is one', () => {
    const code = newCode(systemRandom)
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', '–')]) expect(readCode(typed)).toBe(code)
    for (const typed of ['', code.slice(1), `${code}A`, code.replace(/.$/, '0'), 'x'.repeat(5000)]) expect(readCode(typed)).toBeNull()
  })
  test('a letter names its last day, its code and the number that is the same for everybody, and never its subject', () => {
    for (const language of ['nl', 'en'] as const) for (const reminder of [true, false]) {
      const { subject, text } = letterOf(language, { link: 'https://x.nl/nl/vragenlijsten/w', code: 'AAAA-BBBB-CCCC-DDDD', check: 'N', closes: '2026-12-20', reminder })
      expect(text).toContain('https://x.nl/nl/vragenlijsten/w#AAAA-BBBB-CCCC-DDDD.N')
      expect(text).toContain(language === 'en' ? '20 December 2026' : '20 december 2026')
      expect(subject + text).not.toMatch(/racis|discrimin/i)
    }
  })
})

describe('the steps of a wave', () => {
  const wave = (more: Partial<Wave> = {}): Wave => ({ id: 'w', questionnaire: 'q', department: '', content: { name: 'n', universe: 'u', first: true, closes: '2026-12-20', kind: 'sample', allocation: 'proportional', size: 10, expected: 50 }, state: 'preparing', consentDay: null, assessmentDay: null, openedDay: null, closedDay: null, version: 3, ...more })
  const today = '2026-11-23'
  const taken = (from: Wave, step: Parameters<typeof takeWaveStep>[1]) => { const done = takeWaveStep(from, step, today); return done.ok ? done.value.state : done.error }
  test('given consent and assessment a drawn wave opens; without either it does not', () => {
    expect(taken(wave({ state: 'drawn', consentDay: today, assessmentDay: today }), { kind: 'open' })).toBe('open')
    expect(taken(wave({ state: 'drawn', assessmentDay: today }), { kind: 'open' })).toBe('no-consent')
    expect(taken(wave({ state: 'drawn', consentDay: today }), { kind: 'open' })).toBe('no-assessment')
  })
  test('given a last day that has come it does not open', () => expect(taken(wave({ state: 'drawn', consentDay: today, assessmentDay: today, content: { ...wave().content, closes: today } }), { kind: 'open' })).toBe('closes-in-the-past'))
  test('what is closed stays closed, and what is open is not drawn again', () => {
    for (const kind of ['open', 'draw', 'undraw'] as const) expect(takeWaveStep(wave({ state: 'closed' }), { kind }, today).ok).toBe(false)
    expect(taken(wave({ state: 'open' }), { kind: 'draw' })).toBe('not-preparing')
    expect(taken(wave({ state: 'open' }), { kind: 'consent', day: today })).toBe('already-open')
  })
})

test('of several answers each option is one or zero, an unanswered question is empty, and weights add up to the people', () => {
  const question = { id: 'q', version: 2, kind: 'several' as const, wording: { nl: 'Q', en: 'Q' }, help: null, options: [{ id: 'a', label: { nl: 'A', en: 'A' } }, { id: 'b', label: { nl: 'B', en: 'B' } }], range: null, construct: null, painful: false }
  const data = microdataOf([question], [{ id: 's1', population: 30 }], [{ stratum: 's1', content: { q: ['b'] } }, { stratum: 's1', content: {} }])
  expect(csvOf(data)).toBe('stratum,weight,population,q.a,q.b\r\ns1,15,30,0,1\r\ns1,15,30,,\r\n')
})

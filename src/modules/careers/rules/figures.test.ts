import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../../foundation/kernel/seeded.ts'
import { coverageIn, placingProblem, type Placing } from './competences/coverage.ts'
import { passageCounts, type Pooled } from './fairness/counts.ts'
import { checkCells, headerProblem, looksPersonLevel, tooSmall, type DeliveryRow } from './flow/delivery.ts'
import { equalityFigures, equalityIndicators } from './flow/equality.ts'
import { changed, outlook } from './flow/outlook.ts'
import { chances, groupFlow, ratesOf, reorganised, topOf } from './flow/rates.ts'
import { checkCertificates } from './training/import.ts'
import { coverageOf, expiryOf, standingOf, trainedUntil, type Certificate, type Course } from './training/register.ts'

describe('training', () => {
  const course: Course = { code: 'c', name: 'C', kind: 'course', audiences: ['selection'], inclusion: '', validMonths: 12, version: 1 }
  const certificate = (obtained: string, expires: string | null): Certificate => ({ person: 'p', course: 'c', obtained, expires, source: 'import' })
  const today = '2026-11-23'
  test.each([['2026-01-31', 1, '2026-02-28'], ['2024-02-29', 12, '2025-02-28'], ['2026-11-30', 3, '2027-02-28'], ['2026-12-31', 2, '2027-02-28']])('%s plus %i months is %s', (day, months, end) => expect(expiryOf({ validMonths: months }, day)).toBe(end))
  test('a certificate counts on its last day and not the day after', () => {
    expect(trainedUntil('p', 'selection', [course], [certificate('2025-11-23', today)], today)).toBe(today)
    expect(trainedUntil('p', 'selection', [course], [certificate('2025-11-23', today)], '2026-11-24')).toBeNull()
    expect(trainedUntil('p', 'managers', [course], [certificate('2025-11-23', null)], today)).toBeNull()
  })
  test('standing: valid, ends soon, ended, never', () => {
    expect([[certificate('2026-01-01', null)], [certificate('2026-01-01', '2026-12-01')], [certificate('2025-01-01', '2026-01-01')], []].map((list) => standingOf('p', 'selection', [course], list, today))).toEqual(['valid', 'ends-soon', 'ended', 'never'])
    expect(coverageOf(['p', 'q'], 'selection', [course], [certificate('2026-01-01', null)], today)).toEqual({ trained: 1, people: 2 })
  })
  test('a file of certificates: each line stands or falls by itself, and a second time nothing is new', () => {
    const rows = [['ann', 'c', '2026-01-05', ''], ['zoe', 'c', '2026-01-05', ''], ['far', 'c', '2026-01-05', ''], ['ann', 'd', '2026-01-05', ''], ['ann', 'c', '5-1-2026', ''], ['ann', 'c', '2027-01-05', ''], ['ann', 'c', '2026-01-05', '2025-01-01'], ['ann', 'c', '2026-01-05', '']].map(([person = '', code = '', obtained = '', expires = '']) => ({ person, course: code, obtained, expires }))
    const known = { personOf: (sub: string) => (sub === 'ann' ? 'p' : sub === 'far' ? ('not-yours' as const) : null), courses: [course], certificates: [] as Certificate[], withdrawn: [] as Certificate[], today }
    const { taken, problems } = checkCertificates(rows, known, 'import')
    expect(taken).toEqual([certificate('2026-01-05', '2027-01-05')])
    expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual(['3 unknown-person', '4 not-yours', '5 unknown-course', '6 no-day', '7 in-future', '8 expires-before', '9 twice'])
    expect(checkCertificates(rows.slice(0, 1), { ...known, certificates: taken }, 'import').problems.map(({ what }) => what)).toEqual(['known-already'])
    expect(checkCertificates(rows.slice(0, 1), { ...known, withdrawn: taken }, 'import').problems.map(({ what }) => what)).toEqual(['withdrawn'])
  })
})

describe('voluntary counts', () => {
  const pooled = (moment: Pooled['moment'], answer: Pooled['answer'], count: number): Pooled => ({ stratum: 'vacancy 10-12', moment, answer, count })
  test('nothing is read out of too few procedures', () => expect(passageCounts([pooled('applied', 'nl', 90)], 'sift', 4)).toEqual({ state: 'cannot', because: 'few-procedures' }))
  test('where more answered after than before, the group is left out', () => {
    expect(passageCounts([pooled('applied', 'nl', 90), pooled('invited', 'nl', 30), pooled('applied', 'eu', 3), pooled('invited', 'eu', 5)], 'sift', 5)).toEqual({ state: 'ready', counts: [{ stratum: 'vacancy 10-12', group: 'nl', selected: 30, total: 90 }] })
    expect(passageCounts([pooled('invited', 'nl', 5)], 'sift', 5)).toMatchObject({ state: 'cannot', because: 'more-after-than-before' })
    expect(passageCounts([], 'sift', 5)).toMatchObject({ because: 'nothing-counted' })
  })
})

describe('deliveries', () => {
  const known = { department: (id: string) => (id === 'bzk' ? ('yours' as const) : id === 'az' ? ('not-yours' as const) : ('unknown' as const)), indicators: ['w1'], populations: ['government'] }
  const rows = (...list: readonly string[]): readonly DeliveryRow[] => list.map((line, at) => { const [department = '', year = '', scale = '', group = '', count = ''] = line.split(','); return { line: at + 2, cells: { department, year, scale, group, count } } })
  test('a file about persons is refused by its header, or by counts that are people', () => {
    expect(headerProblem('stock', ['naam', 'department', 'year', 'scale', 'group'], 3)).toBe('person-level')
    expect(headerProblem('stock', ['department', 'year', 'scale', 'group', 'geboorteland'], 3)).toBe('person-level')
    expect(headerProblem('stock', ['department', 'year', 'scale', 'group'], 3)).toBe('columns')
    expect(headerProblem('stock', ['department', 'year', 'scale', 'group', 'count'], 0)).toBe('empty')
    expect(looksPersonLevel(Array.from({ length: 40 }, () => 1))).toBe(true)
    expect(looksPersonLevel([120, 40, 30, 1, 0, 20, 30, 40, 50, 60])).toBe(false)
  })
  test('each problem is named with its line; a small cell does not come in', () => {
    const { cells, problems } = checkCells('stock', rows('bzk,2026,10-12,nl,300', 'az,2026,10-12,nl,300', 'xx,2026,10-12,nl,300', 'bzk,26,10-12,nl,300', 'bzk,2026,hoog,nl,300', 'bzk,2026,10-12,anders,300', 'bzk,2026,10-12,eu,9', 'bzk,2026,10-12,eu,veel', 'bzk,2026,10-12,nl,300', 'bzk,2026,13,eu,0'), known)
    expect(cells.map(({ count }) => count)).toEqual([300, 0])
    expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual(['3 not-yours', '4 unknown-department', '5 no-year', '6 no-scale', '7 unknown-group', '8 too-small', '9 no-count', '10 twice'])
  })
  test('an organisation under the minimum is named', () => {
    expect(tooSmall(checkCells('stock', rows('bzk,2026,10-12,nl,200', 'bzk,2026,10-12,eu,49'), known).cells)).toEqual(['bzk 2026'])
    expect(tooSmall(checkCells('stock', rows('bzk,2026,10-12,nl,200', 'bzk,2026,10-12,eu,50'), known).cells)).toEqual([])
  })
})

describe('flow', () => {
  const stock = [{ scale: '7-9', group: 'nl' as const, count: 100 }, { scale: '10', group: 'nl' as const, count: 50 }, { scale: '7-9', group: 'non-eu' as const, count: 60 }, { scale: '10', group: 'non-eu' as const, count: 5 }]
  const moves = [{ from: '7-9', to: '10', group: 'nl' as const, count: 10 }, { from: '7-9', to: 'out', group: 'nl' as const, count: 20 }, { from: 'in', to: '7-9', group: 'nl' as const, count: 30 }, { from: '7-9', to: '10', group: 'non-eu' as const, count: 10 }]
  const [nl, other] = [groupFlow('nl', stock, moves), groupFlow('non-eu', stock, moves)]
  test('who did not move stayed; chances add up to one', () => {
    expect(nl.states).toEqual(['7-9', '10', 'out'])
    expect(nl.moved).toEqual([[70, 10, 20], [0, 50, 0], [0, 0, 1]])
    expect(ratesOf(nl)).toEqual([{ scale: '7-9', people: 100, cameIn: 30, wentUp: 10, left: 20 }, { scale: '10', people: 50, cameIn: 0, wentUp: 0, left: 0 }])
    for (const row of chances(nl.moved)) expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
  })
  test('a reorganised scale is named, and two years without any are not', () => {
    expect(reorganised([{ scale: '10-12', group: 'nl', count: 1 }], [{ scale: '10', group: 'nl', count: 1 }, { scale: '11-12', group: 'nl', count: 1 }])).toEqual(['10-12', '10', '11-12'])
    expect(reorganised([], stock)).toEqual([])
    expect(topOf(['15+', '7-9', '10-12', 'out'], 2)).toEqual(['10-12', '15+'])
  })
  test('the outlook says in which year the top reflects the whole, with the margin of its simulation, and the same seed says the same', () => {
    const one = outlook([nl, other], 'non-eu', ['10'], 20, 200, seeded(1))
    expect(one.years[0]).toMatchObject({ year: 0, top: 5 / 55, whole: 65 / 215 })
    expect(one.reflects).toBeGreaterThan(0)
    expect(one.reflectsBetween[0] ?? 0).toBeLessThanOrEqual(one.reflects ?? 0)
    for (const { low, high } of one.years) expect(low).toBeLessThanOrEqual(high)
    expect(outlook([nl, other], 'non-eu', ['10'], 20, 200, seeded(1))).toEqual(one)
  })
  test('more chances to go up bring the year nearer; a what-if creates nobody', () => {
    const faster = outlook([nl, changed(other, { group: 'non-eu', up: 2, out: 1, inflow: 1 })], 'non-eu', ['10'], 20, 50, seeded(1))
    const plain = outlook([nl, other], 'non-eu', ['10'], 20, 50, seeded(1))
    expect(faster.reflects ?? 99).toBeLessThanOrEqual(plain.reflects ?? 99)
    assert(property(integer({ min: 0, max: 50 }), integer({ min: 0, max: 50 }), (up, out) => {
      const moved = changed(nl, { group: 'nl', up: up / 10, out: out / 10, inflow: 1 }).moved
      moved.forEach((row, at) => expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo((nl.moved[at] ?? []).reduce((sum, value) => sum + value, 0), 9))
      for (const row of moved) for (const value of row) expect(value).toBeGreaterThanOrEqual(0)
    }))
  })
})

describe('the nine comparisons', () => {
  const figure = (id: string, cells: readonly (readonly ['nl' | 'eu' | 'non-eu', number, number])[]) => {
    const one = equalityIndicators.find((indicator) => indicator.id === id)
    return one ? equalityFigures(one, cells.map(([group, part, base]) => ({ indicator: id, group, part, base }))) : []
  }
  test('2 and 4 are the reference over the group, 3 the group over the reference', () => {
    expect(figure('w2', [['nl', 40, 100], ['non-eu', 20, 100]])).toEqual([{ group: 'non-eu', value: 2 }])
    expect(figure('w4', [['nl', 50, 100], ['non-eu', 25, 100]])).toEqual([{ group: 'non-eu', value: 2 }])
    expect(figure('w3', [['nl', 10, 1000], ['non-eu', 20, 1000]])).toEqual([{ group: 'non-eu', value: 2 }])
  })
  test('1 and 9 are the gap to the whole; 5 to 8 are shares of every group', () => {
    expect(figure('w1', [['nl', 90, 800], ['non-eu', 10, 200]])[0]?.value).toBeCloseTo(0.1 - 0.2, 12)
    expect(figure('w7', [['nl', 60, 100], ['non-eu', 40, 100]])).toEqual([{ group: 'nl', value: 0.6 }, { group: 'non-eu', value: 0.4 }])
    expect(equalityIndicators.map(({ id }) => id)).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8', 'w9'])
  })
  test('what cannot be divided is no figure', () => expect(figure('w2', [['nl', 40, 100], ['non-eu', 0, 100]])).toEqual([{ group: 'non-eu', value: null }]))
})

describe('competences', () => {
  const profile = { id: 'p', department: 'bzk', name: 'Teamleider', manages: true, version: 1 }
  const placing = (standing: Placing['standing'], promisedDay: string | null): Placing => ({ profile: 'p', competence: 'a', place: 'profile', standing, promisedDay })
  test('a promise has a day, and nothing else has', () => {
    expect([placing('promised', null), placing('in', '2026-12-01'), placing('promised', '2026-12-01'), placing('investigated', null)].map(placingProblem)).toEqual(['day-missing', 'day-without-promise', null, null])
  })
  test('only managing profiles count, and a promise that passed is late', () => {
    const [inProfile] = coverageIn([profile, { ...profile, id: 'q', manages: false }], [placing('promised', '2026-11-01'), { ...placing('in', null), competence: 'b' }, { ...placing('in', null), profile: 'q' }], ['a', 'b'], '2026-11-23')
    expect(inProfile).toEqual({ place: 'profile', in: 1, promised: 1, investigated: 0, all: 2, next: null, late: 1 })
  })
})

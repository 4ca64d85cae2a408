import { describe, expect, test } from 'vitest'
import { compare, specification, type Comparison, type Specification } from './index.ts'
import { seedFigures } from './seed.ts'

const base = {
  id: 'racism-2024', wave: '2024', estimate: 0.1, se: 0.004, n: 4481,
  construct: { act: ['racism'], grounds: ['skinColour', 'origin'], scope: 'broad', role: 'experienced', source: ['colleague', 'manager'] },
  question: { id: 'r1', version: '1', textHash: 'aa', optionsHash: 'bb' }, reference: { months: 12 }, base: { filter: '', n: 4481 },
  universe: { definition: 'central government', organisations: ['a', 'b', 'c'] }, design: { kind: 'stratified', weighting: 'raking' }, mode: ['web'],
  response: { invited: 14304, completed: 4481 }, derivation: 'share of yes', classifications: { origin: 'cbs-2022' }, disclosure: 'suppress-30',
}
const spec = (change: object = {}): Specification => specification.parse({ ...base, ...change })
const later = (change: object = {}): Specification => spec({ id: 'racism-2026', wave: '2026', estimate: 0.12, ...change })
const levelOf = ({ rules }: Comparison, id: string): string | undefined => rules.find(({ rule }) => rule === id)?.level

describe('may two figures be compared?', () => {
  test('nine and ten per cent of the parliamentary answer: refused, with what differs, what is unknown, and both statements quoted', () => {
    const answer = compare(seedFigures.earlier, seedFigures.baseline)
    expect(answer.verdict).toBe('not-comparable')
    expect([levelOf(answer, 'H1'), levelOf(answer, 'H2'), levelOf(answer, 'H3')]).toEqual(['different', 'unknown', 'different'])
    const grounds = answer.rules.find(({ rule }) => rule === 'H2')?.reason
    for (const words of [grounds?.nl, grounds?.en]) {
      expect(words).toContain('diverse gronden')
      expect(words).toContain('strikt over discriminatie op grond van ras')
    }
    expect(answer.explanation.nl).toContain('Dit laat geen stijging zien, en ook niet dat er geen stijging is.')
    expect(answer.explanation.en).toContain('This shows neither a rise nor its absence.')
    expect(answer.explanation.nl).toContain('nulmeting')
    expect(answer).toMatchObject({ difference: null, decidedBy: 'H1', allowed: ['side-by-side-with-reason'] })
  })

  test('the same figure twice measured the same way: comparable, with the error of the difference', () => {
    const answer = compare(spec(), later())
    expect(answer.verdict).toBe('comparable')
    expect(answer.difference?.estimate).toBeCloseTo(0.02, 14)
    expect(answer.difference?.se).toBeCloseTo(Math.hypot(0.004, 0.004), 14)
    expect(answer.difference?.p).toBeCloseTo(0.000407, 5)
    expect(answer.allowed).toContain('difference')
  })

  const hard: readonly (readonly [string, object])[] = [
    ['H1', { construct: { ...base.construct, act: ['discrimination'] } }], ['H2', { construct: { ...base.construct, grounds: ['skinColour'] } }],
    ['H3', { construct: { ...base.construct, scope: 'strict' } }], ['H4', { construct: { ...base.construct, role: 'witnessed' } }],
    ['H4', { construct: { ...base.construct, source: ['citizen'] } }], ['H5', { reference: { months: 24 } }], ['H6', { base: { filter: 'racism = yes', n: 300 } }],
    ['H7', { question: { ...base.question, version: '2', textHash: 'cc' } }], ['H7', { question: { ...base.question, optionsHash: 'cc' } }],
    ['H8', { universe: { ...base.universe, organisations: ['a', 'b'] } }], ['H9', { derivation: 'mean' }], ['H10', { classifications: { origin: 'cbs-2016' } }],
  ]
  test.each(hard)('%s that differs refuses: no difference, side by side only with the reason', (rule, change) => {
    const answer = compare(spec(), later(change))
    expect(answer).toMatchObject({ verdict: 'not-comparable', decidedBy: rule, difference: null })
    expect(levelOf(answer, rule)).toBe('different')
    expect(answer.allowed[0]).toBe('side-by-side-with-reason')
  })

  test('what is not known counts as not comparable', () => {
    const answer = compare(spec(), later({ question: {} }))
    expect(answer).toMatchObject({ verdict: 'undetermined', decidedBy: 'H7', difference: null })
    expect(answer.explanation.nl).toContain('niet bekend')
    expect(compare(spec({ construct: { ...base.construct, grounds: 'unspecified' } }), later({ construct: { ...base.construct, grounds: 'unspecified' } })).decidedBy).toBe('H2')
  })

  test('organisations that differ may be left out on both sides, and then compared', () => {
    expect(compare(spec(), later({ universe: { ...base.universe, organisations: ['b', 'c', 'd'] } })).allowed).toContain('recompute-on-common-organisations')
    expect(compare(spec(), later({ universe: { ...base.universe, organisations: ['x'] } })).allowed).toEqual(['side-by-side-with-reason'])
  })

  test('the order of grounds and organisations does not matter', () => {
    expect(compare(spec(), later({ construct: { ...base.construct, grounds: ['origin', 'skinColour'] }, universe: { ...base.universe, organisations: ['c', 'a', 'b'] } })).verdict).toBe('comparable')
  })

  test('a typo needs two people to sign; one is not enough', () => {
    const typo = { question: { ...base.question, version: '2', textHash: 'cc' } }
    const signed = (by: string[]) => later({ ...typo, signOffs: [{ rule: 'H7', kind: 'typo', from: 'racism-2024', to: 'racism-2026', by }] })
    expect(compare(spec(), signed(['first', 'second']))).toMatchObject({ verdict: 'comparable' })
    expect(levelOf(compare(spec(), signed(['first', 'second'])), 'H7')).toBe('equivalent')
    expect(compare(spec(), signed(['first'])).verdict).toBe('not-comparable')
    expect(compare(spec(), signed(['first', 'first'])).verdict).toBe('not-comparable')
  })

  test('a bridge takes its effect from the difference and adds its error, in either direction', () => {
    const bridge = { id: 'split-2026', kind: 'splitBallot', rules: ['H7'], from: 'racism-2024', to: 'racism-2026', effect: 0.015, se: 0.003 }
    const changed = { question: { ...base.question, version: '2', textHash: 'cc' }, bridges: [bridge] }
    const forward = compare(spec(), later(changed))
    expect(forward.verdict).toBe('with-adjustment')
    expect(levelOf(forward, 'H7')).toBe('bridged')
    expect(forward.difference?.estimate).toBeCloseTo(0.005, 14)
    expect(forward.difference?.se).toBeCloseTo(Math.sqrt(2 * 0.004 ** 2 + 0.003 ** 2), 14)
    expect(compare(later(changed), spec()).difference?.estimate).toBeCloseTo(-0.005, 14)
  })

  test('a soft rule that differs asks for a flag, until two people sign an argument', () => {
    const paper = compare(spec(), later({ mode: ['paper'] }))
    expect(paper).toMatchObject({ verdict: 'with-adjustment', flag: 'b' })
    expect(paper.allowed).toContain('difference-with-flag-b')
    const argued = later({ mode: ['paper'], signOffs: [{ rule: 'S1', kind: 'argument', from: 'racism-2024', to: 'racism-2026', by: ['first', 'second'] }] })
    expect(compare(spec(), argued)).toMatchObject({ verdict: 'comparable', flag: null })
  })

  test('a response that changed by exactly ten points is not more than ten points', () => {
    const response = (completed: number) => ({ response: { invited: 1000, completed } })
    expect(levelOf(compare(spec(response(300)), later(response(400))), 'S4')).toBe('equivalent')
    expect(levelOf(compare(spec(response(300)), later(response(401))), 'S4')).toBe('different')
  })

  test('no difference without errors, or when one rests on fewer than thirty people or nobody knows on how many', () => {
    expect(compare(spec(), later({ se: null })).difference).toBeNull()
    expect(compare(spec(), later({ n: null, base: { filter: '' } })).difference).toBeNull()
    expect(compare(spec(), later({ n: 29, base: { filter: '', n: 29 } })).difference).toBeNull()
  })

  test('a scale score needs evidence that the scale measures the same', () => {
    const scale = (reached: string) => ({ scale: { invariance: { reached, deltaCfi: 0.006, deltaRmsea: 0.01 } } })
    expect(compare(spec({ scale: {} }), later({ scale: {} }))).toMatchObject({ verdict: 'undetermined', decidedBy: 'P3' })
    expect(compare(spec(scale('scalar')), later(scale('scalar'))).verdict).toBe('comparable')
    expect(compare(spec(scale('metric')), later(scale('metric'))).verdict).toBe('not-comparable')
  })
})

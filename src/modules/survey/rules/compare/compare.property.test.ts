import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, specification, type Verdict } from './index.ts'

const maybe = <Value>(...values: readonly Value[]) => fc.constantFrom(...values, null)
const some = fc.record({
  id: fc.constantFrom('a', 'b'), wave: fc.constant('w'), estimate: fc.double({ min: 0, max: 1, noNaN: true }), se: maybe(0, 0.01, 0.02), n: maybe(20, 400),
  construct: fc.record({ act: maybe(['racism'], ['discrimination']), grounds: maybe(['origin'], ['origin', 'religion']), scope: maybe('strict', 'broad'), role: maybe('experienced', 'witnessed'), source: maybe(['colleague']) }),
  question: fc.record({ id: maybe('q'), version: maybe('1', '2'), textHash: maybe('t1', 't2'), optionsHash: maybe('o1') }),
  reference: fc.record({ months: maybe(12) }), base: fc.record({ filter: maybe(''), n: maybe(400) }), universe: fc.record({ definition: maybe('all'), organisations: maybe(['x'], ['x', 'y']) }),
  design: fc.record({ kind: maybe('census'), weighting: maybe('none', 'raked') }), mode: maybe(['web'], ['paper']), response: maybe({ invited: 1000, completed: 400 }, { invited: 1000, completed: 600 }),
  derivation: maybe('share'), classifications: maybe({}, { scale: '2' }), disclosure: maybe('d'),
})
const order: readonly Verdict[] = ['comparable', 'with-adjustment', 'undetermined', 'not-comparable']

test('which of two figures comes first changes no verdict, and turns the difference round', () => {
  fc.assert(fc.property(some, some, (one, other) => {
    const [a, b] = [specification.parse(one), specification.parse(other)]
    const [forth, back] = [compare(a, b), compare(b, a)]
    expect(back.verdict).toBe(forth.verdict)
    expect(back.rules.map(({ rule, level }) => [rule, level])).toEqual(forth.rules.map(({ rule, level }) => [rule, level]))
    if (forth.difference) expect(back.difference?.estimate).toBeCloseTo(-forth.difference.estimate, 12)
  }))
})

test('a fact that gets lost never makes two figures comparable', () => {
  const facts = ['construct', 'question', 'reference', 'base', 'universe', 'derivation', 'classifications'] as const
  fc.assert(fc.property(some, some, fc.constantFrom(...facts), (one, other, fact) => {
    const before = compare(specification.parse(one), specification.parse(other))
    const { [fact]: _lost, ...rest } = one
    const after = compare(specification.parse(rest), specification.parse(other))
    if (before.decidedBy !== null) expect(after.decidedBy).not.toBeNull()
    expect(order.indexOf(after.verdict)).toBeGreaterThanOrEqual(2)
  }))
})

test('no difference, and nothing but the two side by side, where a hard rule fails', () => {
  fc.assert(fc.property(some, some, (one, other) => {
    const answer = compare(specification.parse(one), specification.parse(other))
    if (answer.decidedBy === null) return
    expect(answer.difference).toBeNull()
    expect(answer.allowed.some((what) => /difference|trend|line|sorting/.test(what))).toBe(false)
    expect(answer.explanation.nl).toMatch(/Dit laat geen (stijging|daling|verandering) zien, en ook niet dat er geen/)
  }))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromUtf8, utf8 } from '../../kernel/bytes.ts'
import { canonical, parseCanonical } from './canonical.ts'

const value = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.maxSafeInteger().map((one) => one + 0), fc.string({ unit: 'grapheme' }), fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true })),
})).value

describe('canonical JSON (RFC 8785)', () => {
  it('writes one value in one spelling, keys in order of UTF-16 units', () => {
    expect(fromUtf8(canonical({ b: [1, null, true], a: 'é\n', '\u20ac': 0, '\ud83d\ude00': 1 }))).toBe('{"a":"é\\n","b":[1,null,true],"€":0,"😀":1}')
  })
  it('reads back what it wrote', () => {
    fc.assert(fc.property(value, (one) => { expect(parseCanonical(canonical(one))).toEqual(one) }), { numRuns: 300 })
  })
  it('refuses every other spelling of the same value', () => {
    for (const text of ['{"b":1,"a":2}', '{ "a":1}', '1.0', '1e2', '-0', '"\\u0061"', '{"a":1,"a":1}', '[1,]', '']) expect(() => parseCanonical(utf8(text)), text).toThrow(TypeError)
  })
  it('refuses to write fractions, lone surrogates and what is not JSON', () => {
    for (const one of [0.5, Number.NaN, 2 ** 53, '\ud800', undefined, { a: undefined }, new Date(0), () => 1]) expect(() => canonical(one)).toThrow(TypeError)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromBase64Url, toBase64Url, utf8 } from '../../../foundation/kernel/bytes.ts'
import { fromFrame, toFrame, withOctets, withText } from './frame.ts'

const small = (...bytes: number[]) => new Uint8Array(bytes)
const framed = (head: string, ...octets: Uint8Array[]) => concat(small(0, 0, 0, utf8(head).length), utf8(head), ...octets)

describe('how sealed values travel', () => {
  test('every field comes back as it was, sealed ones as octets', () => {
    const octets = fc.uint8Array({ maxLength: 50 }).map((bytes) => new Uint8Array(bytes))
    const sealed = fc.record({ case: fc.string(), items: fc.array(octets), wraps: fc.array(fc.record({ reader: fc.string(), content: octets })), recovery: fc.option(octets), open: fc.boolean() })
    fc.assert(fc.property(sealed, (value) => {
      expect(fromFrame(toFrame(value))).toEqual(value)
    }))
  })

  test('as plain JSON the same fields are base64url and all others stay as they are', () => {
    const text = { case: 'AAAA', label: 'AQI', items: [{ i: 0, content: 'AwQ' }], wraps: ['BQ'], entry: { payload: 'BgY' }, recovery: null }
    const value = withOctets(text, fromBase64Url)
    expect(value).toEqual({ case: 'AAAA', label: small(1, 2), items: [{ i: 0, content: small(3, 4) }], wraps: [small(5)], entry: { payload: 'BgY' }, recovery: null })
    expect(withText(value, toBase64Url)).toEqual(text)
    expect(() => withOctets({ items: ['no base64url'] }, fromBase64Url)).toThrow(TypeError)
  })

  test.each([
    ['nothing', small()],
    ['less than a length', small(0, 0, 1)],
    ['a length beyond the end', small(0, 0, 0, 9, 1)],
    ['no JSON', framed('{')],
    ['no UTF-8', concat(small(0, 0, 0, 1), small(255))],
    ['octets that are not there', framed('{"items":[{"octets":2}]}', small(1))],
    ['octets that nothing names', framed('{"items":[{"octets":1}]}', small(1, 2))],
    ['a length that no number holds', framed('{"items":[{"octets":1e300}]}', small(1))],
    ['a length below nothing', framed('{"items":[{"octets":1},{"octets":-1}]}', small(1))],
  ])('%s is refused', (_what, frame) => {
    try {
      // A wrong length is no length at all: the field then is an object, which no schema takes.
      expect(JSON.stringify(fromFrame(frame))).toContain('octets')
    } catch (fault) {
      expect(fault).toBeInstanceOf(TypeError)
    }
  })
})

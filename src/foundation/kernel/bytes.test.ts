import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from './bytes.ts'

test('bytes become the same text as Node makes of them, and come back as they were', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    const text = toBase64Url(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64url'))
    expect(fromBase64Url(text)).toEqual(bytes)
  }))
})

test('every text is refused but the one that its bytes make', () => {
  for (const text of ['A', 'AAAAA', 'AA==', 'AA+A', 'AA/A', 'A A', 'AB', 'AAB', 'AA\u00e9', 'AA\u{1f600}']) expect(() => fromBase64Url(text), text).toThrow(TypeError)
  fc.assert(fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'ABab09-_+/= é') }), (text) => {
    const canonical = Buffer.from(text, 'base64url').toString('base64url') === text
    if (canonical) expect(toBase64Url(fromBase64Url(text))).toBe(text)
    else expect(() => fromBase64Url(text)).toThrow(TypeError)
  }))
})

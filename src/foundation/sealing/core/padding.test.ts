import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padmeLength, pad, unpad } from './padding.ts'

describe('padding', () => {
  it('gives every content of a range one length, and takes it off again', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(16, 256, 4096), (content, block) => {
      const padded = pad(content, block)
      expect(padded.length % block).toBe(0)
      expect(padded.length - content.length).toBeLessThan(block + 4)
      expect([...unpad(padded)]).toEqual([...content])
    }))
  })
  it('refuses a length that does not fit and a rest that is not zero', () => {
    const padded = pad(Uint8Array.of(1, 2, 3), 16)
    expect(() => unpad(padded.map((byte, at) => (at === 15 ? 1 : byte)))).toThrow('padding is not zero')
    expect(() => unpad(padded.map((byte, at) => (at === 3 ? 13 : byte)))).toThrow('does not fit')
    expect(() => unpad(padded.subarray(0, 3))).toThrow('too short')
  })
  it('adds at most twelve per cent by Padmé, never less than the content', () => {
    fc.assert(fc.property(fc.integer({ min: 16, max: 2 ** 40 }), (length) => {
      expect(padmeLength(length)).toBeGreaterThanOrEqual(length)
      expect(padmeLength(length) / length).toBeLessThanOrEqual(1.12)
    }))
  })
})

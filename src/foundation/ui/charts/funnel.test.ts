import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelLimits, funnelPlace, inner, outer } from './funnel.ts'

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('a funnel', () => {
  it('is about half as wide for four times as many people', () => {
    const [low, high] = funnelLimits(0.4, 100, inner)
    expect([low, high]).toEqual([expect.closeTo(0.304, 2), expect.closeTo(0.496, 2)])
    expect((funnelLimits(0.4, 400, inner)[1] - 0.4) / (high - 0.4)).toBeCloseTo(0.5, 1)
  })
  it('calls only what lies beyond the outer limit more than chance', () => {
    expect([funnelPlace(0.5, 0.4, 100), funnelPlace(0.56, 0.4, 100), funnelPlace(0.24, 0.4, 100)]).toEqual(['within', 'above', 'below'])
  })
  it('calls five of thirty chance where one of twenty is usual, and nobody of thirty too', () => {
    expect([funnelPlace(5 / 30, 0.05, 30), funnelPlace(0, 0.05, 30), funnelPlace(8 / 30, 0.05, 30)]).toEqual(['within', 'within', 'above'])
  })
  it('is the same seen from the other side', () => fc.assert(fc.property(share, fc.integer({ min: 1, max: 3000 }), (overall, base) => {
    const [low, high] = funnelLimits(overall, base, outer)
    const [other, another] = funnelLimits(1 - overall, base, outer)
    // Interpolation between whole people takes the step at the other end: never more than one of them.
    expect(Math.abs(1 - another - low)).toBeLessThanOrEqual(1 / base + 1e-9)
    expect(Math.abs(1 - other - high)).toBeLessThanOrEqual(1 / base + 1e-9)
  })))
  it('never leaves 0 to 100 %', () => fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (overall, base) => {
    const [low, high] = funnelLimits(overall, base, outer)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeLessThanOrEqual(1)
    expect(low).toBeLessThanOrEqual(high)
  })))
})

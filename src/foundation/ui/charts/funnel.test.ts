import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelLimits, funnelPlace, innerZ, outerZ } from './funnel.ts'

describe('a funnel', () => {
  it('is half as wide for four times as many people', () => {
    const [low, high] = funnelLimits(0.4, 100, innerZ)
    expect([low, high]).toEqual([expect.closeTo(0.304, 3), expect.closeTo(0.496, 3)])
    expect(funnelLimits(0.4, 400, innerZ)[1] - 0.4).toBeCloseTo((high - 0.4) / 2, 12)
  })
  it('calls only what lies beyond the outer limit more than chance', () => {
    expect([funnelPlace(0.5, 0.4, 100), funnelPlace(0.56, 0.4, 100), funnelPlace(0.24, 0.4, 100)]).toEqual(['within', 'above', 'below'])
  })
  it('never leaves 0 to 100 %', () => fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (overall, base) => {
    const [low, high] = funnelLimits(overall, base, outerZ)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeLessThanOrEqual(1)
    expect(low).toBeLessThanOrEqual(high)
  })))
})

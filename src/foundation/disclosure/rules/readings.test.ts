import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { releaseReadings, type RawReading } from './readings.ts'

const row = (department: string, numerator: number, denominator: number | null, period = '2026'): RawReading => ({ department, period, numerator, denominator })
const share = { unit: 'share', minimumBase: 30 } as const
const shownOf = (rows: readonly RawReading[], rule: Parameters<typeof releaseReadings>[1] = share) => Object.fromEntries(releaseReadings(rows, rule).value.map(({ department, shown }) => [department ?? 'all', shown.state === 'shown' ? shown.value : shown.because]))

describe('figures of departments', () => {
  test('a share is shown with its base and its interval, and the whole beside it', () => {
    const [bzk, , all] = releaseReadings([row('bzk', 40, 100), row('szw', 60, 100)], share).value
    expect(bzk).toEqual({ department: 'bzk', period: '2026', shown: { state: 'shown', value: 0.4, base: 100, interval: [expect.closeTo(0.3094, 4), expect.closeTo(0.498, 3)] } })
    expect(all).toMatchObject({ department: null, shown: { value: 0.5, base: 200 } })
  })
  test('one small department is hidden, and the smallest other one with it, so that the whole does not give it away', () =>
    expect(shownOf([row('az', 5, 20), row('bzk', 40, 100), row('szw', 60, 200)])).toEqual({ az: 'protects', bzk: 'protects', szw: 0.3, all: 105 / 320 }))
  test('of two, one small: both are hidden and only the whole is shown; too few in all: nothing is', () => {
    expect(shownOf([row('az', 1, 20), row('bzk', 15, 40)])).toEqual({ az: 'protects', bzk: 'protects', all: 16 / 60 })
    expect(shownOf([row('az', 1, 20)])).toEqual({ az: 'too-few', all: 'too-few' })
  })
  test('nine of a thousand point at nine people', () => expect(shownOf([row('bzk', 9, 1000)])).toEqual({ bzk: 'too-few', all: 'too-few' }))
  test('counts follow the rules of counts', () => expect(shownOf([row('az', 3, null), row('bzk', 30, null), row('szw', 40, null)], { unit: 'count', minimumBase: 30 })).toEqual({ az: 'protects', bzk: 'protects', szw: 40, all: 73 }))
  test('a ratio has no whole', () => expect(shownOf([row('bzk', 90, 100)], { unit: 'ratio', minimumBase: 30 })).toEqual({ bzk: 0.9 }))
  test('periods stand apart', () => expect(releaseReadings([row('bzk', 40, 100, '2026'), row('bzk', 4, 100, '2025')], share).value.map(({ period, shown }) => [period, shown.state])).toEqual([['2025', 'hidden'], ['2025', 'hidden'], ['2026', 'shown'], ['2026', 'shown']]))
})

test('whatever the figures, what is hidden is never one department alone, nor together too few to show, while the whole stands', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 120 }).chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base))), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(rows, (figures) => {
    const shown = releaseReadings(figures.map(([part, base], at) => row(`d${at}`, part, base)), share).value
    const whole = shown.find(({ department }) => department === null)
    const hiddenOnes = figures.filter((_, at) => shown[at]?.shown.state === 'hidden')
    if (whole?.shown.state !== 'shown' || hiddenOnes.length === 0) return
    const [part, base] = [hiddenOnes.reduce((total, one) => total + one[0], 0), hiddenOnes.reduce((total, one) => total + one[1], 0)]
    expect(hiddenOnes.length).toBeGreaterThan(1)
    expect(base).toBeGreaterThanOrEqual(30)
    expect(Math.min(part, base - part)).toBeGreaterThanOrEqual(10)
  }))
})

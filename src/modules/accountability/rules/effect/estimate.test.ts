import { describe, expect, test } from 'vitest'
import { checkDesign } from './design.ts'
import { estimateEffect, type EffectQuestion } from './estimate.ts'
import { panelOf, type Panel } from './panel.ts'

const question: EffectQuestion = { controls: 'never', polarity: 'down', margin: null, seed: 1 }
const panel = (starts: readonly (number | null)[], rows: readonly (readonly number[])[]): Panel => {
  const made = panelOf(rows.flatMap((row, unit) => row.map((value, at) => ({ unit: `u${unit}`, period: at + 1, start: starts[unit] ?? null, value }))))
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const toyRows = [[10, 11, 9, 9], [12, 13, 10, 10], [8, 8, 8, 6], [9, 9, 9, 10], [11, 12, 12, 12], [10, 10, 11, 11]]
const toy = panel([3, 3, 4, null, null, null], toyRows)
const at = (answer: ReturnType<typeof estimateEffect>, group: number, period: number) => answer.groupTime.find((one) => one.group === group && one.period === period)?.estimate

describe('six ministries, two starts, one effect', () => {
  const answer = estimateEffect(toy, question)
  test('the effects by group and period are those of the published worked example', () => {
    expect(at(answer, 3, 3)).toBeCloseTo(-2.833333, 6)
    expect(at(answer, 3, 4)).toBeCloseTo(-3.166667, 6)
    expect(at(answer, 4, 4)).toBeCloseTo(-2.333333, 6)
  })
  test('of sixty assignments none is as extreme, and the interval follows', () => {
    const { randomisation } = estimateEffect(toy, { ...question, controls: 'notYet' })
    expect(randomisation).toMatchObject({ assignments: 60, exact: true, p: 1 / 60 })
    expect(randomisation?.interval95[0]).toBeCloseTo(-3.6316, 4)
    expect(randomisation?.interval95[1]).toBeCloseTo(-2, 9)
  })
  test('the ratio stands beside the difference: what there was over what there would have been', () => {
    // In the five cells with the measure stood 9, 9, 10, 10 and 6 on average 8.8; without it 8.8 less the difference.
    const simple = answer.aggregate?.simple ?? 0
    expect(answer.aggregate?.ratio).toBeCloseTo(8.8 / (8.8 - simple), 12)
    expect(estimateEffect(panel([2, null, null], [[1, -5], [1, 1], [1, 1]]), question).aggregate?.ratio).toBeNull()
  })
  test('fewer is better here, so the verdict is improved; the other way round it is worsened', () => {
    expect(answer.verdict).toBe('improved')
    expect(estimateEffect(toy, { ...question, polarity: 'up' }).verdict).toBe('worsened')
  })
  test('units that have not started yet serve as controls too', () => {
    const notYet = estimateEffect(toy, { ...question, controls: 'notYet' })
    // In period 3 the unit that starts in period 4 still counts as a control: its change is 0 where the others changed by 0, 0 and 1.
    expect(at(notYet, 3, 3)).toBeCloseTo(-2.5 - 0.25, 9)
    expect(at(notYet, 4, 4)).toBeCloseTo(-2.333333, 6)
  })
})

describe('an interval holds exactly the effects that randomisation does not reject', () => {
  test.each([-3.7, -3.5, -2.5, -2.01, -1.9, -1, 0])('an effect of %d', (effect) => {
    const shifted = panel([3, 3, 4, null, null, null], toyRows.map((row, unit) => row.map((value, period) => value - ((unit < 2 && period >= 2) || (unit === 2 && period >= 3) ? effect : 0))))
    const { randomisation } = estimateEffect(toy, question)
    const inside = (randomisation?.interval95[0] ?? -Infinity) <= effect && effect <= (randomisation?.interval95[1] ?? Infinity)
    expect((estimateEffect(shifted, question).randomisation?.p ?? 0) > 0.05).toBe(inside)
  })
})

describe('what cannot be told', () => {
  test('without a control nothing is estimated', () => {
    expect(estimateEffect(panel([2, 2], [[1, 2], [1, 3]]), question)).toMatchObject({ aggregate: null, randomisation: null, verdict: 'cannot-tell', detectable: null })
  })
  test('one of four started: p cannot go below a quarter, and no size is detectable', () => {
    const answer = estimateEffect(panel([2, null, null, null], [[1, 9], [1, 1], [2, 2.5], [3, 3.1]]), question)
    expect(answer).toMatchObject({ randomisation: { assignments: 4, p: 0.25, interval95: [null, null] }, verdict: 'cannot-tell', detectable: null })
  })
  test('a narrow interval around nothing is no relevant difference, if a margin was registered', () => {
    const starts = Array.from({ length: 12 }, (_, unit) => (unit < 6 ? 2 : null))
    const rows = starts.map((_, unit) => [5, 5 + ((unit * 7) % 5) / 1000])
    expect(estimateEffect(panel(starts, rows), { ...question, margin: 0.05 }).verdict).toBe('no-relevant-difference')
    expect(estimateEffect(panel(starts, rows), question).verdict).toBe('cannot-tell')
  })
  test('figures that never change give p = 1', () => {
    expect(estimateEffect(panel([2, 2, null, null, null], [[1, 1], [1, 1], [1, 1], [1, 1], [1, 1]]), question)).toMatchObject({ aggregate: { simple: 0 }, randomisation: { p: 1 } })
  })
})

describe('many units', () => {
  const starts = Array.from({ length: 60 }, (_, unit) => (unit < 20 ? 2 : unit < 35 ? 3 : null))
  const rows = starts.map((start, unit) => [0, 1, 2, 3].map((period) => Math.sin(unit * 12.9898 + period * 78.233) + (start !== null && period + 1 >= start ? 2 : 0)))
  const answer = estimateEffect(panel(starts, rows), { ...question, polarity: 'up' })
  test('assignments are drawn, and the answer says so', () => expect(answer.randomisation).toMatchObject({ exact: false, drawn: 50_000 }))
  test('the true effect lies in the interval, and zero does not', () => {
    expect(answer.randomisation?.interval95[0]).toBeGreaterThan(0)
    expect(answer.randomisation?.interval95[0]).toBeLessThan(2)
    expect(answer.randomisation?.interval95[1]).toBeGreaterThan(2)
    expect(answer.verdict).toBe('improved')
  })
  test('the same seed gives the same answer', () => expect(estimateEffect(panel(starts, rows), { ...question, polarity: 'up' })).toEqual(answer))
})

describe('checking a design before there are figures', () => {
  test('twelve ministries in four groups of three', () =>
    expect(checkDesign({ units: 12, periods: 4, starts: [{ period: 2, units: 3 }, { period: 3, units: 3 }, { period: 4, units: 3 }], controls: 'notYet' })).toMatchObject({ assignments: 369_600, smallestP: 1 / 369_600, verdictPossible: true }))
  test('one of twelve started: p cannot go below 1/12', () =>
    expect(checkDesign({ units: 12, periods: 2, starts: [{ period: 2, units: 1 }], controls: 'notYet' })).toMatchObject({ assignments: 12, smallestP: 1 / 12, verdictPossible: false }))
  test('half against half: the mirrored assignment is always as extreme', () =>
    expect(checkDesign({ units: 12, periods: 2, starts: [{ period: 2, units: 6 }], controls: 'notYet' })).toMatchObject({ assignments: 924, smallestP: 2 / 924 }))
  test('everybody at once tells nothing', () =>
    expect(checkDesign({ units: 12, periods: 3, starts: [{ period: 2, units: 12 }], controls: 'notYet' })).toEqual({ assignments: 1, smallestP: 1, verdictPossible: false, effects: 0 }))
  test.each([[[3, 3, 4, null, null, null]], [[2, null, null, null]], [[2, 2, null, null]], [[2, 2, 3, 3]], [[2, 3, null]]] as [(number | null)[]][])('%j: the smallest p is what the most extreme figures would give', (starts) => {
    const periods = 4
    const plan = [...new Set(starts.filter((one) => one !== null))].map((period) => ({ period, units: starts.filter((one) => one === period).length }))
    const rows = starts.map((start, unit) => Array.from({ length: periods }, (_, period) => Math.sin(unit * 3.7 + period * 1.3) + (start !== null && period + 1 >= start ? 1000 : 0)))
    expect(estimateEffect(panel(starts, rows), { ...question, controls: 'notYet' }).randomisation?.p).toBeCloseTo(checkDesign({ units: starts.length, periods, starts: plan, controls: 'notYet' }).smallestP, 12)
  })
})

describe('a panel', () => {
  const row = (unit: string, period: number, start: number | null = null) => ({ unit, period, start, value: 1 })
  test.each([
    [[row('a', 1), row('a', 1), row('a', 2)], 'unit "a" is there twice in period 1'],
    [[row('a', 1), row('a', 2), row('b', 1)], 'unit "b" has no value in period 2; every unit needs one in every period'],
    [[row('a', 1), row('a', 2, 2)], 'unit "a" starts at never in one row and at 2 in another'],
    [[row('a', 1)], 'an effect needs at least two periods'],
    [[row('a', 2003, 0), row('a', 2004, 0)], 'a start of 0 is no period here; leave it empty for a unit that never starts'],
  ])('is refused with a sentence %#', (observations, sentence) => expect(panelOf(observations)).toEqual({ ok: false, error: sentence }))
  test('who started before the first period is left out and named', () =>
    expect(panelOf([row('a', 1, 1), row('a', 2, 1), row('b', 1), row('b', 2)])).toMatchObject({ ok: true, value: { units: ['b'], alwaysTreated: ['a'] } }))
})

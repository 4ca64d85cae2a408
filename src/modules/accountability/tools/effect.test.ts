import { describe, expect, test } from 'vitest'
import type { Computation } from '../../../foundation/kernel/computation.ts'
import { effectDesign } from './effect-design.ts'
import { effectEstimate } from './effect-estimate.ts'
import { effectLottery } from './effect-lottery.ts'

const run = (computation: Computation, words: readonly string[], options: Readonly<Record<string, string>>, text = '') =>
  computation.run({ words, option: (name) => options[name], on: () => false, read: async () => ({ ok: true, value: text }) })
const panel = (lines: string) => `unit,period,start,value\n${lines}`
const estimate = (text: string, options = {}) => run(effectEstimate, ['P.csv'], options, text)

describe('gehoor effect estimate', () => {
  const good = panel(['a,1,2,10', 'a,2,2,12', 'b,1,,10', 'b,2,,10', 'c,1,,9', 'c,2,,9.5'].join('\n'))
  test('answers in the agreed shape', async () => {
    expect(await estimate(good)).toMatchObject({ exit: 0, json: { groupTime: [{ group: 2, period: 2, estimate: 1.75 }], aggregate: { simple: 1.75, group: 1.75 }, randomisation: { assignments: 3, exact: true, p: 1 / 3, interval95: [null, null] }, verdict: 'cannot-tell', detectable: null, leftOut: [] } })
  })
  test('says in words what may be said', async () => {
    const { json } = await estimate(good)
    expect(effectEstimate.inWords?.(json)).toContain('this does not mean that the measure does not work')
  })
  test.each([
    ['a,b\n1,2', {}, 'P.csv: the column "unit" is missing; expected unit,period,start,value.'],
    [panel(''), {}, 'P.csv: there are no rows under the header.'],
    [panel('a,1,2,1e308\na,2,2,-1e308\nb,1,,0\nb,2,,0'), {}, 'P.csv: row 2, column "value": expected a number between -1e100 and 1e100, got "1e308".'],
    [panel('a,x,,1'), {}, 'P.csv: row 2, column "period": expected a number, such as a year, got "x".'],
    [panel('a,1,,'), {}, 'P.csv: row 2, column "value": expected a number; every unit needs one in every period, got "".'],
    [panel('a,1,soon,1'), {}, 'P.csv: row 2, column "start": expected a period, or nothing for never, got "soon".'],
    [panel('a,1,,1\na,2,,1\nb,1,,2'), {}, 'P.csv: unit "b" has no value in period 2; every unit needs one in every period.'],
    [good, { controls: 'all' }, '--controls must be notYet or never; got "all".'],
    [good, { margin: '-1' }, '--margin must be a number above 0; got "-1".'],
  ])('bad input is told in a sentence %#', async (text, options, sentence) => expect(await estimate(text, options)).toEqual({ exit: 2, error: sentence }))
})

describe('what cannot be told is a no with its reason', () => {
  test.each([
    ['a,1,2,1\na,2,2,2\nb,1,2,1\nb,2,2,2', {}, 'All units start in the same period'],
    ['a,1,2,1\na,2,2,2\na,3,2,2\nb,1,3,1\nb,2,3,2\nb,3,3,2', { controls: 'never' }, 'with --controls never there is no unit to compare with'],
    ['a,1,,1\na,2,,2\nb,1,9,1\nb,2,9,2', {}, 'there is nothing to estimate'],
  ])('%#', async (rows, options, because) => expect(await estimate(panel(rows), options)).toMatchObject({ exit: 1, json: { aggregate: null, verdict: 'cannot-tell', because: expect.stringContaining(because) } }))
})

describe('gehoor effect lottery', () => {
  const lottery = (options: Readonly<Record<string, string>>) => run(effectLottery, [], options)
  test('the same seed gives the same starts, whatever the order of the names, and as many as planned', async () => {
    const [one, other] = [await lottery({ units: 'c,a,b,d', starts: '3:1,2:2', seed: '58' }), await lottery({ units: 'a,b,c,d', starts: '2:2,3:1', seed: '58' })]
    expect(one).toEqual(other)
    const starts = (one.json as { starts: { unit: string; start: number | null }[] }).starts
    expect(starts.map(({ unit }) => unit)).toEqual(['a', 'b', 'c', 'd'])
    expect(starts.map(({ start }) => start).toSorted()).toEqual([2, 2, 3, null])
  })
  test.each([
    [{ units: 'a', starts: '2:1', seed: '1' }, '--units must be at least two names with commas between; got "a".'],
    [{ units: 'a,a', starts: '2:1', seed: '1' }, '--units names "a" twice.'],
    [{ units: 'a,b', starts: '2:3', seed: '1' }, '--starts names 3 units; there are only 2.'],
    [{ units: 'a,b', starts: '2:1', seed: '4294967296' }, '--seed must be a whole number from 0 to 4294967295; got "4294967296".'],
  ])('bad input is told in a sentence %#', async (options, error) => expect(await lottery(options)).toEqual({ exit: 2, error }))
})

describe('gehoor effect design', () => {
  const design = (options: Readonly<Record<string, string>>) => run(effectDesign, [], options)
  test('the twelve ministries', async () => expect(await design({ units: '12', starts: '2:3,3:3,4:3', periods: '4' })).toMatchObject({ exit: 0, json: { assignments: 369_600, verdictPossible: true } }))
  test.each([
    [{ units: '12', starts: '2:3,9:3', periods: '4' }, '--starts names period 9; there are only 4.'],
    [{ units: '5', starts: '2:3,3:3', periods: '4' }, '--starts names 6 units; there are only 5.'],
    [{ units: '12', starts: '2-3', periods: '4' }, '--starts must be PERIOD:UNITS with commas between, such as 2:3,3:3; got "2-3".'],
    [{ units: '12', starts: '2:1,2:1', periods: '4' }, '--starts names period 2 twice.'],
    [{ starts: '2:1', periods: '4' }, '--units must be a whole number of 2 or more; got "".'],
  ])('bad input is told in a sentence %#', async (options, sentence) => expect(await design(options)).toEqual({ exit: 2, error: sentence }))
})

import { describe, expect, test } from 'vitest'
import type { Computation } from '../../../foundation/kernel/computation.ts'
import type { ImpactAnswer } from '../rules/fairness/impact.ts'
import { careersImpact } from './impact.ts'
import { careersProject } from './project.ts'
import { careersSurvival } from './survival.ts'

const run = (computation: Computation, text: string, options: Readonly<Record<string, string>>) =>
  computation.run({ words: ['IN'], option: (name) => options[name], on: () => false, read: async () => ({ ok: true, value: text }) })

describe('gehoor careers impact', () => {
  const header = 'stratum,group,selected,total\n'
  test('more people than exact tests can go through are refused in a sentence', async () => {
    expect(await run(careersImpact, `${header}s,a,1,2\ns,b,500000000,1000000000`, { reference: 'a' }))
      .toEqual({ exit: 2, error: 'IN: column "total": expected at most 200000 people in all, because exact tests go through every possible table; there are 1000000002.' })
  })
  // Admissions to six departments of Berkeley in 1973, published by Bickel, Hammel and O'Connell (1975).
  const berkeley = header + [['A', 512, 825, 89, 108], ['B', 353, 560, 17, 25], ['C', 120, 325, 202, 593], ['D', 138, 417, 131, 375], ['E', 53, 191, 94, 393], ['F', 22, 373, 24, 341]]
    .map(([dept, a, n, b, m]) => `${dept},Male,${a},${n}\n${dept},Female,${b},${m}`).join('\n')
  test('pooled, the figures flag; within departments nothing can be told', async () => {
    const { json } = await run(careersImpact, berkeley, { reference: 'Male' })
    const answer = json as ImpactAnswer
    expect(answer.verdict).toBe('flag-cannot-tell')
    expect(answer.pooled[0]).toMatchObject({ group: 'Female', flagged: true })
    expect(answer.pooled[0]?.ratio).toBeCloseTo(0.682, 3)
    expect(answer.mantelHaenszel?.oddsRatio).toBeCloseTo(0.9047, 4)
    expect(answer.mantelHaenszel?.oddsRatioOfGroup).toBeCloseTo(1.1053, 4)
    expect(answer.mantelHaenszel?.p).toBeCloseTo(0.2323, 4)
    expect(answer.strata).toHaveLength(6)
  })
  test('one stratum: ratio, difference and exact tests', async () => {
    const { json } = await run(careersImpact, `${header}x,a,48,80\nx,b,12,40`, { reference: 'b' })
    const [row] = (json as ImpactAnswer).pooled
    expect(row?.riskRatio.estimate).toBeCloseTo(2, 12)
    expect(row?.riskRatio.interval?.[0]).toBeCloseTo(1.205731764, 8)
    expect(row?.fisher).toBeCloseTo(0.003409221768, 10)
    expect((json as ImpactAnswer).verdict).toBe('test-only')
  })
  test('exactly four fifths is not flagged', async () => {
    const { json } = await run(careersImpact, `${header}x,a,4,50\nx,b,5,50`, { reference: 'b' })
    expect((json as ImpactAnswer).pooled[0]).toMatchObject({ ratio: 0.8, difference: -0.02, flagged: false, verdict: 'no-sign' })
  })
  test('a stratum with one group is listed, not counted', async () => {
    const { json } = await run(careersImpact, `${header}x,a,1,10\nx,b,5,10\ny,a,3,3\nz,b,1,1`, { reference: 'b' })
    expect(json).toMatchObject({ pooled: [{ selected: 1, total: 10 }], skipped: [{ stratum: 'y', group: null }, { stratum: 'z', group: 'a' }] })
  })
  test('a file with the reference alone says where nobody can be compared', async () => {
    expect((await run(careersImpact, `${header}x,b,3,10`, { reference: 'b' })).json).toMatchObject({ pooled: [], strata: [], mantelHaenszel: null, verdict: 'no-sign', skipped: [{ stratum: 'x', group: null }] })
  })
  test('nobody selected anywhere, or everybody, is no fault: figures that do not exist are null', async () => {
    const { json } = await run(careersImpact, `${header}x,a,0,10\nx,b,0,12\ny,a,5,5\ny,b,4,4`, { reference: 'b' })
    expect((json as ImpactAnswer).strata.map(({ ratio, fisher, barnard, boschloo }) => [ratio, fisher, barnard, boschloo])).toEqual([[null, 1, 1, 1], [1, 1, 1, 1]])
    expect((json as ImpactAnswer).mantelHaenszel).toMatchObject({ oddsRatio: null, p: null })
  })
  test('every group beside the reference has a row', async () => {
    const { json } = await run(careersImpact, `${header}x,a,1,10\nx,b,5,10\nx,c,9,10`, { reference: 'b' })
    expect((json as ImpactAnswer).pooled.map((row) => row.group)).toEqual(['a', 'c'])
  })
  test.each([
    [`${header}x,a,11,10\nx,b,1,1`, 'IN: row 2: 11 selected of 10 cannot be.'],
    [`${header}x,a,1.5,10`, 'IN: row 2, column "selected": expected a whole number of 0 or more, got "1.5".'],
    [`${header}x,a,1,10\nx,a,1,10`, 'IN: row 3: the group "a" is there twice in the stratum "x".'],
    [`${header}x,a,1,10`, 'IN: column "group": there is no group "b", which --reference names.'],
    ['stratum,group,selected\n', 'IN: the column "total" is missing; expected stratum,group,selected,total.'],
  ])('bad input is told in a sentence %#', async (text, sentence) => expect(await run(careersImpact, text, { reference: 'b' })).toEqual({ exit: 2, error: sentence }))
})

describe('gehoor careers project', () => {
  const flow = { states: ['s1', 's2', 'out'], transition: [[0.8, 0.1, 0.1], [0, 0.9, 0.1], [0, 0, 1]], start: [100, 50, 0], inflow: [10, 2, 0] }
  test('moves by the chances, then adds the inflow', async () => {
    const { exit, json } = await run(careersProject, JSON.stringify(flow), { years: '2' })
    const { years } = json as { years: number[][] }
    expect({ exit, years: years.map((year) => year.map((value) => Math.round(value * 1e9) / 1e9)) }).toEqual({ exit: 0, years: [[90, 57, 15], [82, 62.3, 29.7]] })
  })
  test.each([
    [{ ...flow, transition: [[0.8, 0.1, 0.2], [0, 0.9, 0.1], [0, 0, 1]] }, /^IN: transition\[0\] adds up to 1\.1/],
    [{ ...flow, start: [1, 2] }, /^IN: start has 2 numbers; expected one for each of the 3 states\.$/],
    [{ ...flow, inflow: [1, -2, 0] }, /^IN: inflow\[1\] is below 0\.$/],
    [{ ...flow, start: [1e308, 1e308, 0] }, /^IN: start\[0\] is 1e\+308; a number of at most 1e\+100 is expected\.$/],
  ])('bad input is told in a sentence %#', async (value, sentence) => expect((await run(careersProject, JSON.stringify(value), { years: '2' })).error).toMatch(sentence))
  test('the number of years is needed', async () => expect((await run(careersProject, JSON.stringify(flow), {})).error).toContain('--years'))
})

describe('gehoor careers survival', () => {
  // Remission times of patients with leukaemia (Miller 1997), as in every textbook on survival.
  const kept: readonly [number, number][] = [[9, 1], [13, 1], [13, 0], [18, 1], [23, 1], [28, 0], [31, 1], [34, 1], [45, 0], [48, 1], [161, 0]]
  const not: readonly [number, number][] = [[5, 1], [5, 1], [8, 1], [8, 1], [12, 1], [16, 0], [23, 1], [27, 1], [30, 1], [33, 1], [43, 1], [45, 1]]
  const data = ['t,e,g', ...kept.map(([t, e]) => `${t},${e},Maintained`), ...not.map(([t, e]) => `${t},${e},Nonmaintained`), '3,,Maintained'].join('\n')
  test('curves, log-rank and Cox are those of R', async () => {
    const { json } = await run(careersSurvival, data, { time: 't', event: 'e', group: 'g' })
    const answer = json as { curves: { group: string; steps: { time: number; survival: number; se: number | null }[] }[]; logRank: { statistic: number }; cox: { coefficients: { term: string }[] }; leftOut: number }
    expect(answer.curves[0]?.steps[2]?.survival).toBeCloseTo(0.715909, 6)
    expect(answer.curves[0]?.steps[2]?.se).toBeCloseTo(0.1396650, 6)
    expect(answer.curves[1]?.steps.at(-1)).toMatchObject({ time: 45, survival: 0, se: null })
    expect(answer.logRank.statistic).toBeCloseTo(3.39639, 5)
    expect(answer.cox.coefficients[0]?.term).toBe('gNonmaintained')
    expect(answer.leftOut).toBe(1)
  })
  test('one group: a curve and nothing to compare', async () => expect((await run(careersSurvival, 't,e\n1,1\n2,0', { time: 't', event: 'e' })).json).toMatchObject({ curves: [{ group: 'all' }], logRank: null, cox: null }))
  test('a group without events: its coefficient is minus infinity, the others are R’s', async () => {
    const rows = ['t,e,g', ...['3,1', '5,1', '6,0', '8,1', '9,1'].map((row) => `${row},x`), ...['2,1', '4,1', '5,1', '7,0'].map((row) => `${row},y`), ...['4,0', '6,0', '9,0'].map((row) => `${row},z`)]
    const { json } = await run(careersSurvival, rows.join('\n'), { time: 't', event: 'e', group: 'g' })
    const { cox, logRank } = json as { cox: { coefficients: { term: string; estimate: number | null; se: number | null }[] }; logRank: { df: number } }
    expect(cox.coefficients.map(({ term }) => term)).toEqual(['gy', 'gz'])
    expect(cox.coefficients[1]).toMatchObject({ estimate: null, se: null, z: null, p: null })
    expect(cox.coefficients[0]?.estimate).toBeCloseTo(0.923348421049475, 8) // R's coxph
    expect(cox.coefficients[0]?.se).toBeCloseTo(0.91899271354604, 8)
    expect(logRank.df).toBe(2)
  })
  test('a reference without events, or no events at all: no coefficient, a sentence why, and the log-rank test as far as there is one', async () => {
    const without = (await run(careersSurvival, 't,e,g\n1,0,a\n2,0,a\n1,1,b\n3,1,b\n4,0,b', { time: 't', event: 'e', group: 'g' })).json as { cox: { coefficients: unknown[]; refused: string }; logRank: { statistic: number | null } }
    expect(without.cox).toMatchObject({ coefficients: [{ term: 'gb', estimate: null }], refused: expect.stringContaining('no finite value') as string })
    expect(without.logRank.statistic).toBeCloseTo(2 / 3, 12)
    const none = (await run(careersSurvival, 't,e,g\n1,0,a\n2,0,b', { time: 't', event: 'e', group: 'g' })).json
    expect(none).toMatchObject({ curves: [{ steps: [] }, { steps: [] }], logRank: { statistic: null, p: null }, cox: { refused: expect.stringContaining('no events') as string } })
  })
  test('a group that left before anything happened says nothing: the others are compared without it, as R does', async () => {
    const times = { D: '0- 2- 2- 4- 5- 9+ 14+ 35-', A: '0-', C: '1+ 2- 7+ 8- 18-', B: '1- 2+ 2+ 4- 10+ 19-' }
    const rows = Object.entries(times).flatMap(([group, own]) => own.split(' ').map((one) => `${one.slice(0, -1)},${one.endsWith('+') ? 1 : 0},${group}`))
    const { logRank } = (await run(careersSurvival, ['t,e,g', ...rows].join('\n'), { time: 't', event: 'e', group: 'g' })).json as { logRank: { statistic: number; df: number; p: number } }
    expect(logRank.df).toBe(2)
    expect(logRank.statistic).toBeCloseTo(0.7019096230841159, 12)
    const { json } = await run(careersSurvival, 't,e,g\n0,0,A\n3,1,B\n6,0,B\n9,0,B\n13,0,B\n28,1,B', { time: 't', event: 'e', group: 'g' })
    expect(json).toMatchObject({ logRank: { statistic: null, df: 0, p: null }, cox: { coefficients: [{ term: 'gB', estimate: null }], refused: expect.stringContaining('cannot be told apart') as string } })
  })
  test('ties and a time of nothing are R’s', async () => {
    const { json } = await run(careersSurvival, 't,e,g\n0,1,a\n5,1,a\n0,1,b\n5,0,b', { time: 't', event: 'e', group: 'g' })
    const { cox, logRank } = json as { cox: { coefficients: { estimate: number; se: number }[] }; logRank: { statistic: number } }
    expect([cox.coefficients[0]?.estimate, cox.coefficients[0]?.se, logRank.statistic].map((value) => Number(value?.toFixed(6)))).toEqual([Number((-Math.LN2).toFixed(6)), 1.224745, 0.428571])
  })
  test.each([
    [{ time: 'x', event: 'e' }, 'IN: the column "x" is missing.'],
    [{ event: 'e' }, '--time is missing: name the column with the time.'],
  ])('bad input is told in a sentence %#', async (options, sentence) => expect((await run(careersSurvival, 't,e\n1,1', options as Record<string, string>)).error).toBe(sentence))
  test('NA is a missing value in every column, as R writes it', async () => {
    const { json } = await run(careersSurvival, 't,e,g\nNA,1,a\n1,NA,a\n2,1,NA\n3,1,a', { time: 't', event: 'e', group: 'g' })
    expect(json).toMatchObject({ curves: [{ group: 'a', people: 1 }], leftOut: 3 })
  })
  test('an event that is neither is told with its row', async () => expect((await run(careersSurvival, 't,e\n1,2', { time: 't', event: 'e' })).error).toContain('row 2, column "e"'))
})

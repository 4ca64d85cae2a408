import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CommandResult } from '../../../foundation/kernel/computation.ts'
import { designFile, type Analysis } from '../rules/analyse/index.ts'
import { surveyAnalyse } from './analyse.ts'

const run = (data: string, design: unknown): Promise<CommandResult> => surveyAnalyse.run({
  words: ['answers.csv'], option: () => 'design.json', on: () => false,
  read: async (path) => ({ ok: true, value: path.endsWith('.csv') ? data : typeof design === 'string' ? design : JSON.stringify(design) }),
})
const answer = async (data: string, design: unknown): Promise<Analysis> => (await run(data, design)).json as Analysis
const mean = { statistics: [{ id: 'm', kind: 'mean', variable: 'x' }] }
const small = 'id,w,x,g,y\n1,1,5,a,1\n2,1,6,a,0\n3,1,7,b,1\n4,1,,b,0\n'

describe('bad input is one sentence that names file, field and what was expected', () => {
  const cases: readonly (readonly [string, string, unknown, string])[] = [
    ['a column that is not there', small, { weights: 'ww', ...mean }, 'answers.csv: there is no column "ww" (asked for in design.json, weights); it has id, w, x, g, y.'],
    ['text where numbers belong', small, { statistics: [{ id: 'm', kind: 'mean', variable: 'g' }] }, 'answers.csv: column "g", row 2: expected a number (design.json, statistics[0].variable); found "a".'],
    ['NaN as text', 'x\nNaN\n2\n', mean, 'answers.csv: column "x", row 2: expected a number (design.json, statistics[0].variable); found "NaN".'],
    ['a number whose squares do not fit', 'x\n1\n-1e308\n', mean, 'answers.csv: column "x", row 3: expected a number between -1e100 and 1e100 (design.json, statistics[0].variable); found "-1e308".'],
    ['a weight that does not fit', 'x,w\n1,1e308\n2,1e308\n', { weights: 'w', ...mean }, 'answers.csv: column "w", row 2: expected a number between -1e100 and 1e100 (design.json, weights); found "1e308".'],
    ['a missing weight', small, { weights: 'x', ...mean }, 'answers.csv: column "x", row 5: expected a weight, a number of 0 or more; found "".'],
    ['a misspelt field', small, { weight: 'w', ...mean }, 'design.json: the whole has a field that is not known: "weight"; known are "weights", "strata", "clusters", "fpc", "fpcIs", "lonelyStratum", "calibration", "replicates", "statistics" and "tests".'],
    ['a ratio of nothing', small, { statistics: [{ id: 'r', kind: 'ratio', variable: 'x' }] }, 'design.json: statistics[0].denominator: a ratio needs it.'],
    ['an interval that does not fit', small, { statistics: [{ id: 'r', kind: 'mean', variable: 'x', interval: 'wilson' }] }, 'design.json: statistics[0].interval: expected wald: a wilson interval fits a proportion or a quantile, not a mean.'],
    ['a lonely stratum', small, { strata: 'g', clusters: ['g'], ...mean }, 'answers.csv: expected at least two units at stage 1 in g "a", because lonelyStratum is "fail"; found one (adjust and certainty are the other choices).'],
    ['a proportion of what is different for everybody', `x\n${Array.from({ length: 2001 }, (_, at) => at).join('\n')}`, { statistics: [{ id: 'p', kind: 'proportion', variable: 'x' }] }, 'answers.csv: column "x": expected at most 2000 different answers, or one level to count (statistics[0].level); there are 2001.'],
    ['a test of names', `a,b\n${Array.from({ length: 400 }, (_, at) => `n${at},${at % 2}`).join('\n')}`, { tests: [{ id: 't', kind: 'raoScott', rows: 'a', columns: 'b' }] }, 'answers.csv: columns "a" and "b": expected values in groups (tests[0]); 400 by 2 different ones are more than can be tested.'],
    ['a model of names', `a,b\n${Array.from({ length: 400 }, (_, at) => `n${at},${at % 2}`).join('\n')}`, { tests: [{ id: 't', kind: 'logistic', outcome: 'b', predictors: ['a'] }] }, 'answers.csv: expected at most 300 terms in a model (tests[0].predictors); the values of text columns give 400.'],
    ['a population smaller than its sample', 'x,N\n1,1\n2,1\n', { fpc: ['N'], ...mean }, 'answers.csv: column "N", row 2: expected a population at least as large as the sample from the sample; "1" is smaller.'],
    ['a margin without a total', small, { calibration: { method: 'postStratify', margins: [{ variable: 'g', totals: { a: 10 } }] }, ...mean }, 'design.json: calibration.margins[0].totals: expected a total for every value of g in answers.csv; missing for b.'],
    ['margins that disagree', small, { calibration: { method: 'raking', margins: [{ variable: 'g', totals: { a: 10, b: 20 } }, { variable: 'y', totals: { 0: 10, 1: 30 } }] }, ...mean }, 'design.json: calibration.margins[1].totals: expected the same sum as the first margin, 30; found 40.'],
    ['no rows', 'x\n', mean, 'answers.csv: expected rows of data; there is nothing after the header.'],
    ['no JSON', small, '{"statistics":', 'design.json: this file is not JSON.'],
    ['nothing asked', small, { weights: 'w' }, 'design.json: statistics: expected at least one statistic or one test.'],
  ]
  test.each(cases)('%s', async (_name, data, design, error) => {
    expect(await run(data, design)).toEqual({ exit: 2, error })
  })
})

describe('what the sample tells', () => {
  test('as many subgroups as there are people are answered too', async () => {
    const { statistics } = await answer(`i,x\n${Array.from({ length: 140_000 }, (_, at) => `${at},${at % 7}`).join('\n')}`, { statistics: [{ id: 'm', kind: 'mean', variable: 'x', by: ['i'] }] })
    expect(statistics).toHaveLength(140_000)
  })
  test('missing values leave the design whole and count in no base', async () => {
    const { statistics: [row] } = await answer(small, { weights: 'w', ...mean })
    expect(row).toMatchObject({ by: {}, level: null, estimate: 6, degreesOfFreedom: 3, base: 3 })
    expect(row?.se).toBeCloseTo(0.5443310539518174, 14)
  })

  test('a census in which everybody answers has no error, whatever is asked', async () => {
    const { statistics } = await answer('x,N,y\n1,4,1\n2,4,1\n3,4,1\n8,4,1\n', {
      fpc: ['N'], statistics: [{ id: 'm', kind: 'mean', variable: 'x' }, { id: 't', kind: 'total', variable: 'x' }, { id: 'q', kind: 'quantile', variable: 'x', p: 0.5 }, { id: 'p', kind: 'proportion', variable: 'y', level: 1, interval: 'clopperPearson' }],
    })
    expect(statistics.map(({ se, interval, estimate }) => [se, interval?.[0] === estimate && interval?.[1] === estimate])).toEqual([[0, true], [0, true], [0, true], [0, true]])
  })

  test('weights come from the sampling fractions when none are given', async () => {
    const { weights } = await answer('x,N\n1,6\n2,6\n3,6\n', { fpc: 'N', ...mean })
    expect(weights).toEqual({ min: 2, max: 2, sum: 6 })
  })

  test('several variables together make one subgroup per combination that occurs', async () => {
    const { statistics } = await answer(small, { statistics: [{ id: 'm', kind: 'mean', variable: 'x', by: ['g', 'y'] }] })
    expect(statistics.map(({ by, base }) => [by, base])).toEqual([[{ g: 'a', y: '0' }, 1], [{ g: 'b', y: '0' }, 0], [{ g: 'a', y: '1' }, 1], [{ g: 'b', y: '1' }, 1]])
    expect(statistics[1]).toMatchObject({ estimate: null, se: null, interval: null })
  })

  test('an answer nobody gave is 0 per cent, with an interval that follows from the base', async () => {
    const { statistics: [row] } = await answer(small, { statistics: [{ id: 'p', kind: 'proportion', variable: 'g', level: 'c', interval: 'clopperPearson' }] })
    expect(row).toMatchObject({ estimate: 0, se: 0, base: 4 })
    expect(row?.interval?.[1]).toBeCloseTo(1 - 0.025 ** (1 / 4), 12)
    const { statistics: [logit] } = await answer(small, { statistics: [{ id: 'p', kind: 'proportion', variable: 'g', level: 'c', interval: 'logit' }] })
    expect(logit).toMatchObject({ interval: row?.interval, intervalMethod: 'clopperPearson' })
  })

  test('a bootstrap of the same seed gives the same error, near that of linearisation', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => `${(at * 37) % 101},${1 + (at % 3)},${at % 4}`).join('\n')
    const of = async (replicates: unknown) => (await answer(`x,w,s\n${rows}\n`, { weights: 'w', strata: 's', replicates, ...mean })).statistics[0]?.se ?? Number.NaN
    const [plain, first, again, other] = [await of(null), await of({ method: 'bootstrap', count: 400, seed: 1 }), await of({ method: 'bootstrap', count: 400, seed: 1 }), await of({ method: 'bootstrap', count: 400, seed: 2 })]
    expect(first).toBe(again)
    expect(first).not.toBe(other)
    expect(Math.abs(first / plain - 1)).toBeLessThan(0.15)
    expect(Math.abs((await of({ method: 'jkn' })) / plain - 1)).toBeLessThan(0.02)
  })

  test('a model whose predictors tell the answers apart has no figures: exit 1, and the rest is answered', async () => {
    const { exit, json } = await run(small, { ...mean, tests: [{ id: 's', kind: 'logistic', outcome: 'g', predictors: ['x'] }] })
    expect(exit).toBe(1)
    expect((json as Analysis).tests).toMatchObject([{ id: 's', refused: 'separated' }])
    expect((json as Analysis).statistics).toHaveLength(1)
  })

  test('a group in which everybody says the same has no odds: refused, however far off the others are', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${at % 3 === 0 ? 0 : (at * 7) % 5 === 0 ? 1 : 0},${'abc'[at % 3]},${(at * 13) % 900}`).join('\n')
    const { exit, json } = await run(`y,g,x\n${rows}\n`, { tests: [{ id: 's', kind: 'logistic', outcome: 'y', predictors: ['g', 'x'] }] })
    expect([exit, (json as Analysis).tests]).toMatchObject([1, [{ id: 's', refused: 'separated' }]])
  })

  test('the degrees of freedom of a jackknife are those that its replicates can tell apart', async () => {
    const df = async (data: string, design: object) => (await answer(data, { ...design, replicates: { method: 'jkn' }, ...mean })).statistics[0]?.degreesOfFreedom
    expect(await df('x,w\n1,1\n2,1\n4,1\n5,0\n', { weights: 'w' })).toBe(2)
    expect(await df('x,s,N\n1,a,9\n2,a,9\n4,a,9\n5,b,2\n7,b,2\n', { strata: 's', fpc: 'N' })).toBe(2)
    expect(await df('x,s\n1,a\n2,a\n4,a\n5,b\n', { strata: 's', lonelyStratum: 'adjust' })).toBe(3)
  })

  test('totals that no weights can meet: exit 1 with the reason', async () => {
    const { exit, json } = await run(small, { calibration: { method: 'raking', margins: [{ variable: 'g', totals: { a: 10, b: 20 } }, { variable: 'id', totals: { 1: 1, 2: 1, 3: 1, 4: 27 } }] }, ...mean })
    expect([exit, (json as { refused: string }).refused]).toEqual([1, 'totals-cannot-be-met'])
  })

  test('the order of rows changes nothing, and neither do names of strata and clusters', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => ({ x: (at * 53) % 97, w: 1 + (at % 5), s: at % 3, c: at % 12 }))
    const file = (rows: typeof lines, name: (n: number) => string): string => `x,w,s,c\n${rows.map(({ x, w, s, c }) => `${x},${w},${name(s)},${name(c)}`).join('\n')}\n`
    const design = { weights: 'w', strata: 's', clusters: 'c', statistics: [{ id: 'm', kind: 'mean', variable: 'x', by: 's' }, { id: 'q', kind: 'quantile', variable: 'x', p: 0.3 }] }
    const plain = (await answer(file(lines, String), design)).statistics
    const shuffled = (await answer(file(lines.toSorted((a, b) => ((a.x * 31) % 17) - ((b.x * 31) % 17)), String), design)).statistics
    const renamed = (await answer(file(lines, (n) => `n${n}`), design)).statistics
    plain.forEach((row, at) => {
      for (const other of [shuffled[at], renamed[at]]) {
        expect(other?.estimate).toBeCloseTo(row.estimate ?? Number.NaN, 12)
        expect(other?.se).toBeCloseTo(row.se ?? Number.NaN, 12)
      }
    })
  })
})

test('every design file of the how-to is one', () => {
  const page = readFileSync(new URL('../../../../docs/how-to/analyse-a-survey.md', import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/```json\n([^`]+)```/g)].map(([, block = '']) => block)
  expect(blocks).toHaveLength(4)
  for (const block of blocks) expect(designFile.safeParse(JSON.parse(block)).error).toBeUndefined()
})

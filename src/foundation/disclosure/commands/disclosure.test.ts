import { array, assert, asyncProperty, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Computation } from '../../kernel/computation.ts'
import { disclosureComputations } from './index.ts'

const run = (computation: Computation, value: unknown, options: Readonly<Record<string, string>> = {}, flags: readonly string[] = []) =>
  computation.run({ words: ['IN.json'], option: (name) => options[name], on: (name) => flags.includes(name), read: async () => ({ ok: true, value: typeof value === 'string' ? value : JSON.stringify(value) }) })
const { protect, audit } = disclosureComputations

const flat = (name: string, codes: readonly string[]) => ({ name, total: 'T', children: { T: codes } })
const table = (rows: readonly (readonly number[])[], more = {}) => ({
  dimensions: [flat('ministry', rows.map((_, at) => `m${at}`)), flat('answer', (rows[0] ?? []).map((_, at) => `a${at}`))],
  cells: rows.flatMap((row, m) => row.map((count, a) => ({ at: [`m${m}`, `a${a}`], count }))), rule: { minimumCount: 10 }, ...more,
})
type Cell = { readonly at: readonly string[]; readonly count: number; readonly status: string }
type Answer = { readonly cells: readonly Cell[]; readonly cost: number; readonly lowerBound: number; readonly optimal: boolean; readonly audit: { readonly checked: number; readonly broken: number } }
type Bounds = { readonly cells: readonly { readonly at: readonly string[]; readonly lower: number; readonly upper: number | null; readonly broken: boolean }[] }
const statusOf = (answer: unknown, ...at: readonly string[]): string | undefined => (answer as Answer).cells.find((cell) => cell.at.join() === at.join())?.status

describe('gehoor disclosure protect', () => {
  test('one small cell takes three others with it, the cheapest that give it room', async () => {
    const { exit, json } = await run(protect, table([[3, 20, 30], [20, 40, 90], [30, 35, 60]]))
    expect(exit).toBe(0)
    expect((json as Answer).cells.filter((cell) => cell.status === 'secondary').map((cell) => cell.at.join())).toEqual(['m0,a1', 'm1,a0', 'm1,a1'])
    expect(json).toMatchObject({ optimal: true, audit: { checked: 1, broken: 0 } })
    expect((json as Answer).cost).toBeCloseTo(2 * Math.log(21) + Math.log(41), 9)
    expect((json as Answer).lowerBound).toBeCloseTo((json as Answer).cost, 6)
  })
  test('every cell is in the answer, totals too, with its count', async () => {
    const { json } = await run(protect, table([[30, 20], [40, 50]]))
    expect((json as Answer).cells).toHaveLength(9)
    expect((json as Answer).cells.find((cell) => cell.at.join() === 'T,T')).toEqual({ at: ['T', 'T'], count: 140, status: 'published' })
  })
  test('a zero is published, unless none of a group is a secret too', async () => {
    expect(statusOf((await run(protect, table([[0, 40], [30, 50]]))).json, 'm0', 'a0')).toBe('published')
    const grouped = (await run(protect, table([[0, 40], [30, 50]], { rule: { minimumCount: 10, groupDisclosure: true } }))).json
    expect([statusOf(grouped, 'm0', 'a0'), statusOf(grouped, 'm0', 'a1')]).toEqual(['primary', 'primary'])
    const other = (await run(protect, table([[0, 40], [30, 50]], { rule: { minimumCount: 10, groupDisclosure: true, groupOf: 'answer' } }))).json
    expect([statusOf(other, 'm0', 'a0'), statusOf(other, 'm1', 'a0'), statusOf(other, 'm0', 'a1')]).toEqual(['primary', 'primary', expect.not.stringMatching('primary')])
  })
  test('a code may be called as something that every object has', async () => {
    const dimensions = [{ name: 'o', total: 'T', children: { T: ['constructor', 'toString'] } }]
    const { exit, json } = await run(protect, { dimensions, cells: [{ at: ['constructor'], count: 3 }, { at: ['toString'], count: 30 }] })
    expect([exit, statusOf(json, 'constructor'), statusOf(json, 'toString')]).toEqual([0, 'primary', 'secondary'])
  })
  test('totals of a hierarchy count as cells', async () => {
    const dimensions = [{ name: 'organisation', total: 'T', children: { T: ['A', 'B'], A: ['A1', 'A2'], B: ['B1', 'B2'] } }]
    const { json } = await run(protect, { dimensions, cells: [{ at: ['A1'], count: 4 }, { at: ['A2'], count: 30 }, { at: ['B1'], count: 50 }, { at: ['B2'], count: 20 }] })
    expect([statusOf(json, 'A1'), statusOf(json, 'A2'), statusOf(json, 'A')]).toEqual(['primary', 'secondary', 'published'])
    expect(json).toMatchObject({ optimal: true, audit: { broken: 0 } })
  })
  test('what is released tells neither a hidden count nor why it is hidden, and withstands the audit', async () => {
    const released = (await run(protect, table([[3, 20, 30], [20, 40, 90], [30, 35, 60]]), {}, ['release'])).json
    expect(JSON.stringify(released)).not.toMatch(/primary|secondary/)
    expect(await run(audit, released)).toMatchObject({ exit: 0, json: { broken: 0 } })
  })
  test('the attacker never wins, and no cheaper way is missed that hides one cell less', async () => {
    await assert(asyncProperty(array(array(integer({ min: 0, max: 25 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 4 }), async (rows) => {
      const given = table(rows)
      const { json } = await run(protect, given)
      const answer = json as Answer
      expect(answer.audit.broken).toBe(0)
      expect(answer.optimal).toBe(true)
      const release = (open: Cell | null) => ({ ...given, cells: answer.cells.map((cell) => (cell.status === 'published' || cell === open ? { at: cell.at, count: cell.count } : { at: cell.at, suppressed: true })) })
      const bounds = async (open: Cell | null) => ((await run(audit, release(open))).json as { cells: { at: string[]; lower: number; upper: number | null }[] }).cells
      const unprotected = (cells: Awaited<ReturnType<typeof bounds>>) => answer.cells.filter((cell) => {
        const seen = cells.find((one) => one.at.join() === cell.at.join())
        return cell.status === 'primary' && seen && ((seen.upper !== null && seen.upper < 10) || seen.lower > cell.count - 1)
      })
      expect(unprotected(await bounds(null))).toEqual([])
      for (const cell of answer.cells.filter((one) => one.status === 'secondary')) expect(unprotected(await bounds(cell)).length).toBeGreaterThan(0)
    }), { numRuns: 12 })
  })
  test.each([
    [{ ...table([[1]]), cells: [{ at: ['x', 'a0'], count: 1 }] }, 'IN.json: the cell ["x","a0"] is not in the table; expected one code of each dimension, in their order.'],
    [{ ...table([[1]]), cells: [{ at: ['m0', 'a0'], count: 1 }, { at: ['T', 'T'], count: 2 }] }, 'IN.json: the cell ["T","T"] is given as 2, but its parts add up to 1.'],
    [{ ...table([[1]]), rule: { minimumCount: 10, groupOf: 'x' } }, 'IN.json: rule.groupOf names "x", which is no dimension.'],
    [{ dimensions: [{ name: 'd', total: 'T', children: { T: ['A'], A: ['T'] } }], cells: [] }, 'IN.json: dimension "d": the code "T" stands in two places of the tree.'],
    ['[', 'IN.json: this file is not JSON.'],
  ])('bad input is told in a sentence %#', async (value, sentence) => expect(await run(protect, value)).toEqual({ exit: 2, error: sentence }))
})

describe('when there is little time', () => {
  const wide = table(Array.from({ length: 12 }, (_, m) => Array.from({ length: 8 }, (__, a) => ((m * 5 + a * 3) % 11 === 0 ? 4 : 12 + ((m * 7 + a * 13) % 50)))))
  test('a table is protected all the same: everything that may be hidden is, and nobody calls it the cheapest', async () => {
    const { exit, json } = await run(protect, wide, { seconds: '1e-9' })
    expect(exit).toBe(0)
    expect(json).toMatchObject({ optimal: false, lowerBound: 0, audit: { broken: 0 } })
    const { json: best } = await run(protect, wide)
    expect((best as Answer).optimal).toBe(true)
    expect((best as Answer).cost).toBeLessThan((json as Answer).cost)
  })
  test('small cells that keep each other secret need no search', async () => {
    expect((await run(protect, table(Array.from({ length: 6 }, () => [3, 4, 5, 6])), { seconds: '1' })).json).toMatchObject({ cost: 0, lowerBound: 0, optimal: true, audit: { checked: 24, broken: 0 } })
  })
  test('a table that could not be audited today is refused in a sentence', async () => {
    const dimensions = [flat('m', Array.from({ length: 400 }, (_, at) => `m${at}`)), flat('a', Array.from({ length: 400 }, (_, at) => `a${at}`))]
    const cells = Array.from({ length: 800 }, (_, at) => ({ at: [`m${at % 400}`, `a${(at + Math.floor(at / 400)) % 400}`], count: 3 }))
    const { exit, error } = await run(protect, { dimensions, cells })
    expect([exit, error]).toEqual([2, 'IN.json: 1600 cells to keep secret among 160801 are more than can be audited; split the table, or publish fewer dimensions together.'])
  })
})

describe('gehoor disclosure audit', () => {
  const release = { ...table([[0]]), dimensions: [flat('a', ['x', 'y']), flat('b', ['p', 'q'])], cells: [
    { at: ['x', 'p'], suppressed: true }, { at: ['x', 'q'], suppressed: true }, { at: ['y', 'p'], suppressed: true }, { at: ['y', 'q'], suppressed: true },
    { at: ['x', 'T'], count: 12 }, { at: ['y', 'T'], count: 30 }, { at: ['T', 'p'], count: 8 }, { at: ['T', 'q'], count: 34 }, { at: ['T', 'T'], count: 42 },
  ] }
  test('the bounds are those of all tables that add up', async () => {
    // By hand: x,p runs from 0 to 8, the rest follows from it.
    expect(await run(audit, release)).toEqual({ exit: 1, json: { broken: 2, cells: [
      { at: ['x', 'p'], lower: 0, upper: 8, broken: true }, { at: ['x', 'q'], lower: 4, upper: 12, broken: false },
      { at: ['y', 'p'], lower: 0, upper: 8, broken: true }, { at: ['y', 'q'], lower: 22, upper: 30, broken: false },
    ] } })
  })
  test('one hidden cell in a sum is no secret', async () => {
    const one = { ...release, cells: release.cells.map((cell) => (cell.at.join() === 'x,p' ? cell : { at: cell.at, count: 'count' in cell ? cell.count : { 'x,q': 9, 'y,p': 5, 'y,q': 25 }[cell.at.join()] })) }
    expect(await run(audit, one)).toMatchObject({ exit: 1, json: { cells: [{ lower: 3, upper: 3, broken: true }] } })
  })
  test('a release in which most is hidden is worked through to the end, whatever the size of its counts', async () => {
    const dimensions = [flat('a', ['x0', 'x1', 'x2', 'x3']), flat('b', ['y0', 'y1', 'y2', 'y3'])]
    const shown: Readonly<Record<string, number>> = { 'T,y1': 46, 'x0,y0': 0, 'x1,T': 44, 'x1,y0': 11, 'x1,y1': 6, 'x1,y2': 0, 'x1,y3': 27, 'x2,y0': 18, 'x2,y2': 20, 'x3,T': 50, 'x3,y0': 25, 'x3,y2': 5, 'x3,y3': 14 }
    const places = ['T', 'x0', 'x1', 'x2', 'x3'].flatMap((a) => ['T', 'y0', 'y1', 'y2', 'y3'].map((b) => [a, b]))
    for (const times of [1, 1e8]) {
      const cells = places.map((at) => (at.join() in shown ? { at, count: (shown[at.join()] ?? 0) * times } : { at, suppressed: true }))
      const { json } = await run(audit, { dimensions, cells })
      expect((json as Bounds).cells.filter((cell) => cell.lower === cell.upper)).toEqual([{ at: ['T', 'y0'], lower: 54 * times, upper: 54 * times, broken: true }, { at: ['x3', 'y1'], lower: 6 * times, upper: 6 * times, broken: true }])
      expect((json as Bounds).cells.find((cell) => cell.at.join() === 'x0,y1')).toMatchObject({ lower: 0, upper: 34 * times })
    }
  })
  test('counts that contradict each other are refused', async () => {
    expect((await run(audit, { ...release, cells: release.cells.map((cell) => (cell.at.join() === 'T,T' ? { ...cell, count: 43 } : cell)) })).error).toContain('contradict each other')
  })
  test('a cell without total is unknown, and unlimited', async () => {
    expect(await run(audit, { ...release, cells: [{ at: ['x', 'p'], suppressed: true }] })).toMatchObject({ exit: 0, json: { cells: [{ lower: 0, upper: null }] } })
  })
  test('"3 percent told nobody, 38 percent of those": sixteen people at most, and six', async () => {
    const statements = [{ share: 0.1, of: 'base', name: 'experienced', decimals: 2 }, { share: 0.03, of: 'experienced', name: 'toldNobody', decimals: 2 }, { share: 0.38, of: 'toldNobody', name: 'noTrust', decimals: 2 }]
    const { json } = await run(audit, { base: 4481, statements }, {}, ['percentages'])
    const { counts } = json as { counts: Record<string, number[]> }
    expect([counts['experienced']?.at(0), counts['experienced']?.at(-1)]).toEqual([426, 470])
    expect(counts['toldNobody']).toEqual([13, 16])
    expect(counts['noTrust']).toEqual([5, 6])
  })
  test('coarse percentages of millions are worked out in a moment, or refused as too coarse', async () => {
    const half = (of: string, name: string, decimals: number) => ({ share: 0.5, of, name, decimals })
    const { json } = await run(audit, { base: 1_000_000, statements: [half('base', 'a', 1), half('a', 'b', 1), half('b', 'c', 2)] }, {}, ['percentages'])
    expect((json as { statements: readonly { name: string; lower: number; upper: number }[] }).statements.map(({ lower, upper }) => [lower, upper])).toEqual([[450_000, 550_000], [202_500, 302_500], [100_238, 152_762]])
    expect(await run(audit, { base: 10_000_000, statements: [{ share: 0, of: 'base', name: 'a', decimals: 0 }] }, {}, ['percentages'])).toEqual({ exit: 2, error: 'IN.json: the statement "a" fits more than 1000000 counts, which is too coarse to list.' })
  })
  test('percentages that no number of people fits are told', async () => {
    expect(await run(audit, { base: 3, statements: [{ share: 0.5, of: 'base', name: 'half', decimals: 2 }] }, {}, ['percentages'])).toMatchObject({ exit: 1, json: { statements: [{ name: 'half', counts: [], lower: null }] } })
  })
})

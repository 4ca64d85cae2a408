import { array, assert, asyncProperty, integer } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withAttacker } from '../protect/attacker.ts'
import { solver } from '../protect/protect.ts'
import { shapeOf, type Dimension } from '../protect/table.ts'
import { publishedOf, releaseTable, releaseTables, type CheckedTable, type TableRequest } from './tables.ts'

const budget = { seconds: 2, now: () => performance.now() }
const flat = (name: string, codes: readonly string[]): Dimension => ({ name, total: 'all', children: { all: codes } })
const table = (rows: readonly (readonly number[])[], more: Partial<TableRequest> = {}): TableRequest => ({
  universe: 'wave-1', dimensions: [flat('ministry', rows.map((_, at) => `m${at}`)), flat('answer', (rows[0] ?? []).map((_, at) => `a${at}`))],
  cells: rows.flatMap((row, m) => row.map((count, a) => ({ at: [`m${m}`, `a${a}`], count }))), ...more,
})
const shownOf = (released: { readonly value: CheckedTable }, ...at: readonly string[]) => released.value.cells.find((cell) => cell.at.join() === at.join())

describe('a table that asks to be published', () => {
  test('hides a small count and others with it, says nothing of why, and names the nearest level that is shown', async () => {
    const found = await releaseTable(table([[3, 20, 30], [20, 40, 90], [30, 35, 60]]), [], budget)
    if (!found.ok) throw new Error('refused')
    const hidden = found.value.value.cells.filter(({ shown }) => shown.state === 'hidden')
    expect(hidden.map(({ at }) => at.join())).toEqual(['m0,a0', 'm0,a1', 'm1,a0', 'm1,a1'])
    expect(new Set(hidden.map(({ shown }) => shown.state === 'hidden' && shown.because))).toEqual(new Set(['protects']))
    expect(shownOf(found.value, 'm0', 'a0')?.nearest).toEqual(['all', 'a0'])
  })

  test('an attacker never gets below what the audit promises, whatever the counts are', async () => {
    const highs = await solver()
    await assert(asyncProperty(array(array(integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }), async (rows) => {
      const request = table(rows, { rule: { groupDisclosure: true, groupOf: 'ministry' } })
      const found = await releaseTable(request, [], { ...budget, seconds: 0.3 })
      if (!found.ok) throw new Error(found.error.reason)
      const shape = shapeOf(request.dimensions)
      if (!shape.ok) throw new Error(shape.error)
      const { cells } = found.value.value
      const hidden = Uint8Array.from(cells, ({ shown }) => (shown.state === 'hidden' ? 1 : 0))
      const counts = Float64Array.from(cells, ({ shown }) => (shown.state === 'shown' ? shown.count : 0))
      cells.forEach(({ shown, at }) => expect([at, shown.state === 'shown' && shown.count > 0 && shown.count < 10]).toEqual([at, false]))
      withAttacker(highs, shape.value.relations, counts, hidden, (attacker) => rows.forEach((row, m) => row.forEach((count, a) => {
        if (count >= 10 || count === 0) return
        const { lower, upper } = attacker.bounds(shape.value.placeOf([`m${m}`, `a${a}`]) ?? 0)
        expect(upper === null || upper >= 10).toBe(true)
        expect(lower).toBeLessThanOrEqual(count - 1)
      })))
    }), { numRuns: 10 })
  })

  test('two tables of the same people are protected together: what one hides the other does not give away', async () => {
    const first = table([[4, 40], [40, 60]])
    const second: TableRequest = { universe: 'wave-1', dimensions: [flat('answer', ['a0', 'a1']), flat('age', ['young', 'old'])], cells: [{ at: ['a0', 'young'], count: 30 }, { at: ['a0', 'old'], count: 14 }, { at: ['a1', 'young'], count: 50 }, { at: ['a1', 'old'], count: 50 }] }
    const found = await releaseTables([first, second], [], budget)
    if (!found.ok) throw new Error('refused')
    const margin = (at: number, ...code: readonly string[]) => shownOf(found.value[at] as never, ...code)?.shown
    // The total of an answer is the same cell in both, hidden in both or shown in both.
    expect(margin(0, 'all', 'a0')).toEqual(margin(1, 'a0', 'all'))
  })

  test('tables that count the same people differently are a fault of the request, told in a sentence', async () => {
    const found = await releaseTables([table([[40, 40]]), table([[40, 41]])], [], budget)
    expect(found).toMatchObject({ ok: false, error: { reason: 'bad-table', sentence: expect.stringContaining('differently') } })
  })
})

describe('beside what was published before', () => {
  const before = async (request: TableRequest) => {
    const found = await releaseTable(request, [], budget)
    if (!found.ok) throw new Error('refused')
    return publishedOf(found.value.value)
  }

  test('what was hidden stays hidden', async () => {
    const earlier = await before(table([[3, 20, 30], [20, 40, 90], [30, 35, 60]]))
    const again = await releaseTable(table([[3, 20, 30], [20, 40, 90], [30, 35, 60]]), [earlier], budget)
    if (!again.ok) throw new Error('refused')
    expect(publishedOf(again.value.value).cells).toEqual(earlier.cells)
  })

  test('a part that was published whole cannot be used to work out what is hidden now', async () => {
    // The ministries' totals went out before; now their answers ask to. One cell of a row cannot hide alone.
    const totals = await before({ universe: 'wave-1', dimensions: [flat('ministry', ['m0', 'm1'])], cells: [{ at: ['m0'], count: 44 }, { at: ['m1'], count: 100 }] })
    const found = await releaseTable(table([[4, 40], [40, 60]]), [totals], budget)
    if (!found.ok) throw new Error('refused')
    expect(shownOf(found.value, 'm0', 'all')?.shown.state).toBe('shown')
    expect(shownOf(found.value, 'm0', 'a1')?.shown.state).toBe('hidden')
  })

  test('a small count that went out already is refused, not hidden in vain', async () => {
    const leaked = { universe: 'wave-1', dimensions: [flat('ministry', ['m0', 'm1'])], cells: [{ at: ['m0'], count: 4 }, { at: ['m1'], count: 100 }, { at: ['all'], count: 104 }] }
    expect(await releaseTable({ ...leaked, cells: [{ at: ['m0'], count: 4 }, { at: ['m1'], count: 100 }] }, [leaked], budget)).toMatchObject({ ok: false, error: { reason: 'already-out', cells: [['m0']] } })
  })

  test('the same table with three people more tells about those three: refused', async () => {
    const earlier = await before(table([[40, 50], [60, 70]]))
    expect(await releaseTable(table([[40, 53], [60, 70]]), [earlier], budget)).toMatchObject({ ok: false, error: { reason: 'differencing', cells: [['all', 'all'], ['all', 'a1'], ['m0', 'all'], ['m0', 'a1']] } })
    expect((await releaseTable(table([[40, 65], [60, 70]]), [earlier], budget)).ok).toBe(true)
  })

  test('a new table that would give away what an earlier one hid is refused', async () => {
    // Before: by ministry, two hidden because one is small. Now, by region: east is the one ministry m0 and nothing else.
    const dimension: Dimension = { name: 'ministry', total: 'all', children: { all: ['m0', 'm1', 'm2'] } }
    const earlier = { universe: 'wave-1', dimensions: [dimension], cells: [{ at: ['all'], count: 150 }, { at: ['m0'], count: null }, { at: ['m1'], count: null }, { at: ['m2'], count: 120 }] }
    const regions: TableRequest = { universe: 'wave-1', dimensions: [{ name: 'ministry', total: 'all', children: { all: ['m1', 'rest'], rest: ['m0', 'm2'] } }], cells: [{ at: ['m0'], count: 12 }, { at: ['m1'], count: 18 }, { at: ['m2'], count: 120 }] }
    const found = await releaseTable(regions, [earlier], budget)
    if (found.ok) expect(found.value.value.cells.filter(({ at, shown }) => ['m0', 'm1', 'rest'].includes(at[0] ?? '') && shown.state === 'shown')).toEqual([])
    else expect(found.error.reason).toMatch(/gives-away-earlier|cannot-protect/)
  })
})

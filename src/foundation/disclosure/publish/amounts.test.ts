import { describe, expect, test } from 'vitest'
import { dominated, releaseAmounts } from './amounts.ts'

describe('amounts', () => {
  test('a cell is dominated when the second largest could work out the largest to within ten per cent', () => {
    expect([dominated([100, 50, 9], 10), dominated([100, 50, 10], 10), dominated([100], 10), dominated([], 10)]).toEqual([true, false, true, false])
  })

  test('a dominated amount is hidden, and others with it so that it cannot be worked out', async () => {
    const many = (amount: number) => Array.from({ length: 12 }, () => amount)
    const found = await releaseAmounts({
      dimensions: [{ name: 'ministry', total: 'all', children: { all: ['a', 'b', 'c'] } }],
      cells: [{ at: ['a'], contributions: [10_000, ...many(5)] }, { at: ['b'], contributions: many(200) }, { at: ['c'], contributions: many(900) }],
    })
    if (!found.ok) throw new Error(found.error.reason)
    const shown = Object.fromEntries(found.value.value.map(({ at, shown: one }) => [at[0], one.state]))
    expect(shown['a']).toBe('hidden')
    expect(Object.values(shown).filter((state) => state === 'hidden').length).toBeGreaterThan(1)
    expect(shown['all']).toBe('shown')
  })

  test('amounts that are none are told', async () => {
    expect(await releaseAmounts({ dimensions: [{ name: 'd', total: 'all', children: { all: ['a'] } }], cells: [{ at: ['a'], contributions: [-1] }] })).toMatchObject({ ok: false, error: { reason: 'bad-table' } })
  })
})

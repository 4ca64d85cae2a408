import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { impact, wilson } from '../../src/foundation/statistics/exact/index.ts'
import { funnelLimits, inner, outer } from '../../src/foundation/ui/charts/funnel.ts'
import { estimateEffect } from '../../src/modules/accountability/rules/effect/estimate.ts'
import { panelOf } from '../../src/modules/accountability/rules/effect/panel.ts'

type Numbers = readonly (number | null)[]
type PanelCase = { readonly controls: 'notYet' | 'never'; readonly periods: readonly number[]; readonly starts: Numbers; readonly values: readonly (readonly number[])[]; readonly cells: readonly (readonly [number, number, number])[]; readonly simple?: number; readonly group: number; readonly since: readonly number[]; readonly event: readonly number[]; readonly years: readonly number[]; readonly calendar: readonly number[]; readonly randomisation: Numbers }
const r = JSON.parse(readFileSync(new URL('statistics/effect.json', import.meta.url), 'utf8')) as { readonly panels: readonly PanelCase[] } & Readonly<Record<'funnel' | 'wilson' | 'newcombe', readonly (readonly number[])[]>>
const near = (value: number | null | undefined, expected: number | null | undefined, tolerance = 1e-9): void => {
  if (expected === null || expected === undefined) expect(value ?? null).toBeNull()
  else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(tolerance * Math.max(1, Math.abs(expected)))
}

describe.each(r.panels.map((one, at) => [at, one] as const))('a staggered start, panel %d', (_, one) => {
  const made = panelOf(one.values.flatMap((row, unit) => row.map((value, at) => ({ unit: `u${unit}`, period: one.periods[at] ?? 0, start: one.starts[unit] ?? null, value }))))
  if (!made.ok) throw new Error(made.error)
  const answer = estimateEffect(made.value, { controls: one.controls, polarity: 'up', margin: null, seed: 1 })
  test('every effect by group and period is R\'s, and where R finds none there is none', () => {
    expect(answer.groupTime.length).toBe(one.cells.length)
    for (const [group, period, estimate] of one.cells) near(answer.groupTime.find((each) => each.group === group && each.period === period)?.estimate, estimate)
  })
  test('so are the four ways to put them together, and what all other assignments would have given', () => {
    if (one.simple === undefined) return expect(answer.aggregate).toBeNull()
    near(answer.aggregate?.simple, one.simple)
    near(answer.aggregate?.group, one.group)
    expect([answer.aggregate?.event?.map(({ since }) => since), answer.aggregate?.calendar?.map(({ period }) => period)]).toEqual([one.since, one.years])
    one.event.forEach((estimate, at) => near(answer.aggregate?.event?.[at]?.estimate, estimate))
    one.calendar.forEach((estimate, at) => near(answer.aggregate?.calendar?.[at]?.estimate, estimate))
    const { assignments, p, interval95, interval90 } = answer.randomisation!
    ;[assignments, p, ...interval95, ...interval90].forEach((value, at) => near(value, one.randomisation[at], 1e-7))
  })
})

test('the lines of a funnel are the quantiles of chance that R gives, from ten people to all of them', () => {
  for (const [overall = 0, base = 0, ...limits] of r.funnel) {
    const [far, close] = [funnelLimits(overall, base, outer), funnelLimits(overall, base, inner)]
    ;[far[0], close[0], close[1], far[1]].forEach((value, at) => near(value, limits[at], 1e-8))
  }
})
test('the interval of a share is that of R\'s score test, and of a difference Newcombe\'s from two of them', () => {
  for (const [x = 0, n = 0, ...limits] of r.wilson) wilson(x, n).forEach((value, at) => near(value, limits[at], 1e-9))
  for (const [a = 0, n1 = 0, b = 0, n2 = 0, ...limits] of r.newcombe) impact({ a, n1, b, n2 }).differenceInterval.forEach((value, at) => near(value, limits[at], 1e-9))
})

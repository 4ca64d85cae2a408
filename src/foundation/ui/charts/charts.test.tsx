import { describe, expect, it } from 'vitest'
import { renderPart } from '../render.ts'
import { BarChart, IntervalChart } from './interval-chart.tsx'
import { TimeChart, type TimePoint } from './time-chart.tsx'
import type { Shown } from './shown.ts'

const shown = (value: number, base: number | null = 400): Shown => ({ state: 'shown', value, base, interval: [value - 0.02, value + 0.02] })
const frame = { language: 'nl', id: 'f', answer: 'Eén op de tien maakte racisme mee.', base: '4.481 medewerkers', measured: <p>Een vragenlijst.</p>, caption: 'Wie maakte racisme mee?' } as const

describe('a figure', () => {
  const html = renderPart(<IntervalChart {...frame} unit="share" rows={[{ id: 'all', label: 'Iedereen', shown: shown(0.1) }, { id: 'b', label: 'Ministerie B', shown: { state: 'hidden', because: 'too-few', instead: 'Iedereen' } }]} notComparable={<p>Met 2022.</p>} />)

  it('says the answer first, then the picture, whom it rests on, the table, how it was measured and what it may not be compared with', () => {
    const order = ['Eén op de tien maakte racisme mee.</h3>', 'role="img"', 'Gebaseerd op', '<table', 'Hoe is dit gemeten?', 'Waarmee mag u dit niet vergelijken?']
    expect(order.map((part) => html.indexOf(part))).toEqual(order.map((part) => html.indexOf(part)).toSorted((one, other) => one - other))
    expect(order.every((part) => html.includes(part))).toBe(true)
  })

  it('has no inline style and no script, because the policy of the pages refuses both', () => {
    expect(html).not.toMatch(/ style=|<script|<style/)
  })

  it('draws nothing for what is hidden, and says in the picture and in the table why and what can be shown', () => {
    expect(html.match(/chart-point/g)).toHaveLength(1)
    expect(html.match(/te weinig om te tonen/g)).toHaveLength(2)
    expect(html.match(/Wel te tonen: Iedereen/g)).toHaveLength(2)
  })

  it('gives every estimate its value, interval and base', () => {
    expect(html).toMatch(/10,0%.*8,0%.*12,0%.*400/s)
    expect(html).toContain('n = 400')
  })
})

describe('a chart over time', () => {
  const points: readonly TimePoint[] = [{ period: '2022', shown: shown(0.09), joined: false }, { period: '2023', shown: shown(0.1), joined: false }, { period: '2024', shown: shown(0.11), joined: true }]
  const chart = (list: readonly TimePoint[]): string => renderPart(<TimeChart {...frame} unit="share" periods={['2022', '2023', '2024'].map((id) => ({ id, label: id }))} series={[{ id: 's', name: 'Racisme', points: list }]} breaks={['In 2022 is iets anders gevraagd.']} />)

  it('draws a line only between points that were declared comparable', () => {
    expect(chart(points).match(/class="chart-line/g)).toHaveLength(1)
    expect(chart(points.map((point) => ({ ...point, joined: false })))).not.toContain('class="chart-line')
  })

  it('says in the table what is comparable, and below the picture why a line stops', () => {
    expect(chart(points)).toMatch(/2022.*eerste meting.*2023.*nee.*2024.*ja/s)
    expect(chart(points)).toContain('In 2022 is iets anders gevraagd.')
  })

  it('draws no line through what is hidden', () => {
    const hole = points.map((point, at) => ({ ...point, joined: at > 0, ...(at === 1 ? { shown: { state: 'hidden' as const, because: 'too-few' } } : {}) }))
    expect(chart(hole)).not.toContain('class="chart-line')
    expect(chart(hole)).toContain('te weinig om te tonen')
  })
})

describe('bars', () => {
  it('start at nothing', () => {
    const html = renderPart(<BarChart {...frame} language="en" unit="count" rows={[{ id: 'a', label: 'A', shown: { state: 'shown', value: 12, base: null, interval: null } }, { id: 'b', label: 'B', shown: { state: 'shown', value: 20, base: null, interval: null } }]} />)
    expect(html.match(/class="chart-bar" x="0%"/g)).toHaveLength(2)
    expect(html).not.toContain('95%')
  })
})

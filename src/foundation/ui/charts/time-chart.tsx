import { Figure, type FigureFrame } from './figure.tsx'
import type { Reference } from './rows.tsx'
import { scaleOver } from './scale.ts'
import { numbersIn, tickWriter, type Shown, type Unit } from './shown.ts'
import { shownColumns } from './tables.tsx'
import { chartWords } from './words.ts'

/** `joined`: declared comparable with the point before it in this series. Only then may a line run between them. */
export type TimePoint = { readonly period: string; readonly shown: Shown; readonly joined: boolean }
export type TimeSeries = { readonly id: string; readonly name: string; readonly points: readonly TimePoint[] }

export type TimeChartProps = FigureFrame & {
  /** All periods of the axis in their order, with what they are called. */
  readonly periods: readonly { readonly id: string; readonly label: string }[]
  /** At most four: more belong in charts of their own. */
  readonly series: readonly TimeSeries[]
  readonly unit: Unit
  readonly decimals?: number | undefined
  readonly to?: number | undefined
  /** A target or norm. */
  readonly reference?: Reference | undefined
  /** Why a line stops somewhere, in words. */
  readonly breaks?: readonly string[] | undefined
}

const [top, floor, left] = [12, 212, 0]
const shapes = ['circle', 'square', 'diamond', 'triangle'] as const

const Point = ({ at, x, y }: { readonly at: number; readonly x: string; readonly y: number }) => {
  const shape = shapes[at % shapes.length]
  if (shape === 'circle') return <circle class={`chart-point s${at}`} cx={x} cy={y} r={6} />
  // A nested svg has its own corner at a percentage, so that a shape can be drawn in pixels around it.
  return (
    <svg x={x} y={y} overflow="visible" class={`chart-point s${at}`}>
      {shape === 'square' ? <rect x={-5.5} y={-5.5} width={11} height={11} /> : <path d={shape === 'diamond' ? 'M0 -8 8 0 0 8 -8 0Z' : 'M0 -7 7.5 6 -7.5 6Z'} />}
    </svg>
  )
}

/** Series over periods, each point with its interval. A line runs only between points that are declared comparable. */
export const TimeChart = (props: TimeChartProps) => {
  const { language, periods, series, unit, decimals, to, reference, answer, breaks = [] } = props
  const text = chartWords[language]
  const scale = scaleOver([...series.flatMap(({ points }) => numbersIn(points.map(({ shown }) => shown))), ...(reference ? [reference.value] : [])], { whole: unit === 'count', ...(to === undefined ? {} : { to }) })
  const tick = tickWriter(unit, language)
  const y = (value: number): number => Number((floor - scale.share(value) * (floor - top)).toFixed(2))
  // Series stand a little beside each other, so that their intervals do not cover.
  const x = (period: string, at: number): string => `${Number((((periods.findIndex(({ id }) => id === period) + 0.5) / periods.length) * 100 + (at - (series.length - 1) / 2) * Math.min(2.5, 30 / periods.length / series.length)).toFixed(3))}%`
  const rows = series.flatMap(({ id, name, points }) => points.map((point, at) => ({ key: `${id} ${point.period}`, name, label: periods.find((one) => one.id === point.period)?.label ?? point.period, first: at === 0, ...point })))
  const several = series.length > 1
  return (
    <Figure
      {...props}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'period', head: text.period, cell: ({ label }) => label },
        ...(several ? [{ key: 'series', head: text.series, cell: ({ name }: (typeof rows)[number]) => name }] : []),
        ...shownColumns(language, unit, decimals, rows),
        { key: 'joined', head: text.comparable, cell: ({ joined, first }) => (first ? text.first : joined ? text.yes : text.no) },
      ]}
      picture={
        <>
          {(several || reference !== undefined) && (
            <ul class="chart-legend">
              {series.map(({ id, name }, at) => <li key={id}><svg class="chart-sample" width={24} height={16} aria-hidden="true"><Point at={at} x="50%" y={8} /></svg>{name}</li>)}
              {reference !== undefined && <li><span class="chart-key">{reference.label}</span></li>}
            </ul>
          )}
          <div class="chart time" role="img" aria-label={`${answer} ${text.seeTable}`}>
            <svg class="chart-scale" width={56} height={floor + 40} aria-hidden="true">
              {scale.ticks.map((value) => <text key={value} class="chart-tick" x={50} y={y(value) + 5} text-anchor="end">{tick(value)}</text>)}
            </svg>
            <svg class="chart-track" width="100%" height={floor + 40} aria-hidden="true">
              {scale.ticks.map((value) => <line key={value} class={value === 0 ? 'chart-grid zero' : 'chart-grid'} x1={left} x2="100%" y1={y(value)} y2={y(value)} />)}
              {reference && <line class="chart-reference" x1={left} x2="100%" y1={y(reference.value)} y2={y(reference.value)} />}
              {periods.map(({ id, label }, at) => <text key={id} class="chart-tick" x={`${((at + 0.5) / periods.length) * 100}%`} y={floor + 24} text-anchor="middle">{label}</text>)}
              {series.map(({ id, points }, at) => points.map((point, place) => {
                const before = points[place - 1]
                const here = x(point.period, at)
                if (point.shown.state === 'hidden') return <text key={`${id}${point.period}`} class="chart-tick" x={here} y={floor - 6 - at * 16} text-anchor="middle">···</text>
                const { value, interval } = point.shown
                return (
                  <g key={`${id}${point.period}`}>
                    {point.joined && before?.shown.state === 'shown' && <line class={`chart-line s${at}`} x1={x(before.period, at)} y1={y(before.shown.value)} x2={here} y2={y(value)} />}
                    {interval && <line class="chart-interval" x1={here} x2={here} y1={y(interval[0])} y2={y(interval[1])} />}
                    <Point at={at} x={here} y={y(value)} />
                  </g>
                )
              }))}
            </svg>
          </div>
          {rows.some(({ shown }) => shown.state === 'hidden') && <p class="chart-note">···  {text.tooFew}</p>}
          {rows.some(({ shown }) => shown.state === 'shown' && shown.interval !== null) && <p class="chart-note">{text.margin}</p>}
          {breaks.length > 0 && <div class="chart-breaks"><p><strong>{text.breaks}</strong></p><ul>{breaks.map((why) => <li key={why}>{why}</li>)}</ul></div>}
        </>
      }
    />
  )
}

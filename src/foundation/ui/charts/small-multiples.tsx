import { Figure, type FigureFrame } from './figure.tsx'
import { scaleOver } from './scale.ts'
import { numbersIn, tickWriter, whyHidden, type Unit } from './shown.ts'
import { shownColumns } from './tables.tsx'
import type { TimePoint } from './time-chart.tsx'
import { chartWords } from './words.ts'

export type SmallMultiplesProps = FigureFrame & {
  /** One picture each, in the order of their names, never of their outcome. */
  readonly panels: readonly { readonly id: string; readonly label: string; readonly points: readonly TimePoint[] }[]
  readonly periods: readonly { readonly id: string; readonly label: string }[]
  readonly unit: Unit
  readonly panelHead?: string | undefined
}

const [top, floor] = [8, 84]

/** The same small picture for each unit, all on one scale; a line only between points that are declared comparable. */
export const SmallMultiples = (props: SmallMultiplesProps) => {
  const { language, panels, periods, unit, panelHead, answer } = props
  const text = chartWords[language]
  const scale = scaleOver(numbersIn(panels.flatMap(({ points }) => points.map(({ shown }) => shown))), { whole: unit === 'count', wanted: 2 })
  const tick = tickWriter(unit, language)
  const y = (value: number): number => Number((floor - scale.share(value) * (floor - top)).toFixed(2))
  const x = (period: string): string => `${Number((((periods.findIndex(({ id }) => id === period) + 0.5) / periods.length) * 100).toFixed(3))}%`
  const rows = panels.flatMap(({ id, label, points }) => points.map((point, at) => ({ key: `${id} ${point.period}`, label, when: periods.find((one) => one.id === point.period)?.label ?? point.period, first: at === 0, ...point })))
  return (
    <Figure
      {...props}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', head: panelHead ?? text.what, cell: ({ label }) => label },
        { key: 'period', head: text.period, cell: ({ when }) => when },
        ...shownColumns(language, unit, undefined, rows),
        { key: 'joined', head: text.comparable, cell: ({ joined, first }) => (first ? text.first : joined ? text.yes : text.no) },
      ]}
      picture={
        <>
          <div class="multiples" role="img" aria-label={`${answer} ${text.seeTable}`}>
            {panels.map(({ id, label, points }) => (
              <div key={id} class="multiple">
                <div class="chart-label">{label}</div>
                {points.every(({ shown }) => shown.state === 'hidden') ? <div class="chart-hidden">{points[0]?.shown.state === 'hidden' ? whyHidden(points[0].shown.because, language) : text.nothing}</div> : (
                  <div class="chart time">
                    <svg class="chart-scale" width={56} height={floor + 28} aria-hidden="true">{scale.ticks.map((value) => <text key={value} class="chart-tick" x={50} y={y(value) + 5} text-anchor="end">{tick(value)}</text>)}</svg>
                    <svg class="chart-track" width="100%" height={floor + 28} aria-hidden="true">
                      {scale.ticks.map((value) => <line key={value} class={value === 0 ? 'chart-grid zero' : 'chart-grid'} x1={0} x2="100%" y1={y(value)} y2={y(value)} />)}
                      {periods.filter((_, at) => at === 0 || at === periods.length - 1).map((period) => <text key={period.id} class="chart-tick" x={x(period.id)} y={floor + 20} text-anchor="middle">{period.label}</text>)}
                      {points.map((point, at) => {
                        const before = points[at - 1]
                        if (point.shown.state === 'hidden') return <text key={point.period} class="chart-tick" x={x(point.period)} y={floor - 6} text-anchor="middle">···</text>
                        const { value, interval } = point.shown
                        return (
                          <g key={point.period}>
                            {point.joined && before?.shown.state === 'shown' && <line class="chart-line s0" x1={x(before.period)} y1={y(before.shown.value)} x2={x(point.period)} y2={y(value)} />}
                            {interval && <line class="chart-interval" x1={x(point.period)} x2={x(point.period)} y1={y(interval[0])} y2={y(interval[1])} />}
                            <circle class="chart-point" cx={x(point.period)} cy={y(value)} r={4} />
                          </g>
                        )
                      })}
                    </svg>
                  </div>
                )}
              </div>
            ))}
          </div>
          {rows.some(({ shown }) => shown.state === 'hidden') && <p class="chart-note">···  {text.tooFew}</p>}
          {rows.some(({ shown }) => shown.state === 'shown' && shown.interval !== null) && <p class="chart-note">{text.margin}</p>}
        </>
      }
    />
  )
}

import { Figure, type FigureFrame } from './figure.tsx'
import { funnelLimits, funnelPlace, inner, outer } from './funnel.ts'
import type { ChartRow } from './rows.tsx'
import { scaleOver } from './scale.ts'
import { inWhole, numbersIn, tickWriter } from './shown.ts'
import { shownColumns } from './tables.tsx'
import { chartWords } from './words.ts'

export type FunnelPlotProps = FigureFrame & {
  /** Units with a share and its base; in the order of their names, never of their outcome. */
  readonly rows: readonly (ChartRow & { /** A few letters beside the point. */ readonly short: string })[]
  /** The share over all together. */
  readonly overall: number
  readonly rowHead?: string | undefined
}

const [top, floor] = [12, 292]

/** Shares against the people they rest on, within the two funnels of what chance can do: small units may lie far off without meaning anything. */
export const FunnelPlot = (props: FunnelPlotProps) => {
  const { language, rows, overall, rowHead } = props
  const text = chartWords[language]
  const based = rows.flatMap((row) => (row.shown.state === 'shown' && row.shown.base !== null ? [{ ...row, value: row.shown.value, base: row.shown.base }] : []))
  const most = Math.max(1, ...based.map(({ base }) => base))
  const least = Math.max(1, Math.min(most, ...based.map(({ base }) => base)) * 0.8)
  const people = scaleOver([most * 1.05], { whole: true })
  const start = funnelLimits(overall, least, inner)
  const scale = scaleOver([...numbersIn(based.map(({ shown }) => (shown.state === 'shown' ? { ...shown, interval: null } : shown))), ...start, overall], { to: 0 })
  const y = (value: number): number => Number((floor - scale.share(value) * (floor - top)).toFixed(2))
  const x = (base: number): number => Number((people.share(base) * 100).toFixed(3))
  const steps = Array.from({ length: 40 }, (_, at) => least + ((people.to - least) * at) / 39)
  const line = (tail: number, side: 0 | 1): string => steps.map((base) => `${x(base)},${y(Math.min(scale.to, Math.max(scale.from, funnelLimits(overall, base, tail)[side])))}`).join(' ')
  // Names that would cover one that stands already go under their point; the picture is about five hundred wide.
  const marks: { readonly at: number; readonly line: number }[] = []
  const markLine = (value: number, base: number): number => {
    const free = [y(value) - 10, y(value) + 22, y(value) - 24].find((line) => marks.every((one) => Math.abs(one.at - x(base)) * 5 > 38 || Math.abs(one.line - line) > 13)) ?? y(value) - 10
    marks.push({ at: x(base), line: free })
    return free
  }
  const tick = tickWriter('share', language)
  const place = (row: FunnelPlotProps['rows'][number]): string => (row.shown.state === 'shown' && row.shown.base !== null ? text[funnelPlace(row.shown.value, overall, row.shown.base)] : '')
  return (
    <Figure
      {...props}
      rowKey={({ id }) => id}
      columns={[{ key: 'label', head: rowHead ?? text.what, cell: ({ label }) => label }, ...shownColumns(language, 'share', 1, rows), { key: 'place', head: text.chance, cell: place }]}
      picture={
        <>
          <div class="chart time" role="img" aria-label={`${props.answer} ${text.seeTable}`}>
            <svg class="chart-scale" width={56} height={floor + 44} aria-hidden="true">
              {scale.ticks.map((value) => <text key={value} class="chart-tick" x={50} y={y(value) + 5} text-anchor="end">{tick(value)}</text>)}
            </svg>
            <svg class="chart-track" width="100%" height={floor + 44} aria-hidden="true">
              {scale.ticks.map((value) => <line key={value} class={value === 0 ? 'chart-grid zero' : 'chart-grid'} x1={0} x2="100%" y1={y(value)} y2={y(value)} />)}
              <svg width="100%" height={floor} viewBox={`0 0 100 ${floor}`} preserveAspectRatio="none">
                {([inner, outer] as const).map((tail, at) => ([0, 1] as const).map((side) => <polyline key={`${at}${side}`} class={at === 0 ? 'chart-funnel inner' : 'chart-funnel'} points={line(tail, side)} />))}
              </svg>
              <line class="chart-reference" x1={0} x2="100%" y1={y(overall)} y2={y(overall)} />
              {people.ticks.map((value, at) => <text key={value} class="chart-tick" x={people.place(value)} y={floor + 24} text-anchor={at === 0 ? 'start' : at === people.ticks.length - 1 ? 'end' : 'middle'}>{inWhole(value, language)}</text>)}
              {based.map(({ id, short, value, base }) => (
                <g key={id}>
                  <circle class="chart-point" cx={`${x(base)}%`} cy={y(value)} r={6} />
                  <text class="chart-mark" x={`${x(base)}%`} y={markLine(value, base)} text-anchor={x(base) > 85 ? 'end' : x(base) < 8 ? 'start' : 'middle'}>{short}</text>
                </g>
              ))}
            </svg>
          </div>
          <p class="chart-note">{text.peopleAxis}. <span class="chart-key">{text.overall}: {tick(overall)}</span></p>
          <p class="chart-note">{text.funnel}</p>
          {rows.some(({ shown }) => shown.state === 'hidden') && <p class="chart-note">{text.notDrawn(rows.filter(({ shown }) => shown.state === 'hidden').map(({ label }) => label).join(', '))}</p>}
        </>
      }
    />
  )
}

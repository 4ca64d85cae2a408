import { Figure, type FigureFrame } from './figure.tsx'
import { Rows, type ChartRow, type Reference } from './rows.tsx'
import { scaleOver } from './scale.ts'
import { numbersIn, type Unit } from './shown.ts'
import { shownColumns } from './tables.tsx'
import { chartWords } from './words.ts'

export type RowChartProps = FigureFrame & {
  readonly rows: readonly ChartRow[]
  readonly unit: Unit
  readonly decimals?: number | undefined
  /** The end of the scale, where several figures must share it. */
  readonly to?: number | undefined
  /** A line through all rows: an average, a norm. */
  readonly reference?: Reference | undefined
  /** The head of the column that names the rows. */
  readonly rowHead?: string | undefined
}

const rowsTable = ({ language, rows, unit, decimals, rowHead }: RowChartProps) => [{ key: 'label', head: rowHead ?? chartWords[language].what, cell: ({ label }: ChartRow) => label }, ...shownColumns(language, unit, decimals, rows)]
const scaleOf = ({ rows, unit, to, reference }: RowChartProps) => scaleOver([...numbersIn(rows.map(({ shown }) => shown)), ...(reference ? [reference.value] : [])], { whole: unit === 'count', ...(to === undefined ? {} : { to }) })

/** Estimates below each other, each with its interval, its base and its value; what may not be shown says so in its own row. */
export const IntervalChart = (props: RowChartProps) => {
  const { language, rows, unit, decimals, reference, answer } = props
  const scale = scaleOf(props)
  const intervals = rows.some(({ shown }) => shown.state === 'shown' && shown.interval !== null)
  return (
    <Figure
      {...props}
      columns={rowsTable(props)}
      rowKey={({ id }) => id}
      picture={
        <>
          <Rows language={language} rows={rows} unit={unit} decimals={decimals} scale={scale} reference={reference} name={answer} mark={({ value, interval }, middle) => (
            <>
              {interval && <>
                <line class="chart-interval" x1={scale.place(interval[0])} x2={scale.place(interval[1])} y1={middle} y2={middle} />
                {interval.map((end, at) => <line key={at} class="chart-interval" x1={scale.place(end)} x2={scale.place(end)} y1={middle - 5} y2={middle + 5} />)}
              </>}
              <circle class="chart-point" cx={scale.place(value)} cy={middle} r={6} />
            </>
          )} />
          {intervals && <p class="chart-note">{chartWords[language].margin}</p>}
        </>
      }
    />
  )
}

/** Counts or shares without an interval, as bars from nothing. */
export const BarChart = (props: RowChartProps) => {
  const { language, rows, unit, decimals, reference, answer } = props
  const scale = scaleOf(props)
  return (
    <Figure
      {...props}
      columns={rowsTable(props)}
      rowKey={({ id }) => id}
      picture={<Rows language={language} rows={rows} unit={unit} decimals={decimals} scale={scale} reference={reference} name={answer} mark={({ value }, middle) => <rect class="chart-bar" x={scale.place(Math.min(0, value))} width={`${Number((Math.abs(scale.share(value) - scale.share(0)) * 100).toFixed(3))}%`} y={middle - 9} height={18} />} />}
    />
  )
}

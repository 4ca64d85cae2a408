/** Figures on pages: one frame, several pictures. Drawn on the server, no script, no inline style. */
export { Figure, type FigureFrame, type FigureProps } from './figure.tsx'
export { BarChart, IntervalChart, type RowChartProps } from './interval-chart.tsx'
export { TimeChart, type TimeChartProps, type TimePoint, type TimeSeries } from './time-chart.tsx'
export { Rows, type ChartRow, type Reference } from './rows.tsx'
export { scaleOver, type Scale } from './scale.ts'
export { inWhole, numbersIn, tickWriter, whyHidden, writer, type Shown, type Unit } from './shown.ts'
export { shownColumns } from './tables.tsx'
export { chartWords } from './words.ts'

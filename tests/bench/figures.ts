/** The value below which this share of the list lies; 0 for an empty list. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** A figure of a report: three digits at most, never more precise than it was measured. */
export const figure = (value: number): string => (value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2))

export const kilobytes = (bytes: number): string => `${figure(bytes / 1000)} kB`

export type Row = readonly (string | number)[]
/** A measured part of the report: heading, what was done in one sentence, tables, and the bars it is held against. */
export type Part = {
  readonly title: string
  readonly method: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly bars: readonly { readonly bar: string; readonly measured: string; readonly met: boolean }[]
}

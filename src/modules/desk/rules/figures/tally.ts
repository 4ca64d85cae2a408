import { outcomes, procedures } from '../messages.ts'
import { acknowledgeBands, groundIds, handlingBands, statisticalRecord, timeliness, type StatisticalRecord } from './record.ts'

/** What is counted, each on its own: no table crosses two of these. */
export const dimensions = { procedure: procedures, outcome: outcomes, ground: groundIds, timeliness, acknowledged: acknowledgeBands, handling: handlingBands } as const satisfies Record<string, readonly string[]>
export type Dimension = keyof typeof dimensions
export const dimensionNames = Object.keys(dimensions) as readonly Dimension[]

/** One count, as it leaves the analyst's device. */
export type Count = { readonly dimension: Dimension; readonly value: string; readonly count: number }

/** Fewer waiting records are opened only when their year is over. */
export const batchMinimum = 20

export const mayOpen = (waiting: number, year: number, thisYear: number): boolean => waiting > 0 && (waiting >= batchMinimum || year < thisYear)

/** Reads what the vault opened; null for what is not a record of this version and year. */
export const readRecord = (value: unknown, year: number): StatisticalRecord | null => {
  const parsed = statisticalRecord.safeParse(value)
  return parsed.success && parsed.data.year === year ? parsed.data : null
}

const valuesOf = (record: StatisticalRecord, dimension: Dimension): readonly string[] => (dimension === 'ground' ? record.grounds : [record[dimension]])

/** Counts by one dimension at a time. A case may have several grounds, so those add up to more than the cases. */
export const tally = (records: readonly StatisticalRecord[]): readonly Count[] =>
  dimensionNames.flatMap((dimension) => dimensions[dimension].flatMap((value): readonly Count[] => {
    const count = records.filter((record) => valuesOf(record, dimension).includes(value)).length
    return count === 0 ? [] : [{ dimension, value, count }]
  }))

/** Whether counts can come from this many records: known values, each once, every record once in every dimension but the grounds. */
export const countsFit = (counts: readonly Count[], records: number): boolean => {
  const keys = counts.map(({ dimension, value }) => `${dimension}/${value}`)
  if (new Set(keys).size !== keys.length || !counts.every(({ dimension, value, count }) => (dimensions[dimension] as readonly string[]).includes(value) && count >= 1 && count <= records)) return false
  const sum = (dimension: Dimension): number => counts.reduce((total, one) => (one.dimension === dimension ? total + one.count : total), 0)
  return dimensionNames.every((dimension) => dimension === 'ground' || sum(dimension) === records)
}

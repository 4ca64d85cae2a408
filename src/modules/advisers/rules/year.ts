import { yearDimensionNames, yearDimensions, type YearDimension } from './lists.ts'
import type { OwnRecord } from './messages.ts'
import { settings } from './settings.ts'

/** Counts of one adviser in one year: for each dimension and key a whole number; what is zero may be left out. */
export type Sheet = Readonly<Record<YearDimension, Readonly<Record<string, number>>>>
export const emptySheet: Sheet = { kind: {}, ground: {}, route: {}, 'why-not': {} }

const mostPerCell = 2000

/** Keeps the keys that exist and whole numbers of 0 to 2000; anything else is a refusal of the whole sheet. */
export const readSheet = (given: unknown): Sheet | null => {
  if (typeof given !== 'object' || given === null) return null
  const sheet: Record<string, Record<string, number>> = {}
  for (const dimension of yearDimensionNames) {
    const row = (given as Record<string, unknown>)[dimension]
    if (typeof row !== 'object' || row === null) return null
    for (const [key, count] of Object.entries(row)) {
      const known = (yearDimensions[dimension] as readonly string[]).includes(key)
      if (!known || !Number.isSafeInteger(count) || (count as number) < 0 || (count as number) > mostPerCell) return null
    }
    sheet[dimension] = Object.fromEntries(Object.entries(row).filter(([, count]) => count > 0)) as Record<string, number>
  }
  return Object.keys(given).every((key) => key in emptySheet) ? (sheet as Sheet) : null
}

/** The sheet that an adviser's own records add up to, on their own device. */
export const sheetOf = (records: readonly OwnRecord[]): Sheet => {
  const sheet: Record<YearDimension, Record<string, number>> = { kind: {}, ground: {}, route: {}, 'why-not': {} }
  for (const { counts } of records) {
    if (counts === null) continue
    for (const dimension of yearDimensionNames) {
      const key = counts[dimension]
      if ((yearDimensions[dimension] as readonly string[]).includes(key)) sheet[dimension][key] = (sheet[dimension][key] ?? 0) + 1
    }
  }
  return sheet
}

/** Why a department's figures of a year are not shown: not closed, too few conversations, or a ministry so small that a figure points at people. */
export type NoFigures = 'open' | 'too-few' | 'small'
/** `total`: conversations in the year; `employees` null when it is not known. Only for a ministry, not for who serves the whole house. */
export const noFigures = (closed: boolean, total: number, department: string, employees: number | null): NoFigures | null => {
  if (!closed) return 'open'
  if (department !== '' && (employees === null || employees < settings.figuresFrom)) return 'small'
  return total < settings.diversityMinimum ? 'too-few' : null
}

/** What must be added to the department's totals when one sheet takes the place of another. */
export const sheetDelta = (before: Sheet, after: Sheet): readonly { readonly dimension: YearDimension; readonly key: string; readonly delta: number }[] =>
  yearDimensionNames.flatMap((dimension) => yearDimensions[dimension].flatMap((key) => {
    const delta = (after[dimension][key] ?? 0) - (before[dimension][key] ?? 0)
    return delta === 0 ? [] : [{ dimension, key, delta }]
  }))

/** A file of data as it was written: one array of texts per column. An empty text is a missing value. */
export type Table = { readonly rows: number; readonly names: readonly string[]; readonly columns: ReadonlyMap<string, readonly string[]> }

const blank = (value: string): boolean => value === '' || value.trim() === ''
const number = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/

/** Numbers of a column with NaN for missing; else the first text that is none, with its row. `NA` counts as missing among numbers. */
export const asNumbers = (values: readonly string[]): { readonly numbers: Float64Array; readonly text: null } | { readonly numbers: null; readonly text: { readonly row: number; readonly value: string } } => {
  const numbers = new Float64Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as string
    if (blank(value) || value === 'NA') numbers[row] = Number.NaN
    else if (number.test(value)) numbers[row] = Number(value)
    else return { numbers: null, text: { row, value } }
  }
  return { numbers, text: null }
}

/** Categories of a column: sorted levels, and per row the level's place or -1 where the value is missing. */
export type Categories = { readonly levels: readonly string[]; readonly codes: Int32Array }

/** Levels in order: by size where all are numbers, else by their characters' codes (capitals before small letters). */
export const asCategories = (values: readonly string[]): Categories => {
  const places = new Map<string, number>()
  for (const value of values) if (!blank(value) && !places.has(value)) places.set(value, 0)
  const names = [...places.keys()]
  const numeric = names.every((name) => number.test(name) || name === 'NA') && names.some((name) => name !== 'NA')
  const levels = numeric ? names.filter((name) => name !== 'NA').sort((one, other) => Number(one) - Number(other)) : names.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  places.clear()
  levels.forEach((level, place) => places.set(level, place))
  return { levels, codes: Int32Array.from(values, (value) => places.get(value) ?? -1) }
}

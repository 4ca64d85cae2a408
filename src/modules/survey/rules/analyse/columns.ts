import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import { asCategories, asNumbers, type Categories, type Table } from '../../../../foundation/statistics/data/table.ts'
import { inOrder, type Design } from '../../../../foundation/statistics/survey/index.ts'
import { some } from './sentence.ts'

/** The data file with what was already read of its columns; `field` in a call is the place in the design file that asked for the column. */
export type Columns = {
  readonly table: Table
  readonly file: string
  /** Finds a column that must be there. */
  readonly texts: (name: string, field: string) => Result<readonly string[], string>
  /** A column of numbers, NaN for missing; TRUE and FALSE count as 1 and 0. */
  readonly numbers: (name: string, field: string) => Result<Float64Array, string>
  readonly isNumeric: (name: string) => boolean
  readonly categories: (name: string, field: string) => Result<Categories, string>
}

const remember = <Value>(make: (name: string) => Value): ((name: string) => Value) => {
  const known = new Map<string, Value>()
  return (name) => {
    if (!known.has(name)) known.set(name, make(name))
    return known.get(name) as Value
  }
}

/** Beyond this, sums and squares no longer fit in a number. */
const mostOf = 1e100

/** Opens a table for reading by name. */
export const columnsOf = (table: Table, file: string, designFile: string): Columns => {
  const of = (name: string): readonly string[] => table.columns.get(name) ?? []
  const numbers = remember((name) => {
    const found = asNumbers(of(name))
    if (found.numbers) return found
    const values = of(name)
    const truth = /^(true|false)?$/i
    return values.every((value) => truth.test(value)) ? { numbers: Float64Array.from(values, (value) => (value === '' ? Number.NaN : value.toUpperCase() === 'TRUE' ? 1 : 0)), text: null } : found
  })
  const large = remember((name) => numbers(name).numbers?.findIndex((value) => Math.abs(value) > mostOf) ?? -1)
  const numeric = remember((name) => asNumbers(of(name)).text === null)
  const categories = remember((name) => asCategories(of(name)))
  const texts = (name: string, field: string): Result<readonly string[], string> => {
    const values = table.columns.get(name)
    return values ? ok(values) : refuse(`${file}: there is no column "${name}" (asked for in ${designFile}, ${field}); it has ${some(table.names)}.`)
  }
  return {
    table,
    file,
    texts,
    numbers: (name, field) => {
      const there = texts(name, field)
      if (!there.ok) return there
      const found = numbers(name)
      const beyond = large(name)
      if (beyond >= 0) return refuse(`${file}: column "${name}", row ${beyond + 2}: expected a number between -1e100 and 1e100 (${designFile}, ${field}); found "${of(name)[beyond]}".`)
      return found.numbers ? ok(found.numbers) : refuse(`${file}: column "${name}", row ${found.text.row + 2}: expected a number (${designFile}, ${field}); found "${found.text.value}".`)
    },
    isNumeric: numeric,
    categories: (name, field) => {
      const there = texts(name, field)
      return there.ok ? ok(categories(name)) : there
    },
  }
}

/** A column of categories per position of the design. */
export const codesInOrder = ({ order }: Design, codes: Int32Array): Int32Array => order.map((row) => codes[row] as number)

export { inOrder }

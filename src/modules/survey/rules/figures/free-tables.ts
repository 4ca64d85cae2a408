import { z } from 'zod'
import { valuesOf, type DatasetVariable } from './dataset.ts'

/** A wave of which readers may put tables together: which of its questions, under which title. */
export const freeTablesRequest = z.object({ variables: z.array(z.string().min(1)).min(2).max(20), titleNl: z.string().trim().min(3).max(200), titleEn: z.string().trim().min(3).max(200) })
export type FreeTablesRequest = z.infer<typeof freeTablesRequest>

/** One question as it stands in the tables. */
export type FreeVariable = { readonly name: string; readonly label: string; readonly values: readonly { readonly value: string; readonly label: string }[] }
/** What is entered in the register when tables are opened: everything a reader needs to know of the wave, and no count. */
export type FreeTables = { readonly kind: 'free-tables'; readonly dataset: string; readonly wave: string; readonly universe: string; readonly variables: readonly FreeVariable[] }

/** Whoever gave no answer, or was not asked, in a table; no column writes it so. */
export const noAnswer = '⟨none⟩'
/** Everybody, in a table. */
export const whole = '⟨whole⟩'

/** A question with the values that occur. */
export const freeVariable = (variable: DatasetVariable, column: readonly string[]): FreeVariable =>
  ({ name: variable.name, label: variable.label || variable.name, values: valuesOf(variable, column).map((value) => ({ value, label: variable.labels.find((one) => one.value === value)?.label || value })) })

/** The choice of a reader: rows, and columns where there are any. */
export type TableChoice = { readonly rows: string; readonly columns: string | null }

/**
 * Every cell of a table with the places of the people in it: each value, no answer, and everybody, in both directions. A cell that another
 * table has too holds the same people, and so gets the same count there.
 */
export const cellsOf = ({ rows, columns }: { readonly rows: FreeVariable; readonly columns: FreeVariable | null }, columnOf: (name: string) => readonly string[], people: number): readonly { readonly at: readonly string[]; readonly members: readonly number[] }[] => {
  const codes = (variable: FreeVariable | null): ((person: number) => string) => {
    if (variable === null) return () => whole
    const [known, column] = [new Set(variable.values.map(({ value }) => value)), columnOf(variable.name)]
    return (person) => (known.has(column[person] ?? '') ? (column[person] as string) : noAnswer)
  }
  const [rowOf, columnCode] = [codes(rows), codes(columns)]
  const cells = new Map<string, { readonly at: readonly string[]; readonly members: number[] }>()
  const all = (variable: FreeVariable | null): readonly string[] => (variable === null ? [whole] : [...variable.values.map(({ value }) => value), noAnswer, whole])
  for (const row of all(rows)) for (const column of all(columns)) cells.set(JSON.stringify([row, column]), { at: [row, column], members: [] })
  for (let person = 0; person < people; person++) for (const row of [rowOf(person), whole]) for (const column of new Set([columnCode(person), whole])) cells.get(JSON.stringify([row, column]))?.members.push(person)
  return [...cells.values()]
}

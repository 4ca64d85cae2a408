import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { System } from '../protect/heuristic.ts'
import type { Relation, Shape } from '../protect/table.ts'

/** A table as it was published before; `count` null = hidden. `universe` says who is counted, of which data. */
export type PublishedTable = { readonly universe: string; readonly dimensions: Shape['dimensions']; readonly cells: readonly { readonly at: readonly string[]; readonly count: number | null }[] }
export type Linked = System & { readonly counts: Float64Array; /** Which cell of the system a cell of a table is. */ readonly placeOf: (table: number, cell: number) => number; /** The same cell by its name, `null` where no table has it. */ readonly named: (name: string) => number | null }

/**
 * What a cell is about, whatever table it stands in: the codes that are not totals, by dimension. Two tables of the same people share the
 * cells of the same name, such as the total, or a ministry's total.
 */
export const cellName = (dimensions: Shape['dimensions'], at: readonly string[]): string =>
  JSON.stringify(dimensions.flatMap(({ name, total }, place) => (at[place] === total ? [] : [[name, at[place]]])).sort(([one = ''], [other = '']) => (one < other ? -1 : 1)))

/** Tables of the same people as one system: a cell that several have is one cell. Refuses when they count it differently. */
export const link = (tables: readonly { readonly shape: Shape; readonly counts: Float64Array }[]): Result<Linked, string> => {
  const places = new Map<string, number>()
  const counts: number[] = []
  const relations: Relation[] = []
  const own = tables.map(({ shape, counts: given }) => Int32Array.from({ length: shape.cells }, (_, cell) => {
    const name = cellName(shape.dimensions, shape.at(cell))
    const known = places.get(name)
    if (known !== undefined) return counts[known] === given[cell] ? known : -1
    places.set(name, counts.length)
    return counts.push(given[cell] ?? 0) - 1
  }))
  for (const [table, { shape }] of tables.entries()) {
    const wrong = own[table]?.indexOf(-1) ?? -1
    if (wrong >= 0) return refuse(`the cell ${JSON.stringify(shape.at(wrong))} is counted differently in two tables of the same people`)
    for (const { parent, children } of shape.relations) relations.push({ parent: own[table]?.[parent] ?? 0, children: children.map((child) => own[table]?.[child] ?? 0) })
  }
  return ok({ cells: counts.length, relations, counts: Float64Array.from(counts), placeOf: (table, cell) => own[table]?.[cell] ?? 0, named: (name) => places.get(name) ?? null })
}

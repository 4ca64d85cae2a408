import type { Highs } from 'highs'
import { withAttacker } from '../protect/attacker.ts'
import { shapeOf, type Relation, type Shape } from '../protect/table.ts'
import { cellName, type PublishedTable } from './linked.ts'

export type NewTable = { readonly shape: Shape; readonly counts: Float64Array; readonly shown: (cell: number) => boolean }

/**
 * What earlier publications hid and somebody could work out once the new tables stand beside them. Nobody here needs to know the hidden
 * counts: an attacker does not either. Broken is a cell whose largest possible count is below the minimum, or that can have one count only.
 */
export const earlierSecretsOut = (highs: Highs, tables: readonly NewTable[], earlier: readonly PublishedTable[], minimum: number): readonly (readonly string[])[] => {
  const places = new Map<string, number>()
  const counts: number[] = []
  const known: boolean[] = []
  const relations: Relation[] = []
  const place = (name: string, count: number | null): number => {
    const found = places.get(name) ?? counts.push(0) - 1
    places.set(name, found)
    if (count !== null) {
      counts[found] = count
      known[found] = true
    }
    return found
  }
  const add = (shape: Shape, countAt: (cell: number) => number | null): void => {
    const own = Array.from({ length: shape.cells }, (_, cell) => place(cellName(shape.dimensions, shape.at(cell)), countAt(cell)))
    for (const { parent, children } of shape.relations) relations.push({ parent: own[parent] ?? 0, children: children.map((child) => own[child] ?? 0) })
  }
  for (const { shape, counts: own, shown } of tables) add(shape, (cell) => (shown(cell) ? (own[cell] ?? 0) : null))
  const secrets = new Map<number, readonly string[]>()
  for (const { dimensions, cells } of earlier) {
    const shape = shapeOf(dimensions)
    if (!shape.ok) continue
    const given = new Map(cells.map(({ at, count }) => [shape.value.placeOf(at), count]))
    add(shape.value, (cell) => given.get(cell) ?? null)
    for (const { at, count } of cells) if (count === null) secrets.set(places.get(cellName(dimensions, at)) ?? 0, at)
  }
  const hidden = Uint8Array.from(counts, (_, cell) => (known[cell] ? 0 : 1))
  const judged = [...secrets].filter(([cell]) => hidden[cell])
  if (judged.length === 0) return []
  return withAttacker(highs, relations, Float64Array.from(counts), hidden, (attacker) => judged.filter(([cell]) => {
    const { lower, upper } = attacker.bounds(cell)
    return upper !== null && (upper < minimum || lower === upper)
  }).map(([, at]) => at))
}

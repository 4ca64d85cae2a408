import type { Shape } from '../protect/table.ts'
import { cellName, type PublishedTable } from './linked.ts'

/**
 * Cells that were published before with another count, so near to this one that the difference is about a few people: those who were added
 * or left out. A difference of nothing tells nothing, and one of the minimum or more is about a group.
 */
export const fewBetween = (shape: Shape, counts: Float64Array, shown: (cell: number) => boolean, earlier: readonly PublishedTable[], minimum: number): readonly (readonly string[])[] => {
  const before = new Map<string, number[]>()
  for (const { dimensions, cells } of earlier) for (const { at, count } of cells) {
    if (count === null) continue
    const name = cellName(dimensions, at)
    before.set(name, [...(before.get(name) ?? []), count])
  }
  const few: (readonly string[])[] = []
  for (let cell = 0; cell < shape.cells; cell++) {
    if (!shown(cell)) continue
    const near = before.get(cellName(shape.dimensions, shape.at(cell)))?.some((count) => count !== counts[cell] && Math.abs(count - (counts[cell] ?? 0)) < minimum)
    if (near) few.push(shape.at(cell))
  }
  return few
}

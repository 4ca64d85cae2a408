import type { Shape } from './table.ts'

/** What may not be published of itself. `groupOf` = the dimension whose codes are the groups of people; the first where nothing is said. */
export type Rule = { readonly minimumCount: number; readonly groupDisclosure: boolean; readonly groupOf: string | null }

/**
 * Marks the primary cells: counts from 1 up to the minimum and, with group disclosure, every part that all or none of a group belong
 * to, because that tells something of each person in the group. A group without people tells nothing.
 */
export const primaryCells = (shape: Shape, counts: Float64Array, rule: Rule): Uint8Array => {
  const primary = Uint8Array.from(counts, (count) => (count > 0 && count < rule.minimumCount ? 1 : 0))
  if (!rule.groupDisclosure) return primary
  const axis = rule.groupOf === null ? 0 : shape.dimensions.findIndex((one) => one.name === rule.groupOf)
  for (let cell = 0; cell < shape.cells; cell++) {
    const at = shape.at(cell)
    shape.dimensions.forEach((_, dimension) => {
      const parent = shape.parents[dimension]?.[shape.codes[dimension]?.indexOf(at[dimension] ?? '') ?? 0] ?? -1
      if (dimension === axis || parent < 0) return
      const group = shape.placeOf(at.map((code, place) => (place === dimension ? (shape.codes[dimension]?.[parent] ?? '') : code))) ?? 0
      const people = counts[group] ?? 0
      if (people > 0 && (counts[cell] === 0 || counts[cell] === people)) primary[cell] = 1
    })
  }
  return primary
}

import type { Shape } from '../protect/table.ts'

/** The nearest level above a cell that is shown: one step up in some dimension, else two, and so on; `null` when even the total is hidden. */
export const nearestShown = (shape: Shape, cell: number, shown: (cell: number) => boolean): readonly string[] | null => {
  let here: readonly number[] = [cell]
  const seen = new Set(here)
  while (here.length > 0) {
    const up: number[] = []
    for (const one of here) {
      const at = shape.at(one)
      at.forEach((code, dimension) => {
        const parent = shape.parents[dimension]?.[shape.codes[dimension]?.indexOf(code) ?? -1] ?? -1
        if (parent < 0) return
        const place = shape.placeOf(at.map((other, index) => (index === dimension ? (shape.codes[dimension]?.[parent] ?? '') : other))) ?? -1
        if (place >= 0 && !seen.has(place)) {
          seen.add(place)
          up.push(place)
        }
      })
    }
    const found = up.find(shown)
    if (found !== undefined) return shape.at(found)
    here = up
  }
  return null
}

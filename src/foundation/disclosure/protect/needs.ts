
/** How far an attacker's interval around a primary cell must reach: up to `upperAtLeast`, and down to `lowerBy` below its count. */
export type Protection = { readonly upperAtLeast: number; readonly lowerBy: number }

/** One side of a primary cell that needs room: some table that fits the published counts must have it at `reach` or beyond. */
export type Need = { readonly cell: number; readonly side: 'most' | 'least'; readonly reach: number; /** How far that is from its count, above 0. */ readonly by: number }

/** Everything a table's protection asks. A cell that is large enough already needs nothing above; one that is 0 nothing below. */
export const needsOf = (primary: Uint8Array, counts: Float64Array, { upperAtLeast, lowerBy }: Protection): readonly Need[] => {
  const needs: Need[] = []
  primary.forEach((one, cell) => {
    const count = counts[cell] ?? 0
    if (!one) return
    if (count < upperAtLeast) needs.push({ cell, side: 'most', reach: upperAtLeast, by: upperAtLeast - count })
    if (count > 0 && lowerBy > 0) needs.push({ cell, side: 'least', reach: Math.max(0, count - lowerBy), by: Math.min(count, lowerBy) })
  })
  return needs
}

/** Whether a table gives a need its room. */
export const meets = (table: Float64Array, need: Need): boolean => (need.side === 'most' ? (table[need.cell] ?? 0) >= need.reach - 1e-6 : (table[need.cell] ?? 0) <= need.reach + 1e-6)

/** Cells that may be hidden beside the primary ones: not zeros, because everybody can see where there can be nobody. */
export const candidatesOf = (primary: Uint8Array, counts: Float64Array): readonly number[] => [...counts.keys()].filter((cell) => !primary[cell] && (counts[cell] ?? 0) > 0)

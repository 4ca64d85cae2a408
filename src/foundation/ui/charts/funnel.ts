/** How far a share may lie from `overall` by chance alone where it rests on `base` people: the limits of a funnel (normal approximation). */
export const funnelLimits = (overall: number, base: number, z: number): readonly [number, number] => {
  const half = z * Math.sqrt((overall * (1 - overall)) / base)
  return [Math.max(0, overall - half), Math.min(1, overall + half)]
}

/** The two funnels that are drawn: beyond the inner one of every twenty units one may lie by chance, beyond the outer one of five hundred. */
export const innerZ = 1.959964
export const outerZ = 3.090232

export type FunnelPlace = 'within' | 'above' | 'below'
/** Where a share lies: only beyond the outer funnel chance is no good explanation any more. */
export const funnelPlace = (value: number, overall: number, base: number): FunnelPlace => {
  const [low, high] = funnelLimits(overall, base, outerZ)
  return value > high ? 'above' : value < low ? 'below' : 'within'
}

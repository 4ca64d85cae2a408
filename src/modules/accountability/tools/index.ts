import { effectDesign } from './effect-design.ts'
import { effectEstimate } from './effect-estimate.ts'

/** The computations under `gehoor effect`. */
export const effectComputations = { estimate: effectEstimate, design: effectDesign } as const

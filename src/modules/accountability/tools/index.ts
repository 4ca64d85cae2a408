import { effectDesign } from './effect-design.ts'
import { effectEstimate } from './effect-estimate.ts'
import { effectLottery } from './effect-lottery.ts'

/** The computations under `gehoor effect`. */
export const effectComputations = { estimate: effectEstimate, design: effectDesign, lottery: effectLottery } as const

export { playAccountability } from './play.ts'

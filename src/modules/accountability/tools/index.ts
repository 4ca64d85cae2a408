import { effectDesign } from './effect-design.ts'
import { effectEstimate } from './effect-estimate.ts'
import { effectLottery } from './effect-lottery.ts'
import { reportCheck } from './report-check.ts'

/** The computations under `gehoor report`. */
export const reportComputations = { check: reportCheck } as const
/** The computations under `gehoor effect`. */
export const effectComputations = { estimate: effectEstimate, design: effectDesign, lottery: effectLottery } as const

export { playAccountability } from './play.ts'

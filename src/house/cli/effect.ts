import { effectComputations } from '../../modules/accountability/tools/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor effect`: the computations are accountability's. */
export const effect = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('effect', effectComputations, args, io)

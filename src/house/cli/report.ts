import { reportComputations } from '../../modules/accountability/tools/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor report`: the computation is accountability's. */
export const report = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('report', reportComputations, args, io)

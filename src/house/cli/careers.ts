import { careersComputations } from '../../modules/careers/tools/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor careers`: the computations are the module's. */
export const careers = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('careers', careersComputations, args, io)

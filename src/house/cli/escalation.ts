import { escalationComputations } from '../../modules/escalation/tools/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor escalation`: the computation is the module's. */
export const escalation = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('escalation', escalationComputations, args, io)

import { mentoringComputations } from '../../modules/mentoring/tools/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor mentoring`: the computation is the module's. */
export const mentoring = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('mentoring', mentoringComputations, args, io)

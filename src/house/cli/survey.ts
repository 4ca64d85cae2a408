import { surveyComputations } from '../../modules/survey/tools/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor survey`: the computations are the module's. */
export const survey = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('survey', surveyComputations, args, io)

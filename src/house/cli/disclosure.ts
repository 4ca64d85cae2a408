import { disclosureComputations } from '../../foundation/disclosure/commands/index.ts'
import { runOneOf } from './computation.ts'
import type { CommandIo } from './io.ts'

/** `gehoor disclosure`: the computations are the foundation's. */
export const disclosure = (args: readonly string[], io: CommandIo): Promise<number> => runOneOf('disclosure', disclosureComputations, args, io)

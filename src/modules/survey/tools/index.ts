/** The survey's second door: what the command line uses. */
import { analyseCommand } from './analyse-command.ts'
import type { CommandResult } from './command.ts'
import type { ReadFile } from './files.ts'

export type { CommandResult } from './command.ts'

/** Help of `gehoor survey`. */
export const surveyHelp = `gehoor survey analyse DATA.csv --design DESIGN.json [--json]
gehoor survey analyse --schema

analyse   estimates with their errors, as the sample was drawn: means, totals, proportions, ratios, quantiles, tests
`

/** `gehoor survey COMMAND …`; `args` are the words after `survey`. */
export const surveyCommand = async (args: readonly string[], read: ReadFile): Promise<CommandResult> => {
  const [name, ...rest] = args
  if (name === 'analyse' || name === 'analyze') return analyseCommand(rest, read)
  return { exit: 2, error: name === undefined ? 'A command is missing: expected analyse.' : `There is no command "${name}": expected analyse.` }
}

import { surveyCommand, surveyHelp } from '../../modules/survey/tools/index.ts'
import type { CommandIo } from './io.ts'

/** `gehoor survey …`: the computation itself is the survey module's. */
export const survey = async (args: readonly string[], io: CommandIo): Promise<number> => {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    io.stdout(surveyHelp)
    return args.length === 0 ? 2 : 0
  }
  const { exit, json, text, error } = await surveyCommand(args, io.readFile)
  if (error !== undefined) io.stderr(`gehoor survey: ${error}\n`)
  if (json !== undefined) io.stdout(text === undefined || args.includes('--json') ? `${JSON.stringify(json)}\n` : `${text}\n`)
  return exit
}

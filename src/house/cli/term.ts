import { termCommand } from '../../modules/desk/tools/index.ts'
import type { CommandIo } from './io.ts'

const help = `gehoor term RULE FROM [--adjourn] [--json]
gehoor term --length 6w|10w|3d|7d|5wd|3m|1y --kind law|amvb|regulation|house FROM [--json]
gehoor term --schema

RULE   an id of the table of terms, such as AWB_AFDOENING_10, WBK_ONTVANGST, "ESC 2" or NAZORG_3
FROM   the day of the event, YYYY-MM-DD

nominalEnd is the end without lengthening, legalEnd the end after the Algemene termijnenwet.
`

type Ends = {
  readonly rule: string | null
  readonly from: string
  readonly nominalEnd: string
  readonly legalEnd: string
  readonly ground: readonly string[]
  readonly provisional: boolean
}

const inWords = (answer: Ends): string =>
  `${answer.rule ?? 'term'} from ${answer.from}: ${answer.nominalEnd}${answer.legalEnd === answer.nominalEnd ? '' : `, by law ${answer.legalEnd}`}${answer.provisional ? ' (provisional)' : ''}\n${answer.ground.join('; ')}\n`

/** `gehoor term`: the computation itself is the desk's. */
export const term = async (args: readonly string[], io: CommandIo): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    io.stdout(help)
    return 0
  }
  const { exit, json, error } = termCommand(args)
  if (error !== undefined) io.stderr(`gehoor term: ${error}\n`)
  if (json !== undefined) io.stdout(args.includes('--json') || args.includes('--schema') || exit !== 0 ? `${JSON.stringify(json)}\n` : inWords(json as Ends))
  return exit
}

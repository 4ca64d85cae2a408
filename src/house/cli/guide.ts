import { offeredTerms } from '../../modules/desk/tools/index.ts'
import { checkGuide, guideSchemas, readGuideText } from '../../modules/guide/tools/index.ts'
import type { CommandIo } from './io.ts'
import { modules } from '../modules.ts'
import { partsOf } from '../parts.ts'

const help = `gehoor guide check FILE [--json]
gehoor guide check --schema

Checks a guide (routes, questions, conditions, texts) as the product does before it publishes one: every combination of answers, every
link, every promise against the desk's terms. FILE is what /api/v1/guide answers, or a guide's own file.
Exit codes: 0 in order, 1 problems found, 2 bad input.
`

const bad = (io: CommandIo, sentence: string): 2 => {
  io.stderr(`gehoor guide: ${sentence}\n`)
  return 2
}

/** `gehoor guide check FILE`. */
export const guide = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const flags = args.filter((arg) => arg.startsWith('-'))
  const [verb, file, ...more] = args.filter((arg) => !arg.startsWith('-'))
  if (flags.includes('--help') || flags.includes('-h')) {
    io.stdout(help)
    return 0
  }
  const unknown = flags.find((flag) => flag !== '--json' && flag !== '--schema')
  if (unknown !== undefined) return bad(io, `${unknown} is not an option. Expected: --json, --schema or --help.`)
  if (flags.includes('--schema') && (verb === undefined || verb === 'check')) {
    io.stdout(`${JSON.stringify(guideSchemas)}\n`)
    return 0
  }
  if (verb !== 'check') return bad(io, `expected "check FILE", got ${verb === undefined ? 'nothing' : `"${verb}"`}.`)
  if (file === undefined || more.length > 0) return bad(io, `expected one file after "check", got ${file === undefined ? 'none' : more.length + 1}.`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await io.readFile(file))
  } catch (fault) {
    return bad(io, `${file}: ${fault instanceof TypeError ? 'the file is not text in UTF-8' : 'this file cannot be read'}.`)
  }
  const read = readGuideText(text)
  if (!read.ok) return bad(io, `${file}: ${read.error}.`)
  const checked = checkGuide(read.value, { today: io.clock.today(), terms: offeredTerms, provisions: partsOf(modules).map(({ id, page }) => ({ id, offered: page !== null })) })
  if (flags.includes('--json')) io.stdout(`${JSON.stringify({ ok: checked.ok, problems: checked.problems, combinations: checked.combinations, version: read.value.version })}\n`)
  else io.stdout(checked.ok ? `In order: ${checked.combinations} combinations of answers.\n` : checked.problems.map(({ code, path, story }) => `${code} (${path.join(' ')})\n  ${story.en}\n`).join(''))
  return checked.ok ? 0 : 1
}

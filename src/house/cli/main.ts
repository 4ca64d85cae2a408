import type { CommandIo } from './io.ts'
import { nodeIo } from './node-io.ts'

type Command = { readonly summary: string; readonly run: (args: readonly string[], io: CommandIo) => Promise<number> }

/** The commands, in the order of `--help`. Each is loaded only when it is called. */
const commands: Record<string, Command> = {
  start: {
    summary: 'start the server (settings by environment; --empty starts without the demonstration)',
    run: async (args, io) => (await import('./start-command.ts')).startCommand(args, io),
  },
  term: { summary: 'compute a term: gehoor term AWB_AFDOENING_10 2026-11-16 [--json]', run: async (args, io) => (await import('./term.ts')).term(args, io) },
  guide: { summary: 'check a guide: gehoor guide check FILE [--json]', run: async (args, io) => (await import('./guide.ts')).guide(args, io) },
  escalation: { summary: 'check an escalation model: gehoor escalation check FILE [--json]', run: async (args, io) => (await import('./escalation.ts')).escalation(args, io) },
  survey: { summary: 'figures of a staff survey (analyse), and whether two of them may be compared (compare)', run: async (args, io) => (await import('./survey.ts')).survey(args, io) },
  effect: { summary: 'what a measure did (estimate), and whether a plan could tell (design)', run: async (args, io) => (await import('./effect.ts')).effect(args, io) },
  report: { summary: 'check a version of the model or the questions of the yearly report (check)', run: async (args, io) => (await import('./report.ts')).report(args, io) },
  mentoring: { summary: 'pair mentors and mentees (match)', run: async (args, io) => (await import('./mentoring.ts')).mentoring(args, io) },
  careers: { summary: 'how selection falls out (impact), where a workforce goes (project), time to promotion (survival)', run: async (args, io) => (await import('./careers.ts')).careers(args, io) },
  disclosure: { summary: 'hide what would betray people in a table (protect), or find what a publication betrays (audit)', run: async (args, io) => (await import('./disclosure.ts')).disclosure(args, io) },
  ceremony: {
    summary: 'make and change the keys: root, roster, freshness, enrol, recovery, rotate, admin, leaver',
    run: async (args, io) => (await import('./ceremony/index.ts')).ceremonyCommand([...args], io),
  },
  'verify-client': {
    summary: 'compare what a server hands to browsers with its signed list of files',
    run: async (args, io) => (await import('./verify-client.ts')).verifyClient([...args], io, fetch),
  },
  'verify-log': {
    summary: 'check a server\'s log: signature, root and consistency with an earlier check',
    run: async (args, io) => (await import('./verify-log.ts')).verifyLog([...args], io, fetch),
  },
}

const help = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  return [
    'gehoor: a desk where reports are sealed, read and answered', '', 'gehoor COMMAND [options]', '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`), '',
    'gehoor COMMAND --help tells more. Exit codes: 0 done, 1 the answer is no, 2 bad input.', '',
  ].join('\n')
}

/** Runs one command and gives its exit code; a fault is one sentence, never a stack trace. */
export const main = async (args: readonly string[], io: CommandIo = nodeIo()): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.stdout(help())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.stderr(`gehoor: there is no command "${name}". gehoor --help lists them.\n`)
    return 2
  }
  try {
    return await command.run(rest, io)
  } catch (fault) {
    io.stderr(`gehoor ${name}: ${fault instanceof Error ? fault.message : 'it stopped for an unknown reason'}\n`)
    if (process.env['GEHOOR_DEBUG']) throw fault
    return 2
  }
}

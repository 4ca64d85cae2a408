import { runCommand, type Command } from '../command.ts'
import type { CommandIo } from '../io.ts'
import { admin } from './admin.ts'
import { recoveryCountersign } from './countersign.ts'
import { enrol } from './enrol.ts'
import { leaver } from './leaver.ts'
import { manifest } from './manifest.ts'
import { recoveryCheck, recoveryMake, recoveryOpen } from './recovery.ts'
import { root, roots } from './root.ts'
import { freshness, rosterDraft, rosterJoin, rosterMake, rosterSign } from './roster.ts'
import { rotateClock, rotateDirectory, rotateRecovery } from './rotate.ts'

const ceremonies: Readonly<Record<string, Command>> = {
  root, roots,
  'roster draft': rosterDraft, 'roster make': rosterMake, 'roster sign': rosterSign, 'roster join': rosterJoin,
  freshness, enrol,
  'recovery make': recoveryMake, 'recovery open': recoveryOpen, 'recovery countersign': recoveryCountersign, 'recovery check': recoveryCheck,
  'rotate clock': rotateClock, 'rotate directory': rotateDirectory, 'rotate recovery': rotateRecovery,
  admin, leaver, manifest,
}

const overview = (): string =>
  ['The keys of an installation: how they are made, changed and replaced.', '', ...Object.entries(ceremonies).map(([name, command]) => `  gehoor ceremony ${name.padEnd(22)}${command.about.split('. ')[0]?.replace(/\.$/, '')}`), '', 'Add --help to any of them.', ''].join('\n')

/** `gehoor ceremony …`: works on files, with flags or prompts; gives the exit code 0, 1 or 2. */
export const ceremonyCommand = async (args: string[], io: CommandIo): Promise<number> => {
  for (const length of [2, 1]) {
    const name = args.slice(0, length).join(' ')
    const command = Object.hasOwn(ceremonies, name) ? ceremonies[name] : undefined
    if (command) return runCommand(command, args.slice(length), io)
  }
  if (args.length === 0 || args.includes('--help')) {
    io.stdout(overview())
    return args.length === 0 ? 2 : 0
  }
  io.stderr(`There is no ceremony "${args[0]}". gehoor ceremony --help lists them.\n`)
  return 2
}

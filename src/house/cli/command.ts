/** The frame all file-working commands share: flags, help, JSON, exit codes 0 (done), 1 (the answer is no), 2 (bad input). */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { fromUtf8, utf8 } from '../../foundation/kernel/bytes.ts'
import type { CommandIo } from './io.ts'
import { optionSentence } from './unknown-option.ts'

/** What a command answers: a value for `--json`, sentences for people. */
export type Answer = { readonly json: Readonly<Record<string, unknown>>; readonly text: string }

type Stop = { readonly stop: 1 | 2; readonly code: string; readonly sentence: string; readonly more?: Readonly<Record<string, unknown>> }
const isStop = (thrown: unknown): thrown is Stop => typeof thrown === 'object' && thrown !== null && 'stop' in thrown

/** Ends a command with exit 1: the input is in order, the answer is no; `more` joins the JSON. */
export const no = (code: string, sentence: string, more: Readonly<Record<string, unknown>> = {}): never => {
  throw { stop: 1, code, sentence, more } satisfies Stop
}
/** Ends a command with exit 2: something is wrong with what was given. */
export const badInput = (sentence: string): never => {
  throw { stop: 2, code: 'bad-input', sentence } satisfies Stop
}

type Flags = NonNullable<ParseArgsConfig['options']>
export type Input = {
  readonly io: CommandIo
  readonly positionals: readonly string[]
  /** A flag that must be there. */
  readonly need: (flag: string) => string
  readonly maybe: (flag: string) => string | undefined
  readonly list: (flag: string) => readonly string[]
  readonly on: (flag: string) => boolean
}
export type Command = {
  readonly usage: string
  readonly about: string
  /** Flag -> what it is; a name ending in `*` may be given more than once, one ending in `?` takes no value. */
  readonly flags: Readonly<Record<string, string>>
  readonly run: (input: Input) => Promise<Answer>
}

const bare = (flag: string): string => flag.replace(/[*?]$/, '')
const options = (command: Command): Flags => ({
  ...Object.fromEntries(Object.keys(command.flags).map((flag) => [
    bare(flag), { type: flag.endsWith('?') ? 'boolean' : 'string', multiple: flag.endsWith('*') } as const,
  ])),
  json: { type: 'boolean' },
  help: { type: 'boolean' },
})

export const helpOf = (command: Command): string => {
  const lines = Object.entries(command.flags).map(([flag, about]) => `  --${bare(flag).padEnd(18)}${about}${flag.endsWith('*') ? ' (may be repeated)' : ''}`)
  return [`${command.about}\n`, `  ${command.usage}\n`, ...lines, `  --${'json'.padEnd(18)}one JSON value on standard output`, ''].join('\n')
}

const inputOf = (command: Command, args: readonly string[], io: CommandIo): Input & { readonly json: boolean; readonly help: boolean } => {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], options: options(command), allowPositionals: true, strict: true })
  } catch (cause) {
    return badInput(`${optionSentence(cause, Object.keys(options(command)))} Usage: ${command.usage}`)
  }
  const values = parsed.values as Record<string, string | boolean | string[] | undefined>
  const maybe = (flag: string): string | undefined => (typeof values[flag] === 'string' ? values[flag] : undefined)
  return {
    io,
    positionals: parsed.positionals,
    maybe,
    need: (flag) => maybe(flag) ?? badInput(`--${flag} is missing (${command.flags[flag] ?? ''}). Usage: ${command.usage}`),
    list: (flag) => (Array.isArray(values[flag]) ? values[flag] : []),
    on: (flag) => values[flag] === true,
    json: values['json'] === true,
    help: values['help'] === true,
  }
}

/** Runs a command: exactly one JSON value on standard output with `--json`, otherwise sentences; refusals on standard error. */
export const runCommand = async (command: Command, args: readonly string[], io: CommandIo): Promise<number> => {
  const json = args.includes('--json')
  try {
    const input = inputOf(command, args, io)
    if (input.help) {
      io.stdout(helpOf(command))
      return 0
    }
    const answer = await command.run(input)
    io.stdout(json ? `${JSON.stringify({ ok: true, ...answer.json })}\n` : `${answer.text}\n`)
    return 0
  } catch (thrown) {
    if (!isStop(thrown)) throw thrown
    if (json && thrown.stop === 1) io.stdout(`${JSON.stringify({ ok: false, refused: thrown.code, reason: thrown.sentence, ...thrown.more })}\n`)
    io.stderr(`${thrown.sentence}\n`)
    return thrown.stop
  }
}

/** Reads a file or ends with exit 2. */
export const readBytes = async (io: CommandIo, path: string): Promise<Uint8Array> => {
  try {
    return await io.readFile(path)
  } catch {
    return badInput(`${path}: this file cannot be read.`)
  }
}

/** Reads JSON, a byte order mark left out, or ends with exit 2. */
export const readJson = async (io: CommandIo, path: string): Promise<unknown> => {
  const bytes = await readBytes(io, path)
  try {
    return JSON.parse(fromUtf8(bytes).replace(/^\uFEFF/, '')) as unknown
  } catch {
    return badInput(`${path}: this file is not JSON.`)
  }
}

/** Ends with exit 2 when one of the files is there already: nothing is ever overwritten. Call it before anything is made. */
export const mustBeNew = async (io: CommandIo, ...paths: readonly string[]): Promise<void> => {
  for (const path of paths) if (await io.exists(path)) badInput(`${path}: this file exists already; nothing is overwritten.`)
}

/** Writes readable JSON, for its owner only. */
export const writeJson = (io: CommandIo, path: string, value: unknown): Promise<void> => io.writeFile(path, utf8(`${JSON.stringify(value, null, 2)}\n`), 0o600)

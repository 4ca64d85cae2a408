import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Computation, ComputationInput } from '../../foundation/kernel/computation.ts'
import type { CommandIo } from './io.ts'
import { numbersTaken, optionSentence } from './unknown-option.ts'

const bare = (name: string): string => name.replace(/\?$/, '')
const optionsOf = (computation: Computation): NonNullable<ParseArgsConfig['options']> => ({
  ...Object.fromEntries(Object.keys(computation.options).map((name) => [bare(name), { type: name.endsWith('?') ? 'boolean' : 'string' } as const])),
  json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, schema: { type: 'boolean' },
})

const helpOf = (computation: Computation): string => {
  const shown = [...Object.entries(computation.options), ['json', 'one JSON value on standard output'], ['schema', 'the JSON Schema of input and output']] as const
  const width = Math.max(...shown.map(([name]) => bare(name).length))
  return [computation.about, '', `  ${computation.usage}`, '', ...shown.map(([name, about]) => `  --${bare(name).padEnd(width)}  ${about}`), ''].join('\n')
}

const reader = (io: CommandIo): ComputationInput['read'] => async (path) => {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(path)
  } catch {
    return { ok: false, error: `${path}: this file cannot be read.` }
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, error: `${path}: this file is not UTF-8 text.` }
  }
}

/** Runs a computation as a command: exactly one JSON value on standard output with `--json`, everything else on standard error. */
export const runComputation = async (name: string, computation: Computation, args: readonly string[], io: CommandIo): Promise<number> => {
  const wrong = (sentence: string): number => {
    io.stderr(`gehoor ${name}: ${sentence}\n`)
    return 2
  }
  let parsed
  try {
    parsed = parseArgs({ args: numbersTaken(args), options: optionsOf(computation), allowPositionals: true, strict: true })
  } catch (cause) {
    return wrong(`${optionSentence(cause, Object.keys(optionsOf(computation)))} Usage: ${computation.usage}`)
  }
  const { values, positionals } = parsed
  if (values['help'] === true) {
    io.stdout(helpOf(computation))
    return 0
  }
  if (values['schema'] === true) {
    io.stdout(`${JSON.stringify(computation.schema)}\n`)
    return 0
  }
  const missing = computation.words[positionals.length]
  if (missing !== undefined) return wrong(`${missing} is missing. Usage: ${computation.usage}`)
  if (positionals.length > computation.words.length) return wrong(`"${positionals[computation.words.length]}" is one word too many. Usage: ${computation.usage}`)
  const option = (key: string): string | undefined => (typeof values[key] === 'string' ? values[key] : undefined)
  const { exit, json, error } = await computation.run({ words: positionals, option, on: (key) => values[key] === true, read: reader(io) })
  if (error !== undefined) io.stderr(`gehoor ${name}: ${error}\n`)
  if (json !== undefined) io.stdout(values['json'] === true ? `${JSON.stringify(json)}\n` : `${computation.inWords?.(json) ?? JSON.stringify(json, null, 2)}\n`)
  return exit
}

/** A command with several computations under it, such as `gehoor effect estimate`. */
export const runOneOf = async (name: string, computations: Readonly<Record<string, Computation>>, args: readonly string[], io: CommandIo): Promise<number> => {
  const [which, ...rest] = args
  const found = which !== undefined && Object.hasOwn(computations, which) ? computations[which] : undefined
  if (found) return runComputation(`${name} ${which}`, found, rest, io)
  const list = Object.values(computations).map((one) => `  ${one.usage}\n      ${one.about}`).join('\n')
  if (which === '--help' || which === '-h') {
    io.stdout(`${list}\n`)
    return 0
  }
  io.stderr(`gehoor ${name}: ${which === undefined ? 'name what to compute' : `there is no "${name} ${which}"`}.\n${list}\n`)
  return 2
}

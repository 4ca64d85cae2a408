import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'

/** Words and options of a command line; options of `flags` take no value, those of `values` take one. */
export type Given = { readonly words: readonly string[]; readonly on: ReadonlySet<string>; readonly values: ReadonlyMap<string, string> }

/** Splits arguments; `--name=value` is the same as `--name value`. */
export const readArguments = (args: readonly string[], flags: readonly string[], named: readonly string[]): Result<Given, string> => {
  const words: string[] = []
  const on = new Set<string>()
  const values = new Map<string, string>()
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const split = arg.indexOf('=')
    const name = arg.slice(2, split < 0 ? undefined : split)
    if (flags.includes(name) && split < 0) on.add(name)
    else if (named.includes(name)) {
      const value = split < 0 ? args[index += 1] : arg.slice(split + 1)
      if (value === undefined || value === '') return refuse(`--${name} needs a value.`)
      values.set(name, value)
    } else return refuse(`Unknown option "${arg}"; expected ${[...flags, ...named].map((known) => `--${known}`).join(', ')}.`)
  }
  return ok({ words, on, values })
}

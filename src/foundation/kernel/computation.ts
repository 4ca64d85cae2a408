/** How a command ended: 0 done, 1 the answer is no (the JSON says why), 2 bad input (`error` is one plain sentence). */
export type CommandResult = { readonly exit: 0 | 1 | 2; readonly json?: unknown; readonly error?: string }

/** What a computation may ask of its caller. */
export type ComputationInput = {
  /** The words after the command's name, as many as `words` names. */
  readonly words: readonly string[]
  /** The value of an option; `undefined` when it was not given. */
  readonly option: (name: string) => string | undefined
  readonly on: (name: string) => boolean
  /** The text of a file (UTF-8, a byte order mark taken off), or why it cannot be read. */
  readonly read: (path: string) => Promise<{ readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: string }>
}

/** A computing core as a command: JSON out, no server, no database. The same computation serves a page and `gehoor … --json`. */
export type Computation = {
  readonly usage: string
  readonly about: string
  /** What the words are called, such as `PANEL.csv`; all of them are needed. */
  readonly words: readonly string[]
  /** Option -> what it is; a name ending in `?` takes no value. */
  readonly options: Readonly<Record<string, string>>
  /** The JSON Schemas of what is read and answered. */
  readonly schema: { readonly input: unknown; readonly output: unknown }
  readonly run: (input: ComputationInput) => Promise<CommandResult>
  /** The answer for people; without it the JSON is shown, indented. */
  readonly inWords?: (json: unknown) => string
}

export const done = (json: unknown): CommandResult => ({ exit: 0, json })
export const answerIsNo = (json: unknown): CommandResult => ({ exit: 1, json })
export const badInput = (error: string): CommandResult => ({ exit: 2, error })

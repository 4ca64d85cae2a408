/** Passphrases and root keys: how a ceremony gets at a secret without printing it. */
import { fromUtf8, utf8, type Bytes } from '../../../foundation/kernel/bytes.ts'
import { lockWithPassphrase, newPassphrase, openWithPassphrase, type PassphraseLock } from '../../../foundation/sealing/core/passphrase-lock.ts'
import { publicKey } from '../../../foundation/sealing/core/signing.ts'
import { badInput, mustBeNew, no, readBytes, type Input } from '../command.ts'
import { readAs, rootKeyFile } from './core/files.ts'
import { words } from './words.ts'

const shortest = 20

/** Flags for a command that locks something with a new passphrase. */
export const freshPassphraseFlags = {
  'passphrase-file': 'file that holds the passphrase; otherwise it is asked for',
  'new-passphrase': 'file to write six generated words to (for their owner to copy on paper and destroy)',
}
/** Flags for a command that opens something. */
export const passphraseFlags = { 'passphrase-file': 'file that holds the passphrase; otherwise it is asked for' }

const fromFile = async (input: Input, path: string): Promise<string> => fromUtf8(await readBytes(input.io, path)).trim()

/** The passphrase for something new: from a file, generated into a file, or typed twice. */
export const freshPassphrase = async (input: Input): Promise<string> => {
  const [given, generate] = [input.maybe('passphrase-file'), input.maybe('new-passphrase')]
  if (given !== undefined && generate !== undefined) return badInput('Give --passphrase-file or --new-passphrase, not both.')
  if (generate !== undefined) {
    await mustBeNew(input.io, generate)
    const made = newPassphrase(words, input.io.random)
    await input.io.writeFile(generate, utf8(`${made}\n`), 0o600)
    return made
  }
  const { readLine } = input.io
  if (given === undefined && !readLine) return badInput('No passphrase: give --passphrase-file or --new-passphrase, or run this at a terminal.')
  const typed = given === undefined ? await (readLine as NonNullable<typeof readLine>)('New passphrase: ', { secret: true }) : await fromFile(input, given)
  if (typed.length < shortest) return badInput(`The passphrase is too short: at least ${shortest} characters, best six words chosen by --new-passphrase.`)
  if (given === undefined && readLine && (await readLine('The same passphrase again: ', { secret: true })) !== typed) return no(
    'passphrases-differ', 'The two passphrases differ; nothing was made.',
  )
  return typed
}

const passphrase = async (input: Input, prompt: string): Promise<string> => {
  const given = input.maybe('passphrase-file')
  if (given !== undefined) return fromFile(input, given)
  return input.io.readLine ? input.io.readLine(prompt, { secret: true }) : badInput('No passphrase: give --passphrase-file, or run this at a terminal.')
}

/** Locks a secret with a fresh salt. */
export const lock = (content: Bytes, phrase: string, input: Input): Promise<PassphraseLock> => lockWithPassphrase(
  content, phrase, input.io.random(16), input.io.passphraseCost,
)

/** Opens the root key named by `--key`; the caller wipes the seed with `fill(0)` when done. */
export const openRoot = async (input: Input): Promise<{ readonly seed: Bytes; readonly key: string; readonly name: string }> => {
  const path = input.need('key')
  const file = await readAs(input.io, path, rootKeyFile, 'a root key file')
  const seed = await openWithPassphrase(file.lock, await passphrase(input, `Passphrase of ${file.name}: `), input.io.passphraseCost)
  if (!seed.ok) return no('wrong-passphrase', `${path}: this passphrase does not open the key.`)
  if (seed.value.length !== 32 || publicKey(seed.value) !== file.key) return no('wrong-key', `${path}: the key inside is not the one its label names.`)
  return { seed: seed.value, key: file.key, name: file.name }
}

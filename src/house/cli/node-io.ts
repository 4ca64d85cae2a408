import { access, readFile, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { systemClock } from '../../foundation/kernel/clock.ts'
import { systemRandom } from '../../foundation/kernel/random.ts'
import type { CommandIo } from './io.ts'

const ask = async (prompt: string, secret: boolean): Promise<string> => {
  process.stderr.write(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: secret ? silent : process.stderr, terminal: true })
  line.once('SIGINT', () => process.exit(130))
  const ended = new Promise<never>((_resolve, reject) => line.once('close', () => reject(new Error('there was no answer'))))
  try {
    return await Promise.race([line.question(''), ended])
  } finally {
    line.close()
    if (secret) process.stderr.write('\n')
  }
}

/** The real machine: prompts go to standard error and only when a person sits at a terminal. */
export const nodeIo = (): CommandIo => ({
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  ...(process.stdin.isTTY ? { readLine: (prompt, options) => ask(prompt, options?.secret ?? false) } : {}),
  readFile: (path) => readFile(path),
  writeFile: (path, content, mode) => writeFile(path, content, { mode, flag: 'wx' }),
  exists: (path) => access(path).then(() => true, () => false),
  env: process.env,
  clock: systemClock,
  random: systemRandom,
})

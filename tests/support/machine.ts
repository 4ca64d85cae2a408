import { resolve } from 'node:path'
import { amsterdamDay } from '../../src/foundation/kernel/clock.ts'
import type { CommandIo } from '../../src/house/cli/io.ts'
import { main } from '../../src/house/cli/main.ts'
import { nodeIo } from '../../src/house/cli/node-io.ts'
import { newFolder } from './once.ts'

/** An officer's machine: the command line on real files in a folder of its own, with a clock that is ahead and passphrases that are opened quickly. Gives the exit code and what was said. */
export const machine = (ahead: number) => {
  const folder = newFolder('machine')
  const at = (path: string): string => resolve(folder, path)
  const { readFile, writeFile, exists, random, env } = nodeIo()
  const now = (): number => Date.now() + ahead
  const run = async (args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
    let said = ''
    const hear = (text: string): void => void (said += text)
    const io: CommandIo = {
      stdout: hear, stderr: hear, env, random, clock: { now, today: () => amsterdamDay(now()) },
      readFile: (path) => readFile(at(path)), writeFile: (path, content, mode) => writeFile(at(path), content, mode), exists: (path) => exists(at(path)),
      passphraseCost: { m: 64, t: 1 },
    }
    return { code: await main(args, io), said }
  }
  return { at, run, today: () => amsterdamDay(now()) }
}

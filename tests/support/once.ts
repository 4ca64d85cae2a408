import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A folder that all workers of one test run share. */
export const runFolder = (): string => {
  const folder = process.env.GEHOOR_TEST_RUN ?? join(tmpdir(), `gehoor-run-${process.ppid}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A fresh folder that goes with the test run, also when its test forgets it. */
export const newFolder = (name: string): string => mkdtempSync(join(runFolder(), `${name}-`))

/** Does something once for all workers of a test run: the first does it, the others wait. Gives the folder in which it was done. */
export const onceForAll = async (name: string, work: (folder: string) => void | Promise<void>): Promise<string> => {
  const folder = join(runFolder(), name)
  const [ready, failed] = [`${folder}.ready`, `${folder}.failed`]
  try {
    mkdirSync(folder)
  } catch {
    for (let tries = 0; tries < 3000 && !existsSync(ready); tries++) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
      await wait(100)
    }
    if (!existsSync(ready)) throw new Error(`${name} was not done in time`)
    return folder
  }
  try {
    await work(folder)
    writeFileSync(ready, '')
    return folder
  } catch (fault) {
    writeFileSync(failed, String(fault))
    throw fault
  }
}

/** The set-up of both kinds of tests: names the folder before the workers start, and removes it. Where all checks run (`scripts/verify.mjs`) they share one. */
export default (): (() => void) => {
  if (process.env.GEHOOR_TEST_RUN) return () => {}
  const folder = join(tmpdir(), `gehoor-run-${process.pid}-${randomBytes(4).toString('hex')}`)
  process.env.GEHOOR_TEST_RUN = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

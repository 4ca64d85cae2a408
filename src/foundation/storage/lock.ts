import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux knows when a process started: a number that was given out again is then not taken for the old owner. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const ownerLives = (file: string): boolean => {
  const [pid, start] = readFileSync(file, 'utf8').trim().split(' ')
  const number = Number(pid)
  if (!Number.isSafeInteger(number) || number < 1 || !alive(number)) return false
  return !start || startOf(number) === start
}

/**
 * Takes the data folder for this process alone: the embedded database can serve one process only. Throws one clear
 * sentence when another process holds it; the lock of a process that died is taken over. Returns the release.
 */
export const takeLock = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'lock')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, `${process.pid} ${startOf(process.pid)}\n`)
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
      if (ownerLives(file)) break
      rmSync(file, { force: true })
    }
  }
  throw new Error(`The data folder ${dataDir} is in use by another process of Gehoor. Stop that one first, or choose another folder; several processes need PostgreSQL.`)
}

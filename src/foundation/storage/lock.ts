import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

const ownerLives = (owner: string): boolean => {
  const [pid, start] = owner.trim().split(' ')
  const number = Number(pid)
  if (!Number.isSafeInteger(number) || number < 1 || !alive(number)) return false
  return !start || startOf(number) === start
}

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  }
}

/** Takes a dead owner's lock away. Of two who try at once one may have moved a living lock: then it is put back. */
const moveAway = (file: string, owner: string): void => {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return
    throw fault
  }
  if (read(aside) === owner) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

/**
 * Takes the data folder for this process alone: the embedded database can serve one process only. Throws one clear
 * sentence when another process holds it; the lock of a process that died is taken over. Returns the release.
 */
export const takeLock = (dataDir: string): (() => void) => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'lock')
  const own = `${file}.${process.pid}.own`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      // Linked into place with its content: nobody ever reads a lock that is not written yet.
      writeFileSync(own, `${process.pid} ${startOf(process.pid)}\n`, { mode: 0o600 })
      linkSync(own, file)
      return () => rmSync(file, { force: true })
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
      const owner = read(file)
      if (owner !== null && ownerLives(owner)) break
      if (owner !== null) moveAway(file, owner)
    } finally {
      rmSync(own, { force: true })
    }
  }
  throw new Error(`The data folder ${dataDir} is in use by another process of Gehoor. Stop that one first, or choose another folder; several processes need PostgreSQL.`)
}

import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const reasons: Readonly<Record<string, string>> = { EACCES: 'this program may not write there', EPERM: 'this program may not write there', EROFS: 'the file system is read-only', ENOSPC: 'the disk is full' }

/**
 * Makes a folder when it is not there yet, readable for this user only. Throws when it cannot be written. Folder by folder, because making
 * many at once never ends below `/proc`.
 */
export const makeFolder = (wanted: string): void => {
  const missing: string[] = []
  for (let at = resolve(wanted); !existsSync(at); at = dirname(at)) missing.unshift(at)
  for (const folder of missing) mkdirSync(folder, { mode: 0o700 })
  if (!statSync(wanted).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
  accessSync(wanted, constants.W_OK)
}

/** Makes the data folder; throws one sentence that names the setting when it cannot be used. */
export const makeDataFolder = (dataDir: string): void => {
  try {
    makeFolder(dataDir)
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? 'unknown'
    throw new Error(`DATA_DIR cannot be used: ${code === 'ENOTDIR' ? 'there is a file of that name where a folder is needed' : reasons[code] ?? `it cannot be made (${code})`}. Expected: a folder this program may write to. Example: DATA_DIR=/var/lib/gehoor`, { cause: fault })
  }
}

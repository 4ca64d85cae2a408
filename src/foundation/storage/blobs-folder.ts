import { closeSync, fstatSync, fsync, futimesSync, mkdirSync, openSync, read, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { idPattern } from '../kernel/ids.ts'
import { checkBlobId, type Blobs } from './blobs.ts'

const isMissing = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT'

const synced = (handle: number): Promise<void> => new Promise((resolve, reject) => fsync(handle, (fault) => (fault ? reject(fault) : resolve())))
/** Reads on from `at`; how many bytes came. */
const readOn = (handle: number, bytes: Uint8Array, at: number): Promise<number> =>
  new Promise((resolve, reject) => read(handle, bytes, at, bytes.length - at, at, (fault, got) => (fault ? reject(fault) : resolve(got))))

const openThere = (file: string): number | null => {
  try {
    return openSync(file, 'r')
  } catch (fault) {
    if (isMissing(fault)) return null
    throw fault
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = openSync(folder, 'r')
  try {
    await synced(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Blobs as files: written beside, fsynced, renamed, folder fsynced; file times say the day and no more. Only what waits for the disk is left to
 * another thread: handing over the rest costs several times what it takes.
 */
export const folderBlobs = (folder: string): Blobs => {
  // The first letter of the id spreads the files over 64 folders; it is as random as the id. More folders cost more to make than they save.
  const folderFor = (id: string): string => join(folder, checkBlobId(id).slice(0, 1))
  /** Where a file of an earlier version lies, which took two letters. */
  const earlier = (id: string): string => join(folder, checkBlobId(id).slice(0, 2), id)
  /** Most folders are there already; a new one stands for good only once the folder above it is written too. */
  const openNew = async (target: string, file: string): Promise<number> => {
    try {
      return openSync(file, 'wx', 0o600)
    } catch (fault) {
      if (!isMissing(fault)) throw fault
      mkdirSync(target, { recursive: true, mode: 0o700 })
      await syncFolder(folder)
      return openSync(file, 'wx', 0o600)
    }
  }
  return {
    put: async (id, bytes, day) => {
      const target = folderFor(id)
      const beside = join(target, `.${randomUUID()}`)
      const noon = new Date(`${day}T12:00:00Z`)
      try {
        const handle = await openNew(target, beside)
        try {
          writeFileSync(handle, bytes)
          futimesSync(handle, noon, noon)
          await synced(handle)
        } finally {
          closeSync(handle)
        }
        renameSync(beside, join(target, id))
        utimesSync(target, noon, noon)
        await syncFolder(target)
      } catch (fault) {
        await rm(beside, { force: true })
        throw fault
      }
    },
    get: async (id) => {
      const handle = openThere(join(folderFor(id), id)) ?? openThere(earlier(id))
      if (handle === null) return null
      try {
        const bytes = Buffer.allocUnsafeSlow(fstatSync(handle).size)
        let at = 0
        while (at < bytes.length) {
          const got = await readOn(handle, bytes, at)
          if (got === 0) throw new Error('a file became shorter while it was read')
          at += got
        }
        return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
      } finally {
        closeSync(handle)
      }
    },
    delete: async (id) => {
      for (const file of [join(folderFor(id), id), earlier(id)]) await rm(file, { force: true })
    },
    list: async function* () {
      for (const group of await readdir(folder).catch((fault: unknown) => (isMissing(fault) ? [] : Promise.reject(fault)))) {
        for (const id of await readdir(join(folder, group))) {
          if (idPattern.test(id)) yield { id, day: (await stat(join(folder, group, id))).mtime.toISOString().slice(0, 10) }
        }
      }
    },
  }
}

import { mkdir, open, readFile, readdir, rename, rm, stat, utimes, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { idPattern } from '../kernel/ids.ts'
import { checkBlobId, type Blobs } from './blobs.ts'

const isMissing = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT'

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Blobs as files: written beside, fsynced, renamed, folder fsynced; file times say the day and no more. */
export const folderBlobs = (folder: string): Blobs => {
  // Two letters of the id spread the files over folders; the letters are as random as the id.
  const folderFor = (id: string): string => join(folder, checkBlobId(id).slice(0, 2))
  /** Most folders are there already; a new one stands for good only once the folder above it is written too. */
  const openNew = async (target: string, file: string): Promise<FileHandle> => {
    try {
      return await open(file, 'wx', 0o600)
    } catch (fault) {
      if (!isMissing(fault)) throw fault
      await mkdir(target, { recursive: true, mode: 0o700 })
      await syncFolder(folder)
      return await open(file, 'wx', 0o600)
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
          await handle.writeFile(bytes)
          await handle.utimes(noon, noon)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(beside, join(target, id))
        await utimes(target, noon, noon)
        await syncFolder(target)
      } catch (fault) {
        await rm(beside, { force: true })
        throw fault
      }
    },
    get: async (id) => {
      try {
        const { buffer, byteOffset, length } = await readFile(join(folderFor(id), id))
        return new Uint8Array(buffer, byteOffset, length)
      } catch (fault) {
        if (isMissing(fault)) return null
        throw fault
      }
    },
    delete: async (id) => {
      await rm(join(folderFor(id), id), { force: true })
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

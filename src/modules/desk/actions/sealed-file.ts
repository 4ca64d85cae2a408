import type { Bytes } from '../../../foundation/kernel/bytes.ts'
import { newId } from '../../../foundation/kernel/ids.ts'
import { letGo } from '../../../foundation/storage/bytes.ts'
import { isDuplicate } from '../../../foundation/storage/faults.ts'
import { openOuter, outerLength, readyKey, sealOuterInto, type EraseKey } from '../../../foundation/storage/erase.ts'
import { layOut, type Brought, type SealedFile } from '../store/sealed-file.ts'
import type { DeskServices } from './services.ts'

/** Takes the outer layer off. Throws when it does not open: what is stored was changed from outside. */
export const peel = (key: EraseKey, content: Uint8Array): Bytes => {
  const opened = openOuter(key, content)
  if (!opened.ok) throw new Error('an outer layer does not open')
  return opened.value
}

/** The file of what an entry brings: each part under the outer layer of the case's erase key. */
export const sealedFile = ({ random }: Pick<DeskServices, 'random'>, key: Uint8Array, brought: Brought): SealedFile => {
  const once = readyKey(key)
  return layOut(newId(random), brought, outerLength, (target, part) => sealOuterInto(target, once, part, random))
}

/**
 * Stores the file and then does `work`, which writes the row that names it. When the database refuses a duplicate the file goes at once; after
 * any other fault nobody knows whether the row stands, so it is left to the job that deletes what no row names.
 */
export const withFile = async <T>(services: Pick<DeskServices, 'blobs' | 'clock'>, file: SealedFile, work: () => Promise<T>): Promise<T> => {
  if (file.content.length > 0) await services.blobs.put(file.id, file.content, services.clock.today())
  letGo(file.content)
  try {
    return await work()
  } catch (fault) {
    if (isDuplicate(fault)) await services.blobs.delete(file.id)
    throw fault
  }
}

type Kept = { readonly content: Uint8Array | null; readonly start: number | null; readonly bytes: number | null; readonly blob: string | null }
const filesAtOnce = 16

/** What rows of items hold, opened with the case's erase key; each file is read once. Throws when a file is missing or does not open. */
export const readKept = async (services: Pick<DeskServices, 'blobs'>, key: Uint8Array, rows: readonly Kept[]): Promise<Bytes[]> => {
  const files = new Map<string, Uint8Array>()
  const ids = [...new Set(rows.flatMap((row) => (row.content === null && row.blob !== null ? [row.blob] : [])))]
  for (let at = 0; at < ids.length; at += filesAtOnce) {
    await Promise.all(ids.slice(at, at + filesAtOnce).map(async (id) => {
      const bytes = await services.blobs.get(id)
      if (bytes) files.set(id, bytes)
    }))
  }
  const once = readyKey(key)
  const opened = rows.map(({ content, start, bytes, blob }) => {
    if (content !== null) return peel(once, content)
    const file = files.get(blob ?? '')
    if (!file || start === null || bytes === null) throw new Error('a sealed file is missing')
    return peel(once, file.subarray(start, start + bytes))
  })
  for (const file of files.values()) letGo(file)
  return opened
}

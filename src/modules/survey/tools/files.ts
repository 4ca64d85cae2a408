import { fromUtf8 } from '../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'

/** Reads a file; throws when it cannot be read. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** The last part of a path, as files are named in sentences. */
export const shortName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** The bytes of a file, or a sentence. */
export const bytesOf = async (read: ReadFile, path: string): Promise<Result<Uint8Array, string>> => {
  try {
    return ok(await read(path))
  } catch {
    return refuse(`${path}: expected a file that can be read; there is none.`)
  }
}

/** The JSON value in a file, or a sentence. */
export const jsonOf = async (read: ReadFile, path: string): Promise<Result<unknown, string>> => {
  const bytes = await bytesOf(read, path)
  if (!bytes.ok) return bytes
  try {
    return ok(JSON.parse(fromUtf8(bytes.value).replace(/^\uFEFF/, '')) as unknown)
  } catch {
    return refuse(`${shortName(path)}: expected JSON; it cannot be read as such.`)
  }
}

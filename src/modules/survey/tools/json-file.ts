import type { ComputationInput } from '../../../foundation/kernel/computation.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/result.ts'

/** The last part of a path: how files are named in sentences. */
export const shortName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** The JSON value in a file, or a sentence. */
export const jsonIn = async (read: ComputationInput['read'], path: string): Promise<Result<unknown, string>> => {
  const text = await read(path)
  if (!text.ok) return text
  try {
    return ok(JSON.parse(text.value.replace(/^\uFEFF/, '')) as unknown)
  } catch {
    return refuse(`${shortName(path)}: expected JSON; this file is none.`)
  }
}

import { Unzip, UnzipInflate } from 'fflate'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { refiLimits } from './project.ts'

const piece = 16_384

/**
 * Unpacks a zip piece by piece and stops as soon as it grows beyond the limits, whatever its header says of its size: a small file that
 * unfolds to gigabytes costs at most one piece more. Only parts that `wanted` names are unfolded. A part that is there twice is refused.
 */
export const unpack = (file: Uint8Array, wanted: (name: string) => boolean): Result<ReadonlyMap<string, Uint8Array>, 'too-large' | 'not-zip'> => {
  if (file.length > refiLimits.file) return refuse('too-large')
  if (file[0] !== 0x50 || file[1] !== 0x4b) return refuse('not-zip')
  const parts = new Map<string, Uint8Array[]>()
  const finished = new Set<string>()
  let [unpacked, seen] = [0, 0]
  let trouble: 'too-large' | 'not-zip' | null = null
  const unzip = new Unzip((part) => {
    if (++seen > refiLimits.parts) trouble ??= 'too-large'
    if (!wanted(part.name) || trouble) return
    if (parts.has(part.name)) { trouble = 'not-zip'; return }
    const chunks: Uint8Array[] = []
    parts.set(part.name, chunks)
    part.ondata = (fault, chunk, final) => {
      if (fault) { trouble ??= 'not-zip'; return }
      unpacked += chunk.length
      if (unpacked > refiLimits.unpacked) { trouble ??= 'too-large'; part.terminate(); return }
      chunks.push(chunk)
      if (final) finished.add(part.name)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < file.length; at += piece) {
      unzip.push(file.subarray(at, at + piece), at + piece >= file.length)
      if (trouble) break
    }
  } catch {
    trouble ??= 'not-zip'
  }
  if (trouble) return refuse(trouble)
  if ([...parts.keys()].some((name) => !finished.has(name))) return refuse('not-zip')
  return ok(new Map([...parts].map(([name, chunks]) => {
    const whole = new Uint8Array(chunks.reduce((sum, one) => sum + one.length, 0))
    let at = 0
    for (const chunk of chunks) { whole.set(chunk, at); at += chunk.length }
    return [name, whole]
  })))
}

import { concat, fromUtf8, utf8, type Bytes } from '../../../foundation/kernel/bytes.ts'
import { fixedClock, type Day } from '../../../foundation/kernel/clock.ts'
import type { Random } from '../../../foundation/kernel/random.ts'
import { sha256 } from '../../../foundation/sealing/core/digest.ts'
import type { CommandIo } from '../io.ts'

/** Randomness that repeats: the same bytes in the same order for the same start. */
export const repeatable = (start: string): Random => {
  let count = 0
  return (length) => {
    let bytes: Bytes = new Uint8Array()
    while (bytes.length < length) bytes = concat(bytes, sha256(utf8(`${start} ${count++}`)))
    return bytes.slice(0, length)
  }
}

export type MemoryIo = CommandIo & {
  readonly files: Map<string, { readonly content: Uint8Array; readonly mode: number }>
  readonly out: string[]
  readonly err: string[]
  readonly read: (path: string) => unknown
  readonly put: (path: string, value: unknown) => void
}

/** A machine without a disk; `answers` are what a person types, in order. */
export const memoryIo = (today: Day, start = 'test', answers?: string[], before?: MemoryIo): MemoryIo => {
  const files: MemoryIo['files'] = before?.files ?? new Map()
  const [out, err]: [string[], string[]] = [before?.out ?? [], before?.err ?? []]
  const fileAt = (path: string): Uint8Array => {
    const file = files.get(path)
    if (!file) throw new Error(`no file ${path}`)
    return file.content
  }
  return {
    files, out, err,
    read: (path) => JSON.parse(fromUtf8(fileAt(path))) as unknown,
    put: (path, value) => void files.set(path, { content: utf8(typeof value === 'string' ? value : JSON.stringify(value)), mode: 0o600 }),
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    ...(answers ? { readLine: async () => answers.shift() ?? '' } : {}),
    readFile: async (path) => fileAt(path),
    writeFile: async (path, content, mode) => {
      if (files.has(path)) throw new Error(`${path} exists`)
      files.set(path, { content, mode })
    },
    exists: async (path) => files.has(path),
    env: {},
    clock: fixedClock(today),
    random: repeatable(start),
    passphraseCost: { m: 64, t: 1 },
  }
}

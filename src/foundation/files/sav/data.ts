import { inflateSync } from 'node:zlib'
import { cursorOn, SavFault } from './bytes.ts'
import type { Dictionary } from './dictionary.ts'

/** SPSS's own missing value: the most negative double. */
const systemMissing = -Number.MAX_VALUE
/** What one block may unpack to: a file that claims more is broken, or meant to fill the memory. */
const largestBlock = 64 * 1024 * 1024

/** The bytes of a .zsav file's blocks, unpacked, one after another. */
const unpacked = (file: Uint8Array, { dataStart, little }: Dictionary): Uint8Array => {
  const head = cursorOn(file, dataStart, little)
  head.skip(8)
  const trailerAt = head.long()
  const trailer = cursorOn(file, trailerAt, little)
  trailer.skip(16 + 4)
  const count = trailer.int()
  if (count < 0 || count > trailer.left() / 24) throw new SavFault('its list of blocks is broken', 'de lijst van blokken is kapot')
  const parts: Uint8Array[] = []
  for (let block = 0; block < count; block++) {
    trailer.skip(8)
    const [from, size, packed] = [trailer.long(), trailer.int(), trailer.int()]
    if (size < 0 || size > largestBlock || packed < 0 || from + packed > file.length) throw new SavFault('its list of blocks is broken', 'de lijst van blokken is kapot')
    try {
      parts.push(inflateSync(file.subarray(from, from + packed), { maxOutputLength: size }))
    } catch {
      throw new SavFault('a block cannot be unpacked', 'een blok kan niet worden uitgepakt')
    }
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export type Columns = readonly (Float64Array | readonly string[])[]

export type Rows = { readonly columns: Columns; readonly rows: number; readonly stopped: boolean }

/**
 * Reads the rows, column by column. Numbers that are missing in SPSS's own sense become NaN. `onRows` is told how far it is and stops
 * the reading by answering false. Throws a `SavFault` where the data end within a row.
 */
export const readRows = (file: Uint8Array, dictionary: Dictionary, onRows: (rows: number) => boolean = () => true): Rows => {
  const reading = rowsOf(file, dictionary)
  let step = reading.next()
  while (!step.done) step = reading.next(onRows(step.value))
  return step.value
}

/** The same in steps: tells how many rows there are every few thousand, and goes on when it is told to. */
export const rowsOf = function* (file: Uint8Array, dictionary: Dictionary): Generator<number, Rows, boolean> {
  const { variables, elements, compression, bias, little } = dictionary
  const source = compression === 'zlib' ? unpacked(file, dictionary) : file
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength)
  const decoder = new TextDecoder(dictionary.encoding)
  const numbers = variables.map((variable) => (variable.width === 0 ? ([] as number[]) : null))
  const texts = variables.map((variable) => (variable.width === 0 ? null : ([] as string[])))
  const buffers = variables.map((variable) => new Uint8Array(variable.width))
  const filled = variables.map(() => 0)
  let place = compression === 'zlib' ? 0 : dictionary.dataStart
  let opcodes = place
  let opcode = 8
  let rows = 0
  /** Puts the next 8 bytes in `raw`, or a number in `value`; false at the end of the data. */
  let value = 0
  let raw = -1
  const blank = new Uint8Array(8).fill(32)
  const next = (): boolean => {
    if (compression === 'none') {
      if (place + 8 > source.length) return false
      raw = place
      place += 8
      return true
    }
    for (;;) {
      if (opcode === 8) {
        if (place + 8 > source.length) return false
        opcodes = place
        place += 8
        opcode = 0
      }
      const code = source[opcodes + opcode++] ?? 0
      if (code === 0) continue
      if (code === 252) return false
      if (code === 253) {
        if (place + 8 > source.length) throw new SavFault('it ends in the middle of a row', 'het houdt midden in een regel op')
        raw = place
        place += 8
        return true
      }
      raw = -1
      value = code === 254 ? Number.NaN : code === 255 ? systemMissing : code - bias
      if (code === 254) raw = -2
      return true
    }
  }
  while (dictionary.rows < 0 || rows < dictionary.rows) {
    filled.fill(0)
    let complete = true
    for (let at = 0; at < elements.length; at++) {
      if (!next()) {
        if (at > 0) throw new SavFault('it ends in the middle of a row', 'het houdt midden in een regel op')
        complete = false
        break
      }
      const { variable, bytes } = elements[at] as { variable: number; bytes: number }
      const column = numbers[variable]
      if (column) {
        const number = raw >= 0 ? view.getFloat64(raw, little) : value
        column.push(number === systemMissing ? Number.NaN : number)
      } else {
        const from = raw >= 0 ? source.subarray(raw, raw + bytes) : blank.subarray(0, bytes)
        buffers[variable]?.set(from, filled[variable] ?? 0)
        filled[variable] = (filled[variable] ?? 0) + bytes
      }
    }
    if (!complete || elements.length === 0) break
    texts.forEach((column, variable) => column?.push(decoder.decode(buffers[variable]).trimEnd()))
    rows++
    if (rows % 5000 === 0 && !(yield rows)) return { columns: variables.map((_, at) => texts[at] ?? Float64Array.from(numbers[at] ?? [])), rows, stopped: true }
  }
  if (dictionary.rows > rows) throw new SavFault(`it should hold ${dictionary.rows} rows and ends after ${rows}`, `er horen ${dictionary.rows} regels in en het houdt op na ${rows}`)
  return { columns: variables.map((_, at) => texts[at] ?? Float64Array.from(numbers[at] ?? [])), rows, stopped: false }
}

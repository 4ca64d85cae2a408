import type { FileFault } from '../fault.ts'

/** Reads numbers and text one after another; throws a `SavFault` where the file ends too early, so that a broken file is told and never guessed at. */
export class SavFault extends Error {
  readonly said: FileFault
  constructor(en: string, nl: string) {
    super(en)
    this.said = { nl, en }
  }
}

export type Cursor = {
  readonly int: () => number
  readonly long: () => number
  readonly double: () => number
  readonly bytes: (length: number) => Uint8Array
  readonly skip: (length: number) => void
  readonly at: () => number
  readonly left: () => number
}

/** `little`: the byte order that the file's layout code tells. */
export const cursorOn = (file: Uint8Array, start: number, little: boolean): Cursor => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let place = start
  const take = (length: number): number => {
    if (length < 0 || place + length > file.length) throw new SavFault('it ends in the middle of a record', 'het houdt midden in een onderdeel op')
    place += length
    return place - length
  }
  return {
    int: () => view.getInt32(take(4), little),
    long: () => {
      const value = view.getBigInt64(take(8), little)
      if (value < 0n || value > BigInt(Number.MAX_SAFE_INTEGER)) throw new SavFault('a length in it is impossible', 'er staat een onmogelijke lengte in')
      return Number(value)
    },
    double: () => view.getFloat64(take(8), little),
    bytes: (length) => file.subarray(take(length), place),
    skip: (length) => void take(length),
    at: () => place,
    left: () => file.length - place,
  }
}

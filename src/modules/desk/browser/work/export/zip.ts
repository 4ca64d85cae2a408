/** One file of an archive; `name` uses `/` between folders. */
export type ZipFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

/** Little-endian fields, each a value with its width in bytes. */
const fields = (...pairs: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(pairs.reduce((sum, [, width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, width] of pairs) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

const version = 20
const utf8Names = 0x0800
/** 1 January 1980, 0:00: an archive tells no moment. */
const noDate = 0x0021
const largest = 0xffffffff

/** An archive of files stored as they are (ZIP without compression). Throws a RangeError above 65,535 files or 4 GiB. */
export const storedZip = (files: readonly ZipFile[]): readonly Uint8Array<ArrayBuffer>[] => {
  if (files.length > 0xffff) throw new RangeError('too many files for one archive')
  const parts: Uint8Array<ArrayBuffer>[] = []
  const central: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name)
    const about = [[utf8Names, 2], [0, 2], [0, 2], [noDate, 2], [crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4], [nameBytes.length, 2], [0, 2]] as const
    const head = fields([0x04034b50, 4], [version, 2], ...about)
    central.push(fields([0x02014b50, 4], [version, 2], [version, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), nameBytes)
    parts.push(head, nameBytes, bytes)
    offset += head.length + nameBytes.length + bytes.length
    if (offset > largest) throw new RangeError('too large for one archive')
  }
  const size = central.reduce((sum, one) => sum + one.length, 0)
  return [...parts, ...central, fields([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [size, 4], [offset, 4], [0, 2])]
}

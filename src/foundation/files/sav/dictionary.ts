import type { FileFault } from '../fault.ts'
import { cursorOn, SavFault, type Cursor } from './bytes.ts'

/** A value that counts as missing: one value, or a range with both ends in it. */
export type MissingRule = { readonly value: number | string } | { readonly from: number; readonly to: number }

/** One variable as analysts know it: very long strings are one variable again. */
export type SavVariable = {
  readonly name: string
  readonly label: string
  /** 0 = numeric, else the length of the string in bytes. */
  readonly width: number
  readonly valueLabels: readonly { readonly value: number | string; readonly label: string }[]
  readonly missing: readonly MissingRule[]
}

/** A column of the file: 8 bytes of each row. */
export type Element = { readonly variable: number; /** Bytes of the variable's text in this element; 0 for a number. */ readonly bytes: number }
export type Dictionary = {
  readonly variables: readonly SavVariable[]
  readonly elements: readonly Element[]
  readonly compression: 'none' | 'bytes' | 'zlib'
  readonly bias: number
  /** Rows as the header tells them; -1 = unknown. */
  readonly rows: number
  readonly little: boolean
  readonly encoding: string
  readonly dataStart: number
  /** What was passed over because it says nothing about the data. */
  readonly passedOver: readonly FileFault[]
}

type Raw = { shortName: string; label: Uint8Array; width: number; missing: readonly (readonly [Uint8Array, number])[]; missingCount: number; elements: number }
type LabelSet = { readonly labels: readonly (readonly [Uint8Array, Uint8Array])[]; readonly places: readonly number[] }

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes).trimEnd()
const padded = (length: number, to: number): number => Math.ceil(length / to) * to

const variableRecord = (cursor: Cursor): Raw | 'continued' => {
  const width = cursor.int()
  const hasLabel = cursor.int() === 1
  const missingCount = cursor.int()
  cursor.skip(8)
  const shortName = ascii(cursor.bytes(8))
  let label = new Uint8Array(0)
  if (hasLabel) {
    const length = cursor.int()
    label = Uint8Array.from(cursor.bytes(padded(length, 4)).subarray(0, length))
  }
  if (width < -1 || width > 255) throw new SavFault('a variable has an impossible width', 'een variabele heeft een onmogelijke breedte')
  if (Math.abs(missingCount) > 3) throw new SavFault('a variable has an impossible number of missing values', 'een variabele heeft een onmogelijk aantal ontbrekende waarden')
  const missing = Array.from({ length: Math.abs(missingCount) }, () => {
    const bytes = cursor.bytes(8)
    return [bytes, 0] as const
  })
  return width === -1 ? 'continued' : { shortName, label, width, missing, missingCount, elements: 1 }
}

const labelRecord = (cursor: Cursor): LabelSet => {
  const count = cursor.int()
  if (count < 0 || count > cursor.left()) throw new SavFault('a set of labels has an impossible size', 'een groep labels heeft een onmogelijke grootte')
  const labels = Array.from({ length: count }, () => {
    const value = Uint8Array.from(cursor.bytes(8))
    const length = cursor.bytes(1)[0] ?? 0
    return [value, Uint8Array.from(cursor.bytes(padded(length + 1, 8) - 1).subarray(0, length))] as const
  })
  if (cursor.int() !== 4) throw new SavFault('a set of labels does not say whose it is', 'een groep labels zegt niet van welke variabele ze is')
  const size = cursor.int()
  if (size < 0 || size > cursor.left() / 4) throw new SavFault('a set of labels names an impossible number of variables', 'een groep labels noemt een onmogelijk aantal variabelen')
  return { labels, places: Array.from({ length: size }, () => cursor.int()) }
}

const manyAnswers: FileFault = { nl: 'groepen vragen met meer antwoorden', en: 'multiple response sets' }
const knownSubtypes: Readonly<Record<number, FileFault>> = {
  5: { nl: 'groepen variabelen', en: 'variable sets' }, 7: manyAnswers, 11: { nl: 'weergave', en: 'display' }, 16: { nl: 'aantal regels', en: 'number of cases' },
  17: { nl: 'kenmerken van het bestand', en: 'data file attributes' }, 18: { nl: 'kenmerken van variabelen', en: 'variable attributes' }, 19: manyAnswers, 24: { nl: 'XML', en: 'XML' },
}

/** Reads everything ahead of the data. Throws a `SavFault` for a file that is none, or broken. */
export const readDictionary = (file: Uint8Array): Dictionary => {
  const magic = ascii(file.subarray(0, 4))
  if (magic !== '$FL2' && magic !== '$FL3') throw new SavFault('it does not begin as an SPSS file does', 'het begint niet zoals een bestand van SPSS')
  if (file.length < 176) throw new SavFault('it ends in its header', 'het houdt in het begin al op')
  const layout = new DataView(file.buffer, file.byteOffset).getInt32(64, true)
  const little = layout === 2 || layout === 3
  const cursor = cursorOn(file, 72, little)
  const compressionCode = cursor.int()
  const compression = ({ 0: 'none', 1: 'bytes', 2: 'zlib' } as const)[compressionCode as 0 | 1 | 2]
  if (compression === undefined) throw new SavFault(`it is compressed in an unknown way (${compressionCode})`, `het is op een onbekende manier ingepakt (${compressionCode})`)
  cursor.skip(4)
  const rows = cursor.int()
  const bias = cursor.double()
  cursor.skip(9 + 8 + 64 + 3)

  const raw: (Raw | 'continued')[] = []
  const sets: LabelSet[] = []
  const passedOver = new Map<string, FileFault>()
  const passOver = (what: FileFault): void => void passedOver.set(what.en, what)
  let encoding = 'windows-1252'
  let longNames = new Map<string, string>()
  let veryLong = new Map<string, number>()
  const longLabels: Uint8Array[] = []
  for (;;) {
    const type = cursor.int()
    if (type === 999) {
      cursor.skip(4)
      break
    }
    if (type === 2) {
      const one = variableRecord(cursor)
      raw.push(one)
      if (one === 'continued') {
        const owner = raw.findLast((other) => other !== 'continued')
        if (owner) owner.elements++
      }
    } else if (type === 3) sets.push(labelRecord(cursor))
    else if (type === 6) cursor.skip(80 * Math.max(0, cursor.int()))
    else if (type === 7) {
      const [subtype, size, count] = [cursor.int(), cursor.int(), cursor.int()]
      if (size < 0 || count < 0 || size * count > cursor.left()) throw new SavFault('an extension has an impossible size', 'een uitbreiding heeft een onmogelijke grootte')
      const data = cursor.bytes(size * count)
      const text = (): string => new TextDecoder('utf-8').decode(data)
      if (subtype === 3 && size === 4 && count >= 8) {
        const code = cursorOn(data, 28, little).int()
        if (code === 65001) encoding = 'utf-8'
        else if (code >= 1250 && code <= 1258) encoding = `windows-${code}`
        else if (code === 28591) encoding = 'iso-8859-1'
        else if (code === 28605) encoding = 'iso-8859-15'
      } else if (subtype === 20) encoding = text().trim().toLowerCase()
      else if (subtype === 13) longNames = new Map(text().split('\t').flatMap((pair) => (pair.includes('=') ? [[pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const] : [])))
      else if (subtype === 14) veryLong = new Map(text().split('\t').flatMap((pair) => { const [name, length] = pair.replaceAll('\0', '').split('='); return name && length ? [[name, Number(length)] as const] : [] }))
      else if (subtype === 21) longLabels.push(Uint8Array.from(data))
      else if (subtype !== 4) passOver(knownSubtypes[subtype] ?? { nl: `uitbreiding ${subtype}`, en: `extension ${subtype}` })
    } else throw new SavFault(`it has a record of an unknown kind (${type})`, `er staat een onderdeel van een onbekende soort in (${type})`)
  }
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding)
  } catch {
    passOver({ nl: `tekenset ${encoding}`, en: `character encoding ${encoding}` })
    decoder = new TextDecoder('windows-1252')
  }
  const assembled = assemble(raw, sets, longNames, veryLong, decoder, little)
  return { ...assembled, variables: withLongLabels(assembled.variables, longLabels, decoder, little), compression, bias, rows, little, encoding: decoder.encoding, dataStart: cursor.at(), passedOver: [...passedOver.values()] }
}

const valueOf = (bytes: Uint8Array, numeric: boolean, decoder: TextDecoder, little: boolean): number | string =>
  numeric ? new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, little) : decoder.decode(bytes).trimEnd()

const missingOf = ({ width, missing, missingCount }: Raw, decoder: TextDecoder, little: boolean): MissingRule[] => {
  const values = missing.map(([bytes]) => valueOf(bytes, width === 0, decoder, little))
  if (missingCount >= 0) return values.map((value) => ({ value }))
  const [from, to, ...single] = values
  return [...(typeof from === 'number' && typeof to === 'number' ? [{ from, to }] : []), ...single.map((value) => ({ value }))]
}

/** Joins segments of very long strings, gives variables their long names and their labels. */
const assemble = (raw: readonly (Raw | 'continued')[], sets: readonly LabelSet[], longNames: ReadonlyMap<string, string>, veryLong: ReadonlyMap<string, number>, decoder: TextDecoder, little: boolean): { variables: SavVariable[]; elements: Element[] } => {
  const variables: SavVariable[] = []
  const elements: Element[] = []
  const labelsAt = new Map(sets.flatMap((set) => set.places.map((place) => [place - 1, set.labels] as const)))
  for (let at = 0; at < raw.length;) {
    const one = raw[at]
    if (one === undefined || one === 'continued') throw new SavFault('a string goes on that never began', 'een tekst gaat verder die nooit begon')
    const whole = veryLong.get(one.shortName)
    // 32,767 bytes are the most that a string can have; a short one that claims more would only fill the memory.
    if (whole !== undefined && !(Number.isSafeInteger(whole) && whole > 0 && whole <= 32_767 && one.width > 0)) throw new SavFault('a very long string has an impossible length', 'een heel lange tekst heeft een onmogelijke lengte')
    if (one.elements !== Math.max(1, Math.ceil(one.width / 8))) throw new SavFault('a string misses a part', 'van een tekst ontbreekt een deel')
    const segments = whole === undefined ? 1 : Math.ceil(whole / 252)
    const place = variables.length
    let left = whole ?? one.width
    let next = at
    for (let segment = 0; segment < segments; segment++) {
      const part = raw[next]
      if (part === undefined || part === 'continued') throw new SavFault('a very long string misses a part', 'van een heel lange tekst ontbreekt een deel')
      // Parts are counted as if they held 252 bytes, but each holds 255 of the text; the last has the rest.
      let bytes = Math.min(255, left)
      left -= bytes
      for (let element = 0; element < part.elements; element++) {
        elements.push({ variable: place, bytes: one.width === 0 ? 0 : Math.min(8, bytes) })
        bytes -= Math.min(8, bytes)
      }
      next += part.elements
    }
    const numeric = one.width === 0
    variables.push({
      name: longNames.get(one.shortName) ?? one.shortName, label: decoder.decode(one.label), width: whole ?? one.width, missing: missingOf(one, decoder, little),
      valueLabels: (labelsAt.get(at) ?? []).map(([value, label]) => ({ value: valueOf(value, numeric, decoder, little), label: decoder.decode(label).trimEnd() })),
    })
    at = next
  }
  return { variables, elements }
}

/** Labels of strings longer than 8 bytes, which stand apart. */
const withLongLabels = (variables: readonly SavVariable[], blocks: readonly Uint8Array[], decoder: TextDecoder, little: boolean): SavVariable[] => {
  const found = new Map<string, { value: string; label: string }[]>()
  for (const block of blocks) {
    const cursor = cursorOn(block, 0, little)
    const text = (): string => decoder.decode(cursor.bytes(cursor.int())).trimEnd()
    while (cursor.left() > 0) {
      const name = text()
      cursor.skip(4)
      const count = cursor.int()
      if (count < 0 || count > cursor.left()) throw new SavFault('a set of long labels has an impossible size', 'een groep lange labels heeft een onmogelijke grootte')
      found.set(name, Array.from({ length: count }, () => ({ value: text(), label: text() })))
    }
  }
  return variables.map((variable) => (found.has(variable.name) ? { ...variable, valueLabels: found.get(variable.name) ?? [] } : variable))
}

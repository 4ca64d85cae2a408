import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readRefiCodebook, readRefiProject, writeRefiCodebook, writeRefiProject, type RefiCode, type RefiProject } from './index.ts'

const guid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
const counter = (from = 1_000_000) => () => guid(from++)
const space = 'urn:QDA-XML:project:1.0'
const packed = (qde: string, more: Record<string, Uint8Array> = {}) => zipSync({ 'project.qde': strToU8(qde), ...more })
const project = (inside: string): string => `<?xml version="1.0"?><Project xmlns="${space}" name="P">${inside}</Project>`
const refusal = (file: Uint8Array): string => { const read = readRefiProject(file); return read.ok ? 'read' : read.error }

/** Line breaks and other controls are another story: XML cannot hold all of them. */
const plain = (text: string): string => [...text].map((one) => (one < ' ' || one === '\ufffe' || one === '\uffff' ? ' ' : one)).join('')
const words = fc.string({ maxLength: 60, unit: 'grapheme' }).map(plain)
const anyCodes: fc.Arbitrary<readonly RefiCode[]> = fc.array(fc.record({ name: words, description: words, under: fc.nat(20) }), { maxLength: 12 })
  .map((all) => all.map(({ name, description, under }, at) => ({ guid: guid(at), parent: under < at ? guid(under) : '', name: name.trim(), description: description.trim() })))
/** The codes as they come back: a tree is written from the top. */
const byGuid = (codes: readonly RefiCode[]) => codes.toSorted((a, b) => a.guid.localeCompare(b.guid))
const anyProject: fc.Arbitrary<RefiProject> = anyCodes.chain((codes) => fc.record({
  name: words, codes: fc.constant(codes), users: fc.constant([{ guid: guid(900), name: 'Codeur 1' }, { guid: guid(901), name: 'Codeur "2" & <3>' }]),
  sources: fc.array(fc.record({ name: words, text: words.filter((text) => text !== ''), cuts: fc.array(fc.tuple(fc.nat(59), fc.nat(59), fc.boolean(), fc.nat(12)), { maxLength: 5 }) }), { maxLength: 4 })
    .map((all) => all.map(({ name, text, cuts }, at) => ({ guid: guid(800 + at), name, text, selections: cuts.flatMap(([a, b, first, code]) => {
      const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), [...text].length)]
      const chosen = codes[code]
      return start < end ? [{ start, end, user: guid(first ? 900 : 901), codes: chosen ? [chosen.guid] : [] }] : []
    }) }))),
}))

describe('a project goes out and comes back the same', () => {
  test('whatever its texts, codes and pieces', () => {
    fc.assert(fc.property(anyProject, (given) => {
      const read = readRefiProject(writeRefiProject(given, 'Gehoor', '2026-11-30', counter()))
      if (!read.ok) throw new Error(read.error)
      expect(read.value.notUnderstood).toEqual([])
      expect({ ...read.value.value, codes: byGuid(read.value.value.codes) }).toEqual({ ...given, codes: byGuid(given.codes) })
    }), { numRuns: 60 })
  })
  test('a codebook too', () => {
    fc.assert(fc.property(anyCodes, (codes) => {
      const read = readRefiCodebook(writeRefiCodebook(codes, 'Gehoor'))
      expect(read.ok && byGuid(read.value.value)).toEqual(byGuid(codes))
    }), { numRuns: 60 })
  })
  test('the same project gives the same bytes on every day of the clock, and no time finer than a day', () => {
    const given: RefiProject = { name: 'P', users: [], codes: [], sources: [{ guid: guid(1), name: 'G', text: 'tekst', selections: [] }] }
    expect(writeRefiProject(given, 'Gehoor', '2026-11-30', counter())).toEqual(writeRefiProject(given, 'Gehoor', '2026-11-30', counter()))
  })
})

describe('a project of another program', () => {
  test('line breaks of two characters count as two in the file and as one here; a file that counts UTF-16 units gives itself away', () => {
    const text = 'a😀b\r\nc😀d\r\n'
    const piece = (start: number, end: number): string => `<PlainTextSelection startPosition="${start}" endPosition="${end}"><Coding><CodeRef targetGUID="${guid(10)}"/></Coding></PlainTextSelection>`
    const read = (pieces: string) => readRefiProject(packed(project(`<CodeBook><Codes><Code guid="${guid(10)}" name="A"/></Codes></CodeBook><Sources><TextSource guid="${guid(20)}" name="T" plainTextPath="internal://Gesprek%20met%20D%C3%A9d%C3%A9.txt">${pieces}</TextSource></Sources>`), { 'Sources\\Gesprek met Dédé.txt': strToU8(`\ufeff${text}`) }))
    const said = (pieces: string) => { const found = read(pieces); const source = found.ok ? found.value.value.sources[0] : undefined; return source?.selections.map(({ start, end }) => [...source.text].slice(start, end).join('')) }
    expect(said(piece(5, 8) + piece(0, 3))).toEqual(['c😀d', 'a😀b'])
    expect(said(piece(6, 12) + piece(0, 4))).toEqual(['c😀d\n', 'a😀b'])
    const units = read(piece(6, 12))
    expect(units.ok && units.value.notUnderstood).toEqual(['TextSource with positions in UTF-16, read as such (1)'])
    // Whose work it is the file does not say: it is somebody's all the same.
    expect(units.ok && units.value.value.users).toEqual([{ guid: '', name: '' }])
  })
  test('codings of several users on one piece, inline text, codes in a tree; the rest is told', () => {
    const read = readRefiProject(packed(project(`
      <Users><User guid="{${guid(1).toUpperCase()}}" name="Ann"/><User guid="${guid(2)}" id="B"/></Users>
      <CodeBook><Codes><Code guid="${guid(10)}" name="A" isCodable="true" color="#ff0000"><Description>wat</Description><Code guid="${guid(11)}" name="B"/><NoteRef targetGUID="x"/></Code><Code name="zonder"/></Codes><Sets/></CodeBook>
      <Variables/><Cases><Case/></Cases>
      <Sources><PDFSource/><PictureSource/><PictureSource/><TextSource guid="${guid(20)}" name="T"><PlainTextContent>één twee</PlainTextContent>
        <PlainTextSelection startPosition="0" endPosition="3" creatingUser="${guid(1)}"><Coding creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(10)}"/></Coding><Coding creatingUser="${guid(2)}"><CodeRef targetGUID="${guid(11)}"/></Coding><Coding><CodeRef targetGUID="${guid(99)}"/></Coding></PlainTextSelection>
        <PlainTextSelection startPosition="4" endPosition="99"/><PlainTextSelection startPosition="-1" endPosition="2"/></TextSource>
        <TextSource name="leeg" plainTextPath="internal://../../etc/passwd"/><TextSource name="ver" plainTextPath="https://example.org/x.txt"/></Sources>`)))
    if (!read.ok) throw new Error(read.error)
    expect(read.value.value.codes).toEqual([{ guid: guid(10), parent: '', name: 'A', description: 'wat' }, { guid: guid(11), parent: guid(10), name: 'B', description: '' }])
    expect(read.value.value.users.map(({ name }) => name)).toEqual(['Ann', 'B'])
    expect(read.value.value.sources).toEqual([{ guid: guid(20), name: 'T', text: 'één twee', selections: [{ start: 0, end: 3, user: guid(1), codes: [guid(10)] }, { start: 0, end: 3, user: guid(2), codes: [guid(11)] }] }])
    expect(read.value.notUnderstood).toEqual(expect.arrayContaining(['PDFSource (1)', 'PictureSource (2)', 'Code without a guid (1)', 'NoteRef (1)', 'Coding with an unknown code (1)', 'PlainTextSelection outside its text (2)', 'TextSource without a readable text (2)', 'Variables (1)', 'Cases (1)', 'Sets of codes (1)']))
  })
})

describe('a hostile file', () => {
  test('a zip that unfolds to gigabytes is stopped, whatever its header says of its size', () => {
    const bomb = zipSync({ 'project.qde': new Uint8Array(60_000_000) })
    const liar = bomb.slice()
    // The size in the headers: said to be small.
    for (let at = 0; at + 4 < liar.length; at++) if (liar[at] === 0x50 && liar[at + 1] === 0x4b && (liar[at + 2] === 3 || liar[at + 2] === 1)) new DataView(liar.buffer).setUint32(at + (liar[at + 2] === 3 ? 22 : 24), 10, true)
    const begun = performance.now()
    expect([refusal(bomb), refusal(liar)]).toEqual(['too-large', 'too-large'])
    expect(performance.now() - begun).toBeLessThan(5000)
  })
  test('many small parts, a file that is too large, and none at all', () => {
    expect(refusal(zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`sources/${at}.txt`, new Uint8Array(1)]))))).toBe('too-large')
    expect(refusal(new Uint8Array(20_000_001))).toBe('too-large')
    expect([refusal(new Uint8Array()), refusal(strToU8('geen zip')), refusal(zipSync({ 'a.txt': strToU8('x') }))]).toEqual(['not-zip', 'not-zip', 'no-project'])
  })
  test.each([
    ['an entity from outside', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>'], ['entities that unfold', '<!DOCTYPE Project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'], ['a document type alone', '<!DOCTYPE Project>'],
  ])('%s is refused', (_name, type) => {
    expect(refusal(packed(`<?xml version="1.0"?>${type}<Project xmlns="${space}" name="P"><Users><User name="&x;"/></Users></Project>`))).toBe('bad-xml')
  })
  test('an unknown entity, broken nesting, no UTF-8 and a tree without a bottom are refused', () => {
    expect([refusal(packed(project('&niets;'))), refusal(packed(project('<a></b>'))), refusal(packed(project('<Code>'.repeat(5000) + '</Code>'.repeat(5000)))), refusal(zipSync({ 'project.qde': new Uint8Array([0xff, 0xfe, 0x00]) }))]).toEqual(['bad-xml', 'bad-xml', 'bad-xml', 'bad-xml'])
  })
  test('another version, or another kind of file, is named as such', () => {
    expect([refusal(packed('<Project xmlns="urn:QDA-XML:project:2.0"/>')), refusal(packed('<Project/>')), refusal(packed(`<CodeBook xmlns="${space}"/>`))]).toEqual(['other-format', 'other-format', 'other-format'])
    expect(readRefiCodebook(strToU8('<CodeBook xmlns="urn:QDA-XML:codebook:9"/>'))).toEqual({ ok: false, error: 'other-format' })
  })
  test('any bytes, and any change of a good file, give an answer and never a fault', () => {
    const good = writeRefiProject({ name: 'P', users: [{ guid: guid(1), name: 'u' }], codes: [{ guid: guid(2), parent: '', name: 'c', description: '' }], sources: [{ guid: guid(3), name: 's', text: 'een tekst', selections: [{ start: 0, end: 3, user: guid(1), codes: [guid(2)] }] }] }, 'x', '2026-11-30', counter())
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { readRefiProject(bytes); readRefiCodebook(bytes) }))
    fc.assert(fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => { const changed = good.slice(); changed[at] = byte; readRefiProject(changed) }))
    for (let cut = 0; cut < good.length; cut += 7) readRefiProject(good.subarray(0, cut))
  })
})

import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { WrittenDocument } from '../kernel/document.ts'
import { odtOf } from './odt.ts'
import { pdfOf } from './pdf.ts'

const document: WrittenDocument = {
  language: 'nl', title: 'Verslag over 2026: #let x = 1 <b>', about: 'Ondertekend op 1 mei 2027.',
  blocks: [
    { kind: 'heading', level: 2, text: 'Cijfers & marges' }, { kind: 'paragraph', text: '#read("/etc/passwd") $x^2$ @geen *vet* \u0007\nnieuwe regel' }, { kind: 'list', items: ['een', '= twee'] },
    { kind: 'facts', rows: [{ label: 'Eigenaar', value: 'Directeur' }] }, { kind: 'heading', level: 3, text: 'Tabel' },
    { kind: 'table', caption: 'Per departement', head: ['Naam', 'Cijfer'], numeric: [1], rows: [['SZW', '12,3%'], ['OCW <x>', 'te weinig om te tonen']] },
  ],
}

/** Everything in a PDF that is packed, unpacked. */
const unpacked = (pdf: Uint8Array): string => {
  const bytes = Buffer.from(pdf)
  let text = bytes.toString('latin1')
  for (let from = bytes.indexOf('stream\n'); from >= 0; from = bytes.indexOf('stream\n', from + 7)) {
    try { text += inflateSync(bytes.subarray(from + 7)).toString('latin1') } catch { /* what is not packed stands there already */ }
  }
  return text
}

describe('a tagged PDF', () => {
  test('says that it is PDF/UA-1, in which language, and marks headings, lists, paragraphs and tables with their heads', async () => {
    const pdf = await pdfOf(document)
    if (!pdf.ok) throw new Error(pdf.error)
    const text = unpacked(pdf.value)
    expect(text).toMatch(/pdfuaid:part>1</)
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(text).toMatch(/\/Lang\s*\(nl\)/)
    expect(text).toMatch(/\/DisplayDocTitle true/)
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'Caption', 'THead', 'TH', 'TBody', 'TD']) expect(text, tag).toMatch(new RegExp(`/S ?/${tag}[/>\\s]`))
    expect(text.match(/\/Scope\s*\/Column/g)).toHaveLength(2)
  })
  test('a character that no font has costs the claim, not the document', async () => {
    const pdf = await pdfOf({ ...document, about: 'Dank \u{10fffd}' })
    const text = pdf.ok ? unpacked(pdf.value) : ''
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(text).not.toContain('pdfuaid')
  })
  test('the same document gives the same PDF', async () => {
    const [one, other] = [await pdfOf(document), await pdfOf(document)]
    expect(one.ok && other.ok && Buffer.compare(one.value, other.value)).toBe(0)
  })
})

describe('an ODT', () => {
  const parts = unzipSync(odtOf(document))
  const text = (name: string): string => new TextDecoder().decode(parts[name])
  test('names its type first and unpacked, and lists its parts', () => {
    const bytes = Buffer.from(odtOf(document))
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype')
    expect(bytes.subarray(38, 77).toString()).toBe('application/vnd.oasis.opendocument.text')
    for (const name of ['content.xml', 'styles.xml', 'meta.xml']) expect(text('META-INF/manifest.xml')).toContain(`full-path="${name}"`)
  })
  test.each(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])('%s is well-formed', (name) => {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (fault) => { throw fault })
    expect(() => parser.write(text(name)).close()).not.toThrow()
  })
  test('every style that is used is defined, and texts stay texts', () => {
    const used = new Set([...text('content.xml').matchAll(/text:style-name="([^"]+)"/g)].map(([, name]) => name))
    for (const name of used) expect(text('styles.xml'), String(name)).toContain(`style:name="${name}"`)
    expect(text('content.xml')).toContain('OCW &lt;x&gt;')
    expect(text('content.xml')).toContain('text:outline-level="3"')
    expect(text('content.xml')).not.toContain('\u0007')
  })
})

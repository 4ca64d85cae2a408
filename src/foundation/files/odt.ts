import { strToU8, zipSync } from 'fflate'
import type { Block, WrittenDocument } from '../kernel/document.ts'

// Characters that XML 1.0 cannot hold are left out: a document with one of them opens nowhere.
// oxlint-disable-next-line no-control-regex
const barred = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escape = (text: string): string => text.toWellFormed().replace(barred, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const inline = (text: string): string => escape(text).replaceAll('\t', '<text:tab/>').replaceAll('\n', '<text:line-break/>')
const paragraph = (text: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${inline(text)}</text:p>`
const heading = (level: number, text: string): string => `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inline(text)}</text:h>`

const cell = (text: string, style: string): string => `<table:table-cell office:value-type="string">${paragraph(text, style)}</table:table-cell>`
const row = (cells: readonly string[], numeric: readonly number[], head: boolean): string =>
  `<table:table-row>${cells.map((text, at) => cell(text, head ? 'Table_20_Heading' : numeric.includes(at) ? 'Table_20_Figure' : 'Table_20_Contents')).join('')}</table:table-row>`

const written = (block: Block, at: number): string => {
  switch (block.kind) {
    case 'heading': return heading(block.level, block.text)
    case 'paragraph': return paragraph(block.text)
    case 'list': return `<text:list text:style-name="Bullets">${block.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`
    case 'facts': return block.rows.map(({ label, value }) => `<text:p text:style-name="Standard"><text:span text:style-name="Strong">${inline(label)}</text:span>: ${inline(value)}</text:p>`).join('')
    case 'table': return `${paragraph(block.caption, 'Caption')}<table:table table:name="t${at + 1}"><table:table-column table:number-columns-repeated="${block.head.length}"/><table:table-header-rows>${row(block.head, block.numeric, true)}</table:table-header-rows>${block.rows.map((cells) => row(cells, block.numeric, false)).join('')}</table:table>`
  }
}

const names = ['office', 'style', 'text', 'table', 'fo:xsl-fo-compatible'].map((name) => { const [short = '', long = short] = name.split(':'); return `xmlns:${short}="urn:oasis:names:tc:opendocument:xmlns:${long}:1.0"` }).join(' ')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const bold = '<style:text-properties fo:font-weight="bold"/>'
const style = (name: string, inner: string, parent = 'Standard', more = ''): string => `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}${more}>${inner}</style:style>`

const styles = (language: string): string => `${head}<office:document-styles ${names} office:version="1.3"><office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:language="${language}" fo:country="${language === 'en' ? 'GB' : 'NL'}" fo:font-size="11pt" fo:font-family="sans-serif"/></style:default-style>
${style('Standard', '', '')}${[1, 2, 3].map((level) => style(`Heading_20_${level}`, `<style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:font-size="${[20, 15, 12][level - 1]}pt"/>`, 'Standard', ` style:default-outline-level="${level}"`)).join('')}
${style('Caption', `<style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/>${bold}`)}${style('Table_20_Contents', '')}${style('Table_20_Heading', bold)}${style('Table_20_Figure', '<style:paragraph-properties fo:text-align="end"/>')}
<style:style style:name="Strong" style:family="text">${bold}</style:style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles></office:document-styles>`

const manifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>${['content.xml', 'styles.xml', 'meta.xml'].map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`

/** Writes a document as an OpenDocument text (ODF 1.3): headings with their level, tables with a repeating head. The same document gives the same bytes. */
export const odtOf = ({ language, title, about, blocks }: WrittenDocument): Uint8Array<ArrayBuffer> => {
  const tongue = language === 'en' ? 'en' : 'nl'
  const content = `${head}<office:document-content ${names} office:version="1.3"><office:body><office:text>${heading(1, title)}${paragraph(about)}${blocks.map(written).join('')}</office:text></office:body></office:document-content>`
  const meta = `${head}<office:document-meta ${names} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>${escape(title)}</dc:title><dc:language>${tongue}</dc:language></office:meta></office:document-meta>`
  // The type of the file stands first and unpacked, so that it can be told without unpacking.
  const packed = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content), 'styles.xml': strToU8(styles(tongue)), 'meta.xml': strToU8(meta), 'META-INF/manifest.xml': strToU8(manifest) }, { mtime: new Date(1980, 0, 1) })
  return new Uint8Array(packed)
}

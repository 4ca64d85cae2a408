import { SaxesParser } from 'saxes'
import { refiLimits } from './project.ts'

/** An element as it stands in the file: its name without prefix, its namespace, its attributes by plain name, its children, its own text. */
export type Element = { readonly name: string; readonly space: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Element[]; readonly text: string }
type Growing = { name: string; space: string; attributes: Record<string, string>; children: Growing[]; text: string }

/**
 * Reads XML into a tree; null when it is not well formed, too deep or too large. A document type is refused: nothing outside the file is
 * ever fetched, and no entity is defined, so none can unfold.
 */
export const readXml = (bytes: Uint8Array): Element | null => {
  let source: string
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  let [root, count, broken] = [null as Growing | null, 0, false]
  const open: Growing[] = []
  const parser = new SaxesParser({ xmlns: true, position: false })
  const stop = (): never => { throw new TypeError('not read') }
  parser.on('error', stop)
  parser.on('doctype', stop)
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++count > refiLimits.elements || open.length >= refiLimits.depth) stop()
    const element: Growing = { name: local, space: uri, attributes: Object.fromEntries(Object.values(attributes).filter(({ prefix }) => prefix !== 'xmlns').map(({ local: name, value }) => [name, value])), children: [], text: '' }
    if (open.length === 0) root = element
    else open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => { const last = open.at(-1); if (last) last.text += text })
  parser.on('cdata', (text) => { const last = open.at(-1); if (last) last.text += text })
  parser.on('closetag', () => { open.pop() })
  try {
    parser.write(source).close()
  } catch {
    broken = true
  }
  return broken ? null : root
}

/** Text as it may stand in XML; what XML cannot hold at all is left out. */
export const xmlText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these very characters are the ones that XML cannot hold
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;')
/** The same between quotes, where a line break would become a space. */
export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')

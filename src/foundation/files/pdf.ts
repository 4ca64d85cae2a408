import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { WrittenDocument } from '../kernel/document.ts'

/** The look of every PDF. What a document says comes in as data and is set as text: nothing in it is read as markup. */
const template = `#let doc = json("doc.json")
#set document(title: doc.title, date: none)
#set text(lang: doc.language, size: 10pt)
#set par(justify: false)
#set page(paper: "a4", margin: 2cm, numbering: "1")
#show figure: set block(breakable: true)
#show figure.caption: it => align(left, strong(it.body))
#show heading: set block(above: 1.6em, below: 0.8em)
#set figure.caption(position: top)
#heading(level: 1, doc.title)
#doc.about
#let kinds = (
  heading: b => heading(level: b.level, b.text),
  paragraph: b => par(b.text),
  list: b => list(..b.items.map(one => [#one])),
  facts: b => terms(..b.rows.map(row => terms.item([#row.label], [#row.value]))),
  table: b => figure(kind: table, supplement: none, numbering: none, caption: b.caption, table(
    columns: (if b.head.len() == 2 { (1fr, 1fr) } else { (1.6fr,) + (1fr,) * (b.head.len() - 1) }), stroke: none, inset: (x: 4pt, y: 3pt),
    align: (x, y) => if b.numeric.contains(x) { right } else { left },
    table.header(..b.head.map(strong)), table.hline(stroke: 0.5pt), ..b.rows.flatten(), table.hline(stroke: 0.5pt))),
)
#for block in doc.blocks { (kinds.at(block.kind))(block) }
`

// Control characters have no look; a document with one of them could not be set.
// oxlint-disable-next-line no-control-regex
const barred = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const plain = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed().replace(barred, '') : value)

/** Runs apart from the server: what sets the pages is native code and takes memory, and ends with its process. */
const program = `
const { NodeCompiler } = require(process.argv[1])
const chunks = []
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  const { template, json } = JSON.parse(Buffer.concat(chunks).toString())
  const compiler = NodeCompiler.create({ workspace: '/gehoor-has-no-files' })
  compiler.mapShadow('/gehoor-has-no-files/doc.json', Buffer.from(json))
  const write = (options) => compiler.pdf({ mainFileContent: template }, options)
  let pdf
  try { pdf = write({ pdfStandard: 'ua-1' }) } catch { pdf = write({}) }
  process.stdout.write(pdf)
})`

const compiler = (): string | null => {
  try {
    return createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler')
  } catch {
    return null
  }
}

const longest = 60_000
let last: Promise<unknown> = Promise.resolve()

const compile = (path: string, document: WrittenDocument): Promise<Result<Uint8Array<ArrayBuffer>, 'no-compiler' | 'failed'>> => new Promise((resolve) => {
  const child = spawn(process.execPath, ['-e', program, path], { stdio: ['pipe', 'pipe', 'ignore'], timeout: longest, env: {} })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.on('error', () => resolve(refuse('failed')))
  child.stdin.on('error', () => undefined)
  child.on('close', (code) => {
    const bytes = new Uint8Array(Buffer.concat(chunks))
    resolve(code === 0 && bytes.length > 0 ? ok(bytes) : refuse('failed'))
  })
  child.stdin.end(JSON.stringify({ template, json: JSON.stringify(document, plain) }))
})

/**
 * Writes a document as a tagged PDF (PDF/UA-1): headings, lists and tables with their heads, language and title. One at a time, so that
 * many who ask cannot fill the machine. Where a text has a character that the fonts lack (an emoji), the file keeps its tags but does not
 * claim the standard. `no-compiler`: the optional package for this kind of machine is not installed; never throws.
 */
export const pdfOf = async (document: WrittenDocument): Promise<Result<Uint8Array<ArrayBuffer>, 'no-compiler' | 'failed'>> => {
  const path = compiler()
  if (path === null) return refuse('no-compiler')
  const turn = last.then(() => compile(path, document))
  last = turn
  return turn
}

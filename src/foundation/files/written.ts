import { odtOf } from './odt.ts'
import { pdfOf } from './pdf.ts'
import { writeWorkbook, type WrittenCell } from './workbook.ts'
import type { WrittenDocument } from '../kernel/document.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

export const fileKinds = { pdf: 'application/pdf', odt: 'application/vnd.oasis.opendocument.text', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const
export type FileKind = keyof typeof fileKinds
export type WrittenSheet = { readonly name: string; readonly rows: readonly (readonly WrittenCell[])[] }

/** The PDFs that were asked for last: whoever asks for the same document again does not cost the machine anything. */
const kept = new Map<string, Promise<Result<Uint8Array<ArrayBuffer>, 'no-compiler' | 'failed'>>>()
const mostKept = 24

const pdf = (document: WrittenDocument): Promise<Result<Uint8Array<ArrayBuffer>, 'no-compiler' | 'failed'>> => {
  const key = JSON.stringify(document)
  const known = kept.get(key)
  if (known) return known
  const made = pdfOf(document)
  kept.set(key, made)
  for (const [old] of [...kept].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old)
  void made.then((result) => !result.ok && kept.delete(key))
  return made
}

/** One document as a file. Refused is only the PDF, where its optional compiler is not installed or gave up. */
export const writeFile = async (kind: FileKind, document: WrittenDocument, sheets: readonly WrittenSheet[]): Promise<Result<Uint8Array<ArrayBuffer>, 'no-compiler' | 'failed'>> => {
  if (kind === 'pdf') return pdf(document)
  const bytes = kind === 'odt' ? odtOf(document) : await writeWorkbook(sheets)
  return bytes.length > 0 ? ok(bytes) : refuse('failed')
}

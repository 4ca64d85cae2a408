import type { Context } from 'hono'
import type { WrittenDocument } from '../../../foundation/kernel/document.ts'
import { fileKinds, reportView, snapshotOf, writeFile, type FileKind, type WrittenSheet } from '../actions/index.ts'
import { outputTexts } from '../texts/output.ts'
import { reportDocument, reportSheets } from './document-report.ts'
import { actingOf, languageOf, type StaffLanguage } from './frame.tsx'
import type { AccountabilityPages } from './services.ts'

/** The kind of file that a name asks for, such as `verslag.pdf`; null for any other name. */
export const fileAsked = (name: string | undefined): FileKind | null => {
  const kind = /^(?:verslag|report)\.(pdf|odt|xlsx)$/.exec(name ?? '')?.[1]
  return kind === undefined ? null : (kind as FileKind)
}

/** A document as a download. What cannot be made says what can be had instead. */
export const sendFile = async (context: Context, kind: FileKind, name: string, document: WrittenDocument, sheets: readonly WrittenSheet[], caching = 'public, max-age=300'): Promise<Response> => {
  const made = await writeFile(kind, document, sheets)
  if (!made.ok) return context.text(outputTexts[document.language === 'en' ? 'en' : 'nl'].noCompiler, 503)
  return new Response(made.value, { headers: { 'content-type': fileKinds[kind], 'content-disposition': `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${name}.${kind}"`, 'cache-control': caching } })
}

/** Links to the three files of a page at `address`. */
export const FileLinks = ({ address, language, query = '', level = 'h2' }: { readonly address: string; readonly language: StaffLanguage; readonly query?: string; readonly level?: 'h2' | 'h3' }) => {
  const text = outputTexts[language]
  const [Heading, name] = [level, language === 'en' ? 'report' : 'verslag']
  return <section class="no-print"><Heading>{text.files}</Heading><ul>{(['pdf', 'odt', 'xlsx'] as const).map((kind) => <li key={kind}><a href={`${address}/${name}.${kind}${query}`}>{text[kind]}</a></li>)}</ul></section>
}

/** A report that is under way, for whoever may read it; the file says that it is a draft until it is signed. */
export const draftFile = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [kind, language] = [fileAsked(context.req.param('file')), languageOf(context)]
  const found = await reportView(services, actingOf(context), context.req.param('round') ?? '', context.req.param('department') ?? '')
  if (kind === null || !found.ok) return context.notFound() as Response
  const { report } = found.value
  const signed = found.value.steps.findLast(({ act }) => act === 'sign')
  const isSigned = ['submitted', 'accepted', 'published'].includes(report.state) && signed !== undefined
  const content = { ...snapshotOf(found.value, services.clock.today()), signed: isSigned ? signed.day : null }
  return sendFile(context, kind, `${report.round}-${report.department}`, reportDocument(content, isSigned ? '' : outputTexts[language].draft, language), reportSheets(content, language), 'no-store')
}

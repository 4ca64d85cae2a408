import type { Bytes } from '../../../../../foundation/kernel/bytes.ts'
import { ok, refuse, type Result } from '../../../../../foundation/kernel/result.ts'
import type { Attachment, Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import type { CaseMessage } from '../../../rules/case/said.ts'
import { keepingTexts } from '../../../texts/keeping.ts'
import { safeName } from '../../shared/attachments/download.ts'
import { nameOf } from '../names.ts'
import type { WorkCase } from '../said.ts'
import { casePage } from './case-page.ts'
import type { ZipFile } from './zip.ts'

export type ExportKind = 'case' | 'archive'

/** Letters that an archive keeps after a case is destroyed. */
const archived: readonly string[] = ['complaint-decision', 'accused-decision', 'advice']

/** What goes into the export: everything this reader can read, or the advice and the decision only. */
export const messagesFor = (work: WorkCase, kind: ExportKind): readonly CaseMessage[] =>
  kind === 'case' ? work.messages : work.messages.filter((one) => one.kind === 'closed' || one.kind === 'advised' || one.kind === 'decided' || (one.kind === 'letter' && archived.includes(one.body.template.id)))

/** Gives one opened attachment, or says that it did not come. */
export type Open = (attachment: Attachment, at: number, of: number) => Promise<Result<Bytes, string>>
export type ExportRefusal = { readonly file: string; readonly reason: string }

/**
 * The files of an export: a page to read, the same as data, the attachments, and a note that says plainly what leaves the sealing.
 * One attachment that does not open refuses the whole: a copy with holes would pass for complete.
 */
export const exportFiles = async (work: WorkCase, roster: Roster, language: 'nl' | 'en', kind: ExportKind, open: Open): Promise<Result<readonly ZipFile[], ExportRefusal>> => {
  const text = keepingTexts[language]
  const messages = messagesFor(work, kind)
  const attachments = [...new Map(messages.flatMap((one) => one.attachments).map((one) => [one.hash, one])).values()]
  const names = new Map(attachments.map((one, at) => [one.hash, `${text.attachmentsFolder}/${String(at + 1).padStart(3, '0')}-${safeName(one.name)}`]))
  const fileOf = (hash: string): string => names.get(hash) ?? ''
  const opened: ZipFile[] = []
  for (const [at, one] of attachments.entries()) {
    const bytes = await open(one, at, attachments.length)
    if (!bytes.ok) return refuse({ file: one.name, reason: bytes.error })
    opened.push({ name: fileOf(one.hash), bytes: bytes.value })
  }
  const utf8 = (content: string): Bytes => new TextEncoder().encode(content)
  const { view, opened: { case: id, body, readers } } = work
  const data = {
    format: 'gehoor-case/1', exportedDay: work.today, kind, case: id, body, receivedDay: view.receivedDay, procedure: view.procedure, naming: view.naming, title: view.title, stage: view.stage, open: view.open, outcome: view.outcome,
    readers: readers.map((one) => nameOf(roster, one.id)), ...(kind === 'case' ? { identity: view.identity, terms: work.terms.terms } : {}),
    messages: messages.map((one) => ({
      kind: one.kind, author: one.author === 'reporter' ? 'reporter' : nameOf(roster, one.author), direction: one.direction, compartment: one.compartment, day: one.day, body: one.body, hash: one.hash,
      attachments: one.attachments.map(({ name, type, size, hash }) => ({ name, type, size, file: fileOf(hash) })),
    })),
  }
  return ok([
    { name: text.readMeFile, bytes: utf8(text.readMe) }, { name: `${text.caseFile}.html`, bytes: utf8(casePage({ work, roster, language, messages, fileOf })) },
    { name: `${text.caseFile}.json`, bytes: utf8(JSON.stringify(data, null, 2)) }, ...opened,
  ])
}

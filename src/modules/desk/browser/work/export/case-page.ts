import type { Roster } from '../../../../../foundation/sealing/core/protocol.ts'
import { formatDay } from '../../../../../foundation/ui/texts/dates.ts'
import { summary } from '../../../rules/intake/answering.ts'
import { questionnaireOf } from '../../../rules/intake/questionnaires.ts'
import type { CaseMessage } from '../../../rules/case/said.ts'
import type { Letter } from '../../../rules/letters/letter.ts'
import { caseTexts } from '../../../texts/case.ts'
import { keepingTexts } from '../../../texts/keeping.ts'
import { letterTexts } from '../../../texts/letters.ts'
import { workCaseTexts } from '../../../texts/work-case.ts'
import { saidWords } from '../../shared/said-words.ts'
import { bodyName, nameOf } from '../names.ts'
import type { WorkCase } from '../said.ts'

type Words = 'nl' | 'en'
/** What a page of the archive is made from. `fileOf` names the file of an attachment by its hash. */
export type PageOf = { readonly work: WorkCase; readonly roster: Roster; readonly language: Words; readonly messages: readonly CaseMessage[]; readonly fileOf: (hash: string) => string }

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text that a browser shows as it is, whatever it holds. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] as string)

const style = 'body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}p,dd{white-space:pre-line}article{border-left:3px solid #888;padding-left:1rem;margin:1.5rem 0}dt{font-weight:bold}dd{margin:0 0 .75rem}footer{font-size:.85rem}@media print{article{break-inside:avoid}}'

const rows = (pairs: readonly (readonly [string, string])[]): string => `<dl>${pairs.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`

const letterHtml = (letter: Letter): string => {
  const text = letterTexts[letter.language]
  const blocks = letter.blocks.map((block) => block.kind === 'list' ? `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>` : block.kind === 'heading' ? `<h4>${escaped(block.text)}</h4>` : `<p>${escaped(block.text)}</p>`)
  const model = text.model(letter.template.id, String(letter.template.version))
  return `<section lang="${letter.language}">${rows([[text.from, letter.from], [text.to, letter.to], [text.date, formatDay(letter.day, letter.language)], [text.subject, letter.subject]])}${blocks.join('')}<footer>${escaped(`${letter.grounds.length > 0 ? `${text.grounds}: ${letter.grounds.join('; ')}. ` : ''}${model}`)}</footer></section>`
}

const messageHtml = (message: CaseMessage, { language, roster, fileOf }: PageOf): string => {
  const { heading, text } = saidWords(message, language)
  const words = caseTexts[language]
  const from = message.author === 'reporter' ? words.reporter : nameOf(roster, message.author)
  const files = message.attachments.map((one) => `<li>${escaped(one.name)} (${escaped(fileOf(one.hash))})</li>`).join('')
  return `<article><p><strong>${escaped(from)}</strong>, ${escaped(formatDay(message.day, language))}${message.direction === 'inside' ? ` (${escaped(keepingTexts[language].insideOnly)})` : ''}</p>${heading === null ? '' : `<h3>${escaped(heading)}</h3>`}${text === '' ? '' : `<p>${escaped(text)}</p>`}${message.kind === 'letter' ? letterHtml(message.body) : ''}${files === '' ? '' : `<ul>${files}</ul>`}</article>`
}

const reportHtml = ({ work, language }: PageOf): string => {
  const { report } = work.view
  const questionnaire = report ? questionnaireOf(report.questionnaire) : null
  if (!report || !questionnaire) return ''
  const parts = summary(questionnaire, { answers: report.answers, procedure: report.procedure }, language)
  return `<h2>${escaped(workCaseTexts[language].report)}</h2>${parts.map((part) => `<h3>${escaped(part.name)}</h3>${rows(part.rows.filter((row) => row.lines.length > 0).map((row) => [row.label, row.lines.join('\n')]))}`).join('')}`
}

/** The case as one page to read and print: text in plain tags, no script, nothing fetched. */
export const casePage = (of: PageOf): string => {
  const { work, roster, language } = of
  const [words, text] = [caseTexts[language], keepingTexts[language]]
  const { view } = work
  const facts: readonly (readonly [string, string])[] = [
    [text.caseId, work.opened.case], [text.committee, bodyName(roster, work.opened.body, language)], [words.received, formatDay(view.receivedDay, language)], [text.procedure, words[view.procedure]],
    [text.stage, words[view.stage]], ...(view.outcome === null ? [] : [[text.outcome, words[view.outcome]] as const]), [text.exportedOn, formatDay(work.today, language)],
  ]
  const title = view.title || workCaseTexts[language].report
  const whole = of.messages === work.messages
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1><p><strong>${escaped(text.leftSealing)}</strong></p>${rows(facts)}${whole ? reportHtml(of) : ''}<h2>${escaped(text.papers)}</h2>${of.messages.filter((one) => one.kind !== 'report').map((one) => messageHtml(one, of)).join('')}</body></html>`
}

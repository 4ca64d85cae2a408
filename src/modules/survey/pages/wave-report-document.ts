import type { Block, WrittenDocument } from '../../../foundation/kernel/document.ts'
import type { WaveReport, WrittenSheet } from '../actions/figures-report.ts'
import { formatDay, inWhole, writer } from '../../../foundation/ui/index.ts'
import type { PublishedContent } from '../rules/figures/publication.ts'
import { findingsTexts } from '../texts/findings.ts'
import { reportTexts } from '../texts/report.ts'
import { answerSentence, groupName, methodRows } from './figures-view.tsx'
import type { StaffLanguage } from './frame.tsx'

const answerName = (page: PublishedContent, answer: string): string => page.answers.find(({ value }) => value === answer)?.label ?? ''

const tableOf = (page: PublishedContent, language: StaffLanguage): Block => {
  const text = reportTexts[language]
  const write = writer(page.kind === 'share' ? 'share' : 'score', language)
  const first = page.answers.length > 0
  return {
    kind: 'table', caption: page.variable.label, head: [text.group, ...(first ? [text.answer] : []), text.value, text.low, text.high, text.base], numeric: first ? [2, 3, 4, 5] : [1, 2, 3, 4],
    rows: page.estimates.map(({ group, answer, shown }) => [groupName(page, group, language), ...(first ? [answerName(page, answer)] : []), ...(shown.state === 'shown'
      ? [write(shown.value), shown.interval ? write(shown.interval[0]) : '', shown.interval ? write(shown.interval[1]) : '', inWhole(shown.base, language)]
      : [shown.nearest === null ? text.hidden : text.instead(groupName(page, shown.nearest, language)), '', '', ''])]),
  }
}

/** The report of a wave as a document, for every kind of file. */
export const documentOf = ({ wave, firstWave, figures, quotes, day }: WaveReport, language: StaffLanguage): WrittenDocument => {
  const [text, findings] = [reportTexts[language], findingsTexts[language]]
  return {
    language, title: text.report(wave), about: `${text.lead(inWhole(figures.length, language))} ${text.day(formatDay(day, language))}`,
    blocks: [
      ...(firstWave ? [{ kind: 'heading', level: 2, text: findings.baseline }, { kind: 'paragraph', text: findings.baselineText }] satisfies Block[] : []),
      ...figures.flatMap(({ page }): Block[] => [
        { kind: 'heading', level: 2, text: page.title[language] },
        { kind: 'paragraph', text: `${findings.asked(page.variable.label)} ${answerSentence(page, language)}` },
        ...(page.note[language] === '' ? [] : [{ kind: 'paragraph', text: page.note[language] } satisfies Block]),
        tableOf(page, language),
        { kind: 'heading', level: 3, text: text.measured },
        { kind: 'facts', rows: methodRows({ page, language }).map(([label, value]) => ({ label, value })) },
        { kind: 'heading', level: 3, text: text.notCompare },
        { kind: 'paragraph', text: findings.notOthers },
        ...(page.by === null ? [] : [{ kind: 'paragraph', text: findings.notGroups } satisfies Block]),
      ]),
      ...(quotes.length === 0 ? [] : [{ kind: 'heading', level: 2, text: text.quotes }, { kind: 'paragraph', text: text.quotesText }, ...quotes.flatMap(({ theme, words }): Block[] => [{ kind: 'heading', level: 3, text: theme }, { kind: 'list', items: words }])] satisfies Block[]),
    ],
  }
}

/** A sheet for each finding, with numbers as numbers; what is hidden is empty and says so. */
export const sheetsOf = ({ figures }: WaveReport, language: StaffLanguage): readonly WrittenSheet[] => {
  const text = reportTexts[language]
  return [
    ...figures.map(({ page }, at): WrittenSheet => ({
      name: `${at + 1}`,
      rows: [[text.group, text.answer, text.value, text.low, text.high, text.base, page.title[language]], ...page.estimates.map(({ group, answer, shown }) => [groupName(page, group, language), answerName(page, answer) || null, ...(shown.state === 'shown' ? [shown.value, shown.interval?.[0] ?? null, shown.interval?.[1] ?? null, shown.base, null] : [null, null, null, null, shown.nearest === null ? text.hidden : text.instead(groupName(page, shown.nearest, language))])])],
    })),
    { name: text.sheetMethod, rows: [['', text.sheetField, text.sheetValue], ...figures.flatMap(({ page }, at) => methodRows({ page, language }).map(([label, value]) => [at + 1, label, value]))] },
  ]
}

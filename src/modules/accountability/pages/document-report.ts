import type { Block, WrittenDocument } from '../../../foundation/kernel/document.ts'
import type { Reading } from '../../../foundation/kernel/indicators.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { formatDay } from '../../../foundation/ui/index.ts'
import type { WrittenSheet } from '../actions/index.ts'
import type { PublishedReport } from '../rules/cycle/publication.ts'
import type { Definition } from '../rules/indicators/definition.ts'
import { implementationOf } from '../rules/measures/measure.ts'
import { complianceNames, effectivenessNames, enoughNames, evidenceNames, frameTexts, standingNames, statusNames, voiceNames } from '../texts/frame.ts'
import { outputTexts } from '../texts/output.ts'
import { publicTexts } from '../texts/public.ts'
import { reportTexts } from '../texts/report.ts'
import { versionTexts } from '../texts/versions.ts'
import type { StaffLanguage } from './frame.tsx'
import { aimWords, figureWords, noFigureWords } from './shown.tsx'

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const paragraphs = (text: string): readonly Block[] => text.split(/\n+/).filter((line) => line.trim() !== '').map(paragraph)

/** A department's report as a document for PDF and ODT: the same as the public page shows. */
export const reportDocument = (report: PublishedReport, about: string, language: StaffLanguage): WrittenDocument => {
  const [text, words, frame] = [publicTexts[language], reportTexts[language], frameTexts[language]]
  const unit = (indicator: string | null) => report.figures.find(({ definition }) => definition.id === indicator)?.definition.unit ?? 'count'
  const gone = (withdrawn: { readonly day: string; readonly reason: string } | null): string => (withdrawn === null ? '' : ` ${frame.withdrawn(formatDay(withdrawn.day, language), withdrawn.reason)}`)
  const blocks: readonly Block[] = [
    ...(report.signed === null ? [] : [paragraph(text.signed(formatDay(report.signed, language)))]),
    paragraph(versionTexts[language].follows(String(report.model), String(report.questions ?? 1))),
    heading(text.answers), ...report.answers.flatMap(({ title, text: said }) => [heading(inLanguage(title, language), 3), ...paragraphs(said)]),
    heading(words.figures),
    {
      kind: 'table', caption: words.figures, head: [words.indicator, report.department[language], words.all], numeric: [1, 2],
      rows: report.figures.map(({ definition, own, all }) => [inLanguage(definition.name, language), figureWords(own, definition, language, noFigureWords(definition.module, all, language)), figureWords(all, definition, language, noFigureWords(definition.module, null, language))]),
    },
    heading(words.targets),
    ...(report.targets.length === 0 ? [paragraph(`${words.noTargets}.`)] : [{
      kind: 'table' as const, caption: words.targets, head: [words.goal, words.aimed, words.stands, words.status], numeric: [],
      rows: report.targets.map(({ target, standing }) => [`${target.name}${gone(target.withdrawn)}`, aimWords(target, unit(target.indicator), language), inLanguage(standingNames[standing], language), inLanguage(statusNames[target.status], language)]),
    }]),
    ...report.targets.flatMap(({ target, missed }): readonly Block[] => (missed === null ? [] : [
      heading(words.missedTitle(target.name), 3),
      { kind: 'facts', rows: [...(['trigger', 'sources', 'cause', 'objective', 'owner'] as const).map((name) => ({ label: words[name], value: missed[name] })), { label: words.start, value: formatDay(missed.start, language) }, { label: words.end, value: formatDay(missed.end, language) }] },
    ])),
    heading(words.implementation), paragraph(words.implementationLead),
    { kind: 'table', caption: words.implementation, head: [words.measure, words.happens, words.works], numeric: [], rows: implementationOf(report.measures).map(({ agreed, measure }) => [agreed[language], measure ? inLanguage(complianceNames[measure.compliance], language) : words.silent, measure ? inLanguage(effectivenessNames[measure.effectiveness], language) : '']) },
    heading(text.measures), ...(report.measures.length === 0 ? [paragraph(text.noMeasures)] : []),
    ...report.measures.flatMap((one): readonly Block[] => [heading(one.name, 3), paragraph(`${one.aim}${gone(one.withdrawn)}`), {
      kind: 'facts', rows: [
        { label: text.owner, value: one.owner }, { label: text.happens, value: inLanguage(complianceNames[one.compliance], language) }, { label: text.works, value: inLanguage(effectivenessNames[one.effectiveness], language) },
        { label: text.evidence, value: [...one.evidence.map((kind) => inLanguage(evidenceNames[kind], language)), one.evidenceWords].filter((part) => part !== '').join('. ') },
        { label: text.reach, value: one.reach.reached === null || one.reach.meant === null ? text.unknown : text.reached(String(one.reach.reached), String(one.reach.meant)) }, { label: text.enough, value: inLanguage(enoughNames[one.enough], language) },
      ].filter(({ value }) => value !== ''),
    }]),
    heading(words.opinions), ...(report.opinions.length === 0 ? [paragraph(words.noOpinions), ...paragraphs(report.noOpinion)] : []),
    ...report.opinions.flatMap(({ voice, text: said, day }) => [heading(`${inLanguage(voiceNames[voice], language)}, ${formatDay(day, language)}`, 3), ...paragraphs(said)]),
    ...(report.reasons.length === 0 ? [] : [heading(text.reasons), { kind: 'list' as const, items: report.reasons.map(({ text: said }) => said) }]),
  ]
  return { language, title: words.title(String(report.year), report.department[language]), about, blocks }
}

export const figureHead = (language: StaffLanguage): readonly string[] => { const text = outputTexts[language]; return [text.indicator, text.name, text.definition, text.unit, text.department, text.state, text.value, text.base, text.low, text.high] }
export const figureRow = (definition: Definition, department: string, reading: Reading | null, language: StaffLanguage): readonly (string | number | null)[] => {
  const shown = reading?.shown.state === 'shown' ? reading.shown : null
  return [definition.id, inLanguage(definition.name, language), definition.version, definition.unit, department, shown ? '' : figureWords(reading, definition, language, noFigureWords(definition.module, null, language)), shown?.value ?? null, shown?.base ?? null, shown?.interval?.[0] ?? null, shown?.interval?.[1] ?? null]
}

/** The tables of a report as sheets; figures are numbers in the unit of their indicator. */
export const reportSheets = (report: PublishedReport, language: StaffLanguage): readonly WrittenSheet[] => {
  const [text, frame] = [outputTexts[language], frameTexts[language]]
  const name = (standing: keyof typeof standingNames): string => inLanguage(standingNames[standing], language)
  return [
    { name: text.sheetFigures, rows: [figureHead(language), ...report.figures.flatMap(({ definition, own, all }) => [figureRow(definition, report.department[language], own, language), figureRow(definition, frame.government, all, language)])] },
    { name: text.sheetTargets, rows: [[text.target, text.indicator, text.aimed, text.by, text.stands, text.owner], ...report.targets.map(({ target, standing }) => [target.name, target.indicator, aimWords(target, report.figures.find(({ definition }) => definition.id === target.indicator)?.definition.unit ?? 'count', language), target.by, name(standing), target.owner])] },
    { name: text.sheetMeasures, rows: [[text.measure, text.says, text.works, text.owner], ...report.measures.map((one) => [one.name, inLanguage(complianceNames[one.compliance], language), inLanguage(effectivenessNames[one.effectiveness], language), one.owner])] },
    { name: text.sheetAnswers, rows: [[text.question, text.answer], ...report.answers.map(({ title, text: said }) => [inLanguage(title, language), said.slice(0, 32_000)])] },
  ]
}

import type { Block, WrittenDocument } from '../../../foundation/kernel/document.ts'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { formatDay } from '../../../foundation/ui/index.ts'
import type { CommitmentLine, WrittenSheet } from '../actions/index.ts'
import type { Study } from '../rules/effect/study.ts'
import type { WholeFigure, WholeReport } from '../rules/output/whole.ts'
import { effectTexts } from '../texts/effect.ts'
import { commitmentStateNames, complianceNames, effectivenessNames, frameTexts, polarityNames, standingNames } from '../texts/frame.ts'
import { outputTexts } from '../texts/output.ts'
import { reportTexts } from '../texts/report.ts'
import { figureHead, figureRow, heading, paragraph } from './document-report.ts'
import type { StaffLanguage } from './frame.tsx'
import { aimWords, figureWords, noFigureWords } from './shown.tsx'

/** What stands beside the departments' reports: studies that are public and the register of commitments. */
export type Beside = { readonly studies: readonly Study[]; readonly commitments: readonly CommitmentLine[] }

/** The name of an indicator; with its version where the reports hold more than one. */
export const figureName = ({ definition }: WholeFigure, figures: readonly WholeFigure[], language: StaffLanguage): string =>
  `${inLanguage(definition.name, language)}${figures.some((one) => one.definition.id === definition.id && one.definition.version !== definition.version) ? `, ${frameTexts[language].version(String(definition.version))}` : ''}`

const figureBlocks = (one: WholeFigure, whole: WholeReport, language: StaffLanguage): readonly Block[] => {
  const text = outputTexts[language]
  const { definition, all, departments } = one
  const told = departments.filter(({ own }) => own !== null)
  const silent = departments.filter(({ own }) => own === null)
  return [
    heading(figureName(one, whole.figures, language), 3),
    paragraph(`${inLanguage(definition.numerator, language)}. ${text.polarity} ${inLanguage(polarityNames[definition.polarity], language)}. ${text.caveats}: ${inLanguage(definition.caveats, language)}`),
    paragraph(text.wholeFigure(figureWords(all, definition, language, noFigureWords(definition.module, null, language)))),
    ...(told.length === 0 ? [] : [{ kind: 'table' as const, caption: figureName(one, whole.figures, language), head: [text.department, text.figure], numeric: [1], rows: told.map(({ department, own }) => [department[language], figureWords(own, definition, language, '')]) }]),
    ...(silent.length === 0 || told.length === 0 ? [] : [paragraph(text.silentDepartments(silent.map(({ department }) => department[language]).join('; ')))]),
  ]
}

/** The whole government's report as a document. */
export const wholeDocument = (whole: WholeReport, { studies, commitments }: Beside, language: StaffLanguage): WrittenDocument => {
  const [text, words, effect] = [outputTexts[language], reportTexts[language], effectTexts[language]]
  return {
    language, title: text.wholeTitle(whole.year), about: text.wholeLead(String(whole.departments.length)),
    blocks: [
      { kind: 'list', items: whole.departments.map((one) => one[language]) },
      heading(words.figures), ...(whole.figures.length === 0 ? [paragraph(text.noFigures)] : whole.figures.flatMap((one) => figureBlocks(one, whole, language))),
      heading(words.implementation), paragraph(text.agreedLead),
      ...whole.agreed.flatMap(({ agreed, departments }): readonly Block[] => [heading(agreed[language], 3), {
        kind: 'table', caption: agreed[language], head: [text.department, text.says, text.works], numeric: [],
        rows: departments.map(({ department, measure }) => [department[language], measure ? inLanguage(complianceNames[measure.compliance], language) : text.nothing, measure ? inLanguage(effectivenessNames[measure.effectiveness], language) : '']),
      }]),
      heading(text.targets),
      ...(whole.targets.length === 0 ? [paragraph(`${words.noTargets}.`)] : [{ kind: 'table' as const, caption: text.targets, head: [text.department, text.target, text.aimed, text.stands], numeric: [], rows: whole.targets.map(({ department, target, standing, unit }) => [department[language], target.name, aimWords(target, unit ?? 'count', language), inLanguage(standingNames[standing], language)]) }]),
      heading(text.effects), ...(studies.length === 0 ? [paragraph(`${effect.nonePublic}.`)] : [{ kind: 'list' as const, items: studies.map(({ plan, result, decision }) => `${plan.name}: ${result ? effect[result.verdict].toLowerCase() : effect.waits}. ${decision}`) }]),
      heading(text.commitments),
      { kind: 'table', caption: text.commitments, head: [text.said, text.due, text.state], numeric: [], rows: commitments.map(({ said, due, state }) => [inLanguage(said, language), due === null ? '' : formatDay(due, language), inLanguage(commitmentStateNames[state], language)]) },
    ],
  }
}

/** The tables of the whole government's report as sheets. */
export const wholeSheets = (whole: WholeReport, language: StaffLanguage): readonly WrittenSheet[] => {
  const text = outputTexts[language]
  return [
    { name: text.sheetFigures, rows: [figureHead(language), ...whole.figures.flatMap(({ definition, all, departments }) => [figureRow(definition, frameTexts[language].government, all, language), ...departments.map(({ department, own }) => figureRow(definition, department[language], own, language))])] },
    { name: text.sheetAgreed, rows: [[text.measure, text.department, text.says, text.works], ...whole.agreed.flatMap(({ agreed, departments }) => departments.map(({ department, measure }) => [agreed[language], department[language], measure ? inLanguage(complianceNames[measure.compliance], language) : text.nothing, measure ? inLanguage(effectivenessNames[measure.effectiveness], language) : '']))] },
    { name: text.sheetTargets, rows: [[text.department, text.target, text.aimed, text.by, text.stands, text.owner], ...whole.targets.map(({ department, target, standing, unit }) => [department[language], target.name, aimWords(target, unit ?? 'count', language), target.by, inLanguage(standingNames[standing], language), target.owner])] },
  ]
}

import type { Context } from 'hono'
import { inLanguage } from '../../../foundation/kernel/language.ts'
import { FunnelPlot, IntervalChart } from '../../../foundation/ui/charts/index.ts'
import { addressOf, DataTable, Details } from '../../../foundation/ui/index.ts'
import { allVersions, commitments, modelOf, published, publishedStudies } from '../actions/index.ts'
import { cellsOf, coverageOf, subjects } from '../rules/model/model.ts'
import { wholeOf, type WholeFigure, type WholeReport } from '../rules/output/whole.ts'
import { publicCommitmentsPlace, publicReportPlace, publicWholePlace } from '../rules/places.ts'
import { complianceNames, effectivenessNames, frameTexts, polarityNames } from '../texts/frame.ts'
import { figureTexts } from '../texts/figures.ts'
import { outputTexts } from '../texts/output.ts'
import { publicTexts } from '../texts/public.ts'
import { reportTexts } from '../texts/report.ts'
import { figureName, wholeDocument, wholeSheets } from './document-whole.ts'
import { FileLinks, fileAsked, sendFile } from './files.tsx'
import { languageOf, type StaffLanguage } from './frame.tsx'
import { answer } from './public-frame.tsx'
import type { AccountabilityPages } from './services.ts'
import { aimWords, Figured, hiddenWords, noFigureWords, StandingTag } from './shown.tsx'

const found = async (context: Context, services: AccountabilityPages): Promise<WholeReport | null> => wholeOf(context.req.param('round') ?? '', await published(services))

export const wholeFile = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [kind, whole, language] = [fileAsked(context.req.param('file')), await found(context, services), languageOf(context)]
  if (kind === null || whole === null) return context.notFound() as Response
  return sendFile(context, kind, `rijk-${whole.year}`, wholeDocument(whole, { studies: await publishedStudies(services), commitments: await commitments(services) }, language), wholeSheets(whole, language))
}

/** One indicator over the departments that published: a picture where there is something to see, the definition beside it. */
const Side = ({ one, whole, language }: { readonly one: WholeFigure; readonly whole: WholeReport; readonly language: StaffLanguage }) => {
  const [text, frame] = [outputTexts[language], frameTexts[language]]
  const { definition, all, departments } = one
  const rows = departments.flatMap(({ department, own }) => (own === null ? [] : [{ id: department.id, short: department.id.toUpperCase(), label: department[language], shown: own.shown.state === 'hidden' ? { ...own.shown, because: hiddenWords(own.shown.because, language) } : own.shown }]))
  const shown = rows.filter((row) => row.shown.state === 'shown')
  const shared = { language, level: 'h4', id: `whole-${definition.id.replaceAll('.', '-')}-${definition.version}`, answer: text.perDepartment(String(shown.length)), measured: <p>{inLanguage(definition.method, language)}</p>, notComparable: <p>{inLanguage(definition.caveats, language)}</p>, base: figureTexts[language].base(String(shown.length)), caption: `${inLanguage(definition.name, language)}, ${whole.year}`, rows, rowHead: text.department } as const
  return (
    <section>
      <h3>{figureName(one, whole.figures, language)}</h3>
      <p>{frame.government}: <Figured reading={all} definition={definition} language={language} none={noFigureWords(definition.module, null, language)} /> <span class="soft">({inLanguage(polarityNames[definition.polarity], language)})</span></p>
      {rows.length > 0 && (definition.unit === 'share' && all?.shown.state === 'shown' ? <FunnelPlot {...shared} overall={all.shown.value} /> : <IntervalChart {...shared} unit={definition.unit} />)}
    </section>
  )
}

/** The whole government's report about one year, from what was published. */
export const wholePage = async (context: Context, services: AccountabilityPages): Promise<Response> => {
  const [language, whole] = [languageOf(context), await found(context, services)]
  if (whole === null) return context.notFound() as Response
  const [text, frame, words, model] = [outputTexts[language], frameTexts[language], reportTexts[language], modelOf(await allVersions(services), whole.model)]
  return answer(context, services, { nl: `${publicWholePlace.nl}/${whole.year}`, en: `${publicWholePlace.en}/${whole.year}` }, text.wholeTitle(whole.year), (
    <>
      <p class="lead">{text.wholeLead(String(whole.departments.length))}</p>
      <ul>{whole.departments.map((one) => <li key={one.id}><a href={`${addressOf(language, publicReportPlace)}/${whole.year}/${one.id}`}>{one[language]}</a></li>)}</ul>
      <FileLinks address={`${addressOf(language, publicWholePlace)}/${whole.year}`} language={language} />
      <h2>{words.figures}</h2>
      {whole.figures.filter(({ all, departments }) => all !== null || departments.some(({ own }) => own !== null)).map((one) => <Side key={`${one.definition.id} ${one.definition.version}`} one={one} whole={whole} language={language} />)}
      <h2>{words.implementation}</h2>
      <p>{text.agreedLead}</p>
      <DataTable id="agreed" caption={words.implementation} stacks rows={whole.agreed.flatMap(({ agreed, departments }) => departments.map((one) => ({ agreed, ...one })))} rowKey={({ agreed, department }) => `${agreed.id} ${department.id}`} columns={[
        { key: 'measure', head: words.measure, cell: ({ agreed }) => agreed[language] }, { key: 'department', head: text.department, cell: ({ department }) => department[language] },
        { key: 'happens', head: text.says, cell: ({ measure }) => (measure ? inLanguage(complianceNames[measure.compliance], language) : text.nothing) }, { key: 'works', head: text.works, cell: ({ measure }) => (measure ? inLanguage(effectivenessNames[measure.effectiveness], language) : '') },
      ]} />
      <h2>{text.targets}</h2>
      <DataTable id="whole-targets" caption={text.targets} stacks rows={whole.targets} rowKey={({ target }) => target.id} empty={<p>{words.noTargets}.</p>} columns={[
        { key: 'name', head: text.target, cell: ({ target }) => target.name }, { key: 'department', head: text.department, cell: ({ department }) => department[language] },
        { key: 'aim', head: text.aimed, cell: ({ target, unit }) => aimWords(target, unit ?? 'count', language) }, { key: 'stands', head: text.stands, cell: ({ standing }) => <StandingTag standing={standing} language={language} /> },
      ]} />
      <h2>{text.blank}</h2>
      <Details summary={text.blank}><ul>{subjects.map((subject) => { const { filled, blank } = coverageOf(cellsOf(model, subject, whole.measures.filter(({ withdrawn, state }) => withdrawn === null && state !== 'stopped'))); return <li key={subject}>{frame[subject]}: {text.blankOf(String(filled), String(blank))}</li> })}</ul></Details>
      <p><a href={addressOf(language, publicCommitmentsPlace)}>{publicTexts[language].commitments}</a></p>
    </>
  ))
}

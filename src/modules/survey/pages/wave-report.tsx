import type { Context } from 'hono'
import { fileKinds, waveReport, writeFile, type FileKind, type WaveReport } from '../actions/figures-report.ts'
import { addressOf, formatDay, inWhole, Notice } from '../../../foundation/ui/index.ts'
import { findingsPlace, findingsWavePlace } from '../rules/places.ts'
import { reportTexts } from '../texts/report.ts'
import { publicPage } from './figures-public.tsx'
import { csvOf, FiguresView } from './figures-view.tsx'
import { languageOf } from './frame.tsx'
import type { SurveyPages } from './services.ts'
import { documentOf, sheetsOf } from './wave-report-document.ts'

const kinds = ['pdf', 'odt', 'xlsx'] as const
const fileNames = { nl: 'verslag', en: 'report' } as const

const view = (context: Context, services: SurveyPages, report: WaveReport, noCompiler = false): Response | Promise<Response> => {
  const language = languageOf(context)
  const text = reportTexts[language]
  const here = `${addressOf(language, findingsWavePlace)}/${report.dataset}`
  return publicPage(context, services, findingsWavePlace, text.report(report.wave), (
    <>
      <p class="lead">{text.lead(inWhole(report.figures.length, language))} {text.day(formatDay(report.day, language))}</p>
      {noCompiler && <Notice tone="warn"><p>{text.noCompiler}</p></Notice>}
      <section class="no-print">
        <h2>{text.files}</h2>
        <ul>
          {kinds.map((kind) => <li key={kind}><a href={`${here}/${fileNames[language]}.${kind}`}>{text[kind]}</a></li>)}
          <li><a href={`${here}/${fileNames[language]}.csv`} download>{text.csv}</a></li>
        </ul>
      </section>
      {report.figures.map(({ publication, page }) => (
        <section key={publication.id} class="part">
          <h2>{page.title[language]}</h2>
          <FiguresView page={page} language={language} id={`f-${publication.id}`} level="h3" baseline={false} />
          <p class="no-print"><a href={`${addressOf(language, findingsPlace)}/${publication.id}${language === 'en' ? '/method' : '/methode'}`}>{text.toMethod}</a></p>
        </section>
      ))}
      {report.quotes.length > 0 && (
        <section class="part">
          <h2>{text.quotes}</h2>
          <p>{text.quotesText}</p>
          {report.quotes.map(({ theme, words }) => <section key={theme}><h3>{theme}</h3>{words.map((one) => <blockquote key={one}>{one}</blockquote>)}</section>)}
        </section>
      )}
    </>), { end: `/${report.dataset}`, back: true, status: noCompiler ? 422 : 200 })
}

const found = (context: Context, services: SurveyPages): Promise<WaveReport | null> => waveReport(services, context.req.param('dataset') ?? '')

/** The report of one wave: everything that was published of it. */
export const waveReportPage = async (context: Context, services: SurveyPages): Promise<Response> => {
  const report = await found(context, services)
  return report ? view(context, services, report) : context.notFound()
}

/** The same as a file: a tagged PDF, a text to edit, a workbook, or comma separated values. */
export const waveReportFile = async (context: Context, services: SurveyPages): Promise<Response> => {
  const language = languageOf(context)
  const kind = /^(?:verslag|report)\.(pdf|odt|xlsx|csv)$/.exec(context.req.param('file') ?? '')?.[1] as FileKind | 'csv' | undefined
  const report = kind === undefined ? null : await found(context, services)
  if (kind === undefined || !report) return context.notFound()
  const named = (type: string): Record<string, string> => ({ 'Content-Type': type, 'Content-Disposition': `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${fileNames[language]}-${report.dataset}.${kind}"` })
  if (kind === 'csv') {
    const [first = '', ...others] = report.figures.map(({ page }) => csvOf(page))
    return context.body([first, ...others.map((csv) => csv.slice(csv.indexOf('\r\n') + 2))].join(''), 200, named('text/csv; charset=utf-8; header=present'))
  }
  const made = await writeFile(kind, documentOf(report, language), sheetsOf(report, language))
  return made.ok ? context.body(made.value, 200, named(fileKinds[kind])) : view(context, services, report, true)
}

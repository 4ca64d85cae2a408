import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { publishedFigures, wholeRegister } from '../actions/figures-publish.ts'
import { publishedWaves } from '../actions/figures-report.ts'
import { addressOf, alternatesOf, DataTable, EmptyState, formatDay, Page } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { findingsComparePlace, findingsPlace, findingsRegisterPlace, findingsTablesPlace, findingsWavePlace } from '../rules/places.ts'
import { freeTexts } from '../texts/free-tables.ts'
import { findingsTexts } from '../texts/findings.ts'
import { reportTexts } from '../texts/report.ts'
import { answerSentence, csvOf, FiguresView } from './figures-view.tsx'
import { catalogueOf } from './figures-catalogue.ts'
import { languageOf, type Place, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

type PublicAnswer = (context: Context, services: SurveyPages) => Response | Promise<Response>

/** A public page of published figures. */
export const publicPage = (context: Context, services: SurveyPages, place: Place, title: string, children: ComponentChildren, options: { readonly end?: string | Place; readonly back?: boolean; readonly status?: 200 | 422 } = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const end = typeof options.end === 'object' ? options.end : { nl: options.end ?? '', en: options.end ?? '' }
  const back = options.back ? { href: addressOf(language, findingsPlace), text: findingsTexts[language].back } : undefined
  return context.html(renderPage(<Page context={{ ...services.surroundings, language, alternates: alternatesOf({ nl: `${place.nl}${end.nl}`, en: `${place.en}${end.en}` }, false) }} title={title} back={back}><h1>{title}</h1>{children}</Page>), options.status ?? 200)
}

export const findingsPage: PublicAnswer = async (context, services) => {
  const language = languageOf(context)
  const text = findingsTexts[language]
  const [all, reports] = [await publishedFigures(services), await publishedWaves(services)]
  return publicPage(context, services, findingsPlace, text.title, (
    <>
      <p class="lead">{text.lead}</p>
      {all.length === 0 ? <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState> : all.map(({ publication, page }) => (
        <section key={publication.id} class="part">
          <h2><a href={`${addressOf(language, findingsPlace)}/${publication.id}`}>{page.title[language]}</a></h2>
          <p>{answerSentence(page, language)}</p>
          <p class="soft small">{page.wave}{page.firstWave ? ` · ${text.baseline}` : ''} · {text.publishedOn(formatDay(publication.day, language))}</p>
        </section>
      ))}
      {reports.length > 0 && <section class="part"><h2>{reportTexts[language].reports}</h2><ul>{reports.map(({ dataset, wave }) => <li key={dataset}><a href={`${addressOf(language, findingsWavePlace)}/${dataset}`}>{wave}</a></li>)}</ul></section>}
      <p class="part"><a href={addressOf(language, findingsComparePlace)}>{text.compareLink}</a></p>
      <p><a href={addressOf(language, findingsTablesPlace)}>{freeTexts[language].link}</a></p>
      <p><a href={addressOf(language, findingsRegisterPlace)}>{text.registerLink}</a></p>
    </>))
}

const findingOf = async (context: Context, services: SurveyPages) => (await publishedFigures(services)).find(({ publication }) => publication.id === context.req.param('publication'))

export const findingPage: PublicAnswer = async (context, services) => {
  const language = languageOf(context)
  const text = findingsTexts[language]
  const found = await findingOf(context, services)
  if (!found) return context.notFound()
  const { publication, page } = found
  const here = `${addressOf(language, findingsPlace)}/${publication.id}`
  return publicPage(context, services, findingsPlace, page.title[language], (
    <>
      <FiguresView page={page} language={language} />
      <p class="part no-print"><a href={`${here}/csv`} download>{text.csv}</a></p>
      <p class="no-print"><a href={`${here}${language === 'en' ? '/method' : '/methode'}`}>{reportTexts[language].toMethod}</a></p>
      <p class="no-print"><a href={`${addressOf(language, findingsWavePlace)}/${page.dataset}`}>{reportTexts[language].toReport}</a></p>
      <p><a href={addressOf(language, findingsComparePlace)}>{text.compareLink}</a></p>
      <p class="no-print">{text.print}</p>
      <p class="soft small">{text.margin} {text.overBy(formatDay(publication.day, language))}</p>
    </>), { end: `/${publication.id}`, back: true })
}

export const findingCsv: PublicAnswer = async (context, services) => {
  const found = await findingOf(context, services)
  if (!found) return context.notFound()
  return context.body(csvOf(found.page), 200, { 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Disposition': `attachment; filename="${found.publication.id}.csv"` })
}

export const registerPage: PublicAnswer = async (context, services) => {
  const language = languageOf(context)
  const text = findingsTexts[language]
  return publicPage(context, services, findingsRegisterPlace, text.registerTitle, (
    <>
      <p class="lead">{text.registerLead}</p>
      <DataTable id="register" caption={text.registerTitle} rows={await wholeRegister(services)} rowKey={({ id }) => id} empty={<EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>} columns={[
        { key: 'title', head: text.titleHead, cell: ({ id, module, method, title }) => (module === 'survey' && method === 'suppression' ? <a href={`${addressOf(language, findingsPlace)}/${id}`}>{title[language]}</a> : title[language]) },
        { key: 'day', head: text.day, cell: ({ day }) => formatDay(day, language) },
        { key: 'method', head: text.method, cell: ({ method }) => text[method] },
        { key: 'hidden', head: text.hidden, cell: ({ tables }) => { const cells = tables.flatMap((table) => table.cells); return text.hiddenOf(String(cells.filter(({ count }) => count === null).length), String(cells.length)) } },
      ]} />
      <p><a href={`${addressOf(language, findingsRegisterPlace)}/catalogue`}>{text.dcat}</a></p>
    </>), { back: true })
}

export const cataloguePage: PublicAnswer = async (context, services) =>
  context.body(JSON.stringify(catalogueOf(await publishedFigures(services), services.publicUrl, services.surroundings.settings.organisationName)), 200, { 'Content-Type': 'application/ld+json; charset=utf-8' })

export type { StaffLanguage }

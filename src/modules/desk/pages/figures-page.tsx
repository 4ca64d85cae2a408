import type { Context, Hono } from 'hono'
import { languages, type Language } from '../../../foundation/kernel/language.ts'
import { personOf } from '../../../foundation/identity/index.ts'
import { addressOf, alternatesOf, DataTable, Details, EmptyState, Island, Notice, Page, StaffPage } from '../../../foundation/ui/index.ts'
import { renderPage } from '../../../foundation/ui/render.ts'
import { publishedFigures, rosterOf, type DeskServices, type Figures, type YearFigures } from '../actions/index.ts'
import type { Dimension } from '../rules/figures/tally.ts'
import { figuresPages, openFiguresPages } from '../rules/places.ts'
import { figureValue } from '../texts/figure-values.ts'
import { figuresTexts } from '../texts/figures.ts'
import type { DeskPages } from './services.ts'

type Services = DeskServices & DeskPages
type Table = YearFigures['tables'][number]['table']['value']
type Shown = Table['total']

const names = (services: DeskServices, language: Language): ReadonlyMap<string, string> => new Map(rosterOf(services).bodies.map((body) => [body.id, language === 'en' ? body.en : body.nl]))

const shownWords = (shown: Shown, language: Language): string => {
  const text = figuresTexts[language]
  return shown.state === 'shown' ? String(shown.count) : shown.because === 'too-few' ? text.tooFew : text.protects
}

const barLength = 160

/** A number as a bar beside it; a hidden number has none. */
const Bar = ({ shown, largest }: { readonly shown: Shown; readonly largest: number }) => {
  const length = shown.state === 'shown' && largest > 0 ? Math.round((shown.count / largest) * barLength) : 0
  return <svg class="figure-bar" width={barLength} height="12" viewBox={`0 0 ${barLength} 12`} aria-hidden="true">{length > 0 && <rect width={length} height="12" fill="currentColor" />}</svg>
}

const FigureTable = ({ dimension, table, id, language }: { readonly dimension: Dimension; readonly table: Table; readonly id: string; readonly language: Language }) => {
  const text = figuresTexts[language]
  const rows = table.rows.filter(({ shown }) => shown.state === 'hidden' || shown.count > 0)
  const largest = Math.max(0, ...rows.map(({ shown }) => (shown.state === 'shown' ? shown.count : 0)))
  return (
    <>
      <DataTable id={id} caption={text[`dim-${dimension}`]} rows={rows} rowKey={(row) => row.key} columns={[
        { key: 'value', head: text.what, cell: (row) => figureValue(dimension, row.key, language) },
        { key: 'count', head: text.count, numeric: true, cell: (row) => (row.shown.state === 'shown' ? row.shown.count : <span class="soft">{shownWords(row.shown, language)}</span>) },
        { key: 'bar', head: '', cell: (row) => <Bar shown={row.shown} largest={largest} /> },
      ]} />
      {dimension === 'ground' && <p class="small soft">{text.groundNote}</p>}
    </>
  )
}

const Year = ({ figures, name, language }: { readonly figures: YearFigures; readonly name: string; readonly language: Language }) => {
  const text = figuresTexts[language]
  const id = `${figures.body}-${figures.year}`
  const total = figures.tables.find((one) => one.dimension === 'procedure')?.table.value.total
  const small = total?.state !== 'shown'
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text.year(String(figures.year), name)}</h2>
      <p class="lead">{small ? text.totalHidden : text.total(String(total.count))}</p>
      {small ? <Notice><p>{text.tooFewWhy}</p></Notice> : figures.tables.map(({ dimension, table }) => <FigureTable key={dimension} id={`${id}-${dimension}`} dimension={dimension} table={table.value} language={language} />)}
    </section>
  )
}

/** The public figures of the desk: the answer first, then tables by one dimension, then how it was counted. */
const FiguresPage = ({ services, figures, language }: { readonly services: Services; readonly figures: Figures; readonly language: Language }) => {
  const text = figuresTexts[language]
  const bodies = names(services, language)
  const nameOf = (id: string): string => bodies.get(id) ?? id
  return (
    <Page context={{ ...services.surroundings, language, alternates: alternatesOf(figuresPages) }} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <p>{text.law}</p>
      {figures.years.length === 0 && <EmptyState title={text.none}><p>{text.noneText}</p></EmptyState>}
      {figures.unopened.length > 0 && <Notice><p>{text.unopened(figures.unopened.map((one) => text.year(String(one.year), nameOf(one.body))).join('; '))}</p></Notice>}
      {figures.years.map((one) => <Year key={`${one.body}-${one.year}`} figures={one} name={nameOf(one.body)} language={language} />)}
      {figures.years.length > 0 && <Details summary={`${text.tooFew}?`}><p>{text.tooFewWhy}</p></Details>}
      <h2>{text.how}</h2>
      <p>{text.howText}</p>
      <h2>{text.compare}</h2>
      <p>{text.compareText}</p>
      <p><a href="/api/v1/desk/figures">{text.data}</a></p>
    </Page>
  )
}

/** Mounts the public figures in the three languages. */
export const figuresPage = (site: Hono, services: Services): void => {
  for (const language of languages) site.get(addressOf(language, figuresPages), async (c) => c.html(renderPage(<FiguresPage services={services} figures={await publishedFigures(services)} language={language} />)))
}

const openFigures = (context: Context, services: Services, language: 'nl' | 'en'): Response | Promise<Response> => {
  const me = personOf(context)
  if (me === null) return context.notFound()
  if (!me.grants.some(({ role }) => role === 'analyst')) return context.notFound()
  const text = figuresTexts[language]
  const home = addressOf(language, openFiguresPages)
  const data = {
    language, person: me.person, name: me.name, trust: '/api/v1/directory/trust', directory: '/api/v1/directory/key', identity: '/api/v1/identity', desk: '/api/v1/desk', demo: services.demo,
    demoRoots: services.demo ? services.demoRoots : [], demoPassphrase: services.demo ? services.demoPassphrase(me.person) : null,
  }
  return context.html(renderPage(
    <StaffPage context={{ ...services.surroundings, language, alternates: { nl: addressOf('nl', openFiguresPages), en: addressOf('en', openFiguresPages) } }} title={text.openTitle} menu={[{ href: home, text: text.menu, current: true }]}
      person={{ role: me.name, signOut: `/api/v1/identity/sign-out?language=${language}` }} islands={['desk-figures']}>
      <Island name="desk-figures" data={data}>
        <h1>{text.openTitle}</h1>
        <Notice tone="warn"><p>{text.noScript}</p></Notice>
      </Island>
    </StaffPage>,
  ))
}

/** Mounts the analyst's page on the staff origin. */
export const openFiguresPage = (site: Hono, services: Services): void => {
  for (const language of ['nl', 'en'] as const) site.get(addressOf(language, openFiguresPages), (context) => openFigures(context, services, language))
}

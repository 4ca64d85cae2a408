import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { mayActFor } from '../actions/services.ts'
import { analysedWaveOf, importedWave, type Dataset } from '../actions/figures-import.ts'
import { addressOf, Filters } from '../../../foundation/ui/index.ts'
import { dataPlace } from '../rules/places.ts'
import { analysisTexts } from '../texts/analysis.ts'
import { actingAnalyst } from './forms.ts'
import { languageOf, meOf, show, type Answer, type ShowOptions, type StaffLanguage } from './frame.tsx'
import type { SurveyPages } from './services.ts'

/** The pages of one wave that is analysed, in the order of the work; what follows its address. */
export const datasetEnds = {
  results: { nl: '/uitkomsten', en: '/results' }, drivers: { nl: '/samenhang', en: '/drivers' }, participation: { nl: '/deelname', en: '/participation' },
  open: { nl: '/open-antwoorden', en: '/open-answers' }, tables: { nl: '/eigen-tabellen', en: '/own-tables' }, settings: { nl: '', en: '' },
} as const
export type DatasetPage = keyof typeof datasetEnds
const pages = Object.keys(datasetEnds) as readonly DatasetPage[]

export const datasetAddress = (language: StaffLanguage, dataset: string, page: DatasetPage): string => `${addressOf(language, dataPlace)}/${dataset}${datasetEnds[page][language]}`

/** Where somebody is among the pages of a wave. */
export const DatasetNav = ({ language, dataset, current }: { readonly language: StaffLanguage; readonly dataset: Pick<Dataset, 'id' | 'name'>; readonly current: DatasetPage }) => (
  <Filters label={dataset.name} items={pages.map((page) => ({ href: datasetAddress(language, dataset.id, page), text: analysisTexts[language][page], current: page === current }))} />
)

/** Whether somebody is an analyst of the whole government. */
export const isWhole = (context: Context): boolean => actingAnalyst(meOf(context)).scopes.includes('')
/** The wave in the address, ready, if whoever asks may see it. */
export const datasetIn = async (context: Context, services: SurveyPages): Promise<Dataset | null> => {
  const dataset = await importedWave(services, context.req.param('dataset') ?? '')
  return dataset && mayActFor(actingAnalyst(meOf(context)), dataset.department) ? dataset : null
}
/** The same with a variable for each code of its open answers. */
export const codedDatasetIn = async (context: Context, services: SurveyPages): Promise<Dataset | null> => {
  const dataset = await datasetIn(context, services)
  return dataset && dataset.state === 'ready' ? analysedWaveOf(services, dataset.id) : null
}
/** Lets only those through who may see the wave in the address: the same answer for one that is not there. */
export const ofDataset = (answer: Answer): Answer => async (context, services) => ((await datasetIn(context, services)) ? answer(context, services) : context.notFound())

/** A page about one wave, with the way to its others. */
export const showDataset = (context: Context, services: SurveyPages, dataset: Dataset, page: DatasetPage, title: string, children: ComponentChildren, options: ShowOptions & { readonly more?: string } = {}): Response | Promise<Response> => {
  const language = languageOf(context)
  const end = (one: StaffLanguage): string => `/${dataset.id}${datasetEnds[page][one]}${options.more ?? ''}`
  return show(context, services, dataPlace, title, <><DatasetNav language={language} dataset={dataset} current={page} />{children}</>, { ...options, end: { nl: end('nl'), en: end('en') }, back: options.back ?? { href: addressOf(language, dataPlace), text: analysisTexts[language].back } })
}

import type { Context, Hono } from 'hono'
import type { Right } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { comparePlace, dataPlace, findingsComparePlace, findingsPlace, findingsRegisterPlace, findingsTablesPlace, findingsWavePlace, proposalsPlace, registerPlace } from '../rules/places.ts'
import { datasetEnds, isWhole, ofDataset, type DatasetPage } from './dataset-frame.tsx'
import { freeTableCsv, freeTablePage, freeTablesPage } from './free-tables.tsx'
import { changeFreeTables, freeTablesStaffPage } from './free-tables-staff.tsx'
import { changeComparison, comparePage, comparePublic } from './figures-compare.tsx'
import { dataPage, dataSettingsPage, importWave, settleData } from './figures-data.tsx'
import { driversPage } from './figures-drivers.tsx'
import { changeOpenAnswers, openAnswerPage, openAnswersPage } from './figures-open.tsx'
import { participationPage } from './figures-participation.tsx'
import { decideOnProposal, proposalPage, proposalsPage, staffRegisterPage } from './figures-proposals.tsx'
import { cataloguePage, findingCsv, findingPage, findingsPage, registerPage } from './figures-public.tsx'
import { proposeEnd, proposePage, resultsPage, sendProposal } from './figures-results.tsx'
import type { Answer, Place } from './frame.tsx'
import { methodEnd, methodPage, specificationFile } from './figures-method.tsx'
import { waveReportFile, waveReportPage } from './wave-report.tsx'
import type { StaffPageRow } from './rows.ts'
import type { SurveyPages } from './services.ts'

const analyst = ['analyst'] as const
const at = (place: { readonly nl: string; readonly en: string }, end: { readonly nl: string; readonly en: string }) => ({ nl: `${place.nl}${end.nl}`, en: `${place.en}${end.en}` })
/** A survey of a hundred thousand people in SPSS's own format is about a tenth of this. */
const largestFile = 128 * 1024 * 1024

/** Bringing in and publishing are for analysts of the whole government: an analyst of one ministry finds nothing there. */
const whole = (answer: Answer): Answer => (context, services) => (isWhole(context) ? answer(context, services) : context.notFound())
/** A page about one wave, for those who may see that wave. */
const of = (page: DatasetPage, more = '') => at(dataPlace, { nl: `/:dataset${datasetEnds[page].nl}${more}`, en: `/:dataset${datasetEnds[page].en}${more}` })

/** The analysts' pages about data and figures. */
export const figuresRows: readonly StaffPageRow[] = [
  { action: 'data', place: dataPlace, read: analyst, write: analyst, get: dataPage, post: whole(importWave), limit: largestFile },
  { action: 'dataset', place: dataPlace, end: '/:dataset', read: analyst, write: analyst, get: dataSettingsPage, post: ofDataset(settleData), limit: 8 * 1024 * 1024 },
  { action: 'results', place: of('results'), read: analyst, get: resultsPage },
  { action: 'drivers', place: of('drivers'), read: analyst, get: driversPage },
  { action: 'participation', place: of('participation'), read: analyst, get: participationPage },
  { action: 'open-answers', place: of('open'), read: analyst, get: openAnswersPage },
  { action: 'open-answer', place: of('open', '/:variable'), read: analyst, write: analyst, get: openAnswerPage, post: ofDataset(changeOpenAnswers) },
  { action: 'free-tables', place: of('tables'), read: analyst, write: analyst, get: freeTablesStaffPage, post: whole(changeFreeTables) },
  { action: 'propose', place: at(dataPlace, proposeEnd), read: analyst, write: analyst, get: whole(proposePage), post: whole(sendProposal) },
  { action: 'proposals', place: proposalsPlace, read: analyst, get: whole(proposalsPage) },
  { action: 'proposal', place: proposalsPlace, end: '/:proposal', read: analyst, write: analyst, get: whole(proposalPage), post: whole(decideOnProposal) },
  { action: 'compare', place: comparePlace, read: analyst, write: analyst, get: whole(comparePage), post: whole(changeComparison) },
  { action: 'register', place: registerPlace, read: analyst, get: whole(staffRegisterPage) },
]

const publicRows: readonly (readonly [string, Place, string | Place, (context: Context, services: SurveyPages) => Response | Promise<Response>])[] = [
  ['wave-report', findingsWavePlace, '/:dataset', waveReportPage], ['wave-report-file', findingsWavePlace, '/:dataset/:file', waveReportFile],
  ['findings', findingsPlace, '', findingsPage], ['findings-compare', findingsComparePlace, '', comparePublic], ['findings-register', findingsRegisterPlace, '', registerPage],
  ['free-tables', findingsTablesPlace, '', freeTablesPage], ['free-table', findingsTablesPlace, '/:tables', freeTablePage], ['free-table-csv', findingsTablesPlace, '/:tables/csv', freeTableCsv],
  ['findings-catalogue', findingsRegisterPlace, '/catalogue', cataloguePage], ['finding', findingsPlace, '/:publication', findingPage], ['finding-csv', findingsPlace, '/:publication/csv', findingCsv],
  ['finding-method', findingsPlace, methodEnd, methodPage], ['finding-specification', findingsPlace, '/:publication/specification', specificationFile],
]
const endIn = (end: string | Place, language: 'nl' | 'en'): string => (typeof end === 'string' ? end : end[language])
const languages = ['nl', 'en'] as const

export const figuresPublicRights: readonly Right[] = publicRows.flatMap(([action, place, end]) => languages.map((language): Right => ({ action: `survey.${action}.read`, method: 'GET', path: `${addressOf(language, place)}${endIn(end, language)}`, origin: 'public', who: 'anybody' })))

/** Published figures, for anybody. */
export const mountFiguresPublic = (site: Hono, services: SurveyPages): void => {
  for (const [, place, end, answer] of publicRows) for (const language of languages) site.get(`${addressOf(language, place)}${endIn(end, language)}`, (context) => answer(context, services))
}

import type { Hono } from 'hono'
import type { Right } from '../../../foundation/kernel/module.ts'
import { addressOf } from '../../../foundation/ui/index.ts'
import { comparePlace, dataPlace, findingsComparePlace, findingsPlace, findingsRegisterPlace, proposalsPlace, registerPlace } from '../rules/places.ts'
import { changeComparison, comparePage, comparePublic } from './figures-compare.tsx'
import { dataPage, dataSettingsPage, importWave, settleData } from './figures-data.tsx'
import { decideOnProposal, proposalPage, proposalsPage, staffRegisterPage } from './figures-proposals.tsx'
import { cataloguePage, findingCsv, findingPage, findingsPage, registerPage } from './figures-public.tsx'
import { proposeEnd, proposePage, resultsEnd, resultsPage, sendProposal } from './figures-results.tsx'
import { actingAnalyst } from './forms.ts'
import { meOf, type Answer } from './frame.tsx'
import type { StaffPageRow } from './rows.ts'
import type { SurveyPages } from './services.ts'

const analyst = ['analyst'] as const
const at = (place: { readonly nl: string; readonly en: string }, end: { readonly nl: string; readonly en: string }) => ({ nl: `${place.nl}${end.nl}`, en: `${place.en}${end.en}` })
/** A survey of a hundred thousand people in SPSS's own format is about a tenth of this. */
const largestFile = 128 * 1024 * 1024

/** What was brought in is of the whole government: an analyst of one ministry finds nothing. */
const whole = (answer: Answer): Answer => (context, services) => (actingAnalyst(meOf(context)).scopes.includes('') ? answer(context, services) : context.notFound())

/** The analysts' pages about data and figures. */
export const figuresRows: readonly StaffPageRow[] = ([
  { action: 'data', place: dataPlace, read: analyst, write: analyst, get: dataPage, post: importWave, limit: largestFile },
  { action: 'dataset', place: dataPlace, end: '/:dataset', read: analyst, write: analyst, get: dataSettingsPage, post: settleData, limit: 8 * 1024 * 1024 },
  { action: 'results', place: at(dataPlace, resultsEnd), read: analyst, get: resultsPage },
  { action: 'propose', place: at(dataPlace, proposeEnd), read: analyst, write: analyst, get: proposePage, post: sendProposal },
  { action: 'proposals', place: proposalsPlace, read: analyst, get: proposalsPage },
  { action: 'proposal', place: proposalsPlace, end: '/:proposal', read: analyst, write: analyst, get: proposalPage, post: decideOnProposal },
  { action: 'compare', place: comparePlace, read: analyst, write: analyst, get: comparePage, post: changeComparison },
  { action: 'register', place: registerPlace, read: analyst, get: staffRegisterPage },
] satisfies readonly StaffPageRow[]).map((row: StaffPageRow) => ({ ...row, get: whole(row.get), ...(row.post ? { post: whole(row.post) } : {}) }))

const publicRows = [
  ['findings', findingsPlace, '', findingsPage], ['findings-compare', findingsComparePlace, '', comparePublic], ['findings-register', findingsRegisterPlace, '', registerPage],
  ['findings-catalogue', findingsRegisterPlace, '/catalogue', cataloguePage], ['finding', findingsPlace, '/:publication', findingPage], ['finding-csv', findingsPlace, '/:publication/csv', findingCsv],
] as const
const languages = ['nl', 'en'] as const

export const figuresPublicRights: readonly Right[] = publicRows.flatMap(([action, place, end]) => languages.map((language): Right => ({ action: `survey.${action}.read`, method: 'GET', path: `${addressOf(language, place)}${end}`, origin: 'public', who: 'anybody' })))

/** Published figures, for anybody. */
export const mountFiguresPublic = (site: Hono, services: SurveyPages): void => {
  for (const [, place, end, answer] of publicRows) for (const language of languages) site.get(`${addressOf(language, place)}${end}`, (context) => answer(context, services))
}

import type { Hono } from 'hono'
import { homePlace, questionnairesPlace, questionsPlace, wavesPlace } from '../rules/places.ts'
import { answeringRights, mountPublicPages as mountAnswering } from './answering.tsx'
import { bankPage, questionForm, questionPage } from './bank.tsx'
import { figuresPublicRights, figuresRows, mountFiguresPublic } from './figures-index.ts'
import { focusPublicRights, focusRows, mountFocusPublic } from './focus/index.ts'
import { homePage } from './home.tsx'
import { questionnaireFile, questionnaireForm, questionnairePage } from './questionnaire.tsx'
import { questionnairesForm, questionnairesPage } from './questionnaires.tsx'
import { mountRows, rightsOf, type StaffPageRow } from './rows.ts'
import type { SurveyPages } from './services.ts'
import { waveForm, wavePage } from './wave.tsx'
import { wavesForm, wavesPage } from './waves.tsx'

export const mountPublicPages = (site: Hono, services: SurveyPages): void => {
  mountAnswering(site, services)
  mountFocusPublic(site, services)
  mountFiguresPublic(site, services)
}

const analyst = ['analyst'] as const
/** The largest file that is read in: a list of half a million people. */
const file = 40 * 1024 * 1024

const rows: readonly StaffPageRow[] = [
  { action: 'home', place: homePlace, read: analyst, get: homePage },
  { action: 'bank', place: questionsPlace, read: analyst, write: analyst, get: bankPage, post: questionForm },
  { action: 'question', place: questionsPlace, end: '/:id', read: analyst, write: analyst, get: questionPage, post: questionForm },
  { action: 'questionnaires', place: questionnairesPlace, read: analyst, write: analyst, get: questionnairesPage, post: questionnairesForm, limit: file },
  { action: 'questionnaire', place: questionnairesPlace, end: '/:id', read: analyst, write: analyst, get: questionnairePage, post: questionnaireForm, limit: 1024 * 1024 },
  { action: 'questionnaire.file', place: questionnairesPlace, end: '/:id/xlsform', read: analyst, get: questionnaireFile },
  { action: 'waves', place: wavesPlace, read: analyst, write: analyst, get: wavesPage, post: wavesForm },
  { action: 'wave', place: wavesPlace, end: '/:wave', read: analyst, write: analyst, get: wavePage, post: waveForm, limit: file },
  ...figuresRows,
  ...focusRows,
]

/** Rows of the table of rights for the module's pages. */
export const surveyPageRights = [...rightsOf(rows), ...answeringRights, ...figuresPublicRights, ...focusPublicRights]

export const mountStaffPages = (site: Hono, services: SurveyPages): void => mountRows(site, services, rows)

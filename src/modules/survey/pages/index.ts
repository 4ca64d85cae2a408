import type { Hono } from 'hono'
import { homePlace } from '../rules/places.ts'
import { answeringRights, mountPublicPages as mountAnswering } from './answering.tsx'
import { figuresPublicRights, figuresRows, mountFiguresPublic } from './figures-index.ts'
import { homePage } from './home.tsx'
import { mountRows, rightsOf, type StaffPageRow } from './rows.ts'
import type { SurveyPages } from './services.ts'

const rows: readonly StaffPageRow[] = [{ action: 'home', place: homePlace, read: ['analyst'], get: homePage }, ...figuresRows]

export const mountPublicPages = (site: Hono, services: SurveyPages): void => {
  mountAnswering(site, services)
  mountFiguresPublic(site, services)
}

/** Rows of the table of rights for the module's pages. */
export const surveyPageRights = [...rightsOf(rows), ...answeringRights, ...figuresPublicRights]

export const mountStaffPages = (site: Hono, services: SurveyPages): void => mountRows(site, services, rows)

import type { Hono } from 'hono'
import { homePlace } from '../rules/places.ts'
import { homePage } from './home.tsx'
import { mountRows, rightsOf, type StaffPageRow } from './rows.ts'
import type { SurveyPages } from './services.ts'

const rows: readonly StaffPageRow[] = [{ action: 'home', place: homePlace, read: ['analyst'], get: homePage }]

/** Rows of the table of rights for the module's pages. */
export const surveyPageRights = rightsOf(rows)

export const mountStaffPages = (site: Hono, services: SurveyPages): void => mountRows(site, services, rows)

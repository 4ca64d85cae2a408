import type { Module } from '../../foundation/kernel/module.ts'
import { surveyMigrations } from './migrations/index.ts'
import { mountStaffPages, surveyPageRights } from './pages/index.ts'
import type { SurveyPages } from './pages/services.ts'

export type { SurveyServices } from './actions/services.ts'
export type { SurveyPages } from './pages/services.ts'

/** The staff survey: questions, questionnaires, fieldwork; figures that may be compared and published. */
export const survey: Module<SurveyPages> = {
  id: 'survey',
  name: { nl: 'Onderzoek', en: 'Research' },
  provisions: [],
  migrations: surveyMigrations,
  rights: [...surveyPageRights],
  jobs: [],
  pages: { staff: mountStaffPages },
  indicators: [],
}

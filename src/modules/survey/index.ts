import type { Module } from '../../foundation/kernel/module.ts'
import { mountPublicApi, surveyApiRights } from './api/index.ts'
import { surveyJobs } from './jobs.ts'
import { surveyMigrations } from './migrations/index.ts'
import { mountPublicPages, mountStaffPages, surveyPageRights } from './pages/index.ts'
import type { SurveyPages } from './pages/services.ts'

export type { SurveyMail, SurveyServices } from './actions/services.ts'
export type { SurveyPages } from './pages/services.ts'

/** The staff survey: questions, questionnaires, fieldwork; figures that may be compared and published. */
export const survey: Module<SurveyPages> = {
  id: 'survey',
  name: { nl: 'Onderzoek', en: 'Research' },
  provisions: [],
  migrations: surveyMigrations,
  rights: [...surveyApiRights, ...surveyPageRights],
  jobs: surveyJobs,
  api: { public: mountPublicApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: [],
}

import type { Module } from '../../foundation/kernel/module.ts'
import { mountPublicApi, surveyApiRights } from './api/index.ts'
import { surveyJobs } from './jobs.ts'
import { surveyMigrations } from './migrations/index.ts'
import { mountPublicPages, mountStaffPages, surveyPageRights } from './pages/index.ts'
import type { SurveyPages } from './pages/services.ts'
import { openPlace } from './rules/places.ts'

export type { SurveyMail, SurveyServices } from './actions/services.ts'
export type { SurveyPages } from './pages/services.ts'

/** The staff survey: questions, questionnaires, fieldwork; figures that may be compared and published. */
export const survey: Module<SurveyPages> = {
  id: 'survey',
  name: { nl: 'Onderzoek', en: 'Research' },
  provisions: [{ id: 'survey', name: { nl: 'Personeelsenquête over ervaren racisme en inclusie', en: 'Staff survey on experienced racism and inclusion' }, answers: [2, 10], state: 'works', page: openPlace }],
  migrations: surveyMigrations,
  rights: [...surveyApiRights, ...surveyPageRights],
  jobs: surveyJobs,
  api: { public: mountPublicApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: [],
}

import type { Module } from '../../foundation/kernel/module.ts'
import { focusApiRights, mountFocusApi } from './api/focus/index.ts'
import { mountPublicApi, surveyApiRights } from './api/index.ts'
import { readingsAbout } from './actions/figures-indicators.ts'
import { surveyJobs } from './jobs.ts'
import { surveyMigrations } from './migrations/index.ts'
import { mountPublicPages, mountStaffPages, surveyPageRights } from './pages/index.ts'
import type { SurveyPages } from './pages/services.ts'
import { themesPlace } from './rules/focus/places.ts'
import { findingsComparePlace, openPlace } from './rules/places.ts'
import { surveyWork } from './rules/work.ts'

export type { SurveyMail, SurveyServices } from './actions/services.ts'
export type { SurveyPages } from './pages/services.ts'

/** The staff survey: questions, questionnaires, fieldwork; figures that may be compared and published. */
export const survey: Module<SurveyPages> = {
  id: 'survey',
  name: { nl: 'Onderzoek', en: 'Research' },
  provisions: [
    { id: 'survey', name: { nl: 'Personeelsenquête over ervaren racisme en inclusie', en: 'Staff survey on experienced racism and inclusion' }, answers: [2, 10], state: 'works', page: openPlace },
    { id: 'comparability', name: { nl: 'Mag u twee cijfers vergelijken?', en: 'May you compare two figures?' }, answers: [2], state: 'works', page: findingsComparePlace },
    { id: 'focus-groups', name: { nl: 'Thema’s uit focusgroepen', en: 'Themes from focus groups' }, answers: [2, 3, 9], state: 'provisional', page: themesPlace },
  ],
  work: surveyWork,
  migrations: surveyMigrations,
  rights: [...surveyApiRights, ...focusApiRights, ...surveyPageRights],
  jobs: surveyJobs,
  api: { public: mountPublicApi, staff: mountFocusApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: (['racism', 'discrimination'] as const).map((act) => ({
    id: `survey.${act}`, subject: act, since: '2026-11-30', unit: 'share', polarity: 'down',
    name: act === 'racism' ? { nl: 'Medewerkers die racisme op het werk meemaakten', en: 'Employees who experienced racism at work' } : { nl: 'Medewerkers die discriminatie op het werk meemaakten', en: 'Employees who experienced discrimination at work' },
    parts: {
      numerator: act === 'racism' ? { nl: 'Wie zelf racisme op het werk meemaakte', en: 'Who experienced racism at work themselves' } : { nl: 'Wie zelf discriminatie op het werk meemaakte', en: 'Who experienced discrimination at work themselves' },
      denominator: { nl: 'Wie de vraag beantwoordde', en: 'Who answered the question' }, method: { nl: 'Steekproef, gewogen, met interval', en: 'Sample, weighted, with interval' },
      caveats: { nl: 'Twee jaren mag u alleen vergelijken als de vergelijkpagina dat toestaat.', en: 'Two years may be compared only where the comparison page allows it.' },
    },
    definition: {
      nl: 'Aandeel van wie de vraag beantwoordde, zoals gepubliceerd, met de marge. Twee jaren mag u alleen vergelijken als de vergelijkpagina dat toestaat.',
      en: 'Share of those who answered the question, as published, with its margin. Two years may be compared only where the comparison page allows it.',
    },
    read: (services) => readingsAbout(services, act),
  })),
}

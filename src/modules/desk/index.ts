import type { Module } from '../../foundation/kernel/module.ts'
import { deskIndicators } from './actions/indicators.ts'
import { deskRights, mountPublicApi, mountStaffApi } from './api/index.ts'
import { deskJobs } from './jobs.ts'
import { deskMigrations } from './migrations/index.ts'
import { mountPublicPages, mountStaffPages, type DeskPages } from './pages/index.ts'
import type { DeskServices } from './actions/index.ts'
import { deskWork } from './rules/work.ts'

export type { DeskPages } from './pages/index.ts'
export type { DeskServices } from './actions/index.ts'
export { problem } from './api/answers.ts'
export { dueReaders } from './actions/due.ts'
export { fillLengths } from './rules/terms/fill-lengths.ts'
export { offeredTerms } from './rules/terms/offered-terms.ts'
export { firstDueDay } from './rules/terms/first-due.ts'

/** The desk's ways in and what anybody may read, for the home page. */
export const deskDoors = { report: { nl: '/melden', en: '/report' }, mailbox: { nl: '/berichten', en: '/messages' }, procedures: { nl: '/procedures', en: '/procedures' }, figures: { nl: '/cijfers', en: '/figures' }, improvements: { nl: '/verbeteringen', en: '/improvements' } } as const

/** The joint desk: one desk for the complaints committee and the integrity committee. */
export const desk: Module<DeskServices & DeskPages> = {
  id: 'desk',
  name: { nl: 'Gezamenlijk loket', en: 'Joint desk' },
  provisions: [
    { id: 'report', name: { nl: 'Melden', en: 'Report' }, answers: [5, 6], state: 'works', page: { nl: '/melden', en: '/report' } },
    { id: 'complaint', name: { nl: 'Een klacht indienen', en: 'File a complaint' }, answers: [5, 6], state: 'provisional', page: { nl: '/melden', en: '/report' } },
    { id: 'joint-desk', name: { nl: 'Gezamenlijk loket', en: 'Joint desk' }, answers: [5, 6], state: 'provisional', page: { nl: '/melden', en: '/report' } },
    { id: 'procedures', name: { nl: 'De procedures, stap voor stap', en: 'The procedures, step by step' }, answers: [5, 6], state: 'provisional', page: { nl: '/procedures', en: '/procedures' } },
    { id: 'improvements', name: { nl: 'Verbeteringen uit zaken', en: 'Improvements from cases' }, answers: [6], state: 'works', page: { nl: '/verbeteringen', en: '/improvements' } },
    { id: 'figures', name: { nl: 'Cijfers van het loket', en: 'Figures of the desk' }, answers: [6], state: 'works', page: { nl: '/cijfers', en: '/figures' } },
    { id: 'follow-up', name: { nl: 'Berichtenbox en termijnen', en: 'Mailbox and terms' }, answers: [6], state: 'works', page: { nl: '/berichten', en: '/messages' } },
  ],
  work: deskWork,
  migrations: deskMigrations,
  rights: deskRights,
  jobs: deskJobs,
  api: { public: mountPublicApi, staff: mountStaffApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: deskIndicators,
}

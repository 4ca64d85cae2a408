import type { Module } from '../../foundation/kernel/module.ts'
import { advisersIndicators } from './actions/indicators.ts'
import { advisersApiRights, mountPublicApi, mountStaffApi } from './api/index.ts'
import { advisersJobs } from './jobs.ts'
import { advisersMigrations } from './migrations/index.ts'
import { advisersPageRights, mountPublicPages, mountStaffPages, type AdvisersPages } from './pages/index.ts'
import { directoryPlace } from './rules/places.ts'
import { advisersWork } from './rules/work.ts'

export { replyWithin } from './rules/reply.ts'
export type { AdvisersPages } from './pages/index.ts'

/** The advisers' way in, for the home page and the desk. */
export const advisersDoor = directoryPlace

/** Confidential advisers: directory, sealed contact, the pool, and the yearly report. */
export const advisers: Module<AdvisersPages> = {
  id: 'advisers',
  name: { nl: 'Vertrouwenspersonen', en: 'Confidential advisers' },
  provisions: [
    { id: 'advisers', name: { nl: 'Vertrouwenspersonen', en: 'Confidential advisers' }, answers: [5, 6], state: 'works', page: directoryPlace },
    { id: 'diverse-advisers', name: { nl: 'Een divers bestand van vertrouwenspersonen', en: 'A diverse pool of confidential advisers' }, answers: [6], state: 'provisional', page: directoryPlace },
  ],
  work: advisersWork,
  migrations: advisersMigrations,
  rights: [...advisersApiRights, ...advisersPageRights],
  jobs: advisersJobs,
  api: { public: mountPublicApi, staff: mountStaffApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: advisersIndicators,
}

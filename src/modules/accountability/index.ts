import type { Module } from '../../foundation/kernel/module.ts'
import { accountabilityApiRights, mountPublicApi, mountStaffApi } from './api/index.ts'
import { accountabilityMigrations } from './migrations/index.ts'
import { accountabilityPageRights, mountPublicPages, mountStaffPages, type AccountabilityPages } from './pages/index.ts'
import { publicCommitmentsPlace, publicModelPlace, publicPlace } from './rules/places.ts'
import { accountabilityWork } from './rules/work.ts'

export type { AccountabilityPages } from './pages/index.ts'
export { dueForReports, proposalPort } from './actions/index.ts'

/** Where the public reads what was published. */
export const accountabilityDoor = publicPlace

/** The policy and effect report: one model, indicators, targets and measures, the yearly cycle, and whether measures work. */
export const accountability: Module<AccountabilityPages> = {
  id: 'accountability',
  name: { nl: 'Verantwoording', en: 'Accountability' },
  provisions: [
    { id: 'effect-report', name: { nl: 'Beleids- en effectrapportage', en: 'Policy and effect report' }, answers: [7, 11], state: 'provisional', page: publicPlace },
    { id: 'targets', name: { nl: 'Meetbare doelen, met eigenaar en datum', en: 'Measurable goals, with owner and date' }, answers: [7, 8, 11], state: 'works', page: publicPlace },
    { id: 'planning-and-control', name: { nl: 'Planning en control', en: 'Planning and control' }, answers: [7], state: 'provisional', page: publicPlace },
    { id: 'integral-approach', name: { nl: 'Model voor een integrale aanpak', en: 'Model for an integral approach' }, answers: [11], state: 'provisional', page: publicModelPlace },
    { id: 'commitments', name: { nl: 'Toezeggingen aan de Tweede Kamer', en: 'Commitments to parliament' }, answers: [7, 11], state: 'works', page: publicCommitmentsPlace },
  ],
  work: accountabilityWork,
  migrations: accountabilityMigrations,
  rights: [...accountabilityPageRights, ...accountabilityApiRights],
  jobs: [],
  api: { public: mountPublicApi, staff: mountStaffApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: [],
}

import type { Module } from '../../foundation/kernel/module.ts'
import { mentoringIndicators } from './actions/index.ts'
import { mentoringJobs } from './jobs.ts'
import { mentoringMigrations } from './migrations/index.ts'
import { mentoringRights, mountPublicPages, mountStaffPages, type MentoringPages } from './pages/index.ts'
import { programmePlace } from './rules/places.ts'
import { mentoringWork } from './rules/work.ts'

export { dueForMentoring } from './actions/index.ts'
export type { MentoringPages } from './pages/index.ts'

/** Cross-mentoring: rounds, pairs that are provably the best, talks. */
export const mentoring: Module<MentoringPages> = {
  id: 'mentoring',
  name: { nl: 'Cross-mentoring', en: 'Cross-mentoring' },
  provisions: [{ id: 'cross-mentoring', name: { nl: 'Cross-mentoring tussen ministeries', en: 'Cross-mentoring between ministries' }, answers: [10], state: 'works', page: programmePlace }],
  work: mentoringWork,
  migrations: mentoringMigrations,
  rights: mentoringRights,
  jobs: mentoringJobs,
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: mentoringIndicators,
}

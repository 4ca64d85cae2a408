import type { Module } from '../../foundation/kernel/module.ts'
import type { GuideServices } from './actions/services.ts'
import { mountPublicApi } from './api/public.ts'
import { guideMigrations } from './migrations/index.ts'
import { mountStaffPages } from './pages/editor.tsx'
import { mountPublicPages } from './pages/public.tsx'
import type { GuidePages } from './pages/services.ts'
import { guidePlace } from './rules/places.ts'
import { guideRights } from './rules/rights.ts'
import { guideName } from './texts/index.ts'
import { guideWork } from './rules/work.ts'

export type { GuideServices } from './actions/services.ts'
export type { GuidePages } from './pages/services.ts'

/** The guide's way in, for the home page. */
export const guideDoor = guidePlace

/** The guide: which ways are open to me? */
export const guide: Module<GuideServices & GuidePages> = {
  id: 'guide',
  name: guideName,
  provisions: [{ id: 'guide', name: { nl: 'Duidelijke uitleg over alle wegen', en: 'Clear explanation of all ways' }, answers: [6], state: 'works', page: guidePlace }],
  work: guideWork,
  migrations: guideMigrations,
  rights: guideRights,
  jobs: [],
  api: { public: mountPublicApi },
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: [],
}

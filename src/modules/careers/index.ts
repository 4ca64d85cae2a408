import type { Module } from '../../foundation/kernel/module.ts'
import { careersIndicators } from './actions/indicators.ts'
import { careersJobs } from './jobs.ts'
import { careersMigrations } from './migrations/index.ts'
import { careersRights, mountPublicPages, mountStaffPages, type CareersPages } from './pages/index.ts'
import { publicPlace } from './rules/places.ts'
import { settings } from './rules/settings.ts'
import { careersWork } from './rules/work.ts'

export type { CareersPages } from './pages/index.ts'
/** Days that applications stay open at least. */
export const openDays = settings.openDays
export { dueForTraining } from './actions/training.ts'

/** Selection that shows whether it is fair, training, flow, and competences. */
export const careers: Module<CareersPages> = {
  id: 'careers',
  name: { nl: 'Werven, kiezen en doorgroeien', en: 'Recruiting, choosing and growing' },
  provisions: [
    { id: 'broad-recruitment', name: { nl: 'Breed werven en objectief selecteren', en: 'Broad recruitment and objective selection' }, answers: [3, 8], state: 'works', page: publicPlace },
    { id: 'selection-figures', name: { nl: 'Cijfers over gelijke kansen bij selectie', en: 'Figures about equal chances in selection' }, answers: [3, 7], state: 'provisional' },
    { id: 'selection-training', name: { nl: 'Trainingen, met geldigheid en dekking', en: 'Training, with validity and coverage' }, answers: [3], state: 'works' },
    { id: 'progression', name: { nl: 'Inzicht in doorstroom', en: 'Insight into career flow' }, answers: [3, 10], state: 'provisional' },
    { id: 'competences', name: { nl: 'Competenties in profielen en beoordelingen', en: 'Competences in profiles and appraisals' }, answers: [4, 10], state: 'provisional' },
    { id: 'inclusive-leadership', name: { nl: 'Register van leiderschapsprogramma’s en wat ze over inclusie leren', en: 'Register of leadership programmes and what they teach about inclusion' }, answers: [4, 10, 11], state: 'provisional' },
  ],
  work: careersWork,
  migrations: careersMigrations,
  rights: careersRights,
  jobs: careersJobs,
  pages: { public: mountPublicPages, staff: mountStaffPages },
  indicators: careersIndicators,
}

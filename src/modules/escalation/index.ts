import type { Module } from '../../foundation/kernel/module.ts'
import { mountPublicSignals, mountStaffSignals, signalApiRights } from './api/signals.ts'
import { signalIndicators } from './actions/signals/index.ts'
import { signalJobs } from './jobs.ts'
import { mountPublicSignalPages } from './pages/signals-public.tsx'
import { mountEditorPages } from './pages/editor.tsx'
import { mountPublicPages } from './pages/public.tsx'
import { mountStaffSignalPages, signalPageRights } from './pages/signals-staff.tsx'
import type { SignalPages } from './pages/signals-services.ts'
import { frameworkPlace, guidePlace, modelPlace } from './rules/places.ts'
import { modelRights } from './rules/rights.ts'
import { signalPlace } from './rules/signal/places.ts'
import { escalationMigrations } from './migrations/index.ts'
import { escalationWork } from './rules/work.ts'

/** What the module needs to run. */
export type EscalationServices = SignalPages

export { examplePort } from './actions/examples.ts'
export { dueSignalReaders } from './actions/signals/index.ts'
/** The way in to a signal, for the home page. */
export const signalDoor = signalPlace

/** Escalation: the manager's guide, and a signal that goes up when a level does nothing. */
export const escalation: Module<EscalationServices> = {
  id: 'escalation',
  name: { nl: 'Handreiking en escalatie', en: 'Managers’ guide and escalation' },
  provisions: [
    { id: 'managers-guide', name: { nl: 'Handreiking voor leidinggevenden', en: 'Guide for managers' }, answers: [3, 4, 9], state: 'provisional', page: guidePlace },
    { id: 'escalation-model', name: { nl: 'Escalatiemodel: doet een niveau niets, dan gaat het signaal omhoog', en: 'Escalation model: if one level does nothing, the signal goes up' }, answers: [4, 9], state: 'provisional', page: modelPlace },
    { id: 'legal-framework', name: { nl: 'Juridisch kader voor handhaving', en: 'Legal framework for enforcement' }, answers: [4, 11], state: 'provisional', page: frameworkPlace },
    { id: 'signal', name: { nl: 'Een signaal geven', en: 'Raise a signal' }, answers: [4, 5, 6, 9], state: 'provisional', page: signalPlace },
  ],
  work: escalationWork,
  migrations: escalationMigrations,
  rights: [...modelRights, ...signalApiRights, ...signalPageRights],
  jobs: signalJobs,
  api: { public: mountPublicSignals, staff: mountStaffSignals },
  pages: { public: (site, services) => { mountPublicPages(site, services); mountPublicSignalPages(site, services) }, staff: (site, services) => { mountEditorPages(site, services); mountStaffSignalPages(site, services) } },
  indicators: signalIndicators,
}

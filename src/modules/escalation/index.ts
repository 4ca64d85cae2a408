import type { Module } from '../../foundation/kernel/module.ts'
import { escalationMigrations } from './migrations/index.ts'

/** What the module needs to run. */
export type EscalationServices = object

/** Escalation: the manager's guide, and a signal that goes up when a level does nothing. */
export const escalation: Module<EscalationServices> = {
  id: 'escalation',
  name: { nl: 'Handreiking en escalatie', en: 'Managers’ guide and escalation' },
  provisions: [
    { id: 'managers-guide', name: { nl: 'Handreiking voor leidinggevenden', en: 'Guide for managers' }, answers: [3, 4, 9], state: 'not-built' },
    { id: 'escalation-model', name: { nl: 'Escalatiemodel: doet een niveau niets, dan gaat het signaal omhoog', en: 'Escalation model: if one level does nothing, the signal goes up' }, answers: [4, 9], state: 'not-built' },
    { id: 'legal-framework', name: { nl: 'Juridisch kader voor handhaving', en: 'Legal framework for enforcement' }, answers: [4, 11], state: 'not-built' },
  ],
  migrations: escalationMigrations,
  rights: [],
  jobs: [],
  indicators: [],
}

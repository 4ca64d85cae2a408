import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { editorPlaces } from './places.ts'
import { worklistPlace } from './signal/places.ts'

/** Where work of this module begins, by role. */
export const escalationWork: readonly WorkPlace[] = [
  { place: worklistPlace, roles: ['manager', 'authority', 'triage'], name: { nl: 'Signalen', en: 'Signals' }, what: { nl: 'Signalen waarop u iets moet doen, met de dag waarop het naar een hoger niveau gaat.', en: 'Signals that you must act on, with the day on which they go a level up.' } },
  { place: editorPlaces.overview, roles: ['editor'], name: { nl: 'Handreiking en escalatiemodel bewerken', en: 'Edit the manager’s guide and the escalation model' }, what: { nl: 'U past stappen, termijnen en het juridisch kader aan. Het model wordt eerst gecontroleerd.', en: 'You change steps, terms and the legal framework. The model is checked first.' } },
]

import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { tasksPlace } from './places.ts'

/** Where work of this module begins, by role. */
export const accountabilityWork: readonly WorkPlace[] = [
  { place: tasksPlace, roles: ['coordinator', 'analyst', 'authority', 'council', 'reviewer'], name: { nl: 'Beleids- en effectrapportage', en: 'Policy and effect report' }, what: { nl: 'Uw open taken: doelen, maatregelen, cijfers en het verslag.', en: 'Your open tasks: targets, measures, figures and the report.' }, notInBody: true },
]

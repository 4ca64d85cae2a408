import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { focusPlace } from './focus/places.ts'
import { homePlace } from './places.ts'

/** Where work of this module begins, by role. */
export const surveyWork: readonly WorkPlace[] = [
  { place: homePlace, roles: ['analyst'], name: { nl: 'Onderzoek', en: 'Research' }, what: { nl: 'Vragenlijsten, metingen, uitkomsten en publicaties.', en: 'Questionnaires, waves, findings and publications.' } },
  { place: focusPlace, roles: ['analyst'], name: { nl: 'Focusgroepen', en: 'Focus groups' }, what: { nl: 'Gesprekken inlezen, coderen en thema’s vrijgeven.', en: 'Read conversations, code them and release themes.' } },
]

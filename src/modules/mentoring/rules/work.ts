import { roles, type WorkPlace } from '../../../foundation/kernel/module.ts'
import { formPlace, minePlace, roundsPlace } from './places.ts'

/** Where work of this module begins, by role. */
export const mentoringWork: readonly WorkPlace[] = [
  { place: roundsPlace, roles: ['coordinator'], name: { nl: 'Mentoringrondes', en: 'Mentoring rounds' }, what: { nl: 'Rondes, wie er meedoet en, voor de centrale coördinator, de koppeling.', en: 'Rounds, who takes part and, for the central coordinator, the matching.' } },
  { place: formPlace, roles: ['coordinator', 'editor'], name: { nl: 'Aanmeldformulier voor mentoring', en: 'Enrolment form for mentoring' }, what: { nl: 'Vragen en onderwerpen waaruit deelnemers kiezen, per versie.', en: 'Questions and topics that participants choose from, by version.' } },
  { place: minePlace, roles: roles, name: { nl: 'Mijn mentoring', en: 'My mentoring' }, what: { nl: 'Aanmelden als mentor of mentee, uw koppel en uw gesprekken.', en: 'Enrol as mentor or mentee, your pair and your talks.' } },
]

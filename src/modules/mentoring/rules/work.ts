import { roles, type WorkPlace } from '../../../foundation/kernel/module.ts'
import { minePlace, roundsPlace } from './places.ts'

/** Where work of this module begins, by role. */
export const mentoringWork: readonly WorkPlace[] = [
  { place: roundsPlace, roles: ['coordinator'], name: { nl: 'Mentoringrondes', en: 'Mentoring rounds' }, what: { nl: 'U opent een ronde, bekijkt de koppeling en maakt die bekend.', en: 'You open a round, look at the matching and publish it.' } },
  { place: minePlace, roles: roles, name: { nl: 'Mijn mentoring', en: 'My mentoring' }, what: { nl: 'Aanmelden als mentor of mentee, uw koppel en uw gesprekken.', en: 'Enrol as mentor or mentee, your pair and your talks.' } },
]

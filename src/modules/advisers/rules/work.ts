import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { poolPlace, reportPlace, workPlace } from './places.ts'

/** Where work of this module begins, by role. */
export const advisersWork: readonly WorkPlace[] = [
  { place: workPlace, roles: ['adviser'], name: { nl: 'Gesprekken', en: 'Conversations' }, what: { nl: 'Berichten aan u als vertrouwenspersoon. Alleen u leest ze.', en: 'Messages to you as confidential adviser. Only you read them.' } },
  { place: poolPlace, roles: ['coordinator'], name: { nl: 'Vertrouwenspool', en: 'Pool of advisers' }, what: { nl: 'Wie er in de pool zit, en of die bereikbaar is.', en: 'Who is in the pool, and whether they can be reached.' } },
  { place: reportPlace, roles: ['coordinator', 'authority'], name: { nl: 'Jaarverslag van de pool', en: 'Yearly report of the pool' }, what: { nl: 'De cijfers van een jaar, zonder namen.', en: 'The figures of a year, without names.' }, notInBody: true },
]

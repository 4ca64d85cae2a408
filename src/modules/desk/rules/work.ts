import type { WorkPlace } from '../../../foundation/kernel/module.ts'
import { destructionPages, inboxPlace, openFiguresPages, overviewPages, takeDownPages, worklistPages } from './places.ts'

/** Where work of this module begins, by role. */
export const deskWork: readonly WorkPlace[] = [
  { place: worklistPages, roles: ['triage', 'member', 'secretary', 'authority'], name: { nl: 'Werklijst', en: 'Worklist' }, what: { nl: 'De zaken die u mag lezen, met wat er het eerst moet gebeuren.', en: 'The cases you may read, with what must be done first.' } },
  { place: takeDownPages, roles: ['triage'], name: { nl: 'Melding opnemen', en: 'Take down a report' }, what: { nl: 'U neemt een melding op per telefoon, aan de balie of van papier.', en: 'You take down a report by telephone, at the counter or from paper.' } },
  { place: overviewPages, roles: ['triage', 'member', 'secretary', 'authority'], name: { nl: 'Overzicht', en: 'Overview' }, what: { nl: 'Wat er deze maand moet gebeuren, en hoe druk het is.', en: 'What must be done this month, and how busy it is.' } },
  { place: destructionPages, roles: ['triage', 'member', 'secretary', 'authority'], name: { nl: 'Vernietigingslijst', en: 'Destruction list' }, what: { nl: 'Zaken waarvan de bewaartermijn voorbij is. Twee mensen besluiten.', en: 'Cases past their time of keeping. Two people decide.' } },
  { place: inboxPlace, roles: ['coordinator', 'triage', 'member', 'secretary', 'authority'], name: { nl: 'Verbetervoorstellen', en: 'Proposals for improvement' }, what: { nl: 'Voorstellen uit zaken, zonder namen, met een eigenaar en een datum.', en: 'Proposals out of cases, without names, with an owner and a date.' } },
  { place: openFiguresPages, roles: ['analyst'], name: { nl: 'Cijfers openen', en: 'Open figures' }, what: { nl: 'U opent de telling van afgesloten zaken, als die groot genoeg is.', en: 'You open the count of closed cases, when it is large enough.' } },
]

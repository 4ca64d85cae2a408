import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'

/** Something a minister told parliament, with the words that say when. `due` is null where no day was given. */
export type Commitment = { readonly id: string; readonly answer: number; readonly said: Text; readonly quote: string; readonly due: Day | null }

const told = (id: string, answer: number, nl: string, en: string, quote: string, due: Day | null): Commitment => ({ id, answer, said: { nl, en }, quote, due })

/** What the answers of November 2024 promise, with their dates; quotes are the minister's words. */
export const shippedCommitments: readonly Commitment[] = [
  told('guide-for-managers', 4, 'Een handreiking voor leidinggevenden, met escalatiemodel', 'A guide for managers, with an escalation model', 'De verwachting is dat de handreiking inclusief escalatiemodel vóór de zomer van 2025 beschikbaar is.', '2025-06-20'),
  told('competences', 4, 'Nagaan of competenties in functieomschrijvingen en beoordelingen kunnen', 'Find out whether competences can become part of job descriptions and appraisals', 'Daarnaast laat ik momenteel nagaan of competenties (…) onderdeel kunnen worden van functieomschrijvingen en beoordelingscycli van leidinggevenden', null),
  told('insight-progression', 3, 'Meer inzicht in doorstroom, binnen de privacywetgeving', 'More insight into progression, within privacy law', 'Momenteel worden de mogelijkheden onderzocht om meer inzicht te verkrijgen in doorstroom binnen de Rijksoverheid', null),
  told('recruitment', 3, 'Breed werven en objectief selecteren bij alle departementen', 'Broad recruitment and objective selection in all departments', 'Deze worden momenteel geïmplementeerd door de departementen.', null),
  told('joint-desk', 5, 'Een gezamenlijk loket voor klachten en integriteit', 'A joint desk for complaints and integrity', 'een gezamenlijk loket voor een rijksbrede klachtencommissie én de rijksbrede integriteitscommissie', null),
  told('information', 6, 'Betere informatie over melden', 'Better information about reporting', 'Ik zal me daarom inzetten voor de verbetering van de informatievoorziening', null),
  told('monitoring', 7, 'Monitoring en bijsturing met de beleids- en effectrapportage', 'Monitoring and adjusting by the policy and effect report', 'In 2025 wordt verder ingezet op de monitoring en bijsturing, onder andere aan de hand van de beleids- en effectrapportage', '2025-12-31'),
  told('planning-and-control', 7, 'Diversiteit en inclusie in de planning- en controlcyclus', 'Diversity and inclusion in the planning and control cycle', 'en het opnemen van diversiteit en inclusie in de planning- en controlcyclus', '2025-12-31'),
  told('cross-mentoring', 10, 'Een nieuw programma voor cross-mentoring', 'A new cross-mentoring programme', 'Verder start begin 2025 een nieuw cross mentoring programma', '2025-03-31'),
  told('model', 11, 'Een model voor een effectieve integrale aanpak', 'A model for an effective integral approach', 'Ik zal hiervoor een model voor een effectieve integrale aanpak ontwikkelen', null),
  told('report', 11, 'Periodiek een beleids- en effectrapportage van elk departement', 'Periodically a policy and effect report of every department', 'periodiek aan de departementen vragen om een beleids- en effectrapportage discriminatie en racisme volgens dit model op te leveren', null),
]

/** Proof that a commitment was kept, or partly: where it can be read. */
export type Evidence = { readonly id: string; readonly commitment: string; readonly day: Day; readonly words: string; readonly whole: boolean; readonly version: number }
export type CommitmentState = 'kept' | 'partly' | 'running' | 'passed-unknown' | 'no-date'

/** How a commitment stands today. A day that has passed without proof is not called broken: nobody here knows. */
export const stateOf = ({ due }: Commitment, evidence: readonly Evidence[], today: Day): CommitmentState => {
  if (evidence.some(({ whole }) => whole)) return 'kept'
  if (evidence.length > 0) return 'partly'
  if (due === null) return 'no-date'
  return due < today ? 'passed-unknown' : 'running'
}

import type { Text } from '../../../../foundation/kernel/language.ts'

/** How long one kind of record is kept, and what then happens to it. */
export type RetentionRule = {
  /** The class that stands in clear beside a case. */
  readonly id: string
  readonly name: Text
  /** The list of the archives and the category in it that the rule follows. */
  readonly selectielijst: string
  readonly category: string
  /** The years are counted from 1 January after this. */
  readonly trigger: 'case-closed' | 'report-made'
  readonly years: number
  readonly action: 'destroy' | 'keep'
  /** What must have left for the archive before the case is destroyed. */
  readonly archiveFirst: readonly ('decision' | 'advice')[]
  readonly source: string
  /** Taken from a comparable list until the list for this desk is set: shown with the mark. */
  readonly provisional: boolean
}

/**
 * The rules of retention: to change one, change its row. None of these terms stands in the Awb or the Wbk, which only ask that data
 * go when they are no longer needed. Year of closing only: no day of closing is kept in clear.
 */
export const retentionTable: readonly RetentionRule[] = [
  {
    id: 'complaints', name: { nl: 'Klacht', en: 'Complaint' },
    selectielijst: 'Buitenlandse Zaken 1994- (als model)', category: 'onderzoek door een klachtencommissie', trigger: 'case-closed', years: 10, action: 'destroy', archiveFirst: ['advice', 'decision'],
    source: 'Selectielijst Buitenlandse Zaken: V 10 jaar', provisional: true,
  },
  {
    id: 'integrity', name: { nl: 'Integriteitsmelding', en: 'Integrity report' },
    selectielijst: 'Buitenlandse Zaken 1994- (als model)', category: 'onderzoek door een commissie', trigger: 'case-closed', years: 10, action: 'destroy', archiveFirst: [],
    source: 'Selectielijst Buitenlandse Zaken: V 10 jaar; Wbk: vernietigen zodra het niet meer nodig is', provisional: true,
  },
  {
    id: 'short', name: { nl: 'Klacht of melding zonder onderzoek', en: 'Complaint or report without an inquiry' },
    selectielijst: 'AMC (als model)', category: 'klachten', trigger: 'case-closed', years: 5, action: 'destroy', archiveFirst: [],
    source: 'Selectielijst AMC: V 5 jaar na afhandeling', provisional: true,
  },
  {
    id: 'legal-position', name: { nl: 'Zaak met gevolgen voor iemands rechtspositie', en: 'Case with effect on somebody’s legal position' },
    selectielijst: 'Waarderingskamer (als model)', category: 'klachten van personeel met gevolgen voor de rechtspositie', trigger: 'case-closed', years: 75, action: 'destroy', archiveFirst: ['advice', 'decision'],
    source: 'Selectielijst Waarderingskamer: V 75 jaar na geboorte of 10 jaar na overlijden; geboortedagen worden hier niet bijgehouden, dus geteld vanaf de afsluiting', provisional: true,
  },
  {
    id: 'yearly-report', name: { nl: 'Jaarverslag van een commissie', en: 'Yearly report of a committee' },
    selectielijst: 'Buitenlandse Zaken 1994- (als model)', category: 'jaarverslagen', trigger: 'report-made', years: 0, action: 'keep', archiveFirst: [],
    source: 'Selectielijst Buitenlandse Zaken: B (bewaren)', provisional: true,
  },
]

/** Classes that a case can have. */
export const caseClasses = retentionTable.filter((one) => one.trigger === 'case-closed').map((one) => one.id)

/** The rule of a class; undefined for a class this version does not know, of which nothing is ever destroyed. */
export const retentionRule = (id: string): RetentionRule | undefined => retentionTable.find((one) => one.id === id)

import type { Length } from '../../../../foundation/calendar/length.ts'
import type { TermKind } from '../../../../foundation/calendar/lengthen.ts'
import type { Text } from '../../../../foundation/kernel/language.ts'

/** The terms the desk knows; `ESC` and `NAZORG` are rows of steps, each step a term of its own. */
export type TermRuleId =
  | 'AWB_ONTVANGST' | 'AWB_HERSTEL' | 'AWB_NIET_IN_BEHANDELING' | 'AWB_AFDOENING_6' | 'AWB_AFDOENING_10' | 'KCOO_RAPPORT'
  | 'WBK_ONTVANGST' | 'WBK_TERUGKOPPELING' | 'HUIS_BESLUIT' | 'OMBUDSMAN' | 'BEKLAAGDE_ZIENSWIJZE' | 'ESC' | 'NAZORG'

/** How the end of a running term may move: each is a different operation with its own conditions. */
export type Extension = {
  /** Once, by notice to both parties, running on from the nominal end. */
  readonly adjournment?: { readonly length: Length; readonly ground: string }
  /** Further, only with the complainant's written consent. */
  readonly deferral?: { readonly ground: string }
  /** By as much as the complainant gets to repair a defect (AWB_HERSTEL). */
  readonly repair?: true
  /** For as long as mediation or a criminal investigation lasts. */
  readonly suspension?: true
  /** A house norm that a named person may move, giving a reason. */
  readonly byReason?: 'manager above' | 'committee'
}

export type TermRule = {
  readonly id: TermRuleId
  /** The event whose day is day 0. */
  readonly trigger:
    | 'complaintReceived' | 'reportReceived' | 'defectNotified' | 'acknowledgementSent' | 'huisRequested'
    | 'decisionSent' | 'penaltyIntended' | 'signalReceived' | 'caseClosed'
  /** One length, or one for each step. */
  readonly lengths: readonly [Length, ...Length[]]
  readonly stepped: boolean
  readonly kind: TermKind
  readonly ground: readonly string[]
  /** The source is recalled or was not found: shown with a visible mark until a lawyer has confirmed it. */
  readonly provisional: boolean
  /** Who must act before the term ends. */
  readonly owner: 'desk' | 'committee' | 'complainant' | 'accused' | 'manager' | 'huis'
  /** The reporter never sees a later day than the nominal end. */
  readonly nominalForReporter: boolean
  readonly extension: Extension
  readonly name: Text
  readonly text: Text
}

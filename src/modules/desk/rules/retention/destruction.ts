import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import { retentionRule, type RetentionRule } from './retention-table.ts'

/** What the server knows of a case for its retention: all of it stands in clear. */
export type RetentionFacts = { readonly retentionClass: string; readonly legalHold: boolean; readonly closedYear: number | null }
/** One reader's yes; `archived` says that what must be kept is in the archive. */
export type Confirmation = { readonly person: Id; readonly archived: boolean }

/** Two people, so that nobody alone makes a case disappear. */
export const confirmationsNeeded = 2

/** The first day on which a case closed in that year may be destroyed. */
export const destroyFrom = (rule: Pick<RetentionRule, 'years'>, closedYear: number): Day => `${closedYear + rule.years + 1}-01-01`

export type RetentionState =
  | { readonly state: 'open' | 'unknown-class' | 'keep' | 'hold' }
  | { readonly state: 'not-yet' | 'due'; readonly from: Day }

/** Where a case stands on its way to destruction. A hold or an unknown class keeps it, whatever the day. */
export const retentionState = ({ retentionClass, legalHold, closedYear }: RetentionFacts, today: Day): RetentionState => {
  const rule = retentionRule(retentionClass)
  if (closedYear === null) return { state: 'open' }
  if (!rule) return { state: 'unknown-class' }
  if (legalHold) return { state: 'hold' }
  if (rule.action === 'keep') return { state: 'keep' }
  const from = destroyFrom(rule, closedYear)
  return { state: today >= from ? 'due' : 'not-yet', from }
}

export type ConfirmRefusal = 'not-due' | 'not-archived'

/** Whether this yes may count. */
export const mayConfirm = (facts: RetentionFacts, today: Day, one: Confirmation): ConfirmRefusal | null => {
  if (retentionState(facts, today).state !== 'due') return 'not-due'
  return (retentionRule(facts.retentionClass)?.archiveFirst.length ?? 0) > 0 && !one.archived ? 'not-archived' : null
}

/** Whether enough different present readers said yes. Who no longer reads the case no longer counts. */
export const isConfirmed = (confirmations: readonly Confirmation[], readers: readonly Id[]): boolean => new Set(confirmations.filter((one) => readers.includes(one.person)).map((one) => one.person)).size >= confirmationsNeeded

import type { Day } from '../../../../foundation/kernel/clock.ts'
import type { Id } from '../../../../foundation/sealing/core/protocol.ts'
import type { RetentionRule } from './retention-table.ts'

/** What is written down of a destroyed case. Nothing of its content: that was never known. */
export type DestructionCertificate = {
  readonly case: Id
  readonly rule: Pick<RetentionRule, 'id' | 'selectielijst' | 'category' | 'years' | 'source'>
  readonly closedYear: number
  readonly archived: boolean
  readonly confirmedBy: readonly Id[]
  readonly erasedDay: Day
  readonly lastBackupDiesOn: Day
}

/** The certificate as the text that the desk's clock key signs: one fact a line, in this order. */
export const certificateText = (one: DestructionCertificate): string =>
  [
    'gehoor destruction certificate v1', `case ${one.case}`, `class ${one.rule.id}`, `list ${one.rule.selectielijst}`, `category ${one.rule.category}`, `source ${one.rule.source}`, `years ${one.rule.years}`,
    `closed ${one.closedYear}`, `archived ${one.archived ? 'yes' : 'not required'}`, ...one.confirmedBy.map((id) => `confirmed ${id}`), `erased ${one.erasedDay}`, `last copy dies ${one.lastBackupDiesOn}`, '',
  ].join('\n')

import type { TermRule, TermRuleId } from './term-rule.ts'
import { termTable } from './term-table.ts'
import { fillText } from './term-text.ts'

/** Every term of the desk, its text with the lengths filled in. */
export const termRules: readonly TermRule[] = termTable.map((row) => ({ ...row, text: fillText(row.text, row) }))

const byId = new Map(termRules.map((rule) => [rule.id, rule]))

/** The row of a term. Throws on an id outside the table, which the types forbid. */
export const termRule = (id: TermRuleId): TermRule => {
  const rule = byId.get(id)
  if (!rule) throw new RangeError(`No term rule "${id}"`)
  return rule
}

/** What the tests of the procedures hold them against. */
import { termTable } from '../../terms/term-table.ts'

export { outcomes, procedures } from '../../messages.ts'
export const isTermRuleId = (id: string): boolean => termTable.some((rule) => rule.id === id)

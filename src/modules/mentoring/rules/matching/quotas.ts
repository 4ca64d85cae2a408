import { assignWithQuotas } from '../../../../foundation/statistics/assignment/with-quotas.ts'
import { answerOf } from './answer.ts'
import { capacityOf, orderOf } from './order.ts'
import type { Infeasible, MatchAnswer, MatchQuestion } from './question.ts'

const marked = (order: readonly number[], names: readonly string[], wanted: readonly string[] | null): Uint8Array => {
  const set = wanted && new Set(wanted)
  return Uint8Array.from(order, (place) => (set === null || set.has(names[place] ?? '') ? 1 : 0))
}

/** The best pairs that meet all quotas, or the names of those that fall short in the matching that falls short the least. */
export const matchWithQuotas = async (question: MatchQuestion): Promise<MatchAnswer | Infeasible> => {
  const { rows, columns, weights, scale } = orderOf(question, false)
  const found = await assignWithQuotas({
    weights, rows: rows.length, columns: columns.length, capacity: rows.map((mentor) => capacityOf(question, mentor)), seed: question.seed,
    quotas: question.quotas.map((quota) => ({ rows: marked(rows, question.mentors, quota.mentors), columns: marked(columns, question.mentees, quota.mentees), atLeast: quota.atLeast })),
  })
  const infeasible = question.quotas.filter((_, at) => (found.short[at] ?? 0) > 0).map((quota) => quota.name)
  if (infeasible.length > 0) return { infeasible }
  const mentorOf = question.mentees.map(() => -1)
  found.rowOf.forEach((row, column) => row >= 0 && (mentorOf[columns[column] as number] = rows[row] as number))
  const prices = { mentors: question.mentors.map(() => 0), mentees: question.mentees.map(() => 0) }
  rows.forEach((mentor, row) => (prices.mentors[mentor] = found.rowPrice[row] ?? 0))
  columns.forEach((mentee, column) => (prices.mentees[mentee] = found.columnPrice[column] ?? 0))
  // With quotas whole pairs can be worth less than the bound of fractions of pairs; then branch and bound is the proof.
  return answerOf(question, mentorOf, { ...prices, quotas: [...found.quotaPrice], bound: found.bound }, (total) => found.proved || Math.abs(found.bound - total) <= 1e-7 * scale)
}

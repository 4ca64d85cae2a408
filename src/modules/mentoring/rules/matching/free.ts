import { assign } from '../../../../foundation/statistics/assignment/assign.ts'
import { fillTies } from '../../../../foundation/statistics/assignment/fill.ts'
import { answerOf } from './answer.ts'
import { allowed, capacityOf, orderOf } from './order.ts'
import type { MatchAnswer, MatchQuestion } from './question.ts'

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0)

/** The best pairs where no quota stands: the greatest total, then the most pairs, then by the seed. */
export const matchFreely = (question: MatchQuestion): MatchAnswer => {
  const { rows, columns, weights, scale } = orderOf(question, true)
  const state = assign(weights, rows.length, columns.length)
  fillTies(weights, columns.length, state, 1e-12 * scale)
  const mentorOf = question.mentees.map(() => -1)
  state.rowOf.forEach((slot, at) => slot >= 0 && (mentorOf[columns[at] as number] = rows[slot] as number))
  // The places of one mentor are alike, so at the optimum they have one price.
  const prices = question.mentors.map(() => 0)
  rows.forEach((mentor, slot) => (prices[mentor] = state.rowPrice[slot] as number))
  const menteePrices = question.mentees.map(() => 0)
  columns.forEach((mentee, at) => (menteePrices[mentee] = state.columnPrice[at] as number))
  // A mentor without room has no place; the price that covers every score costs the bound nothing.
  question.mentors.forEach((_, mentor) => {
    if (capacityOf(question, mentor) === 0) prices[mentor] = (question.scores[mentor] ?? []).reduce<number>((most, score, mentee) => (allowed(question, score) ? Math.max(most, score - (menteePrices[mentee] as number)) : most), 0)
  })
  const bound = sum(menteePrices) + sum(prices.map((price, mentor) => price * capacityOf(question, mentor)))
  return answerOf(question, mentorOf, { mentors: prices, mentees: menteePrices, bound }, (total) => Math.abs(bound - total) <= 1e-9 * scale * Math.max(1, rows.length))
}

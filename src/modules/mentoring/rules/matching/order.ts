import { seeded } from '../../../../foundation/kernel/seeded.ts'
import type { MatchQuestion } from './question.ts'

/**
 * The question with mentors' places and mentees in an order that follows from their names and the seed alone. Who was listed first has
 * no advantage, and anybody with the same list and seed gets the same pairs.
 */
export type Ordered = {
  /** Places in `question.mentors`. */
  readonly rows: readonly number[]
  /** Places in `question.mentees`. */
  readonly columns: readonly number[]
  /** `weights[row * columns + column]`; `-Infinity` = may not be paired. */
  readonly weights: Float64Array
  /** The largest score in size (1 where all are 0): what rounding is measured against. */
  readonly scale: number
}

const shuffledNames = (names: readonly string[], seed: number): number[] => {
  const random = seeded(seed)
  const order = names.map((_, at) => at).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1))
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  return order
}

/** Places of a mentor that count. One more than there are mentees is kept where there is room: a place that stays free makes the price of the others nothing, as a proof by the stated room asks. */
export const capacityOf = ({ capacity, mentors, mentees }: MatchQuestion, mentor: number): number => {
  const name = mentors[mentor] ?? ''
  // A mentor may be called as something that every object has.
  return Math.min(Object.hasOwn(capacity, name) ? (capacity[name] ?? 1) : 1, mentees.length + 1)
}

/** Whether a pair may be made at all. */
export const allowed = (question: MatchQuestion, score: number | null): score is number => score !== null && (question.minimumScore === null || score >= question.minimumScore)

/** With `perPlace` a mentor with room for two has two rows. */
export const orderOf = (question: MatchQuestion, perPlace: boolean): Ordered => {
  const rows = shuffledNames(question.mentors, question.seed).flatMap((mentor) => Array.from<number>({ length: perPlace ? capacityOf(question, mentor) : 1 }).fill(mentor))
  const columns = shuffledNames(question.mentees, question.seed + 1)
  const weights = new Float64Array(rows.length * columns.length)
  let scale = 0
  rows.forEach((mentor, row) => {
    const scores = question.scores[mentor] ?? []
    for (let column = 0; column < columns.length; column++) {
      const score = scores[columns[column] as number] ?? null
      const may = allowed(question, score)
      weights[row * columns.length + column] = may ? score : -Infinity
      if (may) scale = Math.max(scale, Math.abs(score))
    }
  })
  return { rows, columns, weights, scale: scale || 1 }
}

/** What somebody answered, by question: ids of options, or one text or number. A question without an answer is absent. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** When a question or page is shown, as data. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** One of these options was chosen. */
  | { readonly question: string; readonly has: readonly string[] }
  | { readonly question: string; readonly answered: true }
  /** A number from the one up to the other, both included. */
  | { readonly question: string; readonly from: number; readonly to: number }

/** Whether a condition holds for the answers so far. A question without an answer holds for nothing but `not`. */
export const holds = (condition: Condition, answers: Answers): boolean => {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers))
  if ('any' in condition) return condition.any.some((one) => holds(one, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const given = answers[condition.question] ?? []
  if ('has' in condition) return given.some((one) => condition.has.includes(one))
  if ('answered' in condition) return given.length > 0
  const value = Number(given[0])
  return given.length === 1 && value >= condition.from && value <= condition.to
}

/** The questions that a condition asks about. */
export const questionsOf = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(questionsOf)
  if ('any' in condition) return condition.any.flatMap(questionsOf)
  return 'not' in condition ? questionsOf(condition.not) : [condition.question]
}

import type { Certificate, MatchAnswer, MatchQuestion, Pair } from './question.ts'

/** `mentorOf[mentee]` = place of the mentor, -1 = none. The certificate is what proves it: `optimal` is found out here, not believed. */
export const answerOf = (question: MatchQuestion, mentorOf: readonly number[], certificate: Certificate, proved: (total: number) => boolean): MatchAnswer => {
  const taken = question.mentors.map(() => 0)
  const pairs: Pair[] = []
  question.mentors.forEach((mentor, at) => question.mentees.forEach((mentee, other) => {
    if (mentorOf[other] !== at) return
    pairs.push([mentor, mentee, question.scores[at]?.[other] ?? 0])
    taken[at] = (taken[at] ?? 0) + 1
  }))
  const total = pairs.reduce((sum, [, , score]) => sum + score, 0)
  return {
    pairs, total,
    unmatched: { mentors: question.mentors.filter((mentor, at) => taken[at] === 0 && question.capacity[mentor] !== 0), mentees: question.mentees.filter((_, at) => (mentorOf[at] ?? -1) < 0) },
    certificate,
    optimal: proved(total),
  }
}

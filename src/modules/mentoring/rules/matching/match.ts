import { matchFreely } from './free.ts'
import type { Infeasible, MatchAnswer, MatchQuestion } from './question.ts'
import { matchWithQuotas } from './quotas.ts'

/** Pairs mentors and mentees: the greatest total, then the most pairs, then by the published seed. Rules and arithmetic only; the same question always has the same answer. */
export const match = async (question: MatchQuestion): Promise<MatchAnswer | Infeasible> => (question.quotas.length === 0 ? matchFreely(question) : matchWithQuotas(question))

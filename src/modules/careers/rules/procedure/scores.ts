import type { Plan, Stage } from './plan.ts'
import { questionsOf } from './plan.ts'

/** One score that counts: by an assessor of the panel, for one candidate's answer to one question. */
export type Score = { readonly candidate: number; readonly question: string; readonly assessor: string; readonly score: number }

export type CriterionScore = { readonly criterion: string; /** Mean on the scale of 1 to 5. */ readonly mean: number }
export type Ranked = {
  readonly candidate: number
  /** 1 is the highest; candidates with exactly the same total share a place. */
  readonly place: number
  readonly tied: boolean
  /** Weighted mean on the scale of 1 to 5. */
  readonly total: number
  readonly criteria: readonly CriterionScore[]
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/**
 * The ranking of one stage. Every candidate must have every score (the gate saw to that). Totals are compared in whole numbers, so that
 * a tie is a tie and not a rounding.
 */
export const ranking = (plan: Plan, stage: Stage, candidates: readonly number[], scores: readonly Score[]): readonly Ranked[] => {
  const asked = questionsOf(plan, stage)
  const criteria = plan.criteria.filter(({ id }) => asked.some(({ criterion }) => criterion === id))
  const assessors = new Set(scores.map(({ assessor }) => assessor)).size
  const counts = criteria.map(({ id }) => asked.filter(({ criterion }) => criterion === id).length * assessors)
  const common = counts.reduce((all, one) => (one === 0 ? all : (all * one) / gcd(all, one)), 1)
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const rows = candidates.map((candidate) => {
    const own = scores.filter((one) => one.candidate === candidate)
    const sums = criteria.map(({ id }) => own.filter(({ question }) => asked.find((one) => one.id === question)?.criterion === id).reduce((sum, { score }) => sum + score, 0))
    return {
      candidate,
      whole: criteria.reduce((sum, { weight }, at) => sum + weight * (sums[at] ?? 0) * (common / (counts[at] || 1)), 0),
      criteria: criteria.map(({ id }, at) => ({ criterion: id, mean: (sums[at] ?? 0) / (counts[at] || 1) })),
    }
  }).toSorted((a, b) => b.whole - a.whole || a.candidate - b.candidate)
  return rows.map(({ candidate, whole, criteria: means }) => ({
    candidate, criteria: means, total: whole / (common * (weights || 1)),
    place: rows.filter((other) => other.whole > whole).length + 1, tied: rows.some((other) => other.candidate !== candidate && other.whole === whole),
  }))
}

export type ChoiceRefusal = 'unknown-candidate' | 'reason-missing' | 'nobody'

/**
 * Whether a choice follows a ranking: nobody who was left out stands higher than somebody chosen. Choosing among people on a shared place is
 * no following by itself: it needs words too, as does choosing nobody.
 */
export const followsRanking = (ranked: readonly Ranked[], chosen: readonly number[]): boolean => {
  if (chosen.length === 0) return false
  const lowest = Math.max(...ranked.filter(({ candidate }) => chosen.includes(candidate)).map(({ place }) => place))
  return ranked.every(({ candidate, place }) => chosen.includes(candidate) || place > lowest)
}

/** Checks a choice; a reason is needed unless it follows the ranking. */
export const choiceProblem = (ranked: readonly Ranked[], chosen: readonly number[], reason: string): ChoiceRefusal | null => {
  if (chosen.some((one) => !ranked.some(({ candidate }) => candidate === one))) return 'unknown-candidate'
  return !followsRanking(ranked, chosen) && reason.trim().length < 20 ? 'reason-missing' : null
}

/** How far assessors lie apart on the same answer, over all answers: mean of (highest - lowest), and the share that differ two points or more. */
export type Spread = { readonly answers: number; readonly mean: number; readonly far: number }
export const spreadOf = (scores: readonly Score[]): Spread | null => {
  const groups = new Map<string, number[]>()
  for (const { candidate, question, score } of scores) groups.set(`${candidate}/${question}`, [...(groups.get(`${candidate}/${question}`) ?? []), score])
  const ranges = [...groups.values()].filter((values) => values.length > 1).map((values) => Math.max(...values) - Math.min(...values))
  if (ranges.length === 0) return null
  return { answers: ranges.length, mean: ranges.reduce((sum, one) => sum + one, 0) / ranges.length, far: ranges.filter((one) => one >= 2).length / ranges.length }
}

import { z } from 'zod'
import { addLength, parseLength } from '../../../../foundation/calendar/length.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/result.ts'
import type { Model, Term } from './shape.ts'

/** A department's own lengths for terms of one version of the central model. */
export const adaptationShape = z.strictObject({ terms: z.record(z.string().max(60), z.string().max(8)) })
export type Adaptation = z.infer<typeof adaptationShape>

export type AdaptationProblem = { readonly term: string; readonly problem: 'unknown-term' | 'not-a-length' | 'law' | 'no-bounds' | 'too-short' | 'too-long' }

// A Monday without holidays in the months after it shows lengths in different units at their usual size.
const ruler = '2026-09-07'
const size = (length: string): string | null => {
  const parsed = parseLength(length)
  return parsed === null ? null : addLength(ruler, parsed)
}

/** Whether a length lies within a term's central bounds. */
export const boundsProblem = (term: Term, length: string): AdaptationProblem['problem'] | null => {
  const wanted = size(length)
  if (wanted === null) return 'not-a-length'
  if (term.kind === 'law') return 'law'
  if (!term.bounds) return 'no-bounds'
  const [shortest, longest] = [size(term.bounds.from), size(term.bounds.to)]
  return shortest !== null && wanted < shortest ? 'too-short' : longest !== null && wanted > longest ? 'too-long' : null
}

/** The model as it holds for a department. Refused when a term may not be that long; terms that stay as they are need not be named. */
export const adapt = (model: Model, adaptation: Adaptation): Result<Model, readonly AdaptationProblem[]> => {
  const problems = Object.entries(adaptation.terms).flatMap(([id, length]): readonly AdaptationProblem[] => {
    const term = model.terms.find((one) => one.id === id)
    if (!term) return [{ term: id, problem: 'unknown-term' }]
    const problem = length === term.length ? null : boundsProblem(term, length)
    return problem === null ? [] : [{ term: id, problem }]
  })
  return problems.length > 0 ? refuse(problems) : ok({ ...model, terms: model.terms.map((term) => ({ ...term, length: adaptation.terms[term.id] ?? term.length })) })
}

/** The same for terms that were kept: what no longer fits a later version of the model is left out, so that the central length holds. */
export const adaptAsFits = (model: Model, adaptation: Adaptation): Model =>
  ({ ...model, terms: model.terms.map((term) => {
    const length = adaptation.terms[term.id]
    return length !== undefined && boundsProblem(term, length) === null ? { ...term, length } : term
  }) })

import * as z from 'zod'
import { bands, kinds } from './model.ts'

/** Length of a line and of a text that a recruiter writes. */
export const lineLength = 200
export const textLength = 4000

const line = z.string().trim().min(1).max(lineLength)
const words = z.string().trim().max(textLength)
const id = z.string().regex(/^[a-z]\d{1,2}$/)

export const stages = ['sift', 'interview'] as const
export type Stage = (typeof stages)[number]

/** Scores run from 1 to 5; 1, 3 and 5 are described in behaviour, 2 and 4 lie between. */
export const scale = [1, 2, 3, 4, 5] as const
export const isScore = (value: number): boolean => (scale as readonly number[]).includes(value)

const criterion = z.strictObject({ id, name: line, task: line.describe('the task of the job that asks for it'), weight: z.int().min(1).max(100), low: line, middle: line, high: line })
const question = z.strictObject({ id, stage: z.enum(stages), criterion: id, text: z.string().trim().min(1).max(1000) })

/** What is sealed before applications open. Canonical JSON of exactly this is what the hash is taken of. */
export const planShape = z.strictObject({
  title: line, kind: z.enum(kinds), band: z.enum(bands), department: z.string(),
  analysis: z.strictObject({ tasks: words, needed: words, notNeeded: words }),
  advert: words, criteria: z.array(criterion).max(10), questions: z.array(question).max(30),
})
export type Plan = z.infer<typeof planShape>
export type Criterion = Plan['criteria'][number]
export type PlanQuestion = Plan['questions'][number]

/** A plan with nothing in it yet. */
export const emptyPlan = (one: Pick<Plan, 'title' | 'kind' | 'band' | 'department'>): Plan => ({ ...one, analysis: { tasks: '', needed: '', notNeeded: '' }, advert: '', criteria: [], questions: [] })

export type PlanProblem =
  | { readonly what: 'no-analysis' | 'no-advert' | 'few-criteria' | 'weights'; readonly sum?: number }
  | { readonly what: 'no-question'; readonly stage: Stage }
  | { readonly what: 'criterion-unasked' | 'same-anchors'; readonly criterion: string }

/** What a plan still lacks before it can be sealed; empty when nothing. */
export const planProblems = (plan: Plan): readonly PlanProblem[] => {
  const sum = plan.criteria.reduce((total, { weight }) => total + weight, 0)
  return [
    ...(plan.analysis.tasks.trim() === '' || plan.analysis.needed.trim() === '' ? [{ what: 'no-analysis' as const }] : []),
    ...(plan.advert.trim() === '' ? [{ what: 'no-advert' as const }] : []),
    ...(plan.criteria.length < 2 ? [{ what: 'few-criteria' as const }] : []),
    ...(plan.criteria.length > 0 && sum !== 100 ? [{ what: 'weights' as const, sum }] : []),
    ...stages.filter((stage) => !plan.questions.some((one) => one.stage === stage)).map((stage) => ({ what: 'no-question' as const, stage })),
    ...plan.criteria.filter((one) => !plan.questions.some(({ criterion: asked }) => asked === one.id)).map(({ name }) => ({ what: 'criterion-unasked' as const, criterion: name })),
    ...plan.criteria.filter(({ low, middle, high }) => new Set([low, middle, high].map((text) => text.trim().toLowerCase())).size < 3).map(({ name }) => ({ what: 'same-anchors' as const, criterion: name })),
  ]
}

/** The next free id of a list, such as `c3`. */
export const nextId = (letter: 'c' | 'q', taken: readonly { readonly id: string }[]): string => `${letter}${Math.max(0, ...taken.map((one) => Number(one.id.slice(1)))) + 1}`

export const questionsOf = (plan: Plan, stage: Stage): readonly PlanQuestion[] => plan.questions.filter((one) => one.stage === stage)

import { z } from 'zod'
import { head, id, text } from '../guide/shape.ts'

export const goodness = ['best', 'fair', 'poor'] as const

const choice = z.strictObject({ id, text, good: z.enum(goodness), /** What happens then. */ consequence: text, /** What to learn from it. */ feedback: text, /** The next scene; without it the case ends. */ to: id.optional() })
const scene = z.strictObject({ id, text, question: text, choices: z.array(choice).min(2).max(6) })

/** Invented cases to practise on, as one file. */
export const practiceShape = z.strictObject({
  format: z.literal('gehoor/practice/v1'), ...head, lead: text,
  cases: z.array(z.strictObject({ id, title: text, intro: text, scenes: z.array(scene).min(1).max(12), learned: z.array(text).max(8) })).min(1).max(40),
})

export type Practice = z.infer<typeof practiceShape>
export type PracticeCase = Practice['cases'][number]
export type Scene = PracticeCase['scenes'][number]
export type Choice = Scene['choices'][number]

import { z } from 'zod'
import { head, id, text, texts } from '../guide/shape.ts'

/** What a measure is: an agreement, an interim order, a penalty, putting right, a change of the organisation, or passing on. */
export const measureKinds = ['agreement', 'order', 'penalty', 'repair', 'organisation', 'elsewhere'] as const
export const weights = ['first', 'repeated', 'grave'] as const

const norm = z.strictObject({ id, name: text, says: text, sources: z.array(id).max(10) })
const measure = z.strictObject({ id, name: text, kind: z.enum(measureKinds), ground: text, sources: z.array(id).min(1).max(10), /** Actors of the escalation model that may take it. */ by: z.array(id).min(1).max(10), /** What must have happened before. */ before: texts })
/** A kind of conduct, the norms that it breaks, and what fits it, from the lightest: more than that needs more than that. */
const conduct = z.strictObject({ id, name: text, example: text, norms: z.array(id).min(1).max(10), /** Of somebody who leads people. */ manager: z.boolean(), fits: z.strictObject({ first: z.array(id).min(1), repeated: z.array(id).min(1), grave: z.array(id).min(1) }) })

/** The legal framework as one file. */
export const frameworkShape = z.strictObject({
  format: z.literal('gehoor/framework/v1'), ...head, lead: text, principles: z.array(z.strictObject({ id, name: text, says: text, sources: z.array(id).max(10) })).max(20),
  norms: z.array(norm).min(1).max(30), measures: z.array(measure).min(1).max(60), conducts: z.array(conduct).min(1).max(30),
})

export type Framework = z.infer<typeof frameworkShape>
export type Measure = Framework['measures'][number]
export type Conduct = Framework['conducts'][number]
export type Weight = (typeof weights)[number]
